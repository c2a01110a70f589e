"""Fixtures of fig-svd-image: the same pictures drawn by NumPy, and their singular values."""

import numpy as np

from seeded_random import SeededRandom

SIZE = 48
BLOBS = [(14, 13, 7, 4, 0.6), (33, 17, 5, 7, -0.5), (22, 35, 9, 4, -0.7), (39, 37, 3.5, 4.5, 0)]


def arc(x, y, radius, first, last):
    angle = np.arctan2(y, x)
    on = np.abs(np.hypot(x, y) - radius)
    ends = [np.hypot(x - radius * np.cos(end), y - radius * np.sin(end)) for end in (first, last)]
    return np.where((angle >= first) & (angle <= last), on, np.minimum(*ends))


def images():
    y, x = np.mgrid[0:SIZE, 0:SIZE].astype(float)
    three = np.minimum(arc(x - 23, y - 15.5, 8, -2.6, np.pi / 2), arc(x - 23, y - 32, 8.5, -np.pi / 2, 2.6))
    blobs = np.zeros((SIZE, SIZE))
    for at_x, at_y, width, height, lean in BLOBS:
        u, v = (x - at_x) / width, (y - at_y) / height
        blobs += np.exp(-(u * u - 2 * lean * u * v + v * v) / (2 * (1 - lean * lean)))
    random = SeededRandom(48)
    return {
        "digit": np.clip((3.6 - three) / 1.5, 0, 1),
        "stripes": 0.5 + 0.5 * np.sin(2 * np.pi * (3 * x + 2 * y) / SIZE),
        "blobs": np.clip(blobs, 0, 1),
        "noise": np.array([[random.uniform() for _ in range(SIZE)] for _ in range(SIZE)]),
    }


def clean(values):
    """What is rounding in one library is other rounding in another: it is nothing in both."""
    return [0.0 if abs(value) < 1e-10 else round(float(value), 12) for value in values]


def singular_values():
    cases = []
    for kind, image in images().items():
        left, values, right = np.linalg.svd(image)
        errors = []
        for k in (1, 2, 3, 5, 8, 16, 32, 48):
            rest = image - (left[:, :k] * values[:k]) @ right[:k]
            errors.append(clean([(rest**2).sum()])[0])
        cases.append({"kind": kind, "singular": clean(values), "diagonal": clean(np.diag(image)), "errors": errors})
    return cases


def fixtures():
    return {"images": singular_values()}
