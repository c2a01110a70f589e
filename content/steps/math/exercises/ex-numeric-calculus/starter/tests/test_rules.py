"""Task 3: the trapezoid rule and Simpson's rule."""

import numpy as np
import pytest
from orders import check_order
from testkit import cases, close, learner, raises, seeds

work = learner.load()

# Functions with an antiderivative and an interval at whose ends their odd derivatives differ.
SMOOTH = {
    "exp(x) from 0 to 1": (np.exp, np.exp, 0.0, 1.0),
    "sin(x) from 0 to 2": (np.sin, lambda x: -np.cos(x), 0.0, 2.0),
    "1/(1 + x) from 0 to 1": (lambda x: 1 / (1 + x), lambda x: np.log(1 + x), 0.0, 1.0),
    "sqrt(1 + x) from 0 to 1": (lambda x: np.sqrt(1 + x), lambda x: (1 + x) ** 1.5 * 2 / 3, 0.0, 1.0),
}

ENDS = "the ends count half: the first and the last value belong to one trapezoid, all others to two"


def weighted(f, a, b, n, weights):
    """Return the strip's width times the weighted sum of the values at the n + 1 ends of strips."""
    return float((b - a) / n * np.sum(weights * f(np.linspace(a, b, n + 1))))


def mistakes_of_trapezoid(f, a, b, n):
    ones = np.ones(n + 1)
    inner = ones.copy()
    inner[[0, -1]] = 0
    left, right = ones.copy(), ones.copy()
    left[-1], right[0] = 0, 0
    whole = weighted(f, a, b, n, (ones + inner) / 2)
    return {
        ENDS: weighted(f, a, b, n, ones),
        "the ends are left out; they count half": weighted(f, a, b, n, inner),
        "this is a sum of rectangles, as high as their left side": weighted(f, a, b, n, left),
        "this is a sum of rectangles, as high as their right side": weighted(f, a, b, n, right),
        "a trapezoid is as high as the mean of its two sides; a half is missing": 2 * whole,
        "there is one strip less than asked for: n strips have n + 1 ends": weighted(f, a, b, n - 1, _halved(n - 1)) if n > 1 else 0.0,
        "there is one strip more than asked for": weighted(f, a, b, n + 1, _halved(n + 1)),
    }


def _halved(n):
    weights = np.ones(n + 1)
    weights[[0, -1]] = 0.5
    return weights


def mistakes_of_simpson(f, a, b, n):
    weights = np.where(np.arange(n + 1) % 2 == 1, 4.0, 2.0)
    weights[[0, -1]] = 1
    swapped = np.where(np.arange(n + 1) % 2 == 1, 2.0, 4.0)
    swapped[[0, -1]] = 1
    return {
        "this is the trapezoid rule": weighted(f, a, b, n, _halved(n)),
        "a third is missing: the sum is multiplied by a third of the width": weighted(f, a, b, n, weights),
        "it is divided by 6 where 3 is needed": weighted(f, a, b, n, weights / 6),
        "the weights 4 and 2 are exchanged: the odd places have 4": weighted(f, a, b, n, swapped / 3),
    }


def polynomial(rng, degree):
    """Return a random polynomial with coefficients of size 0.5 to 2."""
    return np.polynomial.Polynomial(rng.choice([-1.0, 1.0], size=degree + 1) * rng.uniform(0.5, 2, size=degree + 1))


def integral(p, a, b):
    """Return the exact integral of a polynomial."""
    whole = p.integ()
    return float(whole(b) - whole(a))


def ends(rng):
    """Return an interval of length 0.5 to 3; in every second case from right to left."""
    a = rng.uniform(-2, 1)
    b = a + rng.uniform(0.5, 3)
    return (a, b) if rng.random() < 0.5 else (b, a)


@pytest.mark.task(3)
def test_trapezoids_by_hand():
    f = lambda x: x**2  # noqa: E731
    for n, expected in ((1, 13.5), (3, 9.5)):
        close(
            work.trapezoid(f, 0, 3, n),
            expected,
            tolerance="rule",
            what=f"trapezoid(f, 0, 3, {n})",
            where="f(x) = x^2, whose integral is 9",
            mistakes=mistakes_of_trapezoid(f, 0, 3, n),
        )


