"""Sums of log-odds, with the certain cases apart; the estimates from exact fractions."""

import math
from fractions import Fraction


def _log(share):
    return math.log(share) if share > 0 else -math.inf


def posterior(prior, sensitivity, specificity, positive=True):
    ill, well = (sensitivity, 1 - specificity) if positive else (1 - sensitivity, specificity)
    evidence = prior * ill + (1 - prior) * well
    if evidence == 0:
        raise ValueError("impossible")
    return prior * ill / evidence


def sequential_posterior(prior, sensitivity, specificity, results):
    ill, well = _log(prior), _log(1 - prior)
    found = []
    for positive in results:
        ill += _log(sensitivity if positive else 1 - sensitivity)
        well += _log(1 - specificity if positive else specificity)
        if ill == well == -math.inf:
            raise ValueError("impossible")
        found.append(1 / (1 + math.exp(min(700.0, well - ill))) if ill > -math.inf else 0.0)
    return found


def update(a, b, successes, failures):
    if min(a, b) <= 0 or min(successes, failures) < 0:
        raise ValueError("not a Beta distribution, or not counts")
    return [a + successes, b + failures]


def mle(successes, failures):
    return map_estimate(1, 1, successes, failures)


def map_estimate(a, b, successes, failures):
    ahead, behind = Fraction(a) + successes - 1, Fraction(b) + failures - 1
    if ahead + behind == 0:
        raise ValueError("flat")
    return float(ahead / (ahead + behind))
