"""Task 2: two listings in MATLAB."""

import numpy as np
import pytest
from reference import judge_numbers, whole_numbers
from testkit import cases, check, learner, seeds, unchanged

work = learner.load()


def judge_days(x, m):
    __tracebackhide__ = True
    call = f"days({[int(v) for v in x]}, {m})"
    with unchanged(x=x):
        received = work.days(x, m)
    check(
        isinstance(received, (tuple, list)) and len(received) == 2,
        f"{call} should be a pair: the sums of the days, and their last readings.",
        received=received,
        cause="a `return` is missing" if received is None else "",
    )
    days = [[int(v) for v in x[i : i + m]] for i in range(0, len(x), m)]
    count = len(days)
    # What the same table would give if it were filled row after row.
    across = [sum(int(v) for v in x[j::count]) for j in range(count)]
    below = [int(v) for v in x[len(x) - count :]]
    why = "MATLAB fills a table column by column, NumPy row by row: order=\"F\""
    judge_numbers(received[0], [sum(day) for day in days], f"the sums of {call}", {why: across})
    judge_numbers(received[1], [day[-1] for day in days], f"the last readings of {call}", {why: below})


@pytest.mark.task(2)
@pytest.mark.parametrize("x, m", [([1, 2, 3, 4, 5, 6], 3), ([1, 2, 3, 4, 5, 6], 2), ([5, 8, 13], 3), ([5, 8, 13], 1)])
def test_days_by_hand(x, m):
    judge_days(np.array(x), m)


@pytest.mark.task(2)
@pytest.mark.parametrize("seed", seeds())
def test_days_of_many_inputs(seed):
    for case in cases(seed, 20):
        m = case.random.randint(1, 6)
        judge_days(whole_numbers(case, m * case.random.randint(1, 6), -100, 100), m)


def bends(x):
    """The places, from 0, before which x goes up or stays, and after which it goes less up."""
    found = []
    for i in range(1, len(x) - 1):
        before = (x[i] > x[i - 1]) - (x[i] < x[i - 1])
        after = (x[i + 1] > x[i]) - (x[i + 1] < x[i])
        if int(before) > int(after):
            found.append(i)
    return found


def judge_summits(x):
    __tracebackhide__ = True
    expected = bends([int(v) for v in x])
    with unchanged(x=x):
        received = work.summits(x)
    mistakes = {
        "these are places as MATLAB counts them; Python counts one less": [i + 1 for i in expected],
        "place k of the differences lies before value k + 1: the + 1 of the listing is for that": [i - 1 for i in expected],
    }
    judge_numbers(received, expected, f"summits({[int(v) for v in x]})", mistakes if expected else {}, places=True)


@pytest.mark.task(2)
@pytest.mark.parametrize("x", [[1, 3, 2, 2, 5, 4], [1, 2, 2, 1], [3, 3, 1], [1, 2, 3], [5, 1], [0, 9, 0, 9, 0]])
def test_summits_by_hand(x):
    judge_summits(np.array(x))


@pytest.mark.task(2)
@pytest.mark.parametrize("seed", seeds())
def test_summits_of_many_inputs(seed):
    for case in cases(seed, 20):
        judge_summits(whole_numbers(case, case.random.randint(2, 12), -3, 3))
