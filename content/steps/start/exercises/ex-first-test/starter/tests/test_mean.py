"""Task 1: the mean of a list."""

import math
import statistics
from fractions import Fraction

import pytest
from testkit import cases, close, learner, raises, seeds, unchanged

work = learner.load()


def check_mean(xs, expected):
    """Call the learner's mean and compare. 1e-9: far above rounding, far below any mistake."""
    __tracebackhide__ = True
    close(
        work.mean(xs),
        expected,
        tolerance="number",
        what=f"mean({xs})",
        n=len(xs),
        mistakes={"this is the middle value in order of size (the median), not the mean": statistics.median(xs)},
    )


@pytest.mark.task(1)
def test_mean_that_is_a_whole_number():
    check_mean([4, 7, 10, 15], 9)


@pytest.mark.task(1)
def test_mean_keeps_the_fraction():
    check_mean([1, 2], 1.5)


@pytest.mark.task(1)
def test_mean_of_one_number_is_that_number():
    check_mean([5], 5)


@pytest.mark.task(1)
def test_mean_of_negative_and_positive_numbers():
    check_mean([-3, 3], 0)
    check_mean([-1, -2, -6], -3)


@pytest.mark.task(1)
def test_mean_of_decimals():
    check_mean([0.1, 0.2], 0.15)


@pytest.mark.task(1)
def test_mean_of_fractions():
    check_mean([Fraction(1, 3), Fraction(2, 3), Fraction(1, 2)], Fraction(1, 2))


@pytest.mark.task(1)
@pytest.mark.parametrize("seed", seeds())
def test_mean_of_generated_lists(seed):
    for case in cases(seed, 10):
        xs = [round(case.random.uniform(-100, 100), 2) for _ in range(case.random.randint(1, 9))]
        check_mean(xs, math.fsum(xs) / len(xs))


@pytest.mark.task(1)
def test_an_empty_list_has_no_mean():
    raises(ValueError, work.mean, [], what="mean([])", why="there is nothing to divide by")


@pytest.mark.task(1)
def test_the_list_stays_as_it_was():
    xs = [15, 4, 10, 7]
    with unchanged(xs=xs):
        work.mean(xs)
