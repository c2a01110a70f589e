"""Intervals from the data alone: draw from the sample, again and again, and see how much a statistic varies."""

import numpy as np


def bootstrap_values(x, stat, B, rng):
    """Return an array of shape (B,): `stat` of each of B samples drawn from `x`, with replacement.

    `x` is an array of shape (n,) or (n, d); a sample has n entries or whole rows, and `x` stays as it is. `stat` turns
    such an array into one number. All random numbers come from `rng`, a NumPy Generator.
    """
    raise NotImplementedError("Task 1: write bootstrap_values")


def bootstrap_ci(x, stat, B, alpha, rng):
    """Return (low, high): the middle 1 - alpha of the bootstrap values of `stat`, a percentile interval.

    Raises ValueError unless alpha is between 0 and 1, and if `x` has fewer than 2 entries.
    """
    raise NotImplementedError("Task 2: write bootstrap_ci")


def coverage(draw, truth, stat, n, B, alpha, repeats, rng):
    """Return the share of `repeats` intervals that hold `truth`, ends included, a float from 0 to 1.

    Each interval is a bootstrap_ci from a fresh sample draw(n, rng), an array of shape (n,).
    """
    raise NotImplementedError("Task 3: write coverage")
