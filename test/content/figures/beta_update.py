"""Fixtures of fig-beta-update: posteriors, their moments, peaks and equal-tailed intervals by SciPy, and rows of flips."""

from scipy import special, stats
from scipy.optimize import minimize_scalar

from seeded_random import SeededRandom


def posteriors():
    cases = []
    for a, b in ((1, 1), (0.5, 0.5), (20, 20), (2, 8), (0.05, 0.95), (190, 10)):
        for heads, flips in ((0, 0), (0, 3), (7, 10), (1, 1), (120, 200), (500, 500)):
            for level in (0.5, 0.95, 0.99):
                after = (a + heads, b + flips - heads)
                posterior = stats.beta(*after)
                tail = (1 - level) / 2
                peak = None
                if after[0] > 1 and after[1] > 1:
                    peak = float(minimize_scalar(lambda x: -posterior.logpdf(x), bounds=(0, 1), method="bounded", options={"xatol": 1e-12}).x)
                cases.append(
                    {
                        "mean": a / (a + b),
                        "strength": a + b,
                        "heads": heads,
                        "flips": flips,
                        "level": level,
                        "a": after[0],
                        "b": after[1],
                        "posteriorMean": float(posterior.mean()),
                        "peak": peak,
                        "low": float(special.betaincinv(*after, tail)),
                        "high": float(special.betaincinv(*after, 1 - tail)),
                    }
                )
    return cases


def rows():
    cases = []
    for seed in (0, 1, 9999):
        for coin in (0.3, 0.7):
            random = SeededRandom(seed)
            flips = "".join("H" if random.uniform() < coin else "T" for _ in range(60))
            cases.append({"seed": seed, "coin": coin, "flips": flips})
    return cases


def fixtures():
    # The peak of a numerical search is right to no more than six digits: kept to those, it is the same everywhere.
    cases = posteriors()
    for case in cases:
        case["peak"] = None if case["peak"] is None else round(case["peak"], 5)
    return {"posteriors": cases, "rows": rows()}
