"""Task 3: Newton's method with a backtracking line search."""

import numpy as np
import pytest
from problems import FlatFloor, HalfLine, Hyperbola, Quadratic, Rosenbrock, TwoValleys
from testkit import cases, check, close, learner, same, seeds, tolerance, unchanged
from walks import check_default_limit, check_rows_of_one_walk, check_start, check_start_at_minimum, path_of

work = learner.load()


def walk(gradient, x0, max_steps, tolerance):
    """Walk on f(x) = x^T x / 2 + 5, whatever the gradient says; for the rules that all three walks share."""
    return work.newton(lambda x: float(x @ x) / 2 + 5, gradient, lambda x: np.eye(len(x)), x0, max_steps, tolerance)


def newton_path(problem, x0, max_steps=100, where=""):
    """Call the learner's newton on a problem and return its path."""
    __tracebackhide__ = True
    where = where or f"{problem.__doc__.splitlines()[0]} Start {x0}"
    x0 = np.array(x0, dtype=float)
    return path_of(
        lambda: work.newton(problem.value, problem.gradient, problem.hessian, x0, max_steps, 1e-8), len(x0), "newton", where
    )


def check_downhill(problem, path, where):
    """Every step lowers the function."""
    __tracebackhide__ = True
    heights = np.array([problem.value(x) for x in path])
    rises = np.flatnonzero(~(np.diff(heights) < 0))
    k = int(rises[0]) if len(rises) else 0
    check(
        len(rises) == 0,
        "a step of newton does not go down.",
        where=where,
        expected=f"less than {heights[k]:.8g} after step {k + 1}",
        received=heights[min(k + 1, len(heights) - 1)],
        cause="the full move overshoots; it has to be halved until the drop is large enough",
    )


def check_arrival(problem, path, minima, where):
    """The last point is one of the minima. 1e-6: see exercise.yaml."""
    __tracebackhide__ = True
    nearest = min(minima, key=lambda m: np.linalg.norm(path[-1] - np.array(m)))
    close(
        path[-1],
        np.array(nearest, dtype=float),
        tolerance="minimum",
        what="the last point of newton's path",
        where=f"{where}; the path has {len(path)} rows",
    )


@pytest.mark.task(3)
@pytest.mark.parametrize("seed", seeds())
def test_one_step_solves_a_quadratic(seed):
    for case in cases(seed, 8):
        eigenvalues = case.rng.uniform(0.5, 50.0, size=case.rng.integers(1, 6))
        problem = Quadratic(case.rng, eigenvalues, has_centre=True)
        where = f"{case}: quadratic in {len(problem.start)} dimensions"
        path = newton_path(problem, problem.start, where=where)
        expected = np.array([problem.start, np.linalg.solve(problem.a, problem.b)])
        slope = problem.gradient(problem.start)
        close(
            path,
            expected,
            tolerance="iterate",
            what="the path of newton",
            where=where,
            mistakes={
                "no move was low enough: does the direction point uphill? p solves H p = -gradient": expected[:1],
                "the direction is that of the gradient; p solves H p = -gradient": np.array([expected[0], expected[0] - slope]),
            },
        )


@pytest.mark.task(3)
def test_bent_valley_in_sixty_steps():
    problem, where = Rosenbrock(), "Rosenbrock's valley from (-1.2, 1)"
    path = newton_path(problem, [-1.2, 1.0], where=where)
    check_downhill(problem, path, where)
    check_arrival(problem, path, [(1, 1)], where)
    check(
        len(path) - 1 <= 60,
        "newton takes too many steps.",
        where=where,
        expected="60 steps or fewer",
        received=f"{len(path) - 1} steps",
        cause="the direction is not Newton's, or the moves are shorter than they need to be",
    )


@pytest.mark.task(3)
@pytest.mark.parametrize("start", [3.0, 10.0, 1000.0])
def test_move_is_halved_where_the_full_one_overshoots(start):
    problem, where = Hyperbola(), f"f(x) = sqrt(1 + x^2) from {start}"
    path = newton_path(problem, [start], where=where)
    check_downhill(problem, path, where)
    check_arrival(problem, path, [(0,)], where)


@pytest.mark.task(3)
@pytest.mark.parametrize("seed", seeds())
def test_each_move_is_the_first_that_drops_enough(seed):
    for case in cases(seed, 4):
        start = case.rng.uniform([-2.0, -1.0], [2.0, 3.0])
        check_moves(Rosenbrock(), newton_path(Rosenbrock(), start), f"{case}: Rosenbrock's valley from {start}")
        start = case.rng.uniform(-30, 30, size=1)
        check_moves(Hyperbola(), newton_path(Hyperbola(), start), f"{case}: f(x) = sqrt(1 + x^2) from {start}")


