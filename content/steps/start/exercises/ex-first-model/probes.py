"""Calls on which the planted mistakes give themselves away."""

TRIPS = [(1, 5), (2, 8), (4, 13)]
# One label far above the rest: the smallest sum of squares and the smallest sum of sizes choose other lines.
OUTLIER = [(0, 0), (1, 0), (2, 0), (3, 9)]


def task_1(work):
    return {
        "three inputs": lambda: work.predict_all([1, 2, 4], 3, 2),
        "at zero": lambda: work.predict_all([0], 3, 2),
        "in their order": lambda: work.predict_all([4, -1, 2.5], -2, 0.5),
    }


def task_2(work):
    return {
        "a line near the points": lambda: work.sse(TRIPS, 3, 2),
        "a line below the points": lambda: work.sse(TRIPS, 2, 2),
        "a line above the points": lambda: work.sse(TRIPS, 4, 3.5),
        "one point": lambda: work.sse([(2, 1)], 3, 5),
    }


def task_3(work):
    return {
        "the best of four pairs": lambda: work.grid_fit(TRIPS, [2, 3], [2, 3]),
        "a best pair away from the diagonal": lambda: work.grid_fit(TRIPS, [5, 1, 3], [2, 7, 0]),
        "more offsets than weights": lambda: work.grid_fit([(0, 4), (1, 4)], [0], [1, 2, 3, 4, 5]),
        "equally good offsets": lambda: work.grid_fit([(0, 0), (0, 2)], [5], [2, 0]),
        "equally good weights": lambda: work.grid_fit([(-1, 0), (1, 0)], [1, -1], [0]),
        "an outlier": lambda: work.grid_fit(OUTLIER, [0, 1, 2], [0, -1, -2]),
        "huge errors": lambda: work.grid_fit([(0, 10**6), (1, -(10**6))], [1, 2], [1, 2]),
    }
