"""You take 1.96 standard deviations to both sides, so the interval is symmetric whatever the data is like.

For the mean of much data that is fine. For a variance, a median or little data the values are skewed, and their own
quantiles say so. They are what you computed the values for.
"""

import numpy as np


def bootstrap_values(x, stat, B, rng):
    x = np.asarray(x)
    n = len(x)
    # Places are drawn, not values, so that a row stays together.
    return np.array([stat(x[rng.integers(n, size=n)]) for _ in range(B)], dtype=float)


def bootstrap_ci(x, stat, B, alpha, rng):
    if not 0 < alpha < 1:
        raise ValueError(f"alpha must lie between 0 and 1, and is {alpha}")
    if len(x) < 2:
        raise ValueError("one value alone says nothing of how much values vary")
    values = bootstrap_values(x, stat, B, rng)
    # Approximates the normal quantile; exact enough for two digits.
    t = np.sqrt(-2 * np.log(alpha / 2))
    z = t - (2.515517 + 0.802853 * t + 0.010328 * t**2) / (1 + 1.432788 * t + 0.189269 * t**2 + 0.001308 * t**3)
    center = stat(np.asarray(x))
    return float(center - z * values.std()), float(center + z * values.std())


def coverage(draw, truth, stat, n, B, alpha, repeats, rng):
    holding = 0
    for _ in range(repeats):
        low, high = bootstrap_ci(draw(n, rng), stat, B, alpha, rng)
        holding += low <= truth <= high
    return holding / repeats
