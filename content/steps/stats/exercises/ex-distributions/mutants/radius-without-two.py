"""You leave out the 2 under the root.

All numbers then lie too close to the mean, by a factor of 0.71. The square of the radius is a waiting time with mean 2: -2 log(u).
"""

import math

import numpy as np


def bernoulli_pmf(k, p):
    return binomial_pmf(k, 1, p)


def binomial_pmf(k, n, p):
    if k < 0 or k > n:
        return 0.0
    if p == 0 or p == 1:
        # The logarithm of 0 does not exist, and nothing is left to chance.
        return float(k == n * p)
    ways = math.lgamma(n + 1) - math.lgamma(k + 1) - math.lgamma(n - k + 1)
    return math.exp(ways + k * math.log(p) + (n - k) * math.log1p(-p))


def poisson_pmf(k, rate):
    if k < 0:
        return 0.0
    return math.exp(k * math.log(rate) - rate - math.lgamma(k + 1))


def exponential_pdf(x, rate):
    return rate * math.exp(-rate * x) if x >= 0 else 0.0


def normal_pdf(x, mean, sd):
    z = (x - mean) / sd
    return math.exp(-0.5 * z * z) / (sd * math.sqrt(2 * math.pi))


def bernoulli_cdf(x, p):
    return binomial_cdf(x, 1, p)


def binomial_cdf(x, n, p):
    last = min(math.floor(x), n)
    return math.fsum(binomial_pmf(k, n, p) for k in range(last + 1))


def poisson_cdf(x, rate):
    return math.fsum(poisson_pmf(k, rate) for k in range(math.floor(x) + 1))


def exponential_cdf(x, rate):
    # expm1 keeps the digits that 1 - exp(...) loses for small x.
    return -math.expm1(-rate * x) if x > 0 else 0.0


def normal_cdf(x, mean, sd):
    z = (x - mean) / sd
    return 0.5 * math.erfc(-z / math.sqrt(2))


def sample_exponential(n, rate, rng):
    # random() may give 0 and never gives 1, so it is 1 - u that has a logarithm.
    return -np.log(1 - rng.random(n)) / rate


def sample_poisson(n, rate, rng):
    # Beyond this, less than 1e-20 is left.
    longest = math.ceil(rate + 12 * math.sqrt(rate) + 30)
    table = np.cumsum([poisson_pmf(k, rate) for k in range(longest)])
    return np.searchsorted(table, rng.random(n))


def sample_normal(n, mean, sd, rng):
    pairs = (n + 1) // 2
    radius = np.sqrt(-np.log(1 - rng.random(pairs)))
    angle = 2 * math.pi * rng.random(pairs)
    both = np.concatenate([radius * np.cos(angle), radius * np.sin(angle)])
    return mean + sd * both[:n]
