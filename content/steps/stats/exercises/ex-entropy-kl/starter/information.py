"""Entropy, cross-entropy, divergences and mutual information of discrete distributions."""

import math

import numpy as np


def entropy(p, base=math.e):
    """Return the entropy of a distribution: minus the sum of p[i] * log p[i], a float of 0 or more.

    p: k probabilities that sum to 1 (a list or an array). Where p[i] is 0, the term is 0.
    base: of the logarithm, greater than 1; 2 gives bits, e gives nats.
    Raises ValueError if a probability is negative, or if they do not sum to 1.
    """
    raise NotImplementedError("Task 1: write entropy")


def cross_entropy(p, q, base=math.e):
    """Return the cross-entropy: minus the sum of p[i] * log q[i], a float, or math.inf.

    p: how often things happen; q: what is believed; k probabilities each. Infinite where q[i] is 0 and p[i] is not.
    Raises ValueError as entropy does, and if p and q have different lengths.
    """
    raise NotImplementedError("Task 2: write cross_entropy")


def kl(p, q, base=math.e):
    """Return the Kullback-Leibler divergence D(p || q): the sum of p[i] * log(p[i] / q[i]), a float, or math.inf.

    Raises ValueError as cross_entropy does.
    """
    raise NotImplementedError("Task 2: write kl")


def js(p, q, base=math.e):
    """Return the Jensen-Shannon divergence: the mean of D(p || m) and D(q || m), where m = (p + q) / 2.

    Raises ValueError as cross_entropy does.
    """
    raise NotImplementedError("Task 3: write js")


def mutual_information(table, base=math.e):
    """Return the mutual information of two variables: the divergence of their table from the product of its margins.

    table: joint probabilities, r rows of c numbers (a list of lists, or an array of shape (r, c)), which sum to 1.
    Raises ValueError as entropy does.
    """
    raise NotImplementedError("Task 4: write mutual_information")


if __name__ == "__main__":
    # This part runs with `python information.py`, and not when the tests import the file.
    print(entropy([1 / 2, 1 / 4, 1 / 8, 1 / 8], base=2))
