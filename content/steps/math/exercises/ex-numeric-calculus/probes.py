"""Calls on which the planted mistakes give themselves away: polynomials and wide steps, so that rounding stays small."""

import numpy as np


def task_1(work):
    return {
        # To one decimal, as a fixed, tiny distance leaves no more of a slope.
        "central at 2": lambda: round(float(work.derivative(_cube, 2.0, 0.6)), 1),
        "central at -1": lambda: round(float(work.derivative(_cube, -1.0, 0.8, "central")), 1),
        "forward at 2": lambda: round(float(work.derivative(_cube, 2.0, 0.6, "forward")), 1),
        # Whatever is wrong besides, rounding this large comes only of a distance far too small.
        "rounding that shows": lambda: max(_unevenness(work, x) for x in (1.1, 1.3, 1.7, 2.3, 2.9)) > 1e-6,
    }


def task_2(work):
    return {
        "gradient on a bowl": lambda: work.gradient(_bowl, [0.5, -1.5, 2.0], 0.5),
        "gradient where whole numbers are given": lambda: work.gradient(_bowl, [2, 1, -3], 0.5),
        "hessian on a bowl": lambda: work.hessian(_bowl, [0.5, -1.5, 2.0], 0.5),
        "hessian where whole numbers are given": lambda: work.hessian(_bowl, [2, 1, -3], 0.5),
    }


def task_3(work):
    return {
        "one trapezoid": lambda: work.trapezoid(_square, 0.0, 3.0, 1),
        "five trapezoids": lambda: work.trapezoid(_square, -1.0, 2.0, 5),
        "one parabola": lambda: work.simpson(_quartic, 0.0, 2.0, 2),
        "three parabolas": lambda: work.simpson(_quartic, -1.0, 2.0, 6),
    }


def task_4(work):
    return {f"{n} points from {a} to {b}": lambda a=a, b=b, n=n: _sample(work, a, b, n) for a, b, n in ((0, 3, 9), (-2, 3, 50))}


def _cube(x):
    return x**3


def _square(x):
    return x**2 + 1


def _quartic(x):
    return x**4 - x + 2


def _bowl(x):
    return float(x[0] ** 2 + 2 * x[0] * x[1] - 3 * x[1] ** 2 + x[1] * x[2] + x[2] ** 2 + x[0] - 2 * x[2])


def _unevenness(work, x):
    """How far the slopes of 5x + 1 are from each other: not at all but for rounding, whatever factor is wrong."""
    slopes = [float(work.derivative(lambda t: 5 * t + 1, x + shift)) for shift in (0.0, 0.37)]
    return abs(slopes[0] - slopes[1])


def _sample(work, a, b, n):
    """What is made of the values, whichever points are drawn: by how much mean and standard deviation are multiplied."""
    values = []

    def function(x):
        y = np.asarray(x, dtype=float) ** 2 + 1
        values.extend(y.ravel().tolist())
        return y if y.shape else float(y)

    estimate, error = work.monte_carlo(function, float(a), float(b), n, np.random.default_rng(5))
    drawn = np.array(values[:n])
    return [float(estimate) / drawn.mean(), float(error) / drawn.std(ddof=1)]
