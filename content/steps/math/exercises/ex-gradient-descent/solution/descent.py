"""Three ways to walk downhill. Each returns its whole path, one point a row."""

import numpy as np

HALVINGS = 30  # the shortest move tried is about a thousand-millionth of the full one
ENOUGH = 1e-4  # the share of the promised drop that a move has to bring


def gd(gradient, x0, eta, max_steps=1000, tolerance=1e-8):
    """Gradient descent: x <- x - eta * gradient(x).

    gradient: function of a point, array of shape (d,), that returns the gradient there, shape (d,).
    x0: the start, d numbers (a list or an array). eta: step size, above 0.
    Asked before each step: the walk ends if the Euclidean norm of the gradient is at most `tolerance`, or if
    `max_steps` steps were made. It also ends before a point that would hold a NaN or an infinity.
    Returns the path, an array of floats of shape (k + 1, d) after k steps; row 0 is x0. Changes no input.
    """

    def step(x, slope):
        return x - eta * slope

    return _walk(step, gradient, x0, max_steps, tolerance)


def momentum(gradient, x0, eta, beta, max_steps=1000, tolerance=1e-8):
    """Gradient descent with a velocity: v <- beta * v + gradient(x), then x <- x - eta * v; v starts at 0.

    beta: the share of the velocity that each step keeps, 0 <= beta < 1.
    The other arguments, the end of the walk and the path returned are as for `gd`.
    """
    velocity = 0.0

    def step(x, slope):
        nonlocal velocity
        velocity = beta * velocity + slope
        return x - eta * velocity

    return _walk(step, gradient, x0, max_steps, tolerance)


def newton(function, gradient, hessian, x0, max_steps=100, tolerance=1e-8):
    """Newton's method with a backtracking line search.

    function: height of a point, one number; gradient: shape (d,); hessian: second derivatives, shape (d, d).
    The direction p solves hessian(x) p = -gradient(x). If no p does, or gradient(x) @ p is not below 0,
    p = -gradient(x). The move is t * p with the first t of 1, 1/2, 1/4, ... (at most 30 halvings) for which
    function(x + t * p) <= function(x) + 1e-4 * t * gradient(x) @ p. If there is none, the walk ends.
    x0, max_steps, tolerance, the end of the walk and the path returned are as for `gd`.
    """

    def step(x, slope):
        return _backtrack(function, x, slope, _downhill(slope, hessian(x)))

    return _walk(step, gradient, x0, max_steps, tolerance)


def _walk(step, gradient, x0, max_steps, tolerance):
    """Repeat x <- step(x, gradient(x)) until one of the three reasons to end, and return all points."""
    x = np.array(x0, dtype=float)
    path = [x]
    for _ in range(max_steps):
        # Too large a step size overflows in the end. That is no accident here, but the third reason to end.
        with np.errstate(over="ignore", invalid="ignore"):
            slope = gradient(x)
            if np.linalg.norm(slope) <= tolerance:
                break
            x = step(x, slope)
        if x is None or not np.all(np.isfinite(x)):
            break
        path.append(x)
    return np.array(path)


def _downhill(slope, curvature):
    """Return Newton's direction, or the steepest one where Newton's is of no use."""
    try:
        direction = np.linalg.solve(curvature, -slope)
    except np.linalg.LinAlgError:
        return -slope
    # Asked this way round, so that a NaN takes the steepest direction, too.
    return direction if slope @ direction < 0 else -slope


def _backtrack(function, x, slope, direction):
    """Return the end of the first move that lowers the function enough, or None."""
    height = function(x)
    promised = slope @ direction
    t = 1.0
    for _ in range(HALVINGS + 1):
        moved = x + t * direction
        # False for NaN, so that a point outside the function's domain is refused.
        if function(moved) <= height + ENOUGH * t * promised:
            return moved
        t /= 2
    return None


if __name__ == "__main__":
    # This part runs with `python descent.py`, and not when the tests import the file.
    curvature = np.array([1.0, 10.0])
    print(gd(lambda x: curvature * x, [10, 1], 0.18, max_steps=3))
