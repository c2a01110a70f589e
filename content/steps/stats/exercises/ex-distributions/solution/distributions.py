"""Distributions from their formulas, and numbers drawn from them with nothing but uniform ones."""

import math

import numpy as np


def bernoulli_pmf(k, p):
    """Return P(X = k) for one yes (1) or no (0) with probability p of a yes; 0.0 for any other whole k."""
    return binomial_pmf(k, 1, p)


def binomial_pmf(k, n, p):
    """Return P(X = k) for the number of yes among n independent ones; 0.0 for a whole k that cannot come up.

    It works for n up to 100,000 and for every p from 0 to 1, ends included.
    """
    if k < 0 or k > n:
        return 0.0
    if p == 0 or p == 1:
        # The logarithm of 0 does not exist, and nothing is left to chance.
        return float(k == n * p)
    ways = math.lgamma(n + 1) - math.lgamma(k + 1) - math.lgamma(n - k + 1)
    return math.exp(ways + k * math.log(p) + (n - k) * math.log1p(-p))


def poisson_pmf(k, rate):
    """Return P(X = k) for a count with mean `rate` > 0; 0.0 for a negative whole k. It works for rates up to 5,000."""
    if k < 0:
        return 0.0
    return math.exp(k * math.log(rate) - rate - math.lgamma(k + 1))


def exponential_pdf(x, rate):
    """Return the density at x of a waiting time, when `rate` > 0 events are expected in one unit of time."""
    return rate * math.exp(-rate * x) if x >= 0 else 0.0


def normal_pdf(x, mean, sd):
    """Return the density at x of the normal distribution with this mean and standard deviation `sd` > 0."""
    z = (x - mean) / sd
    return math.exp(-0.5 * z * z) / (sd * math.sqrt(2 * math.pi))


def bernoulli_cdf(x, p):
    """Return P(X <= x) for any number x."""
    return binomial_cdf(x, 1, p)


def binomial_cdf(x, n, p):
    """Return P(X <= x) for any number x."""
    last = min(math.floor(x), n)
    return math.fsum(binomial_pmf(k, n, p) for k in range(last + 1))


def poisson_cdf(x, rate):
    """Return P(X <= x) for any number x."""
    return math.fsum(poisson_pmf(k, rate) for k in range(math.floor(x) + 1))


def exponential_cdf(x, rate):
    """Return P(X <= x) for any number x."""
    # expm1 keeps the digits that 1 - exp(...) loses for small x.
    return -math.expm1(-rate * x) if x > 0 else 0.0


def normal_cdf(x, mean, sd):
    """Return P(X <= x) for any number x."""
    z = (x - mean) / sd
    return 0.5 * math.erfc(-z / math.sqrt(2))


def sample_exponential(n, rate, rng):
    """Return an array of shape (n,) of waiting times. The only random numbers used are those of rng.random."""
    # random() may give 0 and never gives 1, so it is 1 - u that has a logarithm.
    return -np.log(1 - rng.random(n)) / rate


def sample_poisson(n, rate, rng):
    """Return an array of shape (n,) of counts with mean `rate`. The only random numbers used are those of rng.random."""
    # Beyond this, less than 1e-20 is left.
    longest = math.ceil(rate + 12 * math.sqrt(rate) + 30)
    table = np.cumsum([poisson_pmf(k, rate) for k in range(longest)])
    return np.searchsorted(table, rng.random(n))


def sample_normal(n, mean, sd, rng):
    """Return an array of shape (n,) of normal numbers. The only random numbers used are those of rng.random."""
    pairs = (n + 1) // 2
    radius = np.sqrt(-2 * np.log(1 - rng.random(pairs)))
    angle = 2 * math.pi * rng.random(pairs)
    both = np.concatenate([radius * np.cos(angle), radius * np.sin(angle)])
    return mean + sd * both[:n]
