"""Task 1: the predictions of a line."""

import pytest
from testkit import cases, close, learner, seeds, unchanged

work = learner.load()


def check_predictions(xs, w, b, expected):
    """Call the learner's predict_all and compare. 1e-9: far above rounding, far below any mistake."""
    __tracebackhide__ = True
    close(
        work.predict_all(xs, w, b),
        expected,
        tolerance="prediction",
        what=f"predict_all({xs}, {w}, {b})",
        where=f"xs = {xs}, w = {w}, b = {b}",
        mistakes={
            "w and b have changed places": [b * x + w for x in xs],
            "b is left out": [w * x for x in xs],
            "b is multiplied, too; it should only be added": [w * (x + b) for x in xs],
            "only the first input is used": expected[:1],
            "only the last input is used": expected[-1:],
        },
    )


@pytest.mark.task(1)
def test_predictions_of_the_brief():
    check_predictions([1, 2, 4], 3, 2, [5, 8, 14])


@pytest.mark.task(1)
def test_at_zero_only_the_offset_is_left():
    check_predictions([0], 3, 2, [2])


@pytest.mark.task(1)
def test_no_inputs_no_predictions():
    check_predictions([], 3, 2, [])


@pytest.mark.task(1)
def test_predictions_keep_the_order_of_the_inputs():
    check_predictions([4, -1, 2, -1], -2, 0.5, [-7.5, 2.5, -3.5, 2.5])


@pytest.mark.task(1)
@pytest.mark.parametrize("seed", seeds())
def test_predictions_of_generated_lines(seed):
    for case in cases(seed, 10):
        w, b = case.random.randint(-9, 9), case.random.randint(-9, 9)
        xs = [case.random.randint(-20, 20) / 4 for _ in range(case.random.randint(1, 6))]
        # Quarters of whole numbers: nothing is rounded, so the expected values are exact.
        check_predictions(xs, w, b, [(w * int(4 * x) + 4 * b) / 4 for x in xs])


@pytest.mark.task(1)
def test_the_inputs_stay_as_they_were():
    xs = [4, 1, 2]
    with unchanged(xs=xs):
        work.predict_all(xs, 3, 2)
