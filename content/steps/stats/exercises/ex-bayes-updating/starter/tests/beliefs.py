"""Exact answers, with fractions, for the tests; and a town of simulated people."""

from fractions import Fraction

import numpy as np


def exact_posterior(prior, sensitivity, specificity, results):
    """Return P(condition | results) as a float, computed with fractions: nothing is rounded on the way."""
    prior, sensitivity, specificity = (Fraction(str(share)) for share in (prior, sensitivity, specificity))
    ill, well = prior, 1 - prior
    for positive in results:
        ill *= sensitivity if positive else 1 - sensitivity
        well *= 1 - specificity if positive else specificity
    return float(ill / (ill + well))


def gen_test(case):
    """Return (prior, sensitivity, specificity): shares with two decimals, the test better than a coin."""
    rng = case.random
    return rng.randint(1, 60) / 100, rng.randint(55, 98) / 100, rng.randint(55, 98) / 100


def simulate_town(seed, prior, sensitivity, specificity, people=200_000):
    """Return (ill, positive), arrays of True and False with one entry for each of the simulated people."""
    rng = np.random.default_rng(seed)
    ill = rng.random(people) < prior
    positive = rng.random(people) < np.where(ill, sensitivity, 1 - specificity)
    return ill, positive
