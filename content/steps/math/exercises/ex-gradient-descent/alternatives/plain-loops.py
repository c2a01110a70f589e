"""A loop for each method; momentum without a velocity, from the last two points."""

import numpy as np


def gd(gradient, x0, eta, max_steps=1000, tolerance=1e-8):
    path = [np.array(x0, dtype=float)]
    while len(path) <= max_steps:
        slope = gradient(path[-1])
        if np.sqrt(np.sum(slope**2)) <= tolerance:
            break
        moved = path[-1] - eta * slope
        if not np.isfinite(moved).all():
            break
        path.append(moved)
    return np.array(path)


def momentum(gradient, x0, eta, beta, max_steps=1000, tolerance=1e-8):
    path = [np.array(x0, dtype=float)]
    while len(path) <= max_steps:
        here = path[-1]
        before = path[-2] if len(path) > 1 else here
        slope = gradient(here)
        if np.sqrt(np.sum(slope**2)) <= tolerance:
            break
        moved = here - eta * slope + beta * (here - before)
        if not np.isfinite(moved).all():
            break
        path.append(moved)
    return np.array(path)


def newton(function, gradient, hessian, x0, max_steps=100, tolerance=1e-8):
    path = [np.array(x0, dtype=float)]
    for _ in range(max_steps):
        x = path[-1]
        slope = gradient(x)
        if np.sqrt(np.sum(slope**2)) <= tolerance:
            break
        curvature = hessian(x)
        # A tiny determinant is caught by the question whether the direction is finite and downhill.
        if np.linalg.matrix_rank(curvature) == len(x):
            p = -np.linalg.inv(curvature) @ slope
        else:
            p = -slope
        if not np.isfinite(p).all() or not slope @ p < 0:
            p = -slope
        moves = [x + 0.5**j * p for j in range(31)]
        enough = [function(y) <= function(x) + 1e-4 * 0.5**j * (slope @ p) for j, y in enumerate(moves)]
        if not any(enough):
            break
        path.append(moves[enough.index(True)])
    return np.array(path)
