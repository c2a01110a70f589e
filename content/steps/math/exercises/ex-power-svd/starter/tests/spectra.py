"""Matrices with chosen eigenvalues or singular values, and what every answer has to keep to."""

import numpy as np
from testkit import check, close, tolerance

TURNS_ROUND = (
    "with a negative eigenvalue the arrow turns round in every step, and its length says nothing of the sign: take the value as x·y, "
    "and ask how long y - value * x is"
)


def directions(rng, d, k):
    """Return k perpendicular columns of length 1 in d dimensions."""
    q, _ = np.linalg.qr(rng.normal(size=(d, k)))
    return q


def symmetric(rng, eigenvalues):
    """Return a symmetric matrix with these eigenvalues, and its eigenvectors as columns."""
    q = directions(rng, len(eigenvalues), len(eigenvalues))
    return (q * np.asarray(eigenvalues, dtype=float)) @ q.T, q


def sizes(rng, k):
    """Return k eigenvalues with a planted gap: each is 0.4 to 0.8 of the one before in size, with any sign."""
    return rng.uniform(1, 5) * np.cumprod([1.0, *rng.uniform(0.4, 0.8, size=k - 1)]) * rng.choice([-1.0, 1.0], size=k)


def table(rng, m, n, singular_values):
    """Return an m x n matrix with these singular values; the others are 0."""
    k = len(singular_values)
    return (directions(rng, m, k) * np.asarray(singular_values, dtype=float)) @ directions(rng, n, k).T


def shown(matrix):
    """A matrix as it is told in a message."""
    return np.array2string(np.asarray(matrix, dtype=float), precision=6, separator=", ").replace("\n", "")


def answer(call, count, what, where="", giving_up=""):
    """Call, and return the answer after making sure that it is a tuple of `count` things.

    giving_up: what a RuntimeError is likely to come from here.
    """
    __tracebackhide__ = True
    try:
        received = call()
    except NotImplementedError:
        raise
    except RuntimeError as error:
        check(False, f"{what} gave up, although one eigenvalue is ahead.", where=where, received=f"RuntimeError: {error}", cause=giving_up)
    check(
        isinstance(received, tuple) and len(received) == count,
        f"{what} should return {count} things.",
        where=where,
        expected=f"a tuple of {count}",
        received=None if received is None else received,
        cause="a `return` is missing" if received is None else "",
    )
    return received


def check_units(vectors, what, where, cause=""):
    """The columns have length 1 and are perpendicular."""
    __tracebackhide__ = True
    received = vectors.T @ vectors
    lengths = np.sqrt(np.diag(received))
    check(
        bool(np.all(np.abs(lengths - 1) <= tolerance("unit"))),
        f"{what} should have length 1.",
        where=where,
        expected="lengths of 1",
        received=f"lengths of {shown(lengths)}",
        cause=cause,
    )
    beside = np.abs(received - np.diag(np.diag(received)))
    check(
        bool(np.all(beside <= tolerance("unit"))),
        f"{what} should be perpendicular to one another.",
        where=where,
        expected="dot products of 0",
        received=f"dot products of up to {beside.max(initial=0):.3g}",
    )


def check_array(received, shape, what, where="", causes=()):
    """An array of this shape; `causes` says what another shape comes from, as {shape: sentence}."""
    __tracebackhide__ = True
    is_array = isinstance(received, np.ndarray)
    check(
        is_array and received.shape == shape,
        f"{what} has the wrong shape.",
        where=where,
        expected=f"an array of shape {shape}",
        received=f"an array of shape {received.shape}" if is_array else "None" if received is None else received,
        cause=dict(causes).get(received.shape if is_array else None, ""),
    )
    check(
        bool(np.all(np.isfinite(received))),
        f"{what} holds numbers that are not finite.",
        where=where,
        received=received,
        cause="something was divided by a length or a singular value of 0, or numbers grew without bound",
    )


def check_value(received, expected, largest, what, where, mistakes):
    """Compare eigenvalues or singular values, relative to the largest."""
    __tracebackhide__ = True
    close(received, expected, tolerance="value", scale=float(largest), what=what, where=where, mistakes=mistakes)
