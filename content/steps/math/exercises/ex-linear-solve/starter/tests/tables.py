"""Matrices with chosen condition numbers, and calls whose failures say what they mean."""

import numpy as np
from testkit import check, tolerance


def table(rng, m, n, condition=100.0):
    """Return an m x n matrix (m at least n) with this condition number, of any size between 0.1 and 10."""
    left, _ = np.linalg.qr(rng.normal(size=(m, n)))
    right, _ = np.linalg.qr(rng.normal(size=(n, n)))
    return rng.uniform(0.1, 10) * (left * np.geomspace(1, 1 / condition, n)) @ right.T


def hilbert(m, n):
    """Return the m x n matrix with 1 / (i + j + 1) in row i, column j, counted from 0."""
    return 1.0 / (np.arange(m)[:, None] + np.arange(n) + 1.0)


def shown(matrix):
    """A matrix as it is told in a message."""
    matrix = np.asarray(matrix, dtype=float)
    text = np.array2string(matrix, precision=6, separator=", ", threshold=40).replace("\n", "")
    return text if matrix.size <= 40 else f"a matrix of shape {matrix.shape}"


def size(expected):
    """What errors are relative to: the largest number in size, and 1 at least."""
    return max(1.0, float(np.abs(expected).max(initial=0)))


def explaining(slips, expected):
    """Keep the slips that give finite numbers, and others than expected: one that makes no difference explains nothing."""
    allowed = 1000 * tolerance("answer") * size(expected)
    return {why: wrong for why, wrong in slips.items() if np.all(np.isfinite(wrong)) and np.abs(wrong - expected).max() > allowed}


def answered(function, *arguments, what, where, refused=""):
    """Call the learner's function, and fail with a sentence where it refuses what has an answer.

    refused: what a ValueError is likely to come from here.
    """
    __tracebackhide__ = True
    with np.errstate(all="ignore"):
        try:
            return function(*arguments)
        except ValueError as error:
            check(False, f"{what} raised ValueError, although there is an answer.", where=where, received=f"ValueError: {error}", cause=refused)


def unknowns(function, *arguments, n, what, where, refused=""):
    """Call the learner's function, and return its n finite unknowns."""
    __tracebackhide__ = True
    received = answered(function, *arguments, what=what, where=where, refused=refused)
    check_array(received, (n,), f"what {what} returns", where)
    return np.asarray(received, dtype=float)


def check_array(received, shape, what, where):
    """Fail unless it is an array of this shape without NaN and infinity."""
    __tracebackhide__ = True
    is_array = isinstance(received, np.ndarray)
    check(
        is_array and received.shape == shape,
        f"{what} has the wrong shape.",
        where=where,
        expected=f"an array of shape {shape}",
        received=f"an array of shape {received.shape}" if is_array else "None" if received is None else received,
        cause="a `return` is missing" if received is None else "",
    )
    check(
        bool(np.all(np.isfinite(received))),
        f"{what} holds numbers that are not finite.",
        where=where,
        received=received,
        cause="a division by 0: in elimination, the largest number in size has to come up before anything is divided by it",
    )