@pytest.mark.task(3)
@pytest.mark.parametrize("start", [0.99995, 0.9995])
def test_a_drop_is_compared_with_what_the_slope_promises(start):
    # The full move from 1 - s lands near -1 + 3s, a drop of about s times what the slope promises: too little for
    # s = 0.00005, enough for s = 0.0005.
    check_moves(Hyperbola(), newton_path(Hyperbola(), [start]), f"f(x) = sqrt(1 + x^2) from {start}")


def check_moves(problem, path, where):
    """Wherever the Hessian is positive definite, the move is t * p with the first t that drops enough."""
    __tracebackhide__ = True
    for k, (x, moved) in enumerate(zip(path, path[1:])):
        slope, hessian = problem.gradient(x), problem.hessian(x)
        curvatures = np.linalg.eigvalsh(hessian)
        direction = np.linalg.solve(hessian, -slope)
        length = np.linalg.norm(direction)
        # Where the Hessian is nearly singular, or the move nearly nothing, rounding would speak instead.
        if curvatures[0] <= 1e-6 * curvatures[-1] or length < 1e-5:
            continue
        at = f"{where}, step {k + 1}"
        t = float((moved - x) @ direction) / length**2
        check(
            np.linalg.norm(moved - x - t * direction) <= tolerance("direction") * length,
            "a move is not in Newton's direction.",
            where=at,
            expected=f"a multiple of {direction}",
            received=moved - x,
            cause="p solves H p = -gradient; H is the Hessian at the point where you are",
        )
        halvings = round(-np.log2(t)) if t > 0 else -1
        check(
            0 <= halvings <= 30 and abs(t * 2**halvings - 1) <= tolerance("direction"),
            "the length of a move is not 1, 1/2, 1/4, ... of Newton's.",
            where=at,
            expected="t = 1, 1/2, 1/4, ...",
            received=f"t = {t:.8g}",
        )
        height, promised = problem.value(x), float(slope @ direction)
        rounding = 1e-12 * max(1.0, abs(height))
        check(
            problem.value(x + t * direction) <= height + 1e-4 * t * promised + rounding,
            "a move does not bring the drop that is asked for.",
            where=at,
            expected=f"a height of at most {height + 1e-4 * t * promised:.10g}",
            received=f"{problem.value(moved):.10g} with t = {t:.6g}",
            cause="the full move is taken without a search" if halvings == 0 else "any drop is taken as enough",
        )
        check(
            halvings == 0 or not problem.value(x + 2 * t * direction) <= height + 2e-4 * t * promised - rounding,
            "a move is shorter than it needs to be.",
            where=at,
            expected=f"t = {2 * t:.6g}, which drops enough",
            received=f"t = {t:.6g}",
            cause="the search begins at t = 1 for every step, and ends at the first t that drops enough",
        )


@pytest.mark.task(3)
def test_points_outside_the_domain_are_refused():
    problem, where = HalfLine(), "f(x) = x - log x, NaN for x <= 0, from 3"
    path = newton_path(problem, [3.0], where=where)
    check(
        bool(np.all(path > 0)),
        "newton moved to a point where the function is NaN.",
        where=where,
        expected="points above 0",
        received=path[np.argmin(path[:, 0])],
        cause="every comparison with NaN is False, so `while value > limit` ends there; ask whether the value is low enough",
    )
    check_arrival(problem, path, [(1,)], where)


@pytest.mark.task(3)
@pytest.mark.parametrize("start", [(2.0, 0.1), (0.0, 0.1), (1.0, -0.3)], ids=["far", "above", "below"])
def test_goes_down_where_newtons_direction_points_up(start):
    problem, where = TwoValleys(), f"f(x, y) = x^2/2 + y^4/4 - y^2/2 from {start}"
    path = newton_path(problem, start, where=where)
    check(
        bool(np.linalg.norm(path[-1]) > 0.5),
        "newton stays near the saddle (0, 0), which is no minimum.",
        where=where,
        expected="(0, 1) or (0, -1)",
        received=path[-1],
        cause="near a saddle Newton's direction can point uphill: where gradient @ p is not below 0, take p = -gradient",
    )
    check_downhill(problem, path, where)
    check_arrival(problem, path, [(0, 1), (0, -1)], where)


