"""You always make the full move, t = 1.

Far from the minimum the quadratic that Newton's method imagines is a poor picture of the function, and its bottom
may lie higher than where you are. Halve the move until the drop is worth it.
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
        if not slope @ p < 0:
            p = -slope
        x = x + p
        if not np.all(np.isfinite(x)):
            break
        path.append(x)
    return np.array(path)
