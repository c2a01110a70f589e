"""One number at a time, sums by Python; the Hessian as the gradient of each slope."""

import math


def derivative(function, x, h=1e-5, method="central"):
    reaches = {"central": (h, -h), "forward": (h, 0.0)}
    if method not in reaches:
        raise ValueError(method)
    ahead, behind = reaches[method]
    return (function(x + ahead) - function(x + behind)) / (ahead - behind)


def _moved(x, i, by):
    import numpy as np

    return np.array([float(value) + (by if k == i else 0.0) for k, value in enumerate(x)])


def gradient(function, x, h=1e-5):
    import numpy as np

    return np.array([(function(_moved(x, i, h)) - function(_moved(x, i, -h))) / (2 * h) for i in range(len(x))])


def hessian(function, x, h=1e-4):
    import numpy as np

    rows = [(gradient(function, _moved(x, i, h), h) - gradient(function, _moved(x, i, -h), h)) / (2 * h) for i in range(len(x))]
    return np.array(rows)


def trapezoid(function, a, b, n):
    if n < 1:
        raise ValueError(n)
    total = 0.0
    for k in range(n):
        left, right = a + (b - a) * k / n, a + (b - a) * (k + 1) / n
        total += (right - left) * (function(left) + function(right)) / 2
    return total


def simpson(function, a, b, n):
    if n < 2 or n % 2:
        raise ValueError(n)
    # Two thirds of the midpoint rule and one third of the trapezoids, on strips of double width.
    pairs = n // 2
    width = (b - a) / pairs
    midpoint = width * math.fsum(float(function(a + width * (k + 0.5))) for k in range(pairs))
    return (2 * midpoint + trapezoid(function, a, b, pairs)) / 3


def monte_carlo(function, a, b, n, rng):
    # Mean and sum of squared deviations, updated with each sample.
    mean, squares = 0.0, 0.0
    for count in range(1, n + 1):
        value = float(function(a + (b - a) * rng.random()))
        before = value - mean
        mean += before / count
        squares += before * (value - mean)
    return (b - a) * mean, (b - a) * math.sqrt(squares / (n - 1) / n)
