"""Plain Python: rows are picked and not moved, the unknowns cleared above and below the pivot; Householder's reflections for Q and R."""

import math

import numpy as np


def back_substitute(upper, rhs):
    n, x = len(rhs), {}
    for i in range(n - 1, -1, -1):
        if not upper[i][i]:
            raise ValueError("no pivot")
        x[i] = (float(rhs[i]) - math.fsum(float(upper[i][j]) * x[j] for j in x)) / float(upper[i][i])
    return np.array([x[i] for i in range(n)])


def solve(matrix, rhs):
    rows = [[float(a) for a in row] + [float(b)] for row, b in zip(matrix, rhs)]
    n = len(rows)
    if any(len(row) != n + 1 for row in rows):
        raise ValueError("not square")
    limit = 1e-13 * max(abs(a) for row in rows for a in row[:-1])
    free, chosen = list(range(n)), []
    for k in range(n):
        best = max(free, key=lambda i: abs(rows[i][k]))
        if abs(rows[best][k]) <= limit:
            raise ValueError("singular")
        free.remove(best)
        chosen.append(best)
        for i in range(n):
            if i != best and rows[i][k]:
                factor = rows[i][k] / rows[best][k]
                rows[i] = [a - factor * b for a, b in zip(rows[i], rows[best])]
    return np.array([rows[i][n] / rows[i][k] for k, i in enumerate(chosen)])


def lstsq_normal(matrix, rhs):
    columns = [[float(a) for a in column] for column in zip(*matrix)]
    products = [[math.fsum(a * b for a, b in zip(one, other)) for other in columns] for one in columns]
    return solve(products, [math.fsum(a * float(b) for a, b in zip(column, rhs)) for column in columns])


def qr(matrix):
    r = np.array(matrix, dtype=np.float64)
    m, n = r.shape
    if m < n:
        raise ValueError("more columns than rows")
    lengths = [math.hypot(*column) for column in r.T]
    q = np.eye(m)
    for k in range(n):
        v = np.zeros(m)
        v[k:] = r[k:, k]
        size = math.hypot(*v)
        if size <= 1e-13 * lengths[k]:
            raise ValueError("dependent columns")
        v[k] += math.copysign(size, v[k])
        v /= math.hypot(*v)
        r -= 2 * np.outer(v, v @ r)
        q -= 2 * np.outer(q @ v, v)
    return q[:, :n].copy(), np.triu(r[:n])


def lstsq_qr(matrix, rhs):
    q, r = qr(matrix)
    return back_substitute(r, [float(column @ np.array(rhs, dtype=float)) for column in q.T])
