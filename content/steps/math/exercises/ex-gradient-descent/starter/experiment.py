"""What does a narrow valley cost? Run it when the tests of tasks 1 and 2 are green; EXPERIMENT.md asks the questions."""

import numpy as np

from descent import gd, momentum

for kappa in (1.0, 10.0, 1000.0):
    curvature = np.array([1.0, kappa])

    def gradient(x, curvature=curvature):
        return curvature * x

    root = kappa**0.5
    plain = gd(gradient, [1, 1], 2 / (1 + kappa), 100_000, 1e-6)
    heavy = momentum(gradient, [1, 1], 4 / (1 + root) ** 2, ((root - 1) / (root + 1)) ** 2, 100_000, 1e-6)
    print(f"condition number {kappa:6.0f}: {len(plain) - 1:6} steps without momentum, {len(heavy) - 1:5} with")
