"""Your cosine of a zero vector is 0/0, which is NaN.

NaN travels silently through all that follows: it is neither larger nor smaller than any number, and sorting leaves
it anywhere. A zero vector has no direction, so there is no answer. Raise ValueError.
"""

import numpy as np


def dot(u, v):
    u, v = np.asarray(u, dtype=float), np.asarray(v, dtype=float)
    if u.shape != v.shape:
        raise ValueError(f"vectors of lengths {len(u)} and {len(v)} have no dot product")
    return float(np.sum(u * v))


def norm(v, p=2):
    if p < 1:
        raise ValueError(f"p must be 1 or more, not {p}")
    sizes = np.abs(np.asarray(v, dtype=float))
    if p == np.inf:
        return float(np.max(sizes))
    return float(np.sum(sizes**p) ** (1 / p))


def cosine(u, v):
    lengths = norm(u) * norm(v)
    return float(np.clip(np.float64(dot(u, v)) / lengths, -1.0, 1.0))


def project(u, v):
    square = dot(v, v)
    if square == 0:
        raise ValueError("a zero vector has no direction to project on")
    return dot(u, v) / square * np.asarray(v, dtype=float)


def gram_schmidt(vectors, tolerance=1e-10):
    vectors = np.asarray(vectors, dtype=float)
    found = []
    for v in vectors:
        rest = v - sum((project(v, q) for q in found), np.zeros(len(v)))
        if norm(rest) > tolerance * norm(v):
            found.append(rest / norm(rest))
    return np.array(found).reshape(len(found), vectors.shape[1])
