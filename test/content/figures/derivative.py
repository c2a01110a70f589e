"""Fixtures of fig-derivative: exact slopes by the complex step, difference quotients and slopes of errors by NumPy."""

import numpy as np

from seeded_random import SeededRandom

FUNCTIONS = {
    "square": lambda x: x * x,
    "cubic": lambda x: x**3 / 3 - x,
    "sine": np.sin,
    "exponential": np.exp,
}


def slope(function, x):
    """Im f(x + ih)/h has no difference, so nothing cancels: exact to rounding for these functions."""
    h = 1e-100
    return float(np.imag(function(complex(x, h))) / h)


def second(function, x):
    """The derivative of the complex-step slope, by a central difference: good to about 1e-9."""
    return (slope(function, x + 1e-5) - slope(function, x - 1e-5)) / 2e-5


def slopes():
    random = SeededRandom(21)
    points = [-2.0, -1.0, 0.0, 1.0, 2.0] + [-2 + 4 * random.uniform() for _ in range(20)]
    return [
        {"kind": kind, "x": x, "value": float(np.real(function(complex(x, 0)))), "slope": slope(function, x)}
        for kind, function in FUNCTIONS.items()
        for x in points
    ]


def differences():
    """Quotients with distances at which rounding stays far below the ninth digit."""
    cases = []
    for kind, function in FUNCTIONS.items():
        for x in (-1.5, 0.25, 1.75):
            for h in (1.0, 0.1, 1e-3):
                forward = (function(x + h) - function(x)) / h
                central = (function(x + h) - function(x - h)) / (2 * h)
                cases.append({"kind": kind, "x": x, "h": h, "forward": float(forward), "central": float(central)})
    return cases


def convergence():
    """
    Slopes of log |error| against log h between 1e-1 and 1e-3, by least squares. Points at which the leading term of
    an error vanishes are left out: there the order is another one.
    """
    hs = np.logspace(-1, -3, 9)
    points = {"cubic": ((1.0, -1.5, 2.0), (1.0, -1.5, 2.0)), "sine": ((1.0, -1.2, 2.0), (0.5, -0.4, 2.0)), "exponential": ((-1.0, 0.5, 2.0),) * 2}
    points["square"] = ((-1.0, 0.5, 2.0), ())
    cases = []
    for kind, (forward_points, central_points) in points.items():
        function = FUNCTIONS[kind]
        for x in forward_points:
            assert abs(second(function, x)) > 0.1
            errors = np.abs((function(x + hs) - function(x)) / hs - slope(function, x))
            cases.append({"kind": kind, "method": "forward", "x": x, "order": 1, "fitted": fitted(hs, errors)})
        for x in central_points:
            errors = np.abs((function(x + hs) - function(x - hs)) / (2 * hs) - slope(function, x))
            cases.append({"kind": kind, "method": "central", "x": x, "order": 2, "fitted": fitted(hs, errors)})
    return cases


def fitted(hs, errors):
    """Rounded, because the smallest errors are of a size at which libraries differ."""
    return round(float(np.polyfit(np.log(hs), np.log(errors), 1)[0]), 4)


def fixtures():
    return {"slopes": slopes(), "differences": differences(), "convergence": convergence()}
