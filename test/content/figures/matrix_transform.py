"""Fixtures of fig-matrix-transform: determinants, eigenvalues and singular values by NumPy."""

import numpy as np

from seeded_random import SeededRandom

NAMED = [
    [[1.0, 0.0], [0.0, 1.0]],
    [[0.0, 0.0], [0.0, 0.0]],
    [[2.0, 0.0], [0.0, 0.5]],
    [[1.0, 1.0], [0.0, 1.0]],
    [[0.6, -0.8], [0.8, 0.6]],
    [[0.0, 1.0], [1.0, 0.0]],
    [[0.8, 0.4], [0.4, 0.2]],
    [[0.0, -1.0], [1.0, 0.0]],
    [[-2.0, 0.0], [0.0, -2.0]],
    [[3.0, 1.0], [-1.0, 1.0]],
    [[0.0, 0.0], [1.5, 0.0]],
    [[-1.0, 3.0], [0.1, -3.0]],
]


def matrices():
    """Named ones, then entries in tenths as the figure sets them, then any."""
    random = SeededRandom(31)
    tenths = [[[round(60 * random.uniform() - 30) / 10 for _ in range(2)] for _ in range(2)] for _ in range(30)]
    free = [[[6 * random.uniform() - 3 for _ in range(2)] for _ in range(2)] for _ in range(30)]
    return NAMED + tenths + free


def describe(rows):
    matrix = np.array(rows)
    (a, b), (c, d) = rows
    values = np.linalg.eigvals(matrix)
    # Of a double value NumPy finds the square root of rounding as the distance: the exact sign is decided in integers.
    scaled = [round(1000 * entry) if round(1000 * entry) == 1000 * entry else None for row in rows for entry in row]
    if None in scaled:
        square = ((a - d) / 2) ** 2 + b * c
    else:
        square = (scaled[0] - scaled[3]) ** 2 + 4 * scaled[1] * scaled[2]
    case = {
        "rows": rows,
        "determinant": round(float(np.linalg.det(matrix)), 10) + 0.0,
        "rank": int(np.linalg.matrix_rank(matrix)),
        "isComplex": bool(square < 0),
        "singular": [round(value, 10) + 0.0 for value in np.linalg.svd(matrix, compute_uv=False).tolist()],
    }
    if square < 0:
        first = max(values, key=lambda value: value.imag)
        return {**case, "eigenvalues": [float(first.real), float(first.imag)]}
    if square == 0:
        return {**case, "eigenvalues": [(a + d) / 2, (a + d) / 2]}
    return {**case, "eigenvalues": [round(value, 10) + 0.0 for value in sorted(values.real.tolist(), reverse=True)]}


def fixtures():
    return {"matrices": [describe(rows) for rows in matrices()]}
