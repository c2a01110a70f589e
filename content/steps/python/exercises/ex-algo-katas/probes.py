"""Calls on which the planted mistakes give themselves away."""

INDISTINGUISHABLE = {
    "every-pair": "the results are right; the cost is not, and a test counts it",
    "sorts-everything": "the results are right; the cost is not, and a test counts it",
    "forgets-where-it-was": "the results are right; the cost is not, and a test counts it",
}

OPEN = ["....."] * 5
# The way from column 0 to column 2 leads round the wall below; a step up from the first row would be shorter.
WALLED = [".#...", ".#...", ".#...", ".#...", "....."]


def task_1(work):
    return {
        "one pair": lambda: _sorted(work.two_sum([2, 7, 11, 15], 18)),
        "a number that is half the sum": lambda: work.two_sum([3, 5, 11], 6),
        "two equal numbers": lambda: _sorted(work.two_sum([3, 5, 3], 6)),
        "no pair": lambda: work.two_sum([1, 2, 4], 100),
    }


def task_2(work):
    return {
        "three of six": lambda: work.top_k([5, 1, 9, 3, 7, 2], 3),
        "equal values": lambda: work.top_k([8, 1, 8, 8], 3),
        "fewer than asked for": lambda: work.top_k([2, 4], 3),
    }


def task_3(work):
    return {
        f"cells from {start} to {goal}{name}": lambda grid=grid, start=start, goal=goal: len(work.shortest_path(grid, start, goal))
        for name, grid, start, goal in (
            ("", OPEN, (2, 2), (0, 0)),
            ("", OPEN, (2, 2), (4, 0)),
            ("", OPEN, (2, 2), (0, 4)),
            ("", OPEN, (2, 2), (4, 4)),
            (" round a wall", WALLED, (0, 0), (0, 2)),
        )
    }


def task_4(work):
    return {
        "written in order": lambda: _use(work, "pa pb pc ga gb gc"),
        "one is read": lambda: _use(work, "pa pb ga pc ga gb gc"),
        "one is written again": lambda: _use(work, "pa pb pa pc ga gb gc"),
    }


def _sorted(pair):
    return None if pair is None else sorted(pair)


def _use(work, script):
    """What a cache for two keys gives for "ga", get a, after all that was put before."""
    cache = work.LRUCache(2)
    found = []
    for step, (action, key) in enumerate(script.split()):
        if action == "p":
            cache.put(key, step)
        else:
            found.append(cache.get(key))
    return found
