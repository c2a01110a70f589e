"""Calls on which the planted mistakes give themselves away: wide gaps, so that rounding stays small, and no free signs."""

import numpy as np

# Neighbouring eigenvalues are far apart in size, so that each search ends far below 1e-9.
POSITIVE = np.array([[5.0, 3.5], [3.5, 4.0]])
NEGATIVE = np.array([[-6.0, 2.0], [2.0, 1.0]])


def task_1(work):
    return {
        "value and line": lambda: _line(work, POSITIVE, 1e-12),
        "a negative eigenvalue": lambda: _line(work, NEGATIVE, 1e-12),
        "steps to a tenth": lambda: _steps(work, [[3, 1], [1, 3]], [1, 0], 0.1),
        "steps to a hundredth": lambda: _steps(work, POSITIVE, [1, -1], 0.01),
    }


def task_2(work):
    return {
        "two values": lambda: work.top_k_eig([[5, 2], [2, 2]], 2, np.random.default_rng(1))[0],
        "shape of the vectors": lambda: np.shape(work.top_k_eig(np.diag([9.0, 2.0, 0.5]), 2, np.random.default_rng(1))[1]),
        "a start by bad luck": lambda: work.top_k_eig([[2, -1], [-1, 2]], 1, np.random.default_rng(1))[0],
        "the matrix afterwards": lambda: _afterwards(work),
    }


def task_3(work):
    return {
        "sigma of the carts": lambda: _svd(work)[1],
        "lengths of u": lambda: np.sum(np.asarray(_svd(work)[0]) ** 2, axis=0),
        "shape of vt": lambda: np.shape(_svd(work)[2]),
    }


def task_4(work):
    dark, light = np.array([[3, 1], [1, 2]]), np.array([[200, 10], [20, 90], [250, 30]])
    return {
        "small numbers": lambda: work.compress(dark, 1, np.random.default_rng(1)),
        "8-bit integers": lambda: work.compress(light.astype(np.uint8), 1, np.random.default_rng(1)),
    }


def _line(work, matrix, tolerance):
    """The value, and the line of the arrow as a projection, which has no sign."""
    try:
        value, arrow, _ = work.power_iteration(matrix, [1.0, 0.5], tolerance, 200)
    except RuntimeError:
        return "gave up"
    return [float(value), *np.outer(arrow, arrow).ravel().tolist()]


def _steps(work, matrix, start, tolerance):
    value, _, steps = work.power_iteration(matrix, start, tolerance, 50)
    return [round(float(value), 6), int(steps)]


def _afterwards(work):
    matrix = np.diag([9.0, 2.0, 0.5])
    work.top_k_eig(matrix, 1, np.random.default_rng(1))
    return bool(np.all(matrix == np.diag([9.0, 2.0, 0.5])))


def _svd(work):
    return work.truncated_svd([[5, 1], [7, 5], [4, 8]], 2, np.random.default_rng(1))
