"""You make a generator of your own, always with the same seed, and leave the one that was handed in alone.

Then every call draws the same places. A thousand intervals would share their luck, and their coverage would say nothing. Take all
numbers from rng; the caller decides whether a run can be repeated.
"""

import numpy as np


def bootstrap_values(x, stat, B, rng):
    x = np.asarray(x)
    n = len(x)
    rng = np.random.default_rng(0)
    # Places are drawn, not values, so that a row stays together.
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
