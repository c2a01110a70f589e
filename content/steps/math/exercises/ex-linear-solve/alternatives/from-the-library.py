"""Everything from NumPy's own decompositions; what is too small is found by singular values."""

import numpy as np


def back_substitute(upper, rhs):
    upper = np.triu(np.array(upper, dtype=float))
    if np.any(np.diag(upper) == 0):
        raise ValueError("a zero on the diagonal")
    return np.linalg.solve(upper, np.array(rhs, dtype=float))


def solve(matrix, rhs):
    matrix = np.array(matrix, dtype=float)
    if matrix.ndim != 2 or matrix.shape[0] != matrix.shape[1]:
        raise ValueError("not square")
    # One size for all: the squares of tiny numbers would vanish otherwise.
    whole = np.abs(matrix).max()
    if whole == 0 or np.linalg.svd(matrix / whole, compute_uv=False)[-1] <= 1e-13:
        raise ValueError("singular")
    return np.linalg.solve(matrix, np.array(rhs, dtype=float))


def lstsq_normal(matrix, rhs):
    return lstsq_qr(matrix, rhs)


def qr(matrix):
    matrix = np.array(matrix, dtype=float)
    if matrix.shape[0] < matrix.shape[1]:
        raise ValueError("more columns than rows")
    q, r = np.linalg.qr(matrix)
    if np.any(np.abs(np.diag(r)) <= 1e-13 * np.linalg.norm(matrix, axis=0)):
        raise ValueError("dependent columns")
    return q, r


def lstsq_qr(matrix, rhs):
    qr(matrix)
    # Columns of length 1 first, so that units do not decide what counts as rank.
    matrix = np.array(matrix, dtype=float)
    lengths = np.linalg.norm(matrix, axis=0)
    return np.linalg.lstsq(matrix / lengths, np.array(rhs, dtype=float), rcond=1e-14)[0] / lengths
