"""Functions to walk down, with their gradients and Hessians, and what a right walk does on them."""

import numpy as np


class Quadratic:
    """f(x) = x^T A x / 2 - b^T x, with chosen eigenvalues of A in directions drawn from `rng`."""

    def __init__(self, rng, eigenvalues, has_centre=False):
        d = len(eigenvalues)
        self.directions, _ = np.linalg.qr(rng.normal(size=(d, d)))
        self.a = self.directions @ np.diag(eigenvalues) @ self.directions.T
        self.b = rng.normal(size=d) if has_centre else np.zeros(d)
        # A part of every direction is in the start, so that none can hide.
        self.start = self.directions @ (rng.choice([-1.0, 1.0], size=d) * rng.uniform(1, 3, size=d))

    def value(self, x):
        return float(x @ self.a @ x / 2 - self.b @ x)

    def gradient(self, x):
        return self.a @ x - self.b

    def hessian(self, x):
        return self.a.copy()

    def iterates(self, eta, beta, steps):
        """Return x_0 ... x_steps with momentum, from powers of a matrix of twice the size; shape (steps + 1, d)."""
        identity = np.eye(len(self.start))
        both = np.block([[(1 + beta) * identity - eta * self.a, -beta * identity], [identity, 0 * identity]])
        return self._powers(both, steps)

    def nesterov(self, eta, beta, steps):
        """The same for the look-ahead kind of momentum, which is another method."""
        identity = np.eye(len(self.start))
        down = identity - eta * self.a
        return self._powers(np.block([[(1 + beta) * down, -beta * down], [identity, 0 * identity]]), steps)

    def _powers(self, both, steps):
        d = len(self.start)
        pair = np.concatenate([self.start, self.start])
        return np.array([(np.linalg.matrix_power(both, k) @ pair)[:d] for k in range(steps + 1)])


class Rosenbrock:
    """A bent valley with its minimum at (1, 1)."""

    def value(self, x):
        return float(100 * (x[1] - x[0] ** 2) ** 2 + (1 - x[0]) ** 2)

    def gradient(self, x):
        return np.array([-400 * x[0] * (x[1] - x[0] ** 2) - 2 * (1 - x[0]), 200 * (x[1] - x[0] ** 2)])

    def hessian(self, x):
        return np.array([[1200 * x[0] ** 2 - 400 * x[1] + 2, -400 * x[0]], [-400 * x[0], 200.0]])


class Hyperbola:
    """f(x) = sqrt(1 + x^2): a full Newton move from x lands at -x^3, so it runs away from |x| > 1."""

    def value(self, x):
        return float(np.sqrt(1 + x[0] ** 2))

    def gradient(self, x):
        return x / np.sqrt(1 + x**2)

    def hessian(self, x):
        return np.array([[(1 + x[0] ** 2) ** -1.5]])


class HalfLine:
    """f(x) = x - log x for x > 0, NaN elsewhere; its minimum is at 1."""

    def value(self, x):
        return float(x[0] - np.log(x[0])) if x[0] > 0 else float("nan")

    def gradient(self, x):
        return 1 - 1 / x

    def hessian(self, x):
        return np.array([[1 / x[0] ** 2]])


class TwoValleys:
    """f(x, y) = x^2/2 + y^4/4 - y^2/2: minima at (0, 1) and (0, -1), a saddle between them."""

    def value(self, x):
        return float(x[0] ** 2 / 2 + x[1] ** 4 / 4 - x[1] ** 2 / 2)

    def gradient(self, x):
        return np.array([x[0], x[1] ** 3 - x[1]])

    def hessian(self, x):
        return np.diag([1.0, 3 * x[1] ** 2 - 1])


class FlatFloor:
    """f(x, y) = x^2/2 + y^4/4: its Hessian is singular wherever y = 0."""

    def value(self, x):
        return float(x[0] ** 2 / 2 + x[1] ** 4 / 4)

    def gradient(self, x):
        return np.array([x[0], x[1] ** 3])

    def hessian(self, x):
        return np.diag([1.0, 3 * x[1] ** 2])
