"""Task 2: the gradient."""

import numpy as np
import pytest
from orders import check_order
from surfaces import Growth, Quadratic, Saddle
from testkit import cases, check, close, learner, seeds, unchanged

work = learner.load()

SHIFTED = "a coordinate that was moved is not put back before the next one is moved"
WHOLE = "x holds an array of whole numbers, to which h cannot be added; dtype=float makes floats"


def central(f, x, h):
    """Return the central differences along each coordinate."""
    return np.array([(f(x + step) - f(x - step)) / (2 * h) for step in h * np.eye(len(x))])


def known_mistakes(f, x, h):
    """Return {sentence: gradient} of what is often computed instead."""
    steps = h * np.eye(len(x))
    found = {
        "these are forward differences; central ones take f on both sides": np.array([(f(x + s) - f(x)) / h for s in steps]),
        "all coordinates are moved at once; move one at a time": np.full(len(x), (f(x + h) - f(x - h)) / (2 * h)),
        "the two points are 2h apart, so 2h divides, not h": 2 * central(f, x, h),
    }
    if len(x) > 1:
        for left in (-h, h):
            moved = [(f(x + left * (np.arange(len(x)) < i) + s) - f(x + left * (np.arange(len(x)) < i) - s)) / (2 * h) for i, s in enumerate(steps)]
            # Two directions of one mistake: a space keeps the keys apart.
            found[SHIFTED + (" " if left > 0 else "")] = np.array(moved)
    return found


@pytest.mark.task(2)
def test_gradient_of_the_example():
    problem = Saddle()
    close(
        work.gradient(problem.value, [2.0, 1.0]),
        np.array([4.0, 7.0]),
        tolerance="slope",
        what="gradient(f, [2.0, 1.0])",
        where="f(x, y) = x^2 y + 3 y",
        mistakes=known_mistakes(problem.value, problem.point, 1e-5),
    )


@pytest.mark.task(2)
@pytest.mark.parametrize("seed", seeds())
def test_on_a_quadratic_the_gradient_is_exact_for_every_h(seed):
    for case in cases(seed, 8):
        problem = Quadratic(case.rng, int(case.rng.integers(1, 6)))
        # A central difference makes no error on a quadratic, so that h may be large and rounding small.
        h = case.rng.uniform(0.2, 1.0)
        close(
            work.gradient(problem.value, problem.point, h),
            problem.gradient(problem.point),
            tolerance="rule",
            what=f"gradient(f, x, {h:.4g})",
            where=f"{case}: f(x) = x^T A x / 2 + b^T x + c in {len(problem.b)} dimensions",
            mistakes=known_mistakes(problem.value, problem.point, h),
        )


@pytest.mark.task(2)
@pytest.mark.parametrize("seed", seeds())
@pytest.mark.parametrize("surface", [Quadratic, Growth])
def test_gradient_agrees_with_the_closed_form(surface, seed):
    for case in cases(seed, 8):
        problem = surface(case.rng, int(case.rng.integers(1, 6)))
        close(
            work.gradient(problem.value, problem.point),
            problem.gradient(problem.point),
            tolerance="slope",
            what="gradient(f, x)",
            where=f"{case}: {problem.__doc__.split(':')[0].split(' with')[0]} in {len(problem.point)} dimensions",
            mistakes=known_mistakes(problem.value, problem.point, 1e-5),
        )


@pytest.mark.task(2)
@pytest.mark.parametrize("seed", seeds())
def test_error_of_the_gradient_is_a_quarter_when_h_is_halved(seed):
    for case in cases(seed, 4):
        problem = Growth(case.rng, int(case.rng.integers(1, 5)))
        check_order(
            lambda h: work.gradient(problem.value, problem.point, h),
            problem.gradient(problem.point),
            [0.2, 0.1, 0.05],
            2,
            "gradient",
            f"{case}: f(x) = exp(w^T x), h = ",
            "central differences have order 2, forward ones order 1",
        )


@pytest.mark.task(2)
@pytest.mark.parametrize("x", [[2, 1], np.array([2, 1]), [2, 1.0]], ids=["list", "array", "mixed"])
def test_a_point_of_whole_numbers_will_do(x):
    received = work.gradient(Saddle().value, x)
    # A place for whole numbers holds 2 or 1 where 2.00001 or 1.99999 was put: a slope of nothing, or of 1 over 2h.
    is_cut = np.shape(received) == (2,) and all(abs(slope) < 1e-9 or abs(slope) > 1e4 for slope in received)
    check(
        not is_cut,
        f"gradient(f, {x!r}) is 0 or huge.",
        where="f(x, y) = x^2 y + 3 y",
        expected="[4.0, 7.0]",
        received=received,
        cause=WHOLE,
    )
    close(
        received,
        np.array([4.0, 7.0]),
        tolerance="slope",
        what=f"gradient(f, {x!r})",
        where="f(x, y) = x^2 y + 3 y",
    )


@pytest.mark.task(2)
def test_left_out_h_is_1e_5():
    close(
        work.gradient(lambda x: float(1e6 * x[0] ** 3), [0.0]),
        np.array([1e-4]),
        tolerance="rule",
        what="gradient(f, [0.0])",
        where="f(x) = 1e6 x^3, where the result is 1e6 h^2",
    )


@pytest.mark.task(2)
def test_gradient_leaves_the_point_as_it_was():
    x = np.array([0.3, -1.7, 2.9])
    with unchanged(x=x):
        work.gradient(lambda t: float(t @ t), x, 0.1)
