"""Calls on which the planted mistakes give themselves away: short walks, so that rounding stays small."""

import numpy as np

CURVATURE = np.array([1.0, 4.0])
START = [3.0, -2.0]


def task_1(work):
    return {
        "steps on a bowl": lambda: work.gd(_bowl, START, 0.1, 4, 0.0),
        "steps on a curve of degree four": lambda: work.gd(_cubic, [0.8, -0.5], 0.2, 4, 0.0),
        "points of a walk that arrives": lambda: len(work.gd(_bowl, START, 0.2, 60, 0.01)),
    }


def task_2(work):
    return {
        "steps on a bowl": lambda: work.momentum(_bowl, START, 0.1, 0.5, 5, 0.0),
        "a large share kept": lambda: work.momentum(_bowl, START, 0.05, 0.9, 5, 0.0),
        "steps on a curve of degree four": lambda: work.momentum(_cubic, [0.8, -0.5], 0.2, 0.7, 4, 0.0),
    }


def task_3(work):
    return {
        "one step on a bowl": lambda: work.newton(
            lambda x: float(CURVATURE @ x**2) / 2, _bowl, lambda x: np.diag(CURVATURE), START, 5, 1e-8
        ),
        "full moves that arrive": lambda: work.newton(_height, _slope, _bend, [0.5], 2, 0.0),
        "a full move that overshoots": lambda: work.newton(_height, _slope, _bend, [3.0], 3, 0.0),
        "beside a saddle": lambda: work.newton(
            lambda x: float(x[0] ** 2 / 2 + x[1] ** 4 / 4 - x[1] ** 2 / 2),
            lambda x: np.array([x[0], x[1] ** 3 - x[1]]),
            lambda x: np.diag([1.0, 3 * x[1] ** 2 - 1]),
            [0.5, 0.2],
            3,
            0.0,
        ),
    }


def _bowl(x):
    return CURVATURE * x


def _cubic(x):
    return np.asarray(x) ** 3


# sqrt(1 + x^2): a full move of Newton's leads from x to -x^3.
def _height(x):
    return float(np.sqrt(1 + x[0] ** 2))


def _slope(x):
    return np.asarray(x) / np.sqrt(1 + x[0] ** 2)


def _bend(x):
    return np.array([[(1 + x[0] ** 2) ** -1.5]])
