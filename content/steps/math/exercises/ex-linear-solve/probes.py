"""Calls on which the planted mistakes give themselves away, with condition numbers so small, or questions so coarse, that rounding stays out of it."""

import numpy as np


def task_1(work):
    return {
        "three unknowns": lambda: work.back_substitute([[2, 1, -1], [0, 3, 2], [0, 0, 4]], [1, 12, 12]),
        "two unknowns": lambda: work.back_substitute([[2, -1], [0, 1.5]], [40, 303]),
    }


def task_2(work):
    return {
        "the largest is on the diagonal": lambda: work.solve([[4, 1], [1, 3]], [6, 7]),
        "a row comes up": lambda: work.solve([[1, 3], [2, 1]], [7, 4]),
        "a zero on the diagonal": lambda: _refusal(lambda: work.solve([[0, 1], [1, 0]], [5, 7])),
        "almost multiples": lambda: _refusal(lambda: work.solve([[0.1, 0.3], [0.3, 0.9]], [1, 2])),
        "the arrays afterwards": lambda: _afterwards(work),
    }


def task_3(work):
    return {
        "three readings": lambda: work.lstsq_normal([[1, 0], [-1, 1], [0, 1]], [120, 80, 203]),
        "a line": lambda: work.lstsq_normal([[1, 0], [1, 1], [1, 2], [1, 3]], [1, 3, 4, 4]),
    }


def task_4(work):
    return {
        "three readings": lambda: work.lstsq_qr([[1, 0], [-1, 1], [0, 1]], [120, 80, 203]),
        "right angles on Hilbert's matrix": lambda: _right_angles(work),
        "digits on Hilbert's matrix": lambda: _digits(work),
    }


def _refusal(call):
    try:
        call()
    except ValueError:
        return "refused"
    return "answered"


def _afterwards(work):
    matrix, rhs = np.array([[4.0, 1.0], [1.0, 3.0]]), np.array([6.0, 7.0])
    work.solve(matrix, rhs)
    return [matrix.tolist(), rhs.tolist()]


def _hilbert():
    return 1.0 / (np.arange(8)[:, None] + np.arange(8) + 1.0)


def _right_angles(work):
    q, _ = work.qr(_hilbert())
    return bool(np.abs(q.T @ q - np.eye(8)).max() < 1e-3)


def _digits(work):
    matrix = _hilbert()
    try:
        return bool(np.abs(work.lstsq_qr(matrix, matrix @ np.ones(8)) - 1).max() < 1e-2)
    except ValueError:
        return False
