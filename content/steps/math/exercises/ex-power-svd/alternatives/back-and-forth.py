"""No deflated matrix: found directions are taken out of the arrow in each step. Layers by going back and forth with M and M^T."""

import numpy as np


def power_iteration(matrix, start, tolerance=1e-12, max_steps=10_000):
    return _search(np.array(matrix, dtype=float), np.array(start, dtype=float), [], tolerance * np.sqrt(np.sum(np.square(matrix, dtype=float))), max_steps)


def _search(matrix, x, found, allowed, max_steps=10_000):
    if not np.any(x):
        raise ValueError("the zero vector")
    steps = -1
    y = x
    while steps < max_steps:
        steps += 1
        x = y / np.sqrt(y @ y)
        y = matrix @ x
        for v in found:
            y = y - (y @ v) * v
        value = float(x @ y)
        if np.sqrt(np.sum((y - value * x) ** 2)) <= allowed:
            return value, x, steps
    raise RuntimeError("undecided")


def top_k_eig(matrix, k, rng):
    matrix = np.array(matrix, dtype=float)
    rest, values, found = matrix.copy(), [], []
    for _ in range(k):
        if np.linalg.norm(rest) <= 1e-8 * np.linalg.norm(matrix):
            break
        start = rng.uniform(-1, 1, size=len(matrix))
        for v in found:
            start = start - (start @ v) * v
        value, vector, _ = _search(matrix, start, found, 1e-13 * np.linalg.norm(matrix))
        rest -= value * vector[:, None] * vector
        values.append(value)
        found.append(vector)
    return np.array(values, dtype=float), np.array(found, dtype=float).T.reshape(len(matrix), len(found))


def truncated_svd(matrix, k, rng):
    rest = np.array(matrix, dtype=np.float64)
    whole, layers = np.linalg.norm(rest), []
    while len(layers) < k and np.linalg.norm(rest) > 1e-4 * whole:
        v = rng.normal(size=rest.shape[1])
        for _ in range(20_000):
            v = v / np.linalg.norm(v)
            u = rest @ v
            u = u / np.linalg.norm(u)
            back = rest.T @ u
            sigma = np.linalg.norm(back)
            if np.linalg.norm(back - sigma * v) <= 1e-12 * whole:
                break
            v = back
        rest = rest - sigma * np.outer(u, v)
        layers.append((u, sigma, v))
    m, n = rest.shape
    return (
        np.array([u for u, _, _ in layers]).reshape(-1, m).T,
        np.array([sigma for _, sigma, _ in layers], dtype=float),
        np.array([v for _, _, v in layers]).reshape(-1, n),
    )


def compress(image, k, rng):
    image = np.array(image, dtype=float)
    u, sigma, vt = truncated_svd(image, k, rng)
    approximation = np.einsum("ir,r,rj->ij", u, sigma, vt)
    left = np.sum((image - approximation) ** 2)
    error = (left / np.sum(image**2)) ** 0.5 if np.any(image) else 0.0
    return approximation, sigma.size * (image.shape[0] + image.shape[1] + 1), error
