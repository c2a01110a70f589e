"""You follow Newton's direction wherever it points, and near a saddle it points uphill.

It leads to where the gradient is zero, and that may be a saddle or even a top. Where the slope along the direction,
gradient @ p, is not below 0, the direction is of no use: take the steepest one, -gradient.
"""

import numpy as np


def gd(gradient, x0, eta, max_steps=1000, tolerance=1e-8):
    x = np.array(x0, dtype=float)
    path = [x]
    for _ in range(max_steps):
        slope = gradient(x)
        if np.linalg.norm(slope) <= tolerance:
            break
        x = x - eta * slope
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
        t = 1.0
        while not function(x + t * p) <= function(x) + 1e-4 * t * (slope @ p):
            t = t / 2
            if t < 2.0**-30:
                return np.array(path)
        x = x + t * p
        path.append(x)
    return np.array(path)
