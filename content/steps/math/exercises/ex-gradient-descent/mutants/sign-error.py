"""You add the gradient, so every step goes uphill.

The gradient points to where the function grows fastest. On a quadratic every coordinate is multiplied by
1 + eta * lambda, which is above 1: the walk runs away at any step size, even the tiniest.
"""

import numpy as np


def gd(gradient, x0, eta, max_steps=1000, tolerance=1e-8):
    x = np.array(x0, dtype=float)
    path = [x]
    for _ in range(max_steps):
        slope = gradient(x)
        if np.linalg.norm(slope) <= tolerance:
            break
        x = x + eta * slope
        if not np.all(np.isfinite(x)):
            break
        path.append(x)
    return np.array(path)


def momentum(gradient, x0, eta, beta, max_steps=1000, tolerance=1e-8):
    x = np.array(x0, dtype=float)
    v = np.zeros_like(x)
    path = [x]
    for _ in range(max_steps):
        slope = gradient(x)
        if np.linalg.norm(slope) <= tolerance:
            break
        v = beta * v + slope
        x = x - eta * v
        if not np.all(np.isfinite(x)):
            break
        path.append(x)
    return np.array(path)


def newton(function, gradient, hessian, x0, max_steps=100, tolerance=1e-8):
    x = np.array(x0, dtype=float)
    path = [x]
    for _ in range(max_steps):
        slope = gradient(x)
        if np.linalg.norm(slope) <= tolerance:
            break
        try:
            p = np.linalg.solve(hessian(x), -slope)
        except np.linalg.LinAlgError:
            p = -slope
        if not slope @ p < 0:
            p = -slope
        t = 1.0
        while not function(x + t * p) <= function(x) + 1e-4 * t * (slope @ p):
            t = t / 2
            if t < 2.0**-30:
                return np.array(path)
        x = x + t * p
        path.append(x)
    return np.array(path)
