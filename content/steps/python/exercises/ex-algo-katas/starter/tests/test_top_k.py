"""Task 2: the k largest values."""

import pytest
from counted import Tally, counted_numbers
from testkit import cases, learner, raises, same, seeds, tolerance, unchanged

work = learner.load()


def check_top(values, k):
    """Call the learner's top_k, and compare with sorting everything."""
    __tracebackhide__ = True
    received = work.top_k(values, k)
    expected = sorted(values, reverse=True)[:k]
    received = list(received) if isinstance(received, tuple) else received
    causes = {
        "the right values, the smallest first": expected[::-1],
        "these are the smallest values": sorted(values)[:k],
        "equal values were dropped": sorted(set(values), reverse=True)[:k],
        "the last values of the list are returned, in whatever order they stood": list(values)[-k:] if k else [],
    }
    fitting = [cause for cause, value in causes.items() if received == value]
    same(
        received,
        expected,
        what=f"top_k(values, {k})",
        where=f"values = {values}",
        cause=fitting[0] if len(fitting) == 1 else "",
    )


@pytest.mark.task(2)
@pytest.mark.parametrize(
    "values, k",
    [
        ([5, 12, 3, 9, 7], 2),
        ([4, 8, 8, 1, 8], 2),
        ([2, 2, 2], 3),
        ([-3, -1, -2], 1),
        ([6, 1], 5),
        ([], 3),
        ([7, 4], 0),
    ],
)
def test_largest_by_hand(values, k):
    check_top(values, k)


@pytest.mark.task(2)
@pytest.mark.parametrize("seed", seeds())
def test_small_lists_against_sorting(seed):
    for case in cases(seed, 70):
        values = [case.random.randint(-9, 9) for _ in range(case.random.randint(0, 12))]
        check_top(values, case.random.randint(0, 14))


@pytest.mark.task(2)
def test_values_that_can_be_read_only_once():
    received = work.top_k((value * value for value in [2, -7, 3, 5]), 2)
    same(
        received,
        [49, 25],
        what="top_k(generator, 2)",
        where="the squares of 2, -7, 3 and 5, from a generator",
        cause="a generator is empty after one pass" if received in ([], None) else "",
    )


@pytest.mark.task(2)
def test_words_have_an_order_too():
    same(work.top_k(["fig", "plum", "date"], 2), ["plum", "fig"], what="top_k(words, 2)", where="fig, plum, date")


@pytest.mark.task(2)
def test_negative_k_is_refused():
    raises(ValueError, work.top_k, [1, 2], -1, what="top_k([1, 2], -1)", why="there is no list with -1 values")


@pytest.mark.task(2)
def test_the_values_stay_as_they_were():
    values = [3, 9, 1, 7]
    with unchanged(values=values):
        work.top_k(values, 2)


@pytest.mark.task(2)
@pytest.mark.parametrize("seed", seeds())
def test_far_fewer_comparisons_than_a_sort(seed):
    n, k = 20_000, 10
    case = next(cases(seed, 1))
    plain = case.random.sample(range(10 * n), n)
    tally = Tally(
        limit=int(tolerance("comparisons_each") * n),
        problem=f"top_k compared too often to find {k} of {n:,} values.",
        where=f"{n:,} shuffled values from seed {seed}, k = {k}",
        cause=f"everything is sorted, and {n - k:,} values of that order are thrown away; keep the best {k} in a heap",
    )
    received = work.top_k(counted_numbers(plain, tally, counts=("comparison",)), k)
    # As plain numbers, so that this comparison is not counted.
    received = [int(value) for value in received] if isinstance(received, (list, tuple)) else received
    same(received, sorted(plain, reverse=True)[:k], what=f"top_k(values, {k})", where=f"seed {seed}")
