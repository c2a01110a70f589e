"""You multiply the new gradient by (1 - beta), so the velocity is an average of gradients.

Some libraries do it like this. With beta = 0.9 each step is then ten times shorter than in the definition of this
exercise, and a step size that was right for the one is wrong for the other. Read which kind a library means.
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
        v = beta * v + (1 - beta) * slope
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
