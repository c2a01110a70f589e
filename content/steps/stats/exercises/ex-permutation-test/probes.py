"""Calls on which the planted mistakes give themselves away, whichever numbers are drawn."""

import numpy as np

GROUPS = {
    "apart": ([1, 2, 3], [7, 8, 9]),
    "the other way round": ([7, 8, 9], [1, 2, 4]),
    "mixed": ([5, 7, 1], [4, 6, 9, 2]),
    "with ties": ([2, 2, 5], [2, 5, 3]),
}
LISTS = {
    "the smallest last": [0.9, 0.3, 0.012, 0.001],
    "only the largest passes": [0.03, 0.045, 0.04, 0.05],
    "the second limit is wider": [0.02, 0.9, 0.01],
    "none passes": [0.2, 0.6, 0.9],
}


def task_1(work):
    return {f"groups {name}": lambda a=a, b=b: round(float(work.exact_p(np.array(a), np.array(b))), 9) for name, (a, b) in GROUPS.items()}


def task_2(work):
    return {
        "groups far apart, 9 splits": lambda: round(float(work.monte_carlo_p(np.arange(12.0), np.arange(50.0, 62.0), 9, _rng(1))), 9),
        # Of all splits a third is as extreme; drawn with replacement, 6 of 27 are.
        "a 2 and two zeros: nearer to a third": lambda: bool(work.monte_carlo_p(np.array([2]), np.array([0, 0]), 2000, _rng(2)) > 5 / 18),
        "equal values": lambda: round(float(work.monte_carlo_p(np.full(3, 2.0), np.full(4, 2.0), 20, _rng(3))), 9),
    }


def task_3(work):
    return {f"groups {name}": lambda a=a, b=b: [round(float(v), 9) for v in work.welch(np.array(a), np.array(b))] for name, (a, b) in GROUPS.items()}


def task_4(work):
    return {name: lambda p=p: [bool(v) for v in work.benjamini_hochberg(np.array(p), 0.05)] for name, p in LISTS.items()}


def _rng(seed):
    return np.random.default_rng(seed)
