"""Your divergence has p and q the wrong way round.

D(p || q) weighs with p, what really happens, and measures the surcharge for believing q. The other way round it is another number: 0.5 in place of 0.625
bits for the two seas. It is a divergence and no distance, so the order is part of the question.
"""

import math

import numpy as np


def as_distribution(p):
    p = np.asarray(p, dtype=float)
    if np.any(p < 0):
        raise ValueError("a probability is negative")
    # Turned this way round, it refuses nan as well.
    if not abs(p.sum() - 1) <= 1e-6:
        raise ValueError(f"the probabilities sum to {p.sum():g}, and not to 1")
    return p


def as_pair(p, q):
    p, q = as_distribution(p), as_distribution(q)
    if p.shape != q.shape:
        raise ValueError(f"distributions of lengths {len(p)} and {len(q)} cannot be compared")
    return p, q


def entropy(p, base=math.e):
    return cross_entropy(p, p, base)


def cross_entropy(p, q, base=math.e):
    p, q = as_pair(p, q)
    # What never happens costs nothing, whatever was believed of it.
    happens = p > 0
    if np.any(q[happens] == 0):
        return math.inf
    return float(np.sum(p[happens] * -np.log(q[happens]))) / math.log(base)


def kl(p, q, base=math.e):
    return cross_entropy(q, p, base) - entropy(q, base)


def js(p, q, base=math.e):
    p, q = as_pair(p, q)
    middle = (p + q) / 2
    return (kl(p, middle, base) + kl(q, middle, base)) / 2


def mutual_information(table, base=math.e):
    table = as_distribution(table)
    independent = np.outer(table.sum(axis=1), table.sum(axis=0))
    # A product that vanishes has a margin of 0, and then the table is 0 there, too.
    return kl(table.ravel(), independent.ravel(), base)

