"""Functions of several inputs whose gradient and Hessian are known in closed form."""

import numpy as np


class Quadratic:
    """f(x) = x^T A x / 2 + b^T x + c with random numbers from `rng`; A is symmetric."""

    def __init__(self, rng, d):
        a = rng.uniform(-2, 2, size=(d, d))
        # Entries of at least 0.5, so that no wrong term hides behind a small one.
        self.a = (a + a.T) / 2
        self.a += np.where(self.a < 0, -0.5, 0.5)
        self.b = rng.uniform(-2, 2, size=d)
        self.c = rng.uniform(1, 3)
        self.point = rng.uniform(-1, 1, size=d)

    def value(self, x):
        return float(x @ self.a @ x / 2 + self.b @ x + self.c)

    def gradient(self, x):
        return self.a @ x + self.b

    def hessian(self, x):
        return self.a


class Growth:
    """f(x) = exp(w^T x): every derivative of every order is known, and none is 0."""

    def __init__(self, rng, d):
        self.w = rng.choice([-1.0, 1.0], size=d) * rng.uniform(0.4, 1.2, size=d)
        self.point = rng.uniform(-0.5, 0.5, size=d)

    def value(self, x):
        return float(np.exp(self.w @ x))

    def gradient(self, x):
        return self.w * np.exp(self.w @ x)

    def hessian(self, x):
        return np.outer(self.w, self.w) * np.exp(self.w @ x)


class Saddle:
    """f(x, y) = x^2 y + 3 y at (2, 1): the example of the brief."""

    point = np.array([2.0, 1.0])

    def value(self, x):
        return float(x[0] ** 2 * x[1] + 3 * x[1])

    def gradient(self, x):
        return np.array([2 * x[0] * x[1], x[0] ** 2 + 3])

    def hessian(self, x):
        return np.array([[2 * x[1], 2 * x[0]], [2 * x[0], 0.0]])
