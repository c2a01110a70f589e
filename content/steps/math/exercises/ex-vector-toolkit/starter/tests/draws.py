"""Vectors that every test draws alike: never near zero, and rows whose independence is known."""

import numpy as np


def vector(rng, d):
    """Return d numbers of either sign, between 0.2 and 3 in size."""
    return rng.uniform(0.2, 3.0, size=d) * rng.choice([-1.0, 1.0], size=d)


def pair(case):
    """Return two vectors of one length; a failure is first met with two numbers, which can be checked by hand."""
    d = (2, 3, 4, 1, 5, 8, 12)[case.index % 7]
    return vector(case.rng, d), vector(case.rng, d)


def independent(rng, k, d):
    """Return k rows of d numbers, k <= d, whose longest and shortest stretch differ by a factor of at most 30."""
    left, _ = np.linalg.qr(rng.normal(size=(k, k)))
    right, _ = np.linalg.qr(rng.normal(size=(d, k)))
    return left @ np.diag(rng.uniform(0.1, 3.0, size=k)) @ right.T


def shown(values):
    """Return numbers as short text, for the input line of a failure."""
    return np.array2string(np.asarray(values), precision=4, separator=", ", threshold=20, max_line_width=200)