@pytest.mark.task(3)
def test_takes_the_steepest_direction_where_newtons_does_not_fall():
    rising = newton_path(TwoValleys(), [0.0, 0.1], max_steps=1)
    close(
        rising,
        np.array([[0.0, 0.1], [0.0, 0.199]]),
        tolerance="iterate",
        what="the first move of newton",
        where="f(x, y) = x^2/2 + y^4/4 - y^2/2 from (0, 0.1), where gradient @ p is above 0",
        mistakes={"Newton's direction points uphill here, so no move is low enough": np.array([[0.0, 0.1]])},
    )
    # H p = -gradient gives p = (-1, 1), which leads straight to the saddle: neither up nor down at first.
    level = path_of(
        lambda: work.newton(
            lambda x: float(x[0] ** 2 - x[1] ** 2) / 2, lambda x: x * [1.0, -1.0], lambda x: np.diag([1.0, -1.0]), [1, -1], 1
        ),
        2,
        "newton",
    )
    close(
        level,
        np.array([[1.0, -1.0], [0.0, -2.0]]),
        tolerance="iterate",
        what="the first move of newton",
        where="f(x, y) = (x^2 - y^2)/2 from (1, -1), where gradient @ p is 0",
        mistakes={"gradient @ p = 0 is not below 0, so p = -gradient": np.array([[1.0, -1.0], [0.0, 0.0]])},
    )


@pytest.mark.task(3)
@pytest.mark.parametrize("halvings, rows", [(30, 2), (31, 1)])
def test_at_most_thirty_halvings(halvings, rows):
    # f(x) = -x as far as `end`, NaN behind it; with H = 1 the full move is 1.
    end = 0.5**halvings
    path = path_of(
        lambda: work.newton(lambda x: float(-x[0]) if x[0] <= end else np.nan, lambda x: -np.ones(1), lambda x: np.eye(1), [0.0]),
        1,
        "newton",
    )
    same(
        len(path),
        rows,
        what="the number of rows",
        where=f"a function on which the first move needs {halvings} halvings, and the second one more",
        cause="a move is halved 30 times at most; if that is not enough, the walk ends" if len(path) > rows else "",
    )


@pytest.mark.task(3)
def test_a_singular_hessian_is_survived():
    problem, where = FlatFloor(), "f(x, y) = x^2/2 + y^4/4 from (1, 0), where the Hessian is singular"
    check_arrival(problem, newton_path(problem, [1.0, 0.0], where=where), [(0, 0)], where)


@pytest.mark.task(3)
def test_ends_when_no_move_is_low_enough():
    where = "f(x) = x^T x / 2 + 5 with a gradient of the wrong sign, from (1, 2)"
    path = path_of(lambda: walk(lambda x: -x, [1.0, 2.0], 50, 1e-8), 2, "newton", where)
    close(
        path,
        np.array([[1.0, 2.0]]),
        tolerance="iterate",
        what="the path of newton",
        where=where,
    )


@pytest.mark.task(3)
def test_makes_at_most_max_steps_steps():
    for max_steps in (0, 1, 5):
        path = newton_path(Rosenbrock(), [-1.2, 1.0], max_steps)
        check(
            len(path) == max_steps + 1,
            "newton makes another number of steps than max_steps.",
            where=f"Rosenbrock's valley from (-1.2, 1), max_steps = {max_steps}",
            expected=f"{max_steps + 1} rows",
            received=f"{len(path)} rows",
        )


@pytest.mark.task(3)
def test_starts_no_step_where_the_gradient_is_small_enough_already():
    check_start_at_minimum(walk, "newton")


@pytest.mark.task(3)
def test_path_begins_with_the_start():
    check_start(walk, "newton")


@pytest.mark.task(3)
def test_a_second_call_gives_the_same_path():
    check_rows_of_one_walk(walk, "newton")


@pytest.mark.task(3)
def test_inputs_stay_as_they_were():
    problem = Quadratic(np.random.default_rng(5), [1.0, 2.0, 5.0])
    x0, slope, curvature = problem.start, problem.gradient(problem.start), problem.hessian(problem.start)
    with unchanged(x0=x0, gradient=slope, hessian=curvature):
        work.newton(problem.value, lambda x: slope, lambda x: curvature, x0, 3, 1e-8)


@pytest.mark.task(3)
def test_the_last_two_arguments_may_be_left_out():
    check_default_limit(
        lambda: work.newton(lambda x: float(x[0]), lambda x: np.ones(1), lambda x: np.zeros((1, 1)), [0.0]), 100, "newton"
    )
    # On x^4 each move leaves two thirds of the distance, so the step at which 1e-8 is reached is known.
    for start in (1.0, 1.29):
        slopes = 4 * (start * (2 / 3) ** np.arange(100)) ** 3
        steps = int(np.argmax(slopes <= 1e-8))
        path = path_of(
            lambda: work.newton(lambda x: float(x[0] ** 4), lambda x: 4 * x**3, lambda x: np.diag(12 * x**2), [start]),
            1,
            "newton",
        )
        same(
            len(path) - 1,
            steps,
            what="the number of steps",
            where=f"f(x) = x^4 from {start}; tolerance is 1e-8 where it is left out",
        )
