"""Eigenvalues by power iteration, and pictures as sums of a few layers."""

import numpy as np

NOTHING = 1e-8  # what deflation leaves counts as nothing below this share of the whole


def power_iteration(matrix, start, tolerance=1e-12, max_steps=10_000):
    """Find the eigenvalue of largest size of a symmetric matrix, and its eigenvector.

    matrix: symmetric, shape (d, d). start: d numbers, not all 0 (ValueError otherwise). Both may be lists.
    An arrow x of length 1 starts in the direction of `start`. With y = matrix x and value = x·y, the search ends
    when the length of y - value * x is at most tolerance times the Frobenius norm of the matrix. Otherwise
    y, divided by its length, is the next x. This is asked before each step, the first one too. If it does not
    hold after `max_steps` steps, raises RuntimeError.
    Returns (value, x, steps): a number, an array of shape (d,), and how many steps were made. Changes no input.
    """
    matrix = np.asarray(matrix, dtype=float)
    x = np.array(start, dtype=float)
    length = np.linalg.norm(x)
    if length == 0:
        raise ValueError("a start of length 0 has no direction")
    x = x / length
    small = tolerance * np.linalg.norm(matrix)
    for steps in range(max_steps + 1):
        y = matrix @ x
        value = float(x @ y)
        if np.linalg.norm(y - value * x) <= small:
            return value, x, steps
        x = y / np.linalg.norm(y)
    raise RuntimeError(f"no direction has won after {max_steps} steps")


def top_k_eig(matrix, k, rng):
    """Find the k eigenvalues of largest size of a symmetric matrix, by power iteration and deflation.

    matrix: symmetric, shape (d, d). k: 1 or more. rng: numpy.random.Generator, for the starts.
    Before each search: if the Frobenius norm of what deflation has left is at most 1e-8 times that of the matrix,
    nothing is left to find, and fewer than k are returned.
    Returns (values, vectors): shape (r,), falling in size, and shape (d, r) with the eigenvectors, of length 1, as
    columns; r is at most k. Changes no input.
    """
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
    """Find the k strongest layers of any matrix, from the eigenvectors of its transpose times itself.

    matrix: shape (m, n), of any kind of numbers. k and rng are as for `top_k_eig`.
    Returns (u, sigma, vt) of shapes (m, r), (r,) and (r, n): columns of u and rows of vt have length 1, sigma falls.
    (u * sigma) @ vt is the best approximation of rank r; r is below k where nothing is left to find. Changes no input.
    """
    matrix = np.asarray(matrix, dtype=float)
    if matrix.shape[0] < matrix.shape[1]:
        # The smaller of the two products has the same eigenvalues, but for zeros.
        v, sigma, ut = truncated_svd(matrix.T, k, rng)
        return ut.T, sigma, v.T
    values, vectors = top_k_eig(matrix.T @ matrix, k, rng)
    sigma = np.sqrt(values)
    return matrix @ vectors / sigma, sigma, vectors.T


def compress(image, k, rng):
    """Approximate a grey image by its k strongest layers.

    image: shape (h, w), of any kind of numbers, also 8-bit integers. k and rng are as for `top_k_eig`.
    Returns (approximation, numbers, error): floats of shape (h, w); how many numbers its layers take, h + w + 1 for
    each layer there is; and the Frobenius norm of image - approximation, divided by that of the image (0.0 for an
    image of zeros). Changes no input.
    """
    image = np.asarray(image, dtype=float)
    u, sigma, vt = truncated_svd(image, k, rng)
    approximation = (u * sigma) @ vt
    numbers = len(sigma) * (sum(image.shape) + 1)
    whole = np.linalg.norm(image)
    error = float(np.linalg.norm(image - approximation) / whole) if whole > 0 else 0.0
    return approximation, numbers, error


if __name__ == "__main__":
    # This part runs with `python spectral.py`, and not when the tests import the file.
    print(power_iteration([[3, 1], [1, 3]], [1, 0], tolerance=0.1))
