"""You count only the splits that go in the direction you saw.

A difference as large the other way would have caught your eye as well. Compare absolute values; without them the p-value is about half of what it should be.
"""

from itertools import combinations

import numpy as np


def exact_p(a, b):
    if len(a) == 0 or len(b) == 0:
        raise ValueError("each group needs at least one value")
    pooled = np.concatenate([a, b]).astype(float)
    n, m, total = len(a), len(b), pooled.sum()
    observed = np.mean(a) - np.mean(b)
    hits = splits = 0
    for places in combinations(range(n + m), n):
        first = pooled[list(places)].sum()
        # The second group is what the first one leaves.
        difference = first / n - (total - first) / m
        hits += difference >= observed - 1e-9
        splits += 1
    return hits / splits


def monte_carlo_p(a, b, B, rng):
    pooled = np.concatenate([a, b]).astype(float)
    observed = abs(np.mean(a) - np.mean(b))
    hits = 0
    for _ in range(B):
        shuffled = rng.permutation(pooled)
        difference = abs(shuffled[: len(a)].mean() - shuffled[len(a) :].mean())
        hits += difference >= observed - 1e-9
    return (1 + hits) / (1 + B)


def welch(a, b):
    n, m = len(a), len(b)
    if n < 2 or m < 2:
        raise ValueError("each group needs at least two values")
    error_a, error_b = np.var(a, ddof=1) / n, np.var(b, ddof=1) / m
    if error_a + error_b == 0:
        raise ValueError("neither group varies, so there is no standard error")
    t = (np.mean(a) - np.mean(b)) / np.sqrt(error_a + error_b)
    df = (error_a + error_b) ** 2 / (error_a**2 / (n - 1) + error_b**2 / (m - 1))
    return float(t), float(df)


def benjamini_hochberg(p_values, q):
    p_values = np.asarray(p_values, dtype=float)
    m = len(p_values)
    ranked = np.sort(p_values)
    below = np.flatnonzero(ranked <= np.arange(1, m + 1) * q / m)
    if len(below) == 0:
        return np.zeros(m, dtype=bool)
    # The largest rank that passes decides, even if smaller ones do not pass.
    return p_values <= ranked[below[-1]]
