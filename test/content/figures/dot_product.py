"""Fixtures of fig-dot-product: dot product, lengths, cosine, angle and projection by NumPy."""

import numpy as np

from seeded_random import SeededRandom


def pairs():
    random = SeededRandom(31)
    cases = [((4.0, 3.0), (5.0, 0.0)), ((-3.0, 2.0), (4.0, 1.0)), ((1.0, 2.0), (-2.0, -4.0)), ((-1.0, 3.0), (3.0, 1.0))]
    for _ in range(40):
        u, v = ((round(12 * random.uniform() - 6, 1), round(8 * random.uniform() - 4, 1)) for _ in range(2))
        cases.append((u, v))
    return [case(np.array(u), np.array(v)) for u, v in cases]


def case(u, v):
    dot, lengths = float(np.dot(u, v)), (float(np.linalg.norm(u)), float(np.linalg.norm(v)))
    # Least squares on one column is the projection, by another way than the formula.
    factor = float(np.linalg.lstsq(v[:, None], u, rcond=None)[0][0])
    # The half-angle form is exact at every angle (Kahan).
    a, b = u * lengths[1], v * lengths[0]
    angle = float(np.degrees(2 * np.arctan2(np.linalg.norm(a - b), np.linalg.norm(a + b))))
    return {
        "u": u.tolist(),
        "v": v.tolist(),
        "dot": dot,
        "lengths": lengths,
        "cosine": dot / (lengths[0] * lengths[1]),
        "angle": angle,
        "projection": (factor * v).tolist(),
    }


def fixtures():
    return {"pairs": pairs()}
