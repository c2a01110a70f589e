"""Task 2: the Hessian."""

import numpy as np
import pytest
from surfaces import Growth, Quadratic, Saddle
from testkit import cases, check, close, learner, seeds, tolerance, unchanged

work = learner.load()


def known_mistakes(expected):
    """Return {sentence: Hessian} of what is often computed instead; without those that a 1 x 1 matrix cannot tell apart."""
    if len(expected) == 1:
        return {"divided by h squared where 4h squared is needed": 4 * expected}
    diagonal = np.diag(np.diag(expected))
    return {
        "the mixed second derivatives are missing: only the diagonal is filled": diagonal,
        "only the upper triangle is filled; entry [j, i] equals entry [i, j]": np.triu(expected),
        "only the lower triangle is filled; entry [i, j] equals entry [j, i]": np.tril(expected),
        "every entry is four times too large: four corners 2h apart each way are divided by 4h squared": 4 * expected,
        "the diagonal is a quarter of what it should be: where i = j the corners are x + 2h, x and x - 2h": expected - 0.75 * diagonal,
        "the mixed entries are four times too large: divide them by 4h squared": 4 * expected - 3 * diagonal,
    }


@pytest.mark.task(2)
@pytest.mark.parametrize("x", [[2.0, 1.0], [2, 1], np.array([2, 1])], ids=["floats", "list", "array"])
def test_hessian_of_the_example(x):
    expected = np.array([[2.0, 4.0], [4.0, 0.0]])
    close(
        work.hessian(Saddle().value, x),
        expected,
        tolerance="curvature",
        what=f"hessian(f, {x!r})",
        where="f(x, y) = x^2 y + 3 y",
        mistakes=known_mistakes(expected),
    )


@pytest.mark.task(2)
@pytest.mark.parametrize("seed", seeds())
def test_on_a_quadratic_the_hessian_is_exact_for_every_h(seed):
    for case in cases(seed, 8):
        problem = Quadratic(case.rng, int(case.rng.integers(1, 5)))
        h = case.rng.uniform(0.2, 1.0)
        close(
            work.hessian(problem.value, problem.point, h),
            problem.a,
            tolerance="rule",
            what=f"hessian(f, x, {h:.4g})",
            where=f"{case}: f(x) = x^T A x / 2 + b^T x + c in {len(problem.b)} dimensions, where the Hessian is A",
            mistakes=known_mistakes(problem.a),
        )


@pytest.mark.task(2)
@pytest.mark.parametrize("seed", seeds())
@pytest.mark.parametrize("surface", [Quadratic, Growth])
def test_hessian_agrees_with_the_closed_form(surface, seed):
    for case in cases(seed, 8):
        problem = surface(case.rng, int(case.rng.integers(1, 5)))
        expected = problem.hessian(problem.point)
        close(
            work.hessian(problem.value, problem.point),
            expected,
            tolerance="curvature",
            what="hessian(f, x)",
            where=f"{case}: {problem.__doc__.split(':')[0].split(' with')[0]} in {len(problem.point)} dimensions",
            mistakes=known_mistakes(expected),
        )


@pytest.mark.task(2)
@pytest.mark.parametrize("seed", seeds())
def test_error_of_the_hessian_falls_at_least_as_h_squared(seed):
    for case in cases(seed, 4):
        problem = Growth(case.rng, int(case.rng.integers(1, 4)))
        exact = problem.hessian(problem.point)
        coarse, fine = (float(np.linalg.norm(work.hessian(problem.value, problem.point, h) - exact)) for h in (0.2, 0.1))
        # Two to the power of the least order that counts as 2.
        least = 2 ** (2 - tolerance("order"))
        check(
            coarse > 0 and coarse >= least * fine,
            "the error of hessian does not fall as h squared.",
            where=f"{case}: f(x) = exp(w^T x), h = 0.1 after 0.2",
            expected=f"less than {coarse / least:.3g}, about a quarter of {coarse:.3g}",
            received=f"{fine:.3g}",
            cause="a one-sided difference somewhere"
            if coarse > 1.5 * fine
            else "the error does not go to 0 with h: an entry is missing, a factor is wrong, or h is not used",
        )


@pytest.mark.task(2)
def test_left_out_h_is_about_1e_4():
    # On 1e6 x^4 at 0 every symmetric rule gives a few times 1e6 h^2: 0.02 to 0.08 for h = 1e-4.
    received = np.asarray(work.hessian(lambda x: float(1e6 * x[0] ** 4), [0.0]), dtype=float)
    check(
        received.shape == (1, 1) and 0.005 <= float(received[0, 0]) <= 0.2,
        "where it is left out, h is not 1e-4.",
        where="hessian(f, [0.0]) for f(x) = 1e6 x^4, which gives a few times 1e6 h^2",
        expected="an array of shape (1, 1) with a number between 0.005 and 0.2",
        received=received,
    )


@pytest.mark.task(2)
def test_hessian_leaves_the_point_as_it_was():
    x = np.array([0.3, -1.7, 2.9])
    with unchanged(x=x):
        work.hessian(lambda t: float(t @ t), x, 0.1)
