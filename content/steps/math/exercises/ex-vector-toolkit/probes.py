"""Calls on which the planted mistakes give themselves away: few numbers, so that rounding stays far below 1e-9."""

import numpy as np


def task_1(work):
    return {
        "products": lambda: work.dot([3, -4, 2], [12, 5, -1]),
        "lengths that do not match": lambda: work.dot([1, 2, 3], [2]),
        "length of negative entries": lambda: work.norm([-3.0, 4.0, -1.0]),
        "sum of sizes": lambda: work.norm([-3.0, 1.0, -1.0], 1),
        "third power": lambda: work.norm([3.0, -1.0], 3),
        "largest size": lambda: work.norm([3.0, -4.0], np.inf),
    }


def task_2(work):
    return {
        "an angle": lambda: work.cosine([3, 4], [12, 5]),
        "a wide angle": lambda: work.cosine([3, 4], [-12, 1]),
        "beyond 1": lambda: float(work.cosine([1, 1, 1], [1, 1, 1])) > 1,
        "a zero vector": lambda: _quietly(work.cosine, [0.0, 0.0], [3.0, 4.0]),
    }


def task_3(work):
    return {
        "a shadow": lambda: work.project([12, 5], [3, 4]),
        "a shadow that falls backwards": lambda: work.project([1, -2, 1], [2, 3, 6]),
    }


def task_4(work):
    return {
        "two rows": lambda: work.gram_schmidt([[3, 4], [12, 5]]),
        "three rows": lambda: work.gram_schmidt([[3, 0, 4], [5, 2, 0], [1, 1, 1]]),
        "a row twice": lambda: len(_quietly(work.gram_schmidt, [[1, 0], [2, 0]])),
        "tiny rows": lambda: len(_quietly(work.gram_schmidt, [[1e-12, 0], [0, 1e-12]])),
    }


def _quietly(function, *arguments):
    """Call without NumPy's warnings of 0/0, which say nothing of the result."""
    with np.errstate(all="ignore"):
        return function(*arguments)
