"""Matrix products throughout; the projection as a matrix, Gram-Schmidt in its modified form with a shrinking block of rows."""

import numpy as np


def dot(u, v):
    u, v = np.array(u, dtype=np.float64), np.array(v, dtype=np.float64)
    if u.size != v.size:
        raise ValueError("sizes differ")
    return u @ v


def norm(v, p=2):
    if p < 1:
        raise ValueError("no norm")
    return np.linalg.norm(np.array(v, dtype=np.float64), p)


def cosine(u, v):
    product = dot(u, v)
    square = dot(u, u) * dot(v, v)
    if square <= 0:
        raise ValueError("undefined")
    return np.clip(product / np.sqrt(square), -1, 1)


def project(u, v):
    u, v = np.array(u, dtype=np.float64), np.array(v, dtype=np.float64)
    if u.shape != v.shape or not v.any():
        raise ValueError("cannot project")
    return np.outer(v, v) @ u / (v @ v)


def gram_schmidt(vectors, tolerance=1e-10):
    rests = np.array(vectors, dtype=np.float64)
    sizes = np.sqrt(np.sum(rests**2, axis=1))
    found = np.empty((0, rests.shape[1]))
    for i, size in enumerate(sizes):
        left = np.sqrt(rests[i] @ rests[i])
        if left > tolerance * size:
            q = rests[i] / left
            found = np.vstack([found, q])
            # Each later row loses its part along the new vector at once.
            rests[i + 1 :] -= np.outer(rests[i + 1 :] @ q, q)
    return found
