"""Three ways to walk downhill. Each returns its whole path, one point a row."""

import numpy as np


def gd(gradient, x0, eta, max_steps=1000, tolerance=1e-8):
    """Gradient descent: x <- x - eta * gradient(x).

    gradient: function of a point, array of shape (d,), that returns the gradient there, shape (d,).
    x0: the start, d numbers (a list or an array). eta: step size, above 0.
    Asked before each step: the walk ends if the Euclidean norm of the gradient is at most `tolerance`, or if
    `max_steps` steps were made. It also ends before a point that would hold a NaN or an infinity.
    Returns the path, an array of floats of shape (k + 1, d) after k steps; row 0 is x0. Changes no input.
    """
    raise NotImplementedError("Task 1: write gd")


def momentum(gradient, x0, eta, beta, max_steps=1000, tolerance=1e-8):
    """Gradient descent with a velocity: v <- beta * v + gradient(x), then x <- x - eta * v; v starts at 0.

    beta: the share of the velocity that each step keeps, 0 <= beta < 1.
    The other arguments, the end of the walk and the path returned are as for `gd`.
    """
    raise NotImplementedError("Task 2: write momentum")


def newton(function, gradient, hessian, x0, max_steps=100, tolerance=1e-8):
    """Newton's method with a backtracking line search.

    function: height of a point, one number; gradient: shape (d,); hessian: second derivatives, shape (d, d).
    The direction p solves hessian(x) p = -gradient(x). If no p does, or gradient(x) @ p is not below 0,
    p = -gradient(x). The move is t * p with the first t of 1, 1/2, 1/4, ... (at most 30 halvings) for which
    function(x + t * p) <= function(x) + 1e-4 * t * gradient(x) @ p. If there is none, the walk ends.
    x0, max_steps, tolerance, the end of the walk and the path returned are as for `gd`.
    """
    raise NotImplementedError("Task 3: write newton")


if __name__ == "__main__":
    # This part runs with `python descent.py`, and not when the tests import the file.
    curvature = np.array([1.0, 10.0])
    print(gd(lambda x: curvature * x, [10, 1], 0.18, max_steps=3))
