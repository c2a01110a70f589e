"""A toolkit for vectors, made of additions, multiplications, divisions and roots."""

import numpy as np


def dot(u, v):
    """Return the dot product of two vectors: the sum of u[i] * v[i].

    u, v: d numbers each, whole or not (a list or an array). Returns a float.
    Raises ValueError if they have different lengths.
    """
    u, v = np.asarray(u, dtype=float), np.asarray(v, dtype=float)
    if u.shape != v.shape:
        raise ValueError(f"vectors of lengths {len(u)} and {len(v)} have no dot product")
    return float(np.sum(u * v))


def norm(v, p=2):
    """Return the p-norm of a vector: the p-th root of the sum of |v[i]|**p; for p = inf the largest |v[i]|.

    v: d numbers (a list or an array). p: a number from 1 on, or infinity (np.inf). Returns a float.
    Raises ValueError if p is below 1.
    """
    if p < 1:
        raise ValueError(f"p must be 1 or more, not {p}")
    sizes = np.abs(np.asarray(v, dtype=float))
    if p == np.inf:
        return float(np.max(sizes))
    return float(np.sum(sizes**p) ** (1 / p))


def cosine(u, v):
    """Return the cosine of the angle between two vectors: u·v divided by both lengths, a float in -1 ... 1.

    Raises ValueError if one of them is a zero vector, or if they have different lengths.
    """
    lengths = norm(u) * norm(v)
    if lengths == 0:
        raise ValueError("a zero vector has no direction, so there is no angle")
    return min(1.0, max(-1.0, dot(u, v) / lengths))


def project(u, v):
    """Return the projection of u onto the line through v: the multiple of v that is nearest to u.

    Returns an array of floats of shape (d,). Changes no input.
    Raises ValueError if v is a zero vector, or if u and v have different lengths.
    """
    square = dot(v, v)
    if square == 0:
        raise ValueError("a zero vector has no direction to project on")
    return dot(u, v) / square * np.asarray(v, dtype=float)


def gram_schmidt(vectors, tolerance=1e-10):
    """Turn vectors into perpendicular unit vectors that span the same space.

    vectors: k vectors of d numbers, one a row (a list of lists, or an array of shape (k, d)).
    From each row, in order, take away its projections on the unit vectors found so far. If what is left is longer than
    `tolerance` times the row, divide it by its length and keep it; otherwise the row depends on those before it, and gives nothing.
    Returns an array of floats of shape (r, d), one unit vector a row, r <= k. Changes no input.
    """
    vectors = np.asarray(vectors, dtype=float)
    found = []
    for v in vectors:
        rest = v - sum((project(v, q) for q in found), np.zeros(len(v)))
        if norm(rest) > tolerance * norm(v):
            found.append(rest / norm(rest))
    return np.array(found).reshape(len(found), vectors.shape[1])


if __name__ == "__main__":
    # This part runs with `python vectors.py`, and not when the tests import the file.
    print(dot([3, 4], [12, 5]))
