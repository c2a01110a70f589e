"""Task 4: a cache that drops what was used longest ago."""

import pytest
from counted import Tally, counted_numbers
from testkit import cases, learner, raises, same, seeds, tolerance

work = learner.load()

GET_COUNTS = "get counts as use: the key that was read last is the newest one"
PUT_COUNTS = "put counts as use, for a key that is there already, too"


def run(capacity, calls):
    """Make a cache, carry out `calls`, texts like "put a 1" and "get a", and return what each get gave."""
    __tracebackhide__ = True
    cache = work.LRUCache(capacity)
    got = []
    for call in calls:
        name, key, *value = call.split()
        if name == "put":
            cache.put(key, int(value[0]))
        else:
            got.append(cache.get(key))
    return got


def check_calls(capacity, calls, expected, cause=""):
    """Compare what the gets of `calls` give."""
    __tracebackhide__ = True
    where = f"capacity {capacity}: {', '.join(calls)}"
    same(run(capacity, calls), expected, what="what get returned", where=where, cause=cause)


@pytest.mark.task(4)
def test_what_was_put_can_be_got():
    check_calls(2, ["put a 1", "put b 2", "get a", "get b", "get c"], [1, 2, None])


@pytest.mark.task(4)
def test_the_oldest_key_makes_room():
    check_calls(
        2,
        ["put a 1", "put b 2", "put c 3", "get a", "get b", "get c"],
        [None, 2, 3],
        cause="a is the oldest and makes room; not b, which is newer",
    )


@pytest.mark.task(4)
def test_reading_a_key_makes_it_new():
    check_calls(2, ["put a 1", "put b 2", "get a", "put c 3", "get a", "get b"], [1, 1, None], cause=GET_COUNTS)


@pytest.mark.task(4)
def test_writing_a_key_again_makes_it_new():
    check_calls(2, ["put a 1", "put b 2", "put a 5", "put c 3", "get a", "get b", "get c"], [5, None, 3], cause=PUT_COUNTS)


@pytest.mark.task(4)
def test_a_known_key_needs_no_room():
    check_calls(2, ["put a 1", "put b 2", "put b 7", "get a", "get b"], [1, 7], cause="b was there already, so nothing had to go")


@pytest.mark.task(4)
def test_a_missing_key_changes_nothing():
    check_calls(2, ["put a 1", "put b 2", "get x", "put c 3", "get b", "get c"], [None, 2, 3])


@pytest.mark.task(4)
def test_room_for_one():
    check_calls(1, ["put a 1", "get a", "put b 2", "get a", "get b"], [1, None, 2])


@pytest.mark.task(4)
def test_zero_is_a_value():
    check_calls(2, ["put a 0", "put b 2", "get a", "put c 3", "get a", "get b"], [0, 0, None], cause="0 counts as false in Python; ask whether the key is there")


@pytest.mark.task(4)
@pytest.mark.parametrize("capacity", [0, -3])
def test_a_cache_without_room_is_refused(capacity):
    raises(ValueError, work.LRUCache, capacity, what=f"LRUCache({capacity})", why="it could not hold one key")


@pytest.mark.task(4)
def test_two_caches_share_nothing():
    first, second = work.LRUCache(2), work.LRUCache(2)
    first.put("a", 1)
    same(second.get("a"), None, what='second.get("a")', where='first.put("a", 1)', cause="the values belong to the class, not to each cache: set them in __init__")


@pytest.mark.task(4)
@pytest.mark.parametrize("seed", seeds())
def test_random_calls_against_a_list_in_order_of_use(seed):
    for case in cases(seed, 70):
        capacity = case.random.randint(1, 5)
        cache, used = work.LRUCache(capacity), []  # used: (key, value), the oldest first
        calls = []
        for number in range(40):
            key = case.random.choice("abcdefg")
            known = next((pair for pair in used if pair[0] == key), None)
            if case.random.random() < 0.5:
                calls.append(f"put {key} {number}")
                cache.put(key, number)
                used = [pair for pair in used if pair is not known] + [(key, number)]
                used = used[-capacity:]
                continue
            calls.append(f"get {key}")
            if known is not None:
                used = [pair for pair in used if pair is not known] + [known]
            same(
                cache.get(key),
                known and known[1],
                what=f'cache.get("{key}")',
                where=f"capacity {capacity}, the last calls: {', '.join(calls[-8:])}",
            )


@pytest.mark.task(4)
def test_no_call_looks_at_all_keys():
    capacity, rounds = 500, 3
    plain = list(range(2 * capacity))
    tally = Tally(
        limit=int(tolerance("key_uses_each") * 2 * rounds * len(plain)),
        problem=f"LRUCache looked at its keys too often, with room for {capacity}.",
        where=f"{2 * rounds * len(plain):,} calls of put and get with {len(plain):,} keys",
        cause="a search through all keys, such as list.remove or min; keep them in order of use instead",
    )
    keys = counted_numbers(plain, tally)
    cache = work.LRUCache(capacity)
    for _ in range(rounds):
        for i, key in enumerate(keys):
            cache.put(key, i)
            # A key that is half a cache old is still there.
            cache.get(keys[max(0, i - capacity // 2)])
    same(cache.get(keys[-1]), len(keys) - 1, what="cache.get of the newest key", where=f"capacity {capacity}")
