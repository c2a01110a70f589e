"""Derivatives and integrals of functions that can only be asked for values."""

import numpy as np


def derivative(function, x, h=1e-5, method="central"):
    """Estimate the slope of `function` at the number x from two values.

    function: takes a number, returns a number. h: a distance above 0.
    method: "central" for (f(x + h) - f(x - h)) / 2h, "forward" for (f(x + h) - f(x)) / h.
    Returns one number. Raises ValueError for any other method.
    """
    if method == "forward":
        return (function(x + h) - function(x)) / h
    if method == "central":
        return (function(x + h) - function(x - h)) / (2 * h)
    raise ValueError(f'method must be "central" or "forward", not {method!r}')


def gradient(function, x, h=1e-5):
    """Estimate the slopes of `function` along each coordinate by central differences.

    function: takes an array of floats of shape (d,), returns a number. x: d numbers, whole or not (a list or an array).
    Returns an array of floats of shape (d,). Does not change x.
    """
    x = np.array(x, dtype=float)
    steps = h * np.eye(len(x))
    return np.array([(function(x + step) - function(x - step)) / (2 * h) for step in steps])


def hessian(function, x, h=1e-4):
    """Estimate all second derivatives of `function`.

    function and x as for `gradient`. Entry [i, j] is the derivative along i of the derivative along j.
    Returns a symmetric array of floats of shape (d, d). Does not change x.
    """
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
    """Estimate the integral of `function` from a to b with n trapezoids of equal width.

    function: takes a number, or an array of numbers of which it works on each. a may be larger than b.
    Returns one number. Raises ValueError if n is below 1.
    """
    if n < 1:
        raise ValueError(f"n must be 1 or more, not {n}")
    values = function(np.linspace(a, b, n + 1))
    return (b - a) / n * (values.sum() - (values[0] + values[-1]) / 2)


def simpson(function, a, b, n):
    """Estimate the integral of `function` from a to b by Simpson's rule with n strips of equal width.

    function, a and b as for `trapezoid`.
    Returns one number. Raises ValueError if n is odd or below 2.
    """
    if n < 2 or n % 2 == 1:
        raise ValueError(f"n must be 2, 4, 6, ..., not {n}")
    values = function(np.linspace(a, b, n + 1))
    middles, joints = values[1::2].sum(), values[2:-1:2].sum()
    return (b - a) / n / 3 * (values[0] + 4 * middles + 2 * joints + values[-1])


def monte_carlo(function, a, b, n, rng):
    """Estimate the integral of `function` from a to b (a < b) from n independent points drawn evenly between them.

    function as for `trapezoid`. n: 2 or more. rng: a NumPy Generator, the only source of random numbers.
    Returns two numbers: the estimate, and its standard error.
    """
    values = function(rng.uniform(a, b, size=n))
    return (b - a) * values.mean(), (b - a) * values.std(ddof=1) / n**0.5


if __name__ == "__main__":
    # This part runs with `python calculus.py`, and not when the tests import the file.
    print(derivative(np.sin, 1.0), np.cos(1.0))
