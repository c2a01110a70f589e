"""Intervals from the data alone: draw from the sample, again and again, and see how much a statistic varies."""

import numpy as np


def bootstrap_values(x, stat, B, rng):
    """Return an array of shape (B,): `stat` of each of B samples drawn from `x`, with replacement.

    `x` is an array of shape (n,) or (n, d); a sample has n entries or whole rows, and `x` stays as it is. `stat` turns
    such an array into one number. All random numbers come from `rng`, a NumPy Generator.
    """
    x = np.asarray(x)
    n = len(x)
    # Places are drawn, not values, so that a row stays together.
    return np.array([stat(x[rng.integers(n, size=n)]) for _ in range(B)], dtype=float)


def bootstrap_ci(x, stat, B, alpha, rng):
    """Return (low, high): the middle 1 - alpha of the bootstrap values of `stat`, a percentile interval.

    Raises ValueError unless alpha is between 0 and 1, and if `x` has fewer than 2 entries.
    """
    if not 0 < alpha < 1:
        raise ValueError(f"alpha must lie between 0 and 1, and is {alpha}")
    if len(x) < 2:
        raise ValueError("one value alone says nothing of how much values vary")
    values = bootstrap_values(x, stat, B, rng)
    low, high = np.quantile(values, [alpha / 2, 1 - alpha / 2])
    return float(low), float(high)


def coverage(draw, truth, stat, n, B, alpha, repeats, rng):
    """Return the share of `repeats` intervals that hold `truth`, ends included, a float from 0 to 1.

    Each interval is a bootstrap_ci from a fresh sample draw(n, rng), an array of shape (n,).
    """
    holding = 0
    for _ in range(repeats):
        low, high = bootstrap_ci(draw(n, rng), stat, B, alpha, rng)
        holding += low <= truth <= high
    return holding / repeats
