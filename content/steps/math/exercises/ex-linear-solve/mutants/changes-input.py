"""You eliminate inside the caller's arrays.

np.asarray makes no copy of an array of floats, so the caller's matrix is an upper triangle afterwards, and its right-hand side is changed as well. Make
copies first: np.array(matrix, dtype=float).
"""

import numpy as np

NOTHING = 1e-13  # below this share of what it is compared with, a number counts as rounding


def back_substitute(upper, rhs):
    upper = np.asarray(upper, dtype=float)
    x = np.array(rhs, dtype=float)
    for i in reversed(range(len(x))):
        if upper[i, i] == 0:
            raise ValueError(f"the diagonal is 0 in row {i}")
        x[i] = (x[i] - upper[i, i + 1 :] @ x[i + 1 :]) / upper[i, i]
    return x


def solve(matrix, rhs):
    matrix = np.asarray(matrix, dtype=float)
    n = len(matrix)
    if matrix.shape != (n, n):
        raise ValueError(f"{matrix.shape} is not square")
    rhs = np.asarray(rhs, dtype=float)
    nothing = NOTHING * np.abs(matrix).max()
    for k in range(n):
        p = k + np.argmax(np.abs(matrix[k:, k]))
        if abs(matrix[p, k]) <= nothing:
            raise ValueError(f"the matrix is singular: nothing is left in column {k}")
        matrix[[k, p]] = matrix[[p, k]]
        rhs[[k, p]] = rhs[[p, k]]
        for i in range(k + 1, n):
            factor = matrix[i, k] / matrix[k, k]
            matrix[i] -= factor * matrix[k]
            rhs[i] -= factor * rhs[k]
    return back_substitute(matrix, rhs)


def lstsq_normal(matrix, rhs):
    matrix = np.asarray(matrix, dtype=float)
    return solve(matrix.T @ matrix, matrix.T @ np.asarray(rhs, dtype=float))


def qr(matrix):
    matrix = np.asarray(matrix, dtype=float)
    m, n = matrix.shape
    q, r = np.zeros((m, n)), np.zeros((n, n))
    for j in range(n):
        rest = matrix[:, j]
        for _ in range(2):  # once leaves columns that are not perpendicular where they almost depend on each other
            parts = q[:, :j].T @ rest
            rest = rest - q[:, :j] @ parts
            r[:j, j] += parts
        length = np.linalg.norm(rest)
        if length <= NOTHING * np.linalg.norm(matrix[:, j]):
            raise ValueError(f"column {j} depends on the columns before it")
        q[:, j], r[j, j] = rest / length, length
    return q, r


def lstsq_qr(matrix, rhs):
    q, r = qr(matrix)
    return back_substitute(r, q.T @ np.asarray(rhs, dtype=float))
