"""You draw single numbers, and so a row of one person gets the age of another and the height of a third.

For a mean of one column it makes no difference. A correlation depends on what stands together. Draw the places of rows, and take
x[places].
"""

import numpy as np


def bootstrap_values(x, stat, B, rng):
    x = np.asarray(x)
    n = len(x)
    # Places are drawn, not values, so that a row stays together.
    if x.ndim > 1:
        columns = range(x.shape[1])
        draws = (np.column_stack([x[rng.integers(n, size=n), j] for j in columns]) for _ in range(B))
        return np.array([stat(draw) for draw in draws], dtype=float)
    return np.array([stat(x[rng.integers(n, size=n)]) for _ in range(B)], dtype=float)


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
