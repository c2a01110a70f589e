"""Task 1: gradient descent."""

import numpy as np
import pytest
from problems import Quadratic
from testkit import cases, check, learner, seeds
from walks import (
    check_default_limit,
    check_inputs_stay,
    check_path,
    check_rows_of_one_walk,
    check_runs_away,
    check_start,
    check_start_at_minimum,
    check_step_limit,
    check_stopping,
    path_of,
)

work = learner.load()


def walk(gradient, x0, max_steps, tolerance, eta=0.1):
    return work.gd(gradient, x0, eta, max_steps, tolerance)


def mistakes_on(problem, eta, steps):
    """Return what well-known mistakes make of the path on a quadratic."""
    k = np.arange(steps + 1)[:, None]
    return {
        "it walks uphill: the gradient is added, and has to be subtracted": problem.iterates(-eta, 0.0, steps),
        "the gradient of the start is used in every step; it has to be computed anew": problem.start
        - k * eta * problem.gradient(problem.start),
        "each step moves half as far as it should": problem.iterates(eta / 2, 0.0, steps),
        "each step moves twice as far as it should": problem.iterates(2 * eta, 0.0, steps),
    }


@pytest.mark.task(1)
def test_three_steps_by_hand():
    expected = np.array([[10, 1], [8.2, -0.8], [6.724, 0.64], [5.51368, -0.512]])
    curvature = np.array([1.0, 10.0])
    path = path_of(lambda: work.gd(lambda x: curvature * x, [10, 1], 0.18, 3, 0.0), 2, "gd(gradient, [10, 1], 0.18, 3)")
    k = np.arange(4)[:, None]
    mistakes = {
        "it walks uphill: the gradient is added, and has to be subtracted": expected[0] * (1 + 0.18 * curvature) ** k,
        "the gradient of the start is used in every step; it has to be computed anew": expected[0]
        - k * 0.18 * curvature * expected[0],
    }
    check_path(path, expected, "the path of gd", "f(x, y) = (x^2 + 10 y^2)/2 from (10, 1), eta = 0.18", mistakes)


@pytest.mark.task(1)
@pytest.mark.parametrize("seed", seeds())
def test_points_on_a_quadratic_are_powers_of_a_matrix(seed):
    for case in cases(seed, 8):
        problem = Quadratic(case.rng, case.rng.uniform(0.5, 4.0, size=case.rng.integers(1, 5)))
        largest = np.linalg.eigvalsh(problem.a).max()
        eta = case.rng.uniform(0.05, 0.95) * 2 / largest
        where = f"{case}: quadratic in {len(problem.start)} dimensions, eta = {eta:.6g}, largest eigenvalue {largest:.6g}"
        path = path_of(lambda: work.gd(problem.gradient, problem.start, eta, 30, 0.0), len(problem.start), "gd", where)
        # (I - eta A)^k x0, computed by powers of the matrix and not by walking.
        check_path(path, problem.iterates(eta, 0.0, 30), "the path of gd", where, mistakes_on(problem, eta, 30))


@pytest.mark.task(1)
@pytest.mark.parametrize("seed", seeds())
def test_arrives_below_the_largest_stable_step_and_runs_away_above_it(seed):
    for case in cases(seed, 3):
        problem = Quadratic(case.rng, [1.0, 2.5, 4.0])
        limit = 2 / 4.0
        where = f"{case}: eigenvalues 1, 2.5 and 4, so the limit is {limit}"
        below = path_of(lambda: work.gd(problem.gradient, problem.start, 0.95 * limit, 2000, 1e-8), 3, "gd", where)
        slope = float(np.linalg.norm(problem.gradient(below[-1])))
        check(
            slope <= 1e-8,
            "with eta a little below 2/lambda_max, gd should arrive.",
            where=where,
            expected="a gradient of norm 1e-8 or less at the last point",
            received=f"{slope:.3g} after {len(below) - 1} steps",
        )
        above = path_of(lambda: work.gd(problem.gradient, problem.start, 1.05 * limit, 200, 1e-8), 3, "gd", where)
        distance = float(np.linalg.norm(above[-1]))
        check(
            len(above) == 201 and distance > 1e3,
            "with eta a little above 2/lambda_max, gd should run away.",
            where=where,
            expected="200 steps, and a last point more than 1000 away",
            received=f"{len(above) - 1} steps, and a last point {distance:.3g} away",
        )


@pytest.mark.task(1)
@pytest.mark.parametrize("seed", seeds())
def test_ends_where_the_gradient_is_small_enough(seed):
    for case in cases(seed, 4):
        problem = Quadratic(case.rng, [1.0, 1.3, 1.6, 2.0])
        check_stopping(
            lambda *arguments: walk(*arguments, eta=0.03),
            problem.iterates(0.03, 0.0, 300),
            problem.gradient,
            lambda points, k: np.linalg.norm(points[k] - points[k - 1]),
            "gd",
            f"{case}: quadratic in 4 dimensions, eta = 0.03",
        )


@pytest.mark.task(1)
def test_starts_no_step_where_the_gradient_is_small_enough_already():
    check_start_at_minimum(walk, "gd")


@pytest.mark.task(1)
def test_makes_at_most_max_steps_steps():
    check_step_limit(walk, "gd")


@pytest.mark.task(1)
def test_path_begins_with_the_start():
    check_start(walk, "gd")


@pytest.mark.task(1)
def test_inputs_stay_as_they_were():
    check_inputs_stay(walk)


@pytest.mark.task(1)
def test_a_second_call_gives_the_same_path():
    check_rows_of_one_walk(walk, "gd")


@pytest.mark.task(1)
def test_a_walk_that_runs_away_ends_before_the_numbers_overflow():
    check_runs_away(lambda *arguments: walk(*arguments, eta=5.0), "gd", "gradient(x) = x, eta = 5")


@pytest.mark.task(1)
def test_the_last_two_arguments_may_be_left_out():
    path = path_of(lambda: work.gd(lambda x: x, [1.0], 0.5), 1, "gd(gradient, [1.0], 0.5)")
    # 0.5^27 = 7.5e-9 is the first that is at most 1e-8.
    check_path(path, 0.5 ** np.arange(28.0)[:, None], "the path of gd", "gradient(x) = x, tolerance = 1e-8", {})
    check_default_limit(lambda: work.gd(lambda x: np.ones(1), [0.0], 0.5), 1000, "gd")
