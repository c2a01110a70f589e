"""Splits as bits of a number, samples without replacement, and adjusted p-values."""

import numpy as np


def exact_p(a, b):
    if min(len(a), len(b)) == 0:
        raise ValueError("empty")
    values = [float(v) for v in a] + [float(v) for v in b]
    gap = abs(sum(values[: len(a)]) / len(a) - sum(values[len(a) :]) / len(b))
    outcomes = []
    for bits in range(2 ** len(values)):
        left = [v for i, v in enumerate(values) if bits >> i & 1]
        if len(left) == len(a):
            right = [v for i, v in enumerate(values) if not bits >> i & 1]
            outcomes.append(abs(sum(left) / len(left) - sum(right) / len(right)) >= gap - 1e-9)
    return sum(outcomes) / len(outcomes)


def monte_carlo_p(a, b, B, rng):
    pooled = np.concatenate([a, b]).astype(np.float64)
    order = np.argsort(rng.random((B, len(pooled))), axis=1)
    draws = pooled[order]
    gaps = np.abs(draws[:, : len(a)].mean(axis=1) - draws[:, len(a) :].mean(axis=1))
    return float((1 + np.count_nonzero(gaps > abs(np.mean(a) - np.mean(b)) - 1e-9)) / (B + 1))


def welch(a, b):
    if min(len(a), len(b)) < 2:
        raise ValueError("too few")
    squares = [sum((v - sum(x) / len(x)) ** 2 for v in x) / (len(x) - 1) / len(x) for x in (a, b)]
    if sum(squares) == 0:
        raise ValueError("no variation")
    t = (sum(a) / len(a) - sum(b) / len(b)) / sum(squares) ** 0.5
    return t, sum(squares) ** 2 / (squares[0] ** 2 / (len(a) - 1) + squares[1] ** 2 / (len(b) - 1))


def benjamini_hochberg(p_values, q):
    order = sorted(range(len(p_values)), key=lambda i: -p_values[i])
    found = [False] * len(p_values)
    passed = False
    for behind, place in enumerate(order):
        rank = len(order) - behind
        passed = passed or p_values[place] <= rank * q / len(order)
        found[place] = passed
    return np.array(found, dtype=bool)
