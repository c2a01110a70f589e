"""Grey pictures, drawn from a seed; DATASHEET.md says how and what for."""

import numpy as np


def blobs(rng, height, width):
    """Return a picture of soft spots and one bar, 8-bit integers from 0 to 255, shape (height, width)."""
    y, x = np.mgrid[0:height, 0:width]
    picture = np.zeros((height, width))
    for _ in range(5):
        centre_y, centre_x = rng.uniform(0, height), rng.uniform(0, width)
        size_y, size_x = rng.uniform(2, height / 3), rng.uniform(2, width / 3)
        picture += rng.uniform(0.5, 1) * np.exp(-(((y - centre_y) / size_y) ** 2) - ((x - centre_x) / size_x) ** 2)
    top, left = rng.integers(1, height // 2), rng.integers(1, width // 2)
    picture[top : top + height // 3, left : left + 2] += 0.8
    return np.round(255 * picture / picture.max()).astype(np.uint8)


def stripes(height, width):
    """Return vertical stripes, 8-bit integers: every row is the same, so the picture has rank 1."""
    row = np.where(np.arange(width) % 4 < 2, 240, 30)
    return np.tile(row, (height, 1)).astype(np.uint8)
