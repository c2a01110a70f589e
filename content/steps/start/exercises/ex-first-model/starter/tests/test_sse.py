"""Task 2: the sum of squared errors."""

import math

import pytest
from lines import errors, gen_line, squared
from testkit import cases, check, close, learner, seeds, unchanged

work = learner.load()

THREE_TRIPS = [(1, 5), (2, 8), (4, 13)]


def check_sse(points, w, b, expected, where=""):
    """Call the learner's sse and compare. 1e-6: far above rounding, far below any mistake."""
    __tracebackhide__ = True
    off = errors(points, w, b)
    unsquared = {"the errors are added without squaring them": sum(off)}
    # Where no error is negative, both say the same.
    if min(off, default=0) < 0:
        unsquared["the sizes of the errors are added without squaring them"] = sum(abs(error) for error in off)
    close(
        work.sse(points, w, b),
        expected,
        tolerance="error_sum",
        what=f"sse(points, {w:.6g}, {b:.6g})",
        where=where or f"points = {points}",
        n=len(points),
        mistakes={
            **unsquared,
            "the errors are added first and squared then; square each one": sum(off) ** 2,
            "only the last point counts": off[-1] ** 2 if off else 0,
            "only the first point counts": off[0] ** 2 if off else 0,
            "w and b have changed places": squared(points, b, w),
        },
    )


@pytest.mark.task(2)
def test_sums_of_the_brief():
    check_sse(THREE_TRIPS, 2, 2, 14)
    check_sse(THREE_TRIPS, 3, 2, 1)


@pytest.mark.task(2)
def test_one_point_far_below_the_line():
    check_sse([(2, 1)], 3, 5, 100)


@pytest.mark.task(2)
def test_no_points_no_error():
    check_sse([], 3, 2, 0)


@pytest.mark.task(2)
@pytest.mark.parametrize("seed", seeds())
def test_a_line_through_all_points_has_no_error(seed):
    for case in cases(seed, 10):
        w, b = case.random.randint(-9, 9), case.random.randint(-9, 9)
        points = [(x, w * x + b) for x in case.random.sample(range(-20, 20), 5)]
        check_sse(points, w, b, 0)


@pytest.mark.task(2)
@pytest.mark.parametrize("seed", seeds())
def test_sums_of_generated_lines(seed):
    points, w, b = gen_line(seed)
    for case in cases(seed, 10):
        w_off, b_off = w + case.random.uniform(-2, 2), b + case.random.uniform(-2, 2)
        # fsum adds without rounding on the way.
        expected = math.fsum(error**2 for error in errors(points, w_off, b_off))
        check_sse(points, w_off, b_off, expected, where=f"the points of gen_line({seed}), {case}")


@pytest.mark.task(2)
@pytest.mark.parametrize("seed", seeds())
def test_an_error_sum_is_never_negative(seed):
    points, w, b = gen_line(seed)
    for case in cases(seed, 10):
        w_off, b_off = w + case.random.uniform(-9, 9), b + case.random.uniform(-9, 9)
        received = work.sse(points, w_off, b_off)
        check(
            received >= 0,
            "an SSE is negative; a sum of squares cannot be.",
            where=f"the points of gen_line({seed}), {case}: w = {w_off:.6g}, b = {b_off:.6g}",
            expected="0 or larger",
            received=received,
        )


@pytest.mark.task(2)
def test_the_points_stay_as_they_were():
    points = [(4, 13), (1, 5), (2, 8)]
    with unchanged(points=points):
        work.sse(points, 3, 2)
