"""Lines and grids for the tests, the same in every run."""

import random


def gen_line(seed, n=8):
    """Return (points, w, b): n points (x, y) within 1 of the line w * x + b, all drawn from `seed`."""
    rng = random.Random(seed)
    w, b = rng.uniform(-3, 3), rng.uniform(-5, 5)
    xs = [rng.uniform(0, 10) for _ in range(n)]
    return [(x, w * x + b + rng.uniform(-1, 1)) for x in xs], w, b


def gen_grid(case):
    """Return (ws, bs): 2 to 6 weights and 2 to 6 offsets in no particular order, for a case of the testkit."""
    rng = case.random
    ws = [round(rng.uniform(-4, 4), 2) for _ in range(rng.randint(2, 6))]
    bs = [round(rng.uniform(-6, 6), 2) for _ in range(rng.randint(2, 6))]
    return ws, bs


def errors(points, w, b):
    """Return label minus prediction for each point."""
    return [y - (w * x + b) for x, y in points]


def squared(points, w, b):
    """Return the sum of squared errors."""
    return sum(error * error for error in errors(points, w, b))
