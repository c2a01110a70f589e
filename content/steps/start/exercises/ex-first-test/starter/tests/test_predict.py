"""Task 2: the prediction of a line."""

import pytest
from testkit import cases, close, learner, seeds

work = learner.load()


def check_prediction(w, b, x, expected):
    """Call the learner's predict and compare. 1e-9: far above rounding, far below any mistake."""
    __tracebackhide__ = True
    close(
        work.predict(w, b, x),
        expected,
        tolerance="number",
        what=f"predict({w}, {b}, {x})",
        where=f"w = {w}, b = {b}, x = {x}",
        mistakes={
            "w and b have changed places": b * x + w,
            "w and x belong together, b is added alone; here it is the other way round": w * b + x,
            "b is left out": w * x,
            "b is multiplied, too; it should only be added": w * (x + b),
            "b is taken away; it should be added": w * x - b,
        },
    )


@pytest.mark.task(2)
def test_prediction_for_four_kilometres():
    check_prediction(3, 2, 4, 14)


@pytest.mark.task(2)
def test_at_zero_only_the_offset_is_left():
    check_prediction(3, 2, 0, 2)


@pytest.mark.task(2)
def test_a_flat_line_says_the_same_everywhere():
    check_prediction(0, 7, 100, 7)


@pytest.mark.task(2)
def test_prediction_with_decimals_and_negative_numbers():
    check_prediction(0.5, -1, 3, 0.5)
    check_prediction(-2, 10, 7, -4)


@pytest.mark.task(2)
@pytest.mark.parametrize("seed", seeds())
def test_predictions_of_generated_lines(seed):
    for case in cases(seed, 10):
        w, b, x = (round(case.random.uniform(-10, 10), 1) for _ in range(3))
        # Built up from whole tenths, so that the expected value does not repeat the formula it tests.
        hundredths = round(10 * w) * round(10 * x) + 10 * round(10 * b)
        check_prediction(w, b, x, hundredths / 100)
