"""Task 2: momentum."""

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


def walk(gradient, x0, max_steps, tolerance, eta=0.1, beta=0.5):
    return work.momentum(gradient, x0, eta, beta, max_steps, tolerance)


def mistakes_on(problem, eta, beta, steps):
    """Return what well-known mistakes make of the path on a quadratic."""
    return {
        "the velocity is not used: this is the path of plain gradient descent": problem.iterates(eta, 0.0, steps),
        "the new gradient is multiplied by (1 - beta); here it counts in full": problem.iterates(
            eta * (1 - beta), beta, steps
        ),
        "the gradient is taken at a point ahead (Nesterov's momentum); here it is taken where you are": problem.nesterov(
            eta, beta, steps
        ),
        "it walks uphill: eta * v has to be subtracted": problem.iterates(-eta, beta, steps),
        "beta enters with the wrong sign": problem.iterates(eta, -beta, steps),
    }


@pytest.mark.task(2)
def test_three_steps_by_hand():
    expected = np.array([[10, 1], [9, 0], [7.6, -0.5], [6.14, -0.25]])
    curvature = np.array([1.0, 10.0])
    path = path_of(
        lambda: work.momentum(lambda x: curvature * x, [10, 1], 0.1, 0.5, 3, 0.0), 2, "momentum(gradient, [10, 1], 0.1, 0.5, 3)"
    )
    mistakes = {
        "the velocity is not used: this is the path of plain gradient descent": expected[0]
        * (1 - 0.1 * curvature) ** np.arange(4)[:, None],
        "the new gradient is multiplied by (1 - beta); here it counts in full": np.array(
            [[10, 1], [9.5, 0.5], [8.775, 0], [7.97375, -0.25]]
        ),
    }
    check_path(path, expected, "the path of momentum", "f(x, y) = (x^2 + 10 y^2)/2 from (10, 1), eta = 0.1, beta = 0.5", mistakes)


@pytest.mark.task(2)
@pytest.mark.parametrize("seed", seeds())
def test_points_on_a_quadratic_are_powers_of_a_matrix(seed):
    for case in cases(seed, 8):
        problem = Quadratic(case.rng, case.rng.uniform(0.5, 4.0, size=case.rng.integers(1, 5)))
        largest = np.linalg.eigvalsh(problem.a).max()
        beta = case.rng.uniform(0.3, 0.9)
        eta = case.rng.uniform(0.05, 0.95) * 2 * (1 + beta) / largest
        where = f"{case}: quadratic in {len(problem.start)} dimensions, eta = {eta:.6g}, beta = {beta:.6g}"
        path = path_of(
            lambda: work.momentum(problem.gradient, problem.start, eta, beta, 30, 0.0), len(problem.start), "momentum", where
        )
        expected = problem.iterates(eta, beta, 30)
        check_path(path, expected, "the path of momentum", where, mistakes_on(problem, eta, beta, 30))


@pytest.mark.task(2)
def test_without_momentum_it_is_gradient_descent():
    path = path_of(lambda: work.momentum(lambda x: x, [8.0, -4.0], 0.5, 0.0, 5, 0.0), 2, "momentum")
    expected = np.array([8.0, -4.0]) * 0.5 ** np.arange(6)[:, None]
    check_path(path, expected, "the path of momentum", "gradient(x) = x, eta = 0.5, beta = 0", {})


@pytest.mark.task(2)
@pytest.mark.parametrize("seed", seeds())
def test_the_largest_stable_step_grows_with_beta(seed):
    for case in cases(seed, 3):
        beta = case.rng.uniform(0.5, 0.9)
        problem = Quadratic(case.rng, [1.0, 2.5, 4.0])
        limit = 2 * (1 + beta) / 4.0
        where = f"{case}: eigenvalues 1, 2.5 and 4, beta = {beta:.4g}, so the limit is {limit:.4g}"
        below = path_of(
            lambda: work.momentum(problem.gradient, problem.start, 0.95 * limit, beta, 2000, 1e-8), 3, "momentum", where
        )
        slope = float(np.linalg.norm(problem.gradient(below[-1])))
        check(
            slope <= 1e-8,
            "with eta a little below 2(1 + beta)/lambda_max, momentum should arrive.",
            where=where,
            expected="a gradient of norm 1e-8 or less at the last point",
            received=f"{slope:.3g} after {len(below) - 1} steps",
        )
        above = path_of(
            lambda: work.momentum(problem.gradient, problem.start, 1.05 * limit, beta, 200, 1e-8), 3, "momentum", where
        )
        distance = float(np.linalg.norm(above[-1]))
        check(
            len(above) == 201 and distance > 1e3,
            "with eta a little above 2(1 + beta)/lambda_max, momentum should run away.",
            where=where,
            expected="200 steps, and a last point more than 1000 away",
            received=f"{len(above) - 1} steps, and a last point {distance:.3g} away",
        )


@pytest.mark.task(2)
@pytest.mark.parametrize("seed", seeds())
def test_ends_where_the_gradient_is_small_enough(seed):
    for case in cases(seed, 4):
        problem = Quadratic(case.rng, [1.0, 1.3, 1.6, 2.0])
        check_stopping(
            lambda *arguments: walk(*arguments, eta=0.02, beta=0.3),
            problem.iterates(0.02, 0.3, 300),
            problem.gradient,
            lambda points, k: np.linalg.norm(points[k] - points[k - 1]),
            "momentum",
            f"{case}: quadratic in 4 dimensions, eta = 0.02, beta = 0.3",
        )


@pytest.mark.task(2)
def test_starts_no_step_where_the_gradient_is_small_enough_already():
    check_start_at_minimum(walk, "momentum")


@pytest.mark.task(2)
def test_makes_at_most_max_steps_steps():
    check_step_limit(walk, "momentum")


@pytest.mark.task(2)
def test_path_begins_with_the_start():
    check_start(walk, "momentum")


@pytest.mark.task(2)
def test_inputs_stay_as_they_were():
    check_inputs_stay(walk)


@pytest.mark.task(2)
def test_a_second_call_gives_the_same_path():
    check_rows_of_one_walk(walk, "momentum")


@pytest.mark.task(2)
def test_a_walk_that_runs_away_ends_before_the_numbers_overflow():
    check_runs_away(lambda *arguments: walk(*arguments, eta=9.0), "momentum", "gradient(x) = x, eta = 9, beta = 0.5")


@pytest.mark.task(2)
def test_the_last_two_arguments_may_be_left_out():
    path = path_of(lambda: work.momentum(lambda x: x, [1.0], 0.5, 0.0), 1, "momentum(gradient, [1.0], 0.5, 0.0)")
    # 0.5^27 = 7.5e-9 is the first that is at most 1e-8.
    check_path(path, 0.5 ** np.arange(28.0)[:, None], "the path of momentum", "gradient(x) = x, tolerance = 1e-8", {})
    check_default_limit(lambda: work.momentum(lambda x: np.ones(1), [0.0], 0.5, 0.5), 1000, "momentum")
