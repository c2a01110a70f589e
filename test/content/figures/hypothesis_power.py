"""Fixtures of fig-hypothesis-power: power and sizes by SciPy, and exact error rates of repeated looks by quadrature."""

import math

import numpy as np
from scipy import stats


def tests():
    cases = []
    for effect in (0.0, 0.1, 0.4, 1.2):
        for n in (5, 40, 393, 1000):
            for alpha in (0.001, 0.05, 0.2):
                for sides in ("two", "one"):
                    shift = effect / math.sqrt(2 / n)
                    critical = stats.norm.isf(alpha / 2 if sides == "two" else alpha)
                    power = stats.norm.sf(critical, loc=shift) + (stats.norm.cdf(-critical, loc=shift) if sides == "two" else 0)
                    observed = round(shift - 1.3, 2)
                    p = stats.norm.sf(observed) if sides == "one" else 2 * stats.norm.sf(abs(observed))
                    required = None
                    if effect > 0:
                        required = math.ceil(2 * ((critical + stats.norm.ppf(0.8)) / effect) ** 2)
                    cases.append(
                        {
                            "effect": effect,
                            "n": n,
                            "alpha": alpha,
                            "sides": sides,
                            "observed": observed,
                            "critical": float(critical),
                            "power": float(power),
                            "pValue": float(p),
                            "requiredN": required,
                        }
                    )
    return cases


def error_rates(alpha, sides, looks):
    """P(a rejection by look k) for k = 1 ... looks: the density of the sum inside the limits, carried from look to look."""
    critical = stats.norm.isf(alpha / 2 if sides == "two" else alpha)
    points, weights = np.polynomial.legendre.leggauss(400)
    rates, density, nodes = [], None, None
    for look in range(1, looks + 1):
        high = critical * math.sqrt(look)
        low = -high if sides == "two" else -9 * math.sqrt(look)
        at = low + (points + 1) * (high - low) / 2
        weight = weights * (high - low) / 2
        if density is None:
            density = stats.norm.pdf(at)
        else:
            density = stats.norm.pdf(at[:, None] - nodes[0][None, :]) @ (density * nodes[1])
        nodes = (at, weight)
        rates.append(1 - float(weight @ density))
    return rates


def peeking():
    return [
        {"alpha": alpha, "sides": sides, "rates": error_rates(alpha, sides, 20)}
        for alpha, sides in ((0.05, "two"), (0.05, "one"), (0.01, "two"), (0.2, "two"))
    ]


def fixtures():
    return {"tests": tests(), "peeking": peeking()}
