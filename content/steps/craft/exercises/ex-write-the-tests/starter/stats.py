"""Four statistics of a list of numbers. This program is right; leave it as it is.

Every function leaves the list of its caller as it was. Decimals are right to 12 digits; what comes after those is not promised.
"""

import math


def mean(xs):
    """Return the sum divided by the count. Raises ValueError for an empty list."""
    if len(xs) == 0:
        raise ValueError("no numbers, no mean")
    return sum(xs) / len(xs)


def median(xs):
    """Return the middle number in order of size; for an even count, the mean of the two in the middle. Raises ValueError for an empty list."""
    if len(xs) == 0:
        raise ValueError("no numbers, no median")
    ordered = sorted(xs)
    middle = len(ordered) // 2
    if len(ordered) % 2 == 1:
        return ordered[middle]
    return (ordered[middle - 1] + ordered[middle]) / 2


def spread(xs):
    """Return the standard deviation of a sample, with the divisor n - 1. Raises ValueError for fewer than two numbers.

    To add one and the same number to every value does not change it, also where the values are large.
    """
    if len(xs) < 2:
        raise ValueError("fewer than two numbers have no spread")
    centre = mean(xs)
    squares = sum((x - centre) ** 2 for x in xs)
    return math.sqrt(squares / (len(xs) - 1))


def scaled(xs):
    """Return a new list in which the smallest number has become 0, the largest 1, and the others lie between in proportion.

    Where all numbers are equal, all become 0. Raises ValueError for an empty list.
    """
    if len(xs) == 0:
        raise ValueError("no numbers to scale")
    low, high = min(xs), max(xs)
    if high == low:
        return [0.0 for _ in xs]
    return [(x - low) / (high - low) for x in xs]
