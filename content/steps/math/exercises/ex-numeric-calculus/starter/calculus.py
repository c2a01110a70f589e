"""Derivatives and integrals of functions that can only be asked for values."""

import numpy as np


def derivative(function, x, h=1e-5, method="central"):
    """Estimate the slope of `function` at the number x from two values.

    function: takes a number, returns a number. h: a distance above 0.
    method: "central" for (f(x + h) - f(x - h)) / 2h, "forward" for (f(x + h) - f(x)) / h.
    Returns one number. Raises ValueError for any other method.
    """
    raise NotImplementedError("Task 1: write derivative")


def gradient(function, x, h=1e-5):
    """Estimate the slopes of `function` along each coordinate by central differences.

    function: takes an array of floats of shape (d,), returns a number. x: d numbers, whole or not (a list or an array).
    Returns an array of floats of shape (d,). Does not change x.
    """
    raise NotImplementedError("Task 2: write gradient")


def hessian(function, x, h=1e-4):
    """Estimate all second derivatives of `function`.

    function and x as for `gradient`. Entry [i, j] is the derivative along i of the derivative along j.
    Returns a symmetric array of floats of shape (d, d). Does not change x.
    """
    raise NotImplementedError("Task 2: write hessian")


def trapezoid(function, a, b, n):
    """Estimate the integral of `function` from a to b with n trapezoids of equal width.

    function: takes a number, or an array of numbers of which it works on each. a may be larger than b.
    Returns one number. Raises ValueError if n is below 1.
    """
    raise NotImplementedError("Task 3: write trapezoid")


def simpson(function, a, b, n):
    """Estimate the integral of `function` from a to b by Simpson's rule with n strips of equal width.

    function, a and b as for `trapezoid`.
    Returns one number. Raises ValueError if n is odd or below 2.
    """
    raise NotImplementedError("Task 3: write simpson")


def monte_carlo(function, a, b, n, rng):
    """Estimate the integral of `function` from a to b (a < b) from n independent points drawn evenly between them.

    function as for `trapezoid`. n: 2 or more. rng: a NumPy Generator, the only source of random numbers.
    Returns two numbers: the estimate, and its standard error.
    """
    raise NotImplementedError("Task 4: write monte_carlo")


if __name__ == "__main__":
    # This part runs with `python calculus.py`, and not when the tests import the file.
    print(derivative(np.sin, 1.0), np.cos(1.0))
