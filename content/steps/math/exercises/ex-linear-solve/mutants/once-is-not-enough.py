"""You run each column through Gram-Schmidt once.

Where a column almost depends on those before it, little of it is left, and what is left consists largely of rounding. It still leans along the earlier
columns: on a Hilbert matrix of size 8 two columns of Q are almost parallel. Take the parts away twice, and add both to R.
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
    table = np.column_stack([matrix, np.asarray(rhs, dtype=float)])
    nothing = NOTHING * np.abs(matrix).max()
    for k in range(n):
        p = k + np.argmax(np.abs(table[k:, k]))
        if abs(table[p, k]) <= nothing:
            raise ValueError(f"the matrix is singular: nothing is left in column {k}")
        table[[k, p]] = table[[p, k]]
        for i in range(k + 1, n):
            table[i] -= table[i, k] / table[k, k] * table[k]
    return back_substitute(table[:, :n], table[:, n])


def lstsq_normal(matrix, rhs):
    matrix = np.asarray(matrix, dtype=float)
    return solve(matrix.T @ matrix, matrix.T @ np.asarray(rhs, dtype=float))


def qr(matrix):
    matrix = np.asarray(matrix, dtype=float)
    m, n = matrix.shape
    q, r = np.zeros((m, n)), np.zeros((n, n))
    for j in range(n):
        rest = matrix[:, j]
        for _ in range(1):
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
