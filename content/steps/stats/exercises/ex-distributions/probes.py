"""Calls on which the planted mistakes give themselves away, whichever numbers are drawn."""

import numpy as np


class OnlyUniform:
    """Hands out uniform numbers; the first is `first`, if given."""

    def __init__(self, seed, first=None):
        self._rng = np.random.default_rng(seed)
        self._first = first

    def random(self, size=None):
        drawn = self._rng.random(size)
        if self._first is not None and np.size(drawn) > 0:
            if size is None:
                drawn = self._first
            else:
                drawn.flat[0] = self._first
            self._first = None
        return drawn


def task_1(work):
    return {
        "two late of four": lambda: round(float(work.binomial_pmf(2, 4, 0.25)), 9),
        "1,000 of 2,000": lambda: _of_many(work),
        "five where three are expected": lambda: round(float(work.poisson_pmf(5, 3.0)), 9),
    }


def _of_many(work):
    try:
        return round(float(work.binomial_pmf(1000, 2000, 0.5)), 9)
    except OverflowError:
        return "overflows"


def task_2(work):
    return {
        "density of a wait": lambda: round(float(work.exponential_pdf(0.5, 3.0)), 9),
        "density of a bell": lambda: round(float(work.normal_pdf(3.0, 1.0, 4.0)), 9),
    }


def task_3(work):
    return {
        "up to two of four": lambda: round(float(work.binomial_cdf(2, 4, 0.25)), 9),
        "up to 1.8 of four": lambda: round(float(work.binomial_cdf(1.8, 4, 0.25)), 9),
        "up to five where three are expected": lambda: round(float(work.poisson_cdf(5, 3.0)), 9),
        "a wait up to 0.5": lambda: round(float(work.exponential_cdf(0.5, 3.0)), 9),
        "a bell up to 3": lambda: round(float(work.normal_cdf(3.0, 1.0, 4.0)), 9),
    }


def task_4(work):
    return {
        "all waits are finite when 0 is drawn": lambda: bool(np.all(np.isfinite(work.sample_exponential(40, 2.0, OnlyUniform(1, 0.0))))),
        "the mean wait is nearer to 1 / 4 than to 4": lambda: bool(np.mean(work.sample_exponential(2000, 4.0, OnlyUniform(2))) < 1),
        "the smallest of 500 counts": lambda: int(np.min(work.sample_poisson(500, 1.0, OnlyUniform(3)))),
    }


def task_5(work):
    return {
        "different numbers of 400": lambda: len(set(np.asarray(work.sample_normal(400, 0.0, 1.0, OnlyUniform(1))).tolist())),
        "some number far below": lambda: bool(np.min(work.sample_normal(4000, 0.0, 1.0, OnlyUniform(2))) < -2),
        "a spread nearer to 1 than to 0.71": lambda: bool(np.std(work.sample_normal(4000, 0.0, 1.0, OnlyUniform(3))) > 0.85),
    }
