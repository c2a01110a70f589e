"""What does the gap between two eigenvalues cost? Run it when the tests of task 1 are green; EXPERIMENT.md asks the questions."""

import numpy as np

from spectral import power_iteration

rng = np.random.default_rng(42)
directions, _ = np.linalg.qr(rng.normal(size=(20, 20)))
start = directions @ np.ones(20)

for second in (0.5, 0.9, 0.99):
    # 1, the second one, and eighteen much smaller ones.
    eigenvalues = np.array([1.0, second, *np.linspace(0.3, 0.0, 18)])
    matrix = (directions * eigenvalues) @ directions.T
    _, _, steps = power_iteration(matrix, start, 1e-8)
    value, arrow, _ = power_iteration(matrix, start, 1e-4 * (1 - second))
    off_line = np.linalg.norm(arrow - (arrow @ directions[:, 0]) * directions[:, 0])
    print(
        f"second eigenvalue {second:4}: {steps:5} steps to 1e-8; "
        f"where the arrow is off by {off_line:.0e}, the value is off by {abs(value - 1):.0e}"
    )
