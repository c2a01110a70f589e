"""Calls the learner's descent.py on the ground that the figure shows. Each function returns what the learner's returns."""

import numpy as np


def gd(learner, inputs):
    height, gradient, hessian = ground(inputs)
    return learner.gd(gradient, inputs["start"], inputs["stepSize"], max_steps=int(inputs["steps"]))


def momentum(learner, inputs):
    height, gradient, hessian = ground(inputs)
    start, eta, beta = inputs["start"], inputs["stepSize"], inputs["momentum"]
    return learner.momentum(gradient, start, eta, beta, max_steps=int(inputs["steps"]))


def newton(learner, inputs):
    height, gradient, hessian = ground(inputs)
    return learner.newton(height, gradient, hessian, inputs["start"], max_steps=int(inputs["steps"]))


def ground(inputs):
    """Return height, gradient and hessian of the surface, as functions of a point, array of shape (2,)."""
    surface = inputs["surface"]
    if surface == "quadratic":
        curvature = np.array([1.0, inputs["condition"]])
        return (
            lambda p: float(np.sum(curvature * np.asarray(p) ** 2) / 2),
            lambda p: curvature * np.asarray(p),
            lambda p: np.diag(curvature),
        )
    return rosenbrock() if surface == "rosenbrock" else himmelblau()


def rosenbrock():
    def height(p):
        x, y = p
        return float((1 - x) ** 2 + 100 * (y - x * x) ** 2)

    def gradient(p):
        x, y = p
        return np.array([-2 * (1 - x) - 400 * x * (y - x * x), 200 * (y - x * x)])

    def hessian(p):
        x, y = p
        return np.array([[2 - 400 * y + 1200 * x * x, -400 * x], [-400 * x, 200.0]])

    return height, gradient, hessian


def himmelblau():
    def height(p):
        x, y = p
        return float((x * x + y - 11) ** 2 + (x + y * y - 7) ** 2)

    def gradient(p):
        x, y = p
        first, second = x * x + y - 11, x + y * y - 7
        return np.array([4 * x * first + 2 * second, 2 * first + 4 * y * second])

    def hessian(p):
        x, y = p
        return np.array([[12 * x * x + 4 * y - 42, 4 * (x + y)], [4 * (x + y), 12 * y * y + 4 * x - 26]])

    return height, gradient, hessian
