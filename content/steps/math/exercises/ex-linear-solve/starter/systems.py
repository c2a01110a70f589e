"""Systems of equations by elimination, and least squares in two ways."""

import numpy as np


def back_substitute(upper, rhs):
    """Solve a system whose matrix is an upper triangle, from the last equation upwards.

    upper: shape (n, n); what stands below its diagonal is not read. rhs: n numbers. Both may be lists.
    Returns the unknowns, shape (n,). Raises ValueError where a number on the diagonal is 0. Changes no input.
    """
    raise NotImplementedError("Task 1: write back_substitute")


def solve(matrix, rhs):
    """Solve n equations for n unknowns by elimination with partial pivoting.

    matrix: shape (n, n), one equation a row. rhs: n numbers. Both may be lists, of whole numbers or not.
    In each column the largest number in size, on the diagonal or below it, becomes the pivot.
    Returns the unknowns, shape (n,). Raises ValueError where the matrix is not square, and where a pivot is, in size,
    at most 1e-13 times the largest number of the matrix: it counts as singular. Changes no input.
    """
    raise NotImplementedError("Task 2: write solve")


def lstsq_normal(matrix, rhs):
    """Find the least squares answer by the normal equations.

    matrix: shape (m, n). rhs: m numbers. Both may be lists.
    Returns the n numbers x with the smallest sum of squares of rhs - matrix x, shape (n,).
    Raises ValueError where the columns depend on each other, so that `solve` refuses. Changes no input.
    """
    raise NotImplementedError("Task 3: write lstsq_normal")


def qr(matrix):
    """Write a matrix as Q R: perpendicular columns of length 1, times an upper triangle.

    matrix: shape (m, n), m at least n; may be a list of rows.
    Returns (Q, R), arrays of shape (m, n) and (n, n), R with zeros below its diagonal. Signs are free: a column of Q and its
    row of R may both be turned round. Raises ValueError where of a column at most 1e-13 of its own length is left
    beside the columns before it. Changes no input.
    """
    raise NotImplementedError("Task 4: write qr")


def lstsq_qr(matrix, rhs):
    """Find the least squares answer from Q and R, without squaring the condition number.

    Arguments, result and errors are those of `lstsq_normal`; dependent columns are those that `qr` refuses.
    """
    raise NotImplementedError("Task 4: write lstsq_qr")


if __name__ == "__main__":
    # This part runs with `python systems.py`, and not when the tests import the file.
    print(lstsq_qr([[1, 0], [-1, 1], [0, 1]], [120, 80, 203]))
