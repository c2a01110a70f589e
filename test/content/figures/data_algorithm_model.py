"""Fixtures of fig-data-algorithm-model: sums of squared errors worked out by hand, and plain grid searches."""

from fractions import Fraction

import numpy as np
from first_model import grid_fit, sse
from seeded_random import SeededRandom

# points, w, b, and the sum of squared errors as a person gets it with pencil and paper.
HAND_CASES = [
    ([], 2, 1, "0"),
    ([(0, 0)], 0, 0, "0"),
    ([(0, 3)], 5, 1, "4"),
    ([(2, 1)], 1, 1, "4"),
    ([(1, 2), (2, 4), (3, 6)], 2, 0, "0"),
    ([(1, 2), (2, 4), (3, 6)], 1, 0, "14"),
    ([(1, 2), (2, 4), (3, 6)], 2, 1, "3"),
    ([(1, 2), (2, 4), (3, 6)], 0, 4, "8"),
    ([(-1, 1), (1, -1)], 1, 0, "8"),
    ([("1/2", "1/4"), ("3/2", "5/4")], "1/2", "1/4", "1/8"),
    ([(0, 1), (2, 2), (4, 2), (6, 4)], "1/2", "1/2", "1"),
    ([(1, 9), (2, 7), (3, 8), (4, 4), (5, 5), (6, 2), (7, 3), (8, 0)], "-5/4", 10, "37/4"),
]


def exact_sse(points, w, b):
    w, b = Fraction(w), Fraction(b)
    return sum(((Fraction(y) - (w * Fraction(x) + b)) ** 2 for x, y in points), Fraction(0))


def hand_cases():
    cases = []
    for points, w, b, expected in HAND_CASES:
        if exact_sse(points, w, b) != Fraction(expected):
            raise ValueError(f"hand case {points}, {w}, {b}: {expected} is not {exact_sse(points, w, b)}")
        cases.append(
            {
                "points": [{"x": float(Fraction(x)), "y": float(Fraction(y))} for x, y in points],
                "w": float(Fraction(w)),
                "b": float(Fraction(b)),
                "sse": float(Fraction(expected)),
            }
        )
    return cases


def search_fixtures():
    cases = []
    for seed in range(20):
        random = SeededRandom(1000 + seed)
        points = [(round(random.uniform() * 80) / 10, round(random.uniform() * 300) / 10) for _ in range(8)]
        if seed % 5 == 4:
            # Points that repeat one x leave w free: many lines tie, and the order decides.
            points = [(2.0, y) for _, y in points]
        if seed % 2 == 0:
            grid = {"w": [-50, 50], "b": [-100, 300], "parts": 10}
        else:
            grid = {"w": [-2, 2], "b": [-8, 24], "parts": 2}
        ws, bs = ([i / grid["parts"] for i in range(low, high + 1)] for low, high in (grid["w"], grid["b"]))
        w, b = grid_fit(points, ws, bs)
        cases.append(
            {"points": [{"x": x, "y": y} for x, y in points], "grid": grid, "w": w, "b": b, "sse": sse(points, w, b)}
        )
    return cases


def spread_fixtures():
    """Within-group sums of squares by NumPy's own mean, and the best border by trying each one."""
    cases = []
    borders = [i / 10 for i in range(81)]
    for seed in range(20):
        random = SeededRandom(2000 + seed)
        xs = [round(random.uniform() * 80) / 10 for _ in range(8)]
        values = np.array(xs)
        spreads = []
        for border in borders:
            groups = values[values < border], values[values >= border]
            spreads.append(float(sum(((group - group.mean()) ** 2).sum() for group in groups if group.size)))
        cases.append({"xs": xs, "spreads": spreads})
    return cases


def drawn_points():
    """The data sets of the seed control, drawn as pointsOf of state.ts draws them."""
    cases = []
    for seed in (1, 2, 7, 9999):
        random = SeededRandom(seed)
        w = 1.5 + 2 * random.uniform()
        b = 1 + 4 * random.uniform()
        centres = [1 + random.uniform(), 5 + 1.5 * random.uniform()]
        points = []
        for centre in centres:
            for _ in range(4):
                x = min(8, max(0, centre + 0.5 * random.normal()))
                y = min(30, max(0, w * x + b + 1.2 * random.normal()))
                points.append({"x": round(x, 1), "y": round(y, 1)})
        cases.append({"seed": seed, "points": points})
    return cases


def fixtures():
    return {"hand": hand_cases(), "search": search_fixtures(), "spread": spread_fixtures(), "drawn": drawn_points()}
