"""Task 1: derivatives from two values."""

import numpy as np
import pytest
from orders import check_order
from testkit import cases, check, close, learner, raises, seeds

work = learner.load()

FORWARD = "this is the forward difference (f(x + h) - f(x)) / h; the central one takes f(x + h) and f(x - h)"
BACKWARD = "this is the backward difference (f(x) - f(x - h)) / h"
CENTRAL = "this is the central difference; the forward one takes f(x + h) and f(x)"
NOT_HALVED = "the two points are 2h apart, so 2h divides, not h"
STUCK = "the error does not go to 0 with h: h is not used, or a factor is wrong"
TINY = "h is not used: a fixed, tiny distance leaves mostly rounding"

# Functions with their derivative, and places where no second or third derivative is near 0.
SMOOTH = {
    "exp(x)": (np.exp, np.exp, (-1.0, 1.0)),
    "sin(x)": (np.sin, np.cos, (0.4, 1.1)),
    "1/x": (lambda x: 1 / x, lambda x: -1 / x**2, (1.2, 2.5)),
    "log(x)": (np.log, lambda x: 1 / x, (1.2, 2.5)),
}


def quotients(f, x, h):
    """Return what each difference quotient gives, by its name."""
    forward, backward = (f(x + h) - f(x)) / h, (f(x) - f(x - h)) / h
    return {"forward": forward, "backward": backward, "central": (forward + backward) / 2}


def mistakes_of(method, f, x, h):
    """Return {sentence: value} of what is often computed instead."""
    by_name = quotients(f, x, h)
    if method == "central":
        return {FORWARD: by_name["forward"], BACKWARD: by_name["backward"], NOT_HALVED: 2 * by_name["central"]}
    return {CENTRAL: by_name["central"], BACKWARD: by_name["backward"]}


@pytest.mark.task(1)
@pytest.mark.parametrize("method, expected", [("forward", 12.61), ("central", 12.01)])
def test_cube_by_hand(method, expected):
    f = lambda x: x**3  # noqa: E731
    received = work.derivative(f, 2, 0.1, method)
    check(
        not isinstance(received, float) or abs(received - 12) > 0.005,
        "derivative gives nearly the exact slope, and not the slope of this secant.",
        where=f'f(x) = x^3, derivative(f, 2, 0.1, "{method}")',
        expected=expected,
        received=received,
        cause=TINY,
    )
    close(
        received,
        expected,
        tolerance="rule",
        what=f'derivative(f, 2, 0.1, "{method}")',
        where="f(x) = x^3",
        mistakes=mistakes_of(method, f, 2.0, 0.1),
    )


@pytest.mark.task(1)
@pytest.mark.parametrize("seed", seeds())
@pytest.mark.parametrize("method", ["forward", "central"])
def test_error_on_a_cubic_is_known_exactly(method, seed):
    for case in cases(seed, 10):
        c3, c2, c1, c0 = case.rng.uniform(-2, 2, size=4) + case.rng.choice([-1.0, 1.0], size=4)
        x, h = case.rng.uniform(-2, 2), case.rng.uniform(0.01, 1.0)

        def f(t):
            return ((c3 * t + c2) * t + c1) * t + c0

        slope, half_bend = (3 * c3 * x + 2 * c2) * x + c1, 3 * c3 * x + c2
        # Taylor's formula ends here: a cubic has no fourth derivative.
        expected = slope + c3 * h**2 + (half_bend * h if method == "forward" else 0)
        close(
            work.derivative(f, x, h, method),
            expected,
            tolerance="rule",
            what=f'derivative(f, x, {h:.4g}, "{method}")',
            where=f"{case}: f(x) = {c3:.4g} x^3 + {c2:.4g} x^2 + {c1:.4g} x + {c0:.4g} at x = {x:.4g}",
            mistakes={**mistakes_of(method, f, x, h), "this is the exact slope; h is not used": slope},
        )


@pytest.mark.task(1)
@pytest.mark.parametrize("name", SMOOTH)
@pytest.mark.parametrize("method, order", [("forward", 1), ("central", 2)])
def test_order_when_h_is_halved(name, method, order):
    f, slope, (low, high) = SMOOTH[name]
    for x in np.linspace(low, high, 5):
        check_order(
            lambda h: work.derivative(f, x, h, method),
            slope(x),
            [0.1, 0.05, 0.025],
            order,
            f"the {method} difference",
            f"f(x) = {name} at x = {x:.4g}, h = ",
            lambda found: STUCK if found < 0.5 else FORWARD if method == "central" else CENTRAL,
        )


@pytest.mark.task(1)
@pytest.mark.parametrize("name", SMOOTH)
def test_without_h_and_method_the_slope_is_right_to_seven_places(name):
    f, slope, (low, high) = SMOOTH[name]
    for x in np.linspace(low, high, 5):
        close(
            work.derivative(f, x),
            slope(x),
            tolerance="slope",
            what="derivative(f, x)",
            where=f"f(x) = {name} at x = {x:.4g}",
            mistakes={FORWARD: quotients(f, x, 1e-5)["forward"]},
        )


@pytest.mark.task(1)
def test_left_out_arguments_are_central_with_h_of_1e_5():
    # On 1e6 x^3 at 0 the central difference is 1e6 h^2 and the forward one the same; on 1e3 x^2 at 0 the forward one is 1e3 h.
    close(
        work.derivative(lambda x: 1e6 * x**3, 0.0),
        1e-4,
        tolerance="rule",
        what="derivative(f, 0)",
        where="f(x) = 1e6 x^3, where the result is 1e6 h^2; h = 1e-5 where it is left out",
    )
    close(
        work.derivative(lambda x: 1e3 * x**2, 0.0),
        0.0,
        tolerance="rule",
        what="derivative(f, 0)",
        where="f(x) = 1e3 x^2; the method is central where it is left out",
        mistakes={FORWARD: 1e-2},
    )


@pytest.mark.task(1)
def test_unknown_method_is_refused():
    for method in ("centre", "Forward", ""):
        raises(
            ValueError,
            work.derivative,
            np.sin,
            1.0,
            0.1,
            method,
            what=f"derivative(f, 1, 0.1, {method!r})",
            why="a misspelt method must not be answered with another one",
        )
