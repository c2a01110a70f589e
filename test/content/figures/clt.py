"""Fixtures of fig-clt: means drawn with the twin of the figure's generator, and NumPy's quartiles and deviations of them."""

import math

import numpy as np
from scipy import stats

from seeded_random import SeededRandom


def _two_peaks(random):
    centre = -2 if random.uniform() < 0.5 else 2
    return centre + 0.5 * random.normal()


DRAWS = {
    "die": lambda random: 1 + math.floor(6 * random.uniform()),
    "uniform": lambda random: random.uniform(),
    "waiting": lambda random: -math.log(1 - random.uniform()),
    "twoPeaks": _two_peaks,
    "normal": lambda random: random.normal(),
    "cauchy": lambda random: math.tan(math.pi * (random.uniform() - 0.5)),
}


def samples():
    cases = []
    for seed, (population, draw) in enumerate(DRAWS.items()):
        for n in (1, 5):
            random = SeededRandom(seed)
            means = [sum(draw(random) for _ in range(n)) / n for _ in range(12)]
            cases.append(
                {
                    "population": population,
                    "n": n,
                    "seed": seed,
                    "means": means,
                    "mean": float(np.mean(means)),
                    "sd": float(np.std(means, ddof=1)),
                    "middleHalf": float(np.subtract(*np.percentile(means, [75, 25]))),
                }
            )
    return cases


def populations():
    frozen = {
        "die": stats.randint(1, 7),
        "uniform": stats.uniform(),
        "waiting": stats.expon(),
        "normal": stats.norm(),
        "cauchy": stats.cauchy(),
    }
    places = {"die": [1, 2, 6], "cauchy": [-9.5, 0.0, 3.3]}
    cases = []
    for population, distribution in frozen.items():
        for x in places.get(population, [0.01, 0.4, 0.99]):
            density = distribution.pmf(x) if population == "die" else distribution.pdf(x)
            mean, sd = (None, None) if population == "cauchy" else (float(distribution.mean()), float(distribution.std()))
            cases.append({"population": population, "x": x, "density": float(density), "mean": mean, "sd": sd})
    # A mixture has the variance within its parts and that between their centres.
    for x in (-2.2, 0.0, 1.5):
        density = 0.5 * (stats.norm.pdf(x, -2, 0.5) + stats.norm.pdf(x, 2, 0.5))
        cases.append({"population": "twoPeaks", "x": x, "density": float(density), "mean": 0.0, "sd": math.sqrt(0.5**2 + 2**2)})
    return cases


def fixtures():
    return {"samples": samples(), "populations": populations()}
