"""Is a difference more than chance? Tests by shuffling labels, Welch's t, and many tests at once."""

import numpy as np


def exact_p(a, b):
    """Return the two-sided permutation p-value of the difference of means, over all ways to split the data.

    `a` and `b` are arrays of shapes (n,) and (m,). Differences closer than 1e-9 count as equal.
    Raises ValueError if one of them is empty.
    """
    raise NotImplementedError("Task 1: write exact_p")


def monte_carlo_p(a, b, B, rng):
    """Return (1 + hits) / (1 + B): `hits` of B random splits differ at least as much as `a` and `b` do.

    Differences closer than 1e-9 count as equal. All random numbers come from `rng`, a NumPy Generator.
    """
    raise NotImplementedError("Task 2: write monte_carlo_p")


def welch(a, b):
    """Return (t, df) of Welch's test for the difference of the means of `a` and `b`.

    Raises ValueError if one of them has fewer than 2 values, or if neither varies.
    """
    raise NotImplementedError("Task 3: write welch")


def benjamini_hochberg(p_values, q):
    """Return an array of True and False, in the order of `p_values`: which are discoveries at the rate `q`.

    `p_values` is an array of shape (m,) and stays as it is.
    """
    raise NotImplementedError("Task 4: write benjamini_hochberg")
