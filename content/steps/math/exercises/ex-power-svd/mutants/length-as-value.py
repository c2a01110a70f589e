"""You take the length of y as the eigenvalue.

For a positive eigenvalue that is right. A negative one turns the arrow round, and a length does not tell: it is never negative. The
number x·y has the sign, too.
"""

import numpy as np

NOTHING = 1e-8  # what deflation leaves counts as nothing below this share of the whole


def power_iteration(matrix, start, tolerance=1e-12, max_steps=10_000):
    matrix = np.asarray(matrix, dtype=float)
    x = np.array(start, dtype=float)
    length = np.linalg.norm(x)
    if length == 0:
        raise ValueError("a start of length 0 has no direction")
    x = x / length
    small = tolerance * np.linalg.norm(matrix)
    for steps in range(max_steps + 1):
        y = matrix @ x
        value = float(np.linalg.norm(y))
        if np.linalg.norm(y - value * x) <= small:
            return value, x, steps
        x = y / np.linalg.norm(y)
    raise RuntimeError(f"no direction has won after {max_steps} steps")


def top_k_eig(matrix, k, rng):
    rest = np.array(matrix, dtype=float)
    nothing = NOTHING * np.linalg.norm(rest)
    values, vectors = [], []
    while len(values) < k and np.linalg.norm(rest) > nothing:
        value, vector, _ = power_iteration(rest, rng.normal(size=len(rest)))
        rest = rest - value * np.outer(vector, vector)
        values.append(value)
        vectors.append(vector)
    return np.array(values), np.array(vectors).reshape(len(values), len(rest)).T


def truncated_svd(matrix, k, rng):
    matrix = np.asarray(matrix, dtype=float)
    if matrix.shape[0] < matrix.shape[1]:
        # The smaller of the two products has the same eigenvalues, but for zeros.
        v, sigma, ut = truncated_svd(matrix.T, k, rng)
        return ut.T, sigma, v.T
    values, vectors = top_k_eig(matrix.T @ matrix, k, rng)
    sigma = np.sqrt(values)
    return matrix @ vectors / sigma, sigma, vectors.T


def compress(image, k, rng):
    image = np.asarray(image, dtype=float)
    u, sigma, vt = truncated_svd(image, k, rng)
    approximation = (u * sigma) @ vt
    numbers = len(sigma) * (sum(image.shape) + 1)
    whole = np.linalg.norm(image)
    error = float(np.linalg.norm(image - approximation) / whole) if whole > 0 else 0.0
    return approximation, numbers, error
