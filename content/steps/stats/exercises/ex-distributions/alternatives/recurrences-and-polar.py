"""Recurrences and NumPy arrays for the masses, products of uniform numbers for counts, the polar method for normal ones."""

import math

import numpy as np
from scipy import special


def bernoulli_pmf(k, p):
    return {0: 1 - p, 1: p}.get(k, 0)


def binomial_pmf(k, n, p):
    if not 0 <= k <= n:
        return 0
    log = special.gammaln(n + 1) - special.gammaln(k + 1) - special.gammaln(n - k + 1)
    return np.exp(log + special.xlogy(k, p) + special.xlog1py(n - k, -p))


def poisson_pmf(k, rate):
    return float(np.exp(special.xlogy(k, rate) - rate - special.gammaln(k + 1))) if k >= 0 else 0.0


def exponential_pdf(x, rate):
    return 0.0 if x < 0 else math.exp(math.log(rate) - rate * x)


def normal_pdf(x, mean, sd):
    return (2 * math.pi * sd**2) ** -0.5 * math.exp(-((x - mean) ** 2) / (2 * sd**2))


def bernoulli_cdf(x, p):
    return 0.0 if x < 0 else 1.0 if x >= 1 else 1 - p


def binomial_cdf(x, n, p):
    whole = int(np.floor(x))
    if whole >= n:
        return 1.0
    return sum((binomial_pmf(k, n, p) for k in range(whole + 1)), 0.0)


def poisson_cdf(x, rate):
    if x < 0:
        return 0.0
    ranks = np.arange(0, math.floor(x) + 1)
    return float(np.exp(ranks * math.log(rate) - rate - special.gammaln(ranks + 1)).sum())


def exponential_cdf(x, rate):
    return 1 - math.exp(-rate * max(x, 0))


def normal_cdf(x, mean, sd):
    return (1 + math.erf((x - mean) / sd / 2**0.5)) / 2


def sample_exponential(n, rate, rng):
    return np.array([-math.log1p(-rng.random()) / rate for _ in range(n)], dtype=float)


def sample_poisson(n, rate, rng):
    # How many waits fit into one unit of time.
    counts = np.zeros(n, dtype=int)
    for i in range(n):
        clock = -math.log1p(-rng.random()) / rate
        while clock < 1:
            counts[i] += 1
            clock -= math.log1p(-rng.random()) / rate
    return counts


def sample_normal(n, mean, sd, rng):
    found = []
    while len(found) < n:
        a, b = 2 * rng.random(2) - 1
        s = a * a + b * b
        if 0 < s < 1:
            factor = math.sqrt(-2 * math.log(s) / s)
            found += [mean + sd * a * factor, mean + sd * b * factor]
    return np.array(found[:n])
