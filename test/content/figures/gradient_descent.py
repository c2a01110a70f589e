"""Fixtures of fig-gradient-descent: closed forms by matrix powers, derivatives by SciPy and finite differences."""

import descent
import numpy as np
from scipy.optimize import minimize, rosen, rosen_der, rosen_hess

from seeded_random import SeededRandom


def matrix_power_cases():
    """x_k = (I - eta A)^k x_0 on the bowl with A = diag(1, condition), on both sides of the limit 2/condition."""
    cases = []
    for condition in (1, 3, 10, 100, 1000):
        for share in (0.05, 0.5, 0.9, 0.999, 1.001, 1.2):
            eta = share * 2 / condition
            start = np.array([10.0, 1.0])
            step = np.eye(2) - eta * np.diag([1.0, condition])
            steps = [0, 1, 2, 3, 5, 10, 20, 40]
            path = [(np.linalg.matrix_power(step, k) @ start).tolist() for k in steps]
            cases.append({"condition": condition, "stepSize": eta, "start": start.tolist(), "steps": steps, "path": path})
    return cases


def heavy_ball_cases():
    """(x, v)_k = M^k (x_0, 0) with the 4 x 4 matrix of the heavy-ball method."""
    cases = []
    for condition, eta, beta in ((1, 2.5, 0.9), (10, 0.1, 0.5), (10, 0.3, 0.8), (100, 0.018, 0.9), (100, 0.035, 0.7)):
        hessian = np.diag([1.0, condition])
        identity = np.eye(2)
        matrix = np.block([[identity - eta * hessian, beta * identity], [-eta * hessian, beta * identity]])
        start = np.array([10.0, 1.0, 0.0, 0.0])
        steps = [0, 1, 2, 3, 5, 10, 20, 40, 80]
        path = [(np.linalg.matrix_power(matrix, k) @ start)[:2].tolist() for k in steps]
        radius = float(np.abs(np.linalg.eigvals(matrix)).max())
        cases.append(
            {
                "condition": condition,
                "stepSize": eta,
                "momentum": beta,
                "start": start[:2].tolist(),
                "steps": steps,
                "path": path,
                "spectralRadius": radius,
            }
        )
    return cases


def rosenbrock_cases():
    random = SeededRandom(3)
    points = [[-2.4 + 4.8 * random.uniform(), -0.5 + 3 * random.uniform()] for _ in range(40)]
    return [
        {
            "at": point,
            "loss": float(rosen(point)),
            "gradient": rosen_der(np.array(point)).tolist(),
            "hessian": rosen_hess(np.array(point)).tolist(),
        }
        for point in points
    ]


def himmelblau(point):
    x, y = point
    return (x * x + y - 11) ** 2 + (x + y * y - 7) ** 2


def himmelblau_minima():
    """The four minima as a quasi-Newton search finds them, polished by Newton's method on the residuals."""
    found = []
    for start in ((3, 2), (-3, 3), (-4, -3), (4, -2)):
        x, y = minimize(himmelblau, start).x
        for _ in range(20):
            residuals = np.array([x * x + y - 11, x + y * y - 7])
            jacobian = np.array([[2 * x, 1.0], [1.0, 2 * y]])
            x, y = np.array([x, y]) - np.linalg.solve(jacobian, residuals)
        found.append([float(x), float(y)])
    return found


def himmelblau_gradient(point):
    x, y = point
    first, second = x * x + y - 11, x + y * y - 7
    return np.array([4 * x * first + 2 * second, 2 * first + 4 * y * second])


def himmelblau_hessian(point):
    x, y = point
    return np.array([[12 * x * x + 4 * y - 42, 4 * (x + y)], [4 * (x + y), 12 * y * y + 4 * x - 26]])


def exercise_cases():
    """The walks of the exercise's solution: the figure must take the very same steps."""
    curvature = np.array([1.0, 10.0])
    surfaces = {
        "quadratic": (lambda p: 0.5 * curvature @ (p * p), lambda p: curvature * p, lambda p: np.diag(curvature)),
        "rosenbrock": (rosen, rosen_der, rosen_hess),
        "himmelblau": (himmelblau, himmelblau_gradient, himmelblau_hessian),
    }
    starts = {"quadratic": [10, 1], "rosenbrock": [-1.2, 1], "himmelblau": [-0.5, -1.5]}
    sizes = {"quadratic": 0.18, "rosenbrock": 0.001, "himmelblau": 0.01}
    cases = []
    for surface, (function, gradient, hessian) in surfaces.items():
        start, eta = starts[surface], sizes[surface]
        walks = {
            "descent": descent.gd(gradient, start, eta, max_steps=40),
            "momentum": descent.momentum(gradient, start, eta, 0.8, max_steps=40),
            "newton": descent.newton(function, gradient, hessian, start, max_steps=40),
        }
        for method, path in walks.items():
            cases.append(
                {"surface": surface, "method": method, "start": start, "stepSize": eta, "momentum": 0.8, "path": path.tolist()}
            )
    # Inside the ring around the maximum Newton's own direction leads uphill.
    for start in ([0.1, 0.1], [-1.0, -0.5], [2.0, 0.0], [0.0, 4.5]):
        path = descent.newton(himmelblau, himmelblau_gradient, himmelblau_hessian, start, max_steps=40)
        cases.append(
            {"surface": "himmelblau", "method": "newton", "start": start, "stepSize": 0.01, "momentum": 0.8, "path": path.tolist()}
        )
    return cases


def largest_eigenvalues():
    random = SeededRandom(4)
    cases = []
    for _ in range(40):
        xx, xy, yy = (200 * random.uniform() - 100 for _ in range(3))
        cases.append({"xx": xx, "xy": xy, "yy": yy, "largest": float(np.linalg.eigvalsh([[xx, xy], [xy, yy]]).max())})
    return cases


def fixtures():
    return {
        "matrixPower": matrix_power_cases(),
        "heavyBall": heavy_ball_cases(),
        "exercise": exercise_cases(),
        "rosenbrock": rosenbrock_cases(),
        "himmelblauMinima": himmelblau_minima(),
        "largestEigenvalue": largest_eigenvalues(),
    }
