"""Entropy, cross-entropy, divergences and mutual information of discrete distributions."""

import math

import numpy as np


def as_distribution(p):
    """Return probabilities as an array of floats, of any shape; raise ValueError if they are none."""
    p = np.asarray(p, dtype=float)
    if np.any(p < 0):
        raise ValueError("a probability is negative")
    # Turned this way round, it refuses nan as well.
    if not abs(p.sum() - 1) <= 1e-6:
        raise ValueError(f"the probabilities sum to {p.sum():g}, and not to 1")
    return p


def as_pair(p, q):
    """Return two distributions as arrays; raise ValueError if their lengths differ."""
    p, q = as_distribution(p), as_distribution(q)
    if p.shape != q.shape:
        raise ValueError(f"distributions of lengths {len(p)} and {len(q)} cannot be compared")
    return p, q


def entropy(p, base=math.e):
    """Return the entropy of a distribution: minus the sum of p[i] * log p[i], a float of 0 or more.

    p: k probabilities that sum to 1 (a list or an array). Where p[i] is 0, the term is 0.
    base: of the logarithm, greater than 1; 2 gives bits, e gives nats.
    Raises ValueError if a probability is negative, or if they do not sum to 1.
    """
    return cross_entropy(p, p, base)


def cross_entropy(p, q, base=math.e):
    """Return the cross-entropy: minus the sum of p[i] * log q[i], a float, or math.inf.

    p: how often things happen; q: what is believed; k probabilities each. Infinite where q[i] is 0 and p[i] is not.
    Raises ValueError as entropy does, and if p and q have different lengths.
    """
    p, q = as_pair(p, q)
    # What never happens costs nothing, whatever was believed of it.
    happens = p > 0
    if np.any(q[happens] == 0):
        return math.inf
    return float(np.sum(p[happens] * -np.log(q[happens]))) / math.log(base)


def kl(p, q, base=math.e):
    """Return the Kullback-Leibler divergence D(p || q): the sum of p[i] * log(p[i] / q[i]), a float, or math.inf.

    Raises ValueError as cross_entropy does.
    """
    return cross_entropy(p, q, base) - entropy(p, base)


def js(p, q, base=math.e):
    """Return the Jensen-Shannon divergence: the mean of D(p || m) and D(q || m), where m = (p + q) / 2.

    Raises ValueError as cross_entropy does.
    """
    p, q = as_pair(p, q)
    middle = (p + q) / 2
    return (kl(p, middle, base) + kl(q, middle, base)) / 2


def mutual_information(table, base=math.e):
    """Return the mutual information of two variables: the divergence of their table from the product of its margins.

    table: joint probabilities, r rows of c numbers (a list of lists, or an array of shape (r, c)), which sum to 1.
    Raises ValueError as entropy does.
    """
    table = as_distribution(table)
    independent = np.outer(table.sum(axis=1), table.sum(axis=0))
    # A product that vanishes has a margin of 0, and then the table is 0 there, too.
    return kl(table.ravel(), independent.ravel(), base)


if __name__ == "__main__":
    # This part runs with `python information.py`, and not when the tests import the file.
    print(entropy([1 / 2, 1 / 4, 1 / 8, 1 / 8], base=2))
