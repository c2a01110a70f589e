"""Task 4: two listings in C++."""

import pytest
from reference import judge_numbers, judge_whole, towards_zero
from testkit import cases, check, learner, seeds, unchanged

work = learner.load()

PRIME = 16777619
START = 2166136261


def judge_checksum(values):
    __tracebackhide__ = True
    h = endless = swapped = START
    for value in values:
        h = (h ^ value) * PRIME & 0xFFFFFFFF
        endless = (endless ^ value) * PRIME
        swapped = swapped * PRIME & 0xFFFFFFFF ^ value
    shown = values if len(values) < 8 else f"{len(values)} values"
    mistakes = {
        "Python's numbers grow; a std::uint32_t keeps 32 bits, after each step": endless,
        "the two steps have changed places: first ^, then *": swapped,
        "the number of 32 bits has a sign here; std::uint32_t has none": h - 2**32,
    }
    judge_whole(work.checksum(values), h, f"checksum({shown})", mistakes)


@pytest.mark.task(4)
@pytest.mark.parametrize("values", [[], [0], [1, 2, 3], [3, 2, 1], [2**32 - 1], [2**31, 2**31]])
def test_checksum_by_hand(values):
    judge_checksum(values)


@pytest.mark.task(4)
@pytest.mark.parametrize("seed", seeds())
def test_checksum_of_many_inputs(seed):
    for case in cases(seed, 20):
        judge_checksum([case.random.randint(0, 2**32 - 1) for _ in range(case.random.randint(1, 12))])


def middles(level, one_list=False):
    """Each inner level becomes the middle of its neighbours; with one list, of those that are new already."""
    before = list(level)
    after = before if one_list else list(level)
    for i in range(1, len(level) - 1):
        after[i] = towards_zero(before[i - 1] + before[i + 1], 2)
    return after


def judge_smooth(level):
    __tracebackhide__ = True
    down = [*level[:1], *((a + b) // 2 for a, b in zip(level, level[2:])), *level[1:][-1:]]
    mistakes = {
        "`before = level` gives the list only a second name in Python; C++ copies it": middles(level, one_list=True),
        "the quotients are rounded down; C++ cuts towards 0": down,
        "the single / of Python keeps decimals; those of whole numbers in C++ are cut": [
            *level[:1],
            *((a + b) / 2 for a, b in zip(level, level[2:])),
            *level[1:][-1:],
        ],
    }
    handed = list(level)
    call = f"smooth({level})"
    with unchanged(level=handed):
        received = work.smooth(handed)
    check(received is not handed, f"{call} returns the very list it was given.", cause="an argument is copied in C++, so the result is a list of its own")
    judge_numbers(received, middles(level), call, mistakes, places=True)


@pytest.mark.task(4)
@pytest.mark.parametrize("level", [[0, 9, 3, -12, 5], [1, 2, 4], [-1, 0, 0], [4, 7], [4], [], [0, 0, 1, 0, 0, -1, 0]])
def test_smooth_by_hand(level):
    judge_smooth(level)


@pytest.mark.task(4)
@pytest.mark.parametrize("seed", seeds())
def test_smooth_of_many_inputs(seed):
    for case in cases(seed, 20):
        judge_smooth([case.random.randint(-1000, 1000) for _ in range(case.random.randint(3, 12))])
