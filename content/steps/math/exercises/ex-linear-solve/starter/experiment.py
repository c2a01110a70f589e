"""Which way keeps how many digits? Run it when all tests are green; EXPERIMENT.md asks the questions."""

import numpy as np

from systems import lstsq_normal, lstsq_qr

rng = np.random.default_rng(7)
left, _ = np.linalg.qr(rng.normal(size=(20, 5)))
right, _ = np.linalg.qr(rng.normal(size=(5, 5)))
truth = np.array([1.0, -2.0, 3.0, -4.0, 5.0])


def error(way, matrix):
    """The relative error of an answer, or "refused"."""
    try:
        answer = way(matrix, matrix @ truth)
    except ValueError:
        return "refused"
    return f"{np.linalg.norm(answer - truth) / np.linalg.norm(truth):.0e}"


for power in (2, 4, 6, 8, 10, 12):
    # The longest stretch of this matrix is 1, the shortest 10**-power.
    matrix = (left * np.logspace(0, -power, 5)) @ right.T
    print(f"condition number 1e{power:02}   normal equations {error(lstsq_normal, matrix):>8}   QR {error(lstsq_qr, matrix):>8}")
