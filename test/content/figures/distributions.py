"""Fixtures of fig-distributions: SciPy's densities, cdfs, moments and quantiles on a grid, ends of the ranges included."""

import math

import numpy as np
from scipy import stats

from seeded_random import SeededRandom
from special_functions import t_quantile

FAMILIES = {
    "bernoulli": (lambda p: stats.bernoulli(p), [(0.0,), (0.3,), (0.5,), (1.0,)]),
    "binomial": (lambda n, p: stats.binom(n, p), [(1, 0.5), (20, 0.3), (40, 0.01), (40, 0.97), (12, 0.0), (12, 1.0)]),
    "poisson": (lambda rate: stats.poisson(rate), [(0.1,), (4.0,), (20.0,)]),
    "uniform": (lambda a, width: stats.uniform(a, width), [(-2.0, 4.0), (-5.0, 0.5), (0.0, 5.0)]),
    "exponential": (lambda rate: stats.expon(scale=1 / rate), [(0.2,), (1.0,), (3.0,)]),
    "normal": (lambda mean, sd: stats.norm(mean, sd), [(0.0, 1.0), (-4.0, 0.5), (2.5, 3.0)]),
    "studentT": (lambda df: stats.t(df), [(1,), (2,), (3,), (4,), (30,)]),
}
DISCRETE = ("bernoulli", "binomial", "poisson")
# Not values the cdf of one of the cases takes, where a quantile would hang on the last digit.
SHARES = (0.025, 0.21, 0.5003, 0.84, 0.975)


def _finite(value):
    value = float(value)
    return value if math.isfinite(value) else None


def _quantile(family, parameters, distribution, p):
    if family == "studentT":
        return t_quantile(p, *parameters)
    if family not in DISCRETE:
        return float(distribution.ppf(p))
    # By its definition: at the ends of p the versions of SciPy differ.
    return float(next(k for k in range(200) if distribution.cdf(k) >= p))


def values():
    cases = []
    for family, (freeze, all_parameters) in FAMILIES.items():
        xs = [-1, 0, 1, 2, 3, 7, 12, 19, 20, 33, 40] if family in DISCRETE else np.linspace(-8, 8, 33).tolist()
        for parameters in all_parameters:
            distribution = freeze(*parameters)
            density = distribution.pmf if family in DISCRETE else distribution.pdf
            cases.append(
                {
                    "family": family,
                    "parameters": list(parameters),
                    "x": xs,
                    "density": [float(density(x)) for x in xs],
                    "cdf": [float(distribution.cdf(x)) for x in xs],
                    "mean": _finite(distribution.mean()),
                    "variance": _finite(distribution.var()),
                    "p": list(SHARES),
                    "quantile": [_quantile(family, parameters, distribution, p) for p in SHARES],
                }
            )
    return cases


def draws():
    """The first draws of some families, by the same recipe with the generator's twin."""
    random = SeededRandom(3)
    exponential = [-math.log1p(-random.uniform()) / 2 for _ in range(6)]
    random = SeededRandom(3)
    poisson = [int(stats.poisson.ppf(random.uniform(), 4)) for _ in range(40)]
    random = SeededRandom(3)
    student = []
    for _ in range(6):
        numerator = random.normal()
        student.append(numerator / math.sqrt(sum(random.normal() ** 2 for _ in range(4)) / 4))
    return [
        {"family": "exponential", "parameters": [2], "values": exponential},
        {"family": "poisson", "parameters": [4], "values": poisson},
        {"family": "studentT", "parameters": [4], "values": student},
    ]


def fixtures():
    return {"values": values(), "draws": draws()}
