"""Weights times values; mixed second derivatives from the diagonals, the Hessian's own diagonal from three values."""

import numpy as np


def derivative(function, x, h=1e-5, method="central"):
    x = np.float64(x)
    match_ = {"central": ([-1.0, 1.0], [-0.5, 0.5]), "forward": ([0.0, 1.0], [-1.0, 1.0])}.get(method)
    if match_ is None:
        raise ValueError("unknown method")
    places, weights = match_
    return float(np.dot(weights, [function(x + h * place) for place in places]) / h)


def gradient(function, x, h=1e-5):
    x = np.asarray(x, dtype=np.float64)
    slopes = np.zeros(x.shape)
    for i in range(x.size):
        probe = x.copy()
        probe[i] = x[i] + h
        above = function(probe.copy())
        probe[i] = x[i] - h
        slopes[i] = (above - function(probe.copy())) / (2 * h)
    return slopes


def hessian(function, x, h=1e-4):
    x = np.asarray(x, dtype=float)
    e = np.eye(x.size) * h
    here = function(x.copy())

    def bend(direction):
        return function(x + direction) - 2 * here + function(x - direction)

    # By polarisation: the bend along e_i + e_j less the two of its own is twice the mixed one.
    own = np.array([bend(step) for step in e])
    both = np.array([[own[i] * 4 if i == j else bend(e[i] + e[j]) for j in range(x.size)] for i in range(x.size)])
    return (both - own[:, None] - own[None, :]) / (2 * h**2)


def _integrate(function, a, b, weights):
    nodes = a + (b - a) * np.arange(len(weights)) / (len(weights) - 1)
    return (b - a) * float(np.asarray(weights) @ function(nodes)) / float(np.sum(weights))


def trapezoid(function, a, b, n):
    if n <= 0:
        raise ValueError("no strips")
    return _integrate(function, a, b, [1, *[2] * (n - 1), 1])


def simpson(function, a, b, n):
    if n <= 0 or n % 2 != 0:
        raise ValueError("n must be even")
    return _integrate(function, a, b, [1, *([4, 2] * (n // 2))[:-1], 1])


def monte_carlo(function, a, b, n, rng):
    values = (b - a) * function(rng.random(n) * (b - a) + a)
    return np.array([np.mean(values), np.sqrt(np.var(values, ddof=1) / n)])
