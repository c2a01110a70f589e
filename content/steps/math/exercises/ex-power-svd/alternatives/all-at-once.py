"""All eigenvectors and layers from NumPy's own decompositions, cut off afterwards; power iteration in plain Python."""

import math

import numpy as np


def power_iteration(matrix, start, tolerance=1e-12, max_steps=10_000):
    rows = [[float(entry) for entry in row] for row in matrix]
    length = math.hypot(*start)
    if not length:
        raise ValueError("no direction")
    x = [float(entry) / length for entry in start]
    allowed = tolerance * math.hypot(*(entry for row in rows for entry in row))
    steps = 0
    while True:
        y = [math.fsum(a * b for a, b in zip(row, x)) for row in rows]
        value = math.fsum(a * b for a, b in zip(x, y))
        if math.hypot(*(b - value * a for a, b in zip(x, y))) <= allowed:
            return value, np.array(x), steps
        if steps >= max_steps:
            raise RuntimeError("a draw, or too slow a race")
        # Turned so that the first entry is not negative: a line has no sign.
        length = math.copysign(math.hypot(*y), y[0])
        x = [entry / length for entry in y]
        steps += 1


def top_k_eig(matrix, k, rng):
    values, vectors = np.linalg.eigh(np.array(matrix, dtype=float))
    order = np.argsort(-np.abs(values))
    order = order[np.abs(values[order]) > 1e-8 * np.linalg.norm(values)][:k]
    return values[order], vectors[:, order]


def truncated_svd(matrix, k, rng):
    u, sigma, vt = np.linalg.svd(np.array(matrix, dtype=float), full_matrices=False)
    kept = min(k, int(np.sum(sigma > 1e-4 * sigma[0])))
    return u[:, :kept], sigma[:kept], vt[:kept]


def compress(image, k, rng):
    u, sigma, vt = truncated_svd(image, k, rng)
    h, w = np.shape(image)
    approximation = sum((s * np.outer(a, b) for a, s, b in zip(u.T, sigma, vt)), np.zeros((h, w)))
    whole = np.sum(np.asarray(image, dtype=float) ** 2)
    # What is left out, by Pythagoras; rounding may leave a little less than nothing.
    left = max(0.0, 1 - np.sum(sigma**2) / whole) if whole else 0.0
    return approximation, len(sigma) * (h + w + 1), left**0.5
