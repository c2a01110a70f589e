"""Samples for the tests, and intervals made in another way to compare with."""

import numpy as np


def skewed(seed, n):
    """Return n waiting times with mean 1: many short ones, a few long ones."""
    rng = np.random.default_rng(seed)
    return rng.exponential(size=n)


def reference_values(x, stat, B, seed):
    """Return B bootstrap values from a generator of the tests' own."""
    rng = np.random.default_rng([seed, 99])
    return np.array([stat(sample) for sample in rng.choice(x, size=(B, len(x)))])
