"""Systems of equations by elimination, and least squares in two ways."""

import numpy as np

NOTHING = 1e-13  # below this share of what it is compared with, a number counts as rounding


def back_substitute(upper, rhs):
    """Solve a system whose matrix is an upper triangle, from the last equation upwards.

    upper: shape (n, n); what stands below its diagonal is not read. rhs: n numbers. Both may be lists.
    Returns the unknowns, shape (n,). Raises ValueError where a number on the diagonal is 0. Changes no input.
    """
    upper = np.asarray(upper, dtype=float)
    x = np.array(rhs, dtype=float)
    for i in reversed(range(len(x))):
        if upper[i, i] == 0:
            raise ValueError(f"the diagonal is 0 in row {i}")
        x[i] = (x[i] - upper[i, i + 1 :] @ x[i + 1 :]) / upper[i, i]
    return x


def solve(matrix, rhs):
    """Solve n equations for n unknowns by elimination with partial pivoting.

    matrix: shape (n, n), one equation a row. rhs: n numbers. Both may be lists, of whole numbers or not.
    In each column the largest number in size, on the diagonal or below it, becomes the pivot.
    Returns the unknowns, shape (n,). Raises ValueError where the matrix is not square, and where a pivot is, in size,
    at most 1e-13 times the largest number of the matrix: it counts as singular. Changes no input.
    """
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
    """Find the least squares answer by the normal equations.

    matrix: shape (m, n). rhs: m numbers. Both may be lists.
    Returns the n numbers x with the smallest sum of squares of rhs - matrix x, shape (n,).
    Raises ValueError where the columns depend on each other, so that `solve` refuses. Changes no input.
    """
    matrix = np.asarray(matrix, dtype=float)
    return solve(matrix.T @ matrix, matrix.T @ np.asarray(rhs, dtype=float))


def qr(matrix):
    """Write a matrix as Q R: perpendicular columns of length 1, times an upper triangle.

    matrix: shape (m, n), m at least n; may be a list of rows.
    Returns (Q, R), arrays of shape (m, n) and (n, n), R with zeros below its diagonal. Signs are free: a column of Q and its
    row of R may both be turned round. Raises ValueError where of a column at most 1e-13 of its own length is left
    beside the columns before it. Changes no input.
    """
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
    """Find the least squares answer from Q and R, without squaring the condition number.

    Arguments, result and errors are those of `lstsq_normal`; dependent columns are those that `qr` refuses.
    """
    q, r = qr(matrix)
    return back_substitute(r, q.T @ np.asarray(rhs, dtype=float))


if __name__ == "__main__":
    # This part runs with `python systems.py`, and not when the tests import the file.
    print(lstsq_qr([[1, 0], [-1, 1], [0, 1]], [120, 80, 203]))
