"""Copies counted by a multinomial draw, intervals by sorting, samples drawn before any is used."""

import math

import numpy as np


def bootstrap_values(x, stat, B, rng):
    x = np.asarray(x)
    n = len(x)
    found = np.empty(B)
    for b, copies in enumerate(rng.multinomial(n, np.full(n, 1 / n), size=B)):
        found[b] = stat(np.repeat(x, copies, axis=0))
    return found


def bootstrap_ci(x, stat, B, alpha, rng):
    if alpha <= 0 or alpha >= 1 or len(x) <= 1:
        raise ValueError("alpha or x")
    ranked = sorted(bootstrap_values(x, stat, B, rng))
    # The nearest value, where NumPy goes between two of them.
    last = len(ranked) - 1
    return [ranked[math.floor(last * alpha / 2)], ranked[math.ceil(last * (1 - alpha / 2))]]


def coverage(draw, truth, stat, n, B, alpha, repeats, rng):
    samples = [draw(n, rng) for _ in range(repeats)]
    ends = np.array([bootstrap_ci(sample, stat, B, alpha, rng) for sample in samples])
    return float(np.mean((ends[:, 0] <= truth) & (truth <= ends[:, 1])))
