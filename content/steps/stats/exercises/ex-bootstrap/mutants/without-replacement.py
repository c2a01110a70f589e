"""You draw without replacement, so each sample is the data itself, in another order.

A mean does not care about the order, so all bootstrap values are equal and the interval has no width. The bootstrap lives
on copies: some entries twice, some not at all, as in another sample from the same source.
"""

import numpy as np


def bootstrap_values(x, stat, B, rng):
    x = np.asarray(x)
    n = len(x)
    # Places are drawn, not values, so that a row stays together.
    return np.array([stat(x[rng.permutation(n)]) for _ in range(B)], dtype=float)


def bootstrap_ci(x, stat, B, alpha, rng):
    if not 0 < alpha < 1:
        raise ValueError(f"alpha must lie between 0 and 1, and is {alpha}")
    if len(x) < 2:
        raise ValueError("one value alone says nothing of how much values vary")
    values = bootstrap_values(x, stat, B, rng)
    low, high = np.quantile(values, [alpha / 2, 1 - alpha / 2])
    return float(low), float(high)


def coverage(draw, truth, stat, n, B, alpha, repeats, rng):
    holding = 0
    for _ in range(repeats):
        low, high = bootstrap_ci(draw(n, rng), stat, B, alpha, rng)
        holding += low <= truth <= high
    return holding / repeats