@pytest.mark.task(3)
@pytest.mark.parametrize("seed", seeds())
def test_error_of_trapezoids_on_a_cubic_is_known_exactly(seed):
    for case in cases(seed, 10):
        p, (a, b), n = polynomial(case.rng, 3), ends(case.rng), int(case.rng.integers(1, 12))
        slope = p.deriv()
        # The Euler-Maclaurin formula; for a cubic it ends after this term.
        expected = integral(p, a, b) + ((b - a) / n) ** 2 / 12 * float(slope(b) - slope(a))
        close(
            work.trapezoid(p, a, b, n),
            expected,
            tolerance="rule",
            what=f"trapezoid(f, {a:.4g}, {b:.4g}, {n})",
            where=f"{case}: f is a cubic with coefficients {np.round(p.coef, 4)} from x^0 on",
            mistakes={**mistakes_of_trapezoid(p, a, b, n), "from right to left the integral changes its sign": -expected},
        )


@pytest.mark.task(3)
@pytest.mark.parametrize("name", SMOOTH)
def test_trapezoids_have_order_two(name):
    f, whole, a, b = SMOOTH[name]
    check_order(
        lambda n: work.trapezoid(f, a, b, n),
        float(whole(b) - whole(a)),
        [8, 16, 32],
        2,
        "trapezoid",
        f"f(x) = {name}, n = ",
        lambda found: ENDS if abs(found - 1) < 0.3 else "",
    )


@pytest.mark.task(3)
def test_simpson_by_hand():
    f = lambda x: x**4  # noqa: E731
    for n, expected in ((2, 20 / 3), (4, 6.4 + 1 / 60)):
        close(
            work.simpson(f, 0, 2, n),
            expected,
            tolerance="rule",
            what=f"simpson(f, 0, 2, {n})",
            where="f(x) = x^4, whose integral is 6.4",
            mistakes=mistakes_of_simpson(f, 0, 2, n),
        )


@pytest.mark.task(3)
@pytest.mark.parametrize("seed", seeds())
def test_error_of_simpson_on_a_quintic_is_known_exactly(seed):
    for case in cases(seed, 10):
        p, (a, b), n = polynomial(case.rng, 5), ends(case.rng), 2 * int(case.rng.integers(1, 6))
        third = p.deriv(3)
        # (b - a) h^4 / 180 times the mean of the fourth derivative; exact up to degree five.
        expected = integral(p, a, b) + ((b - a) / n) ** 4 / 180 * float(third(b) - third(a))
        close(
            work.simpson(p, a, b, n),
            expected,
            tolerance="rule",
            what=f"simpson(f, {a:.4g}, {b:.4g}, {n})",
            where=f"{case}: f is of degree five with coefficients {np.round(p.coef, 4)} from x^0 on",
            mistakes={**mistakes_of_simpson(p, a, b, n), "from right to left the integral changes its sign": -expected},
        )


@pytest.mark.task(3)
@pytest.mark.parametrize("name", SMOOTH)
def test_simpson_has_order_four(name):
    f, whole, a, b = SMOOTH[name]
    check_order(
        lambda n: work.simpson(f, a, b, n),
        float(whole(b) - whole(a)),
        [8, 16, 32],
        4,
        "simpson",
        f"f(x) = {name}, n = ",
        lambda found: "this is how trapezoids behave" if abs(found - 2) < 0.3 else "",
    )


@pytest.mark.task(3)
def test_too_few_strips_are_refused():
    for n in (0, -3):
        raises(ValueError, work.trapezoid, np.exp, 0.0, 1.0, n, what=f"trapezoid(f, 0, 1, {n})", why="there is no strip")


@pytest.mark.task(3)
def test_simpson_refuses_an_odd_number_of_strips():
    for n in (1, 3, 7, 0, -2):
        raises(
            ValueError,
            work.simpson,
            np.exp,
            0.0,
            1.0,
            n,
            what=f"simpson(f, 0, 1, {n})",
            why="each parabola covers two strips, so n is 2, 4, 6, ...",
        )
