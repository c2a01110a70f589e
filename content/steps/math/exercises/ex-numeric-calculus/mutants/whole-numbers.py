"""Your gradient keeps the point in an array of whole numbers, to which h cannot be added.

np.array([2, 1]) holds integers. Such a place cuts 2.00001 to 2 and 1.99999 to 1, so the values are asked for elsewhere than you
meant. Say dtype=float.
"""

import numpy as np


def derivative(function, x, h=1e-5, method="central"):
    if method == "forward":
        return (function(x + h) - function(x)) / h
    if method == "central":
        return (function(x + h) - function(x - h)) / (2 * h)
    raise ValueError(f'method must be "central" or "forward", not {method!r}')


def gradient(function, x, h=1e-5):
    x = np.array(x)
    slopes = np.zeros(len(x))
    for i in range(len(x)):
        above, below = x.copy(), x.copy()
        above[i] = x[i] + h
        below[i] = x[i] - h
        slopes[i] = (function(above) - function(below)) / (2 * h)
    return slopes


def hessian(function, x, h=1e-4):
    x = np.array(x, dtype=float)
    steps = h * np.eye(len(x))
    result = np.empty((len(x), len(x)))
    for i, p in enumerate(steps):
        for j, q in enumerate(steps[: i + 1]):
            rise_ahead = function(x + p + q) - function(x + p - q)
            rise_behind = function(x - p + q) - function(x - p - q)
            result[i, j] = result[j, i] = (rise_ahead - rise_behind) / (4 * h * h)
    return result


def trapezoid(function, a, b, n):
    if n < 1:
        raise ValueError(f"n must be 1 or more, not {n}")
    values = function(np.linspace(a, b, n + 1))
    return (b - a) / n * (values.sum() - (values[0] + values[-1]) / 2)


def simpson(function, a, b, n):
    if n < 2 or n % 2 == 1:
        raise ValueError(f"n must be 2, 4, 6, ..., not {n}")
    values = function(np.linspace(a, b, n + 1))
    middles, joints = values[1::2].sum(), values[2:-1:2].sum()
    return (b - a) / n / 3 * (values[0] + 4 * middles + 2 * joints + values[-1])


def monte_carlo(function, a, b, n, rng):
    values = function(rng.uniform(a, b, size=n))
    return (b - a) * values.mean(), (b - a) * values.std(ddof=1) / n**0.5
