"""Fixtures of fig-confidence-intervals: t and z intervals by SciPy, percentile bootstrap intervals by NumPy, same samples."""

import math

import numpy as np
from scipy import stats

from clt import DRAWS
from seeded_random import SeededRandom
from special_functions import t_quantile

SDS = {"normal": 1.0, "uniform": math.sqrt(1 / 12), "twoPeaks": math.hypot(2, 0.5), "waiting": 1.0}
MEANS = {"normal": 0.0, "uniform": 0.5, "twoPeaks": 0.0, "waiting": 1.0}
RESAMPLES = 300
STRIDE = 100_003


def interval(population, method, level, n, seed, index):
    random = SeededRandom(seed * STRIDE + index)
    sample = np.array([DRAWS[population](random) for _ in range(n)])
    if method == "bootstrap":
        means = [np.mean([sample[math.floor(random.uniform() * n)] for _ in range(n)]) for _ in range(RESAMPLES)]
        return np.quantile(means, [(1 - level) / 2, (1 + level) / 2])
    if method == "t":
        half = t_quantile((1 + level) / 2, n - 1) * stats.sem(sample)
        return sample.mean() - half, sample.mean() + half
    sd = SDS[population] if method == "knownSigma" else sample.std(ddof=1)
    return stats.norm.interval(level, loc=sample.mean(), scale=sd / math.sqrt(n))


def intervals():
    cases = []
    for population in MEANS:
        for method in ("t", "knownSigma", "plugIn", "bootstrap"):
            for index, (level, n, seed) in enumerate([(0.95, 10, 1), (0.5, 3, 2), (0.99, 40, 9999), (0.8, 5, 0)]):
                low, high = interval(population, method, level, n, seed, index)
                cases.append(
                    {
                        "population": population,
                        "method": method,
                        "level": level,
                        "n": n,
                        "seed": seed,
                        "index": index,
                        "low": float(low),
                        "high": float(high),
                        "covers": bool(low <= MEANS[population] <= high),
                    }
                )
    return cases


def multipliers():
    cases = []
    for level in (0.5, 0.8, 0.9, 0.95, 0.99):
        for n in (3, 4, 5, 10, 23, 40):
            share = (1 + level) / 2
            cases.append({"level": level, "n": n, "t": t_quantile(share, n - 1), "z": float(stats.norm.ppf(share))})
    return cases


def coverage():
    """P(|T| <= z) for the interval that takes s for sigma: what it really covers with on normal samples."""
    return [
        {"level": level, "n": n, "plugIn": float(2 * stats.t.cdf(stats.norm.ppf((1 + level) / 2), n - 1) - 1)}
        for level, n in ((0.95, 5), (0.95, 30), (0.8, 3))
    ]


def fixtures():
    return {"intervals": intervals(), "multipliers": multipliers(), "coverage": coverage()}
