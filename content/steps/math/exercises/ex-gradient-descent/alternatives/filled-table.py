"""Rows of a table made in advance; numbers of NumPy's longest float; Newton by eigenvectors, a minimum-norm solve."""

import numpy as np


def _table(x0, max_steps):
    start = np.asarray(x0, dtype=np.longdouble).reshape(1, -1)
    return np.concatenate([start, np.full((max_steps, start.shape[1]), np.nan, dtype=np.longdouble)])


def _norm(values):
    return float(np.linalg.norm(np.asarray(values, dtype=float)))


def gd(gradient, x0, eta, max_steps=1000, tolerance=1e-8):
    return momentum(gradient, x0, eta, 0, max_steps, tolerance)


def momentum(gradient, x0, eta, beta, max_steps=1000, tolerance=1e-8):
    table = _table(x0, max_steps)
    pull = np.zeros(table.shape[1], dtype=np.longdouble)
    for k in range(max_steps):
        slope = gradient(table[k])
        if _norm(slope) <= tolerance:
            return table[: k + 1].astype(float)
        # The velocity with the step size inside, which is the same method.
        pull = beta * pull - eta * slope
        table[k + 1] = table[k] + pull
        if np.abs(table[k + 1]).max() > np.finfo(float).max or np.isnan(table[k + 1]).any():
            return table[: k + 1].astype(float)
    return table.astype(float)


def newton(function, gradient, hessian, x0, max_steps=100, tolerance=1e-8):
    def walk(path):
        x = path[-1]
        slope = np.asarray(gradient(x), dtype=float)
        if len(path) > max_steps or _norm(slope) <= tolerance:
            return path
        values, vectors = np.linalg.eigh(hessian(x))
        seen = np.abs(values) > 1e-12 * np.abs(values).max()
        p = -(vectors[:, seen] / values[seen]) @ (vectors[:, seen].T @ slope)
        if slope @ p >= 0:
            p = -slope
        t = 1.0
        while not function(x + t * p) <= function(x) + 1e-4 * t * (slope @ p):
            t = t / 2
            if t < 2.0**-30:
                return path
        return walk([*path, x + t * p])

    return np.stack(walk([np.array(x0, dtype=float)]))
