"""Task 1: the strongest eigenvector."""

import numpy as np
import pytest
from spectra import TURNS_ROUND, answer, check_array, check_units, check_value, shown, sizes, symmetric
from testkit import cases, check, close, learner, raises, same, seeds, tolerance, unchanged

work = learner.load()


def find(*arguments, where="", giving_up=""):
    """Call power_iteration and return its three answers, each checked for its kind."""
    __tracebackhide__ = True
    value, vector, steps = answer(lambda: work.power_iteration(*arguments), 3, "power_iteration", where, giving_up)
    check_array(vector, (len(arguments[1]),), "the arrow that power_iteration returns", where)
    check(
        isinstance(steps, (int, np.integer)) and not isinstance(steps, bool),
        "the number of steps should be a whole number.",
        where=where,
        received=steps,
    )
    return value, vector, int(steps)


def history(eigenvalues, parts, count):
    """Return the values and the lengths of y - value * x after 0, 1 … `count` steps, computed in the eigenvectors' own axes."""
    found = []
    parts = parts / np.linalg.norm(parts)
    for _ in range(count + 1):
        value = float(eigenvalues @ parts**2)
        found.append((value, float(np.linalg.norm((eigenvalues - value) * parts)), parts))
        parts = eigenvalues * parts
        parts = parts / np.linalg.norm(parts)
    return found


@pytest.mark.task(1)
@pytest.mark.parametrize(
    "allowed, steps, value, arrow",
    [(0.3, 0, 3.0, (1, 0)), (0.2, 1, 3.6, (3, 1)), (0.12, 2, 528 / 136, (5, 3)), (0.1, 3, 8256 / 2080, (9, 7))],
)
def test_three_steps_by_hand(allowed, steps, value, arrow):
    where = f"matrix [[3, 1], [1, 3]], start [1, 0], tolerance = {allowed}"
    received, vector, made = find([[3, 1], [1, 3]], [1, 0], allowed, where=where)
    same(made, steps, what="the number of steps", where=where)
    close(received, value, tolerance="value", scale=4, what="the value", where=where)
    close(
        np.abs(vector),
        np.array(arrow) / np.hypot(*arrow),
        tolerance="unit",
        what="the arrow, without its signs",
        where=where,
        mistakes={"it is not divided by its length; it should have length 1": np.array(arrow) * 2.0 ** max(0, steps - 1)},
    )


@pytest.mark.task(1)
@pytest.mark.parametrize("seed", seeds())
def test_finds_the_eigenvalue_of_largest_size(seed):
    for case in cases(seed, 10):
        rng = case.rng
        eigenvalues = sizes(rng, rng.integers(1, 9))
        matrix, vectors = symmetric(rng, eigenvalues)
        where = f"{case}: eigenvalues {shown(eigenvalues)}"
        expected = np.linalg.eigvalsh(matrix)
        strongest = expected[np.argmax(np.abs(expected))]
        value, vector, _ = find(matrix, rng.normal(size=len(eigenvalues)), where=where, giving_up=TURNS_ROUND if strongest < 0 else "")
        check_value(
            value,
            strongest,
            abs(strongest),
            "the value",
            where,
            {"the size of the eigenvalue is right, but its sign is lost: a length is never negative; x·y has the sign": abs(strongest)},
        )
        check_units(vector[:, None], "the arrow", where, "y has to be divided by its length before it is the next x")
        along = abs(float(vector @ vectors[:, 0]))
        check(
            along >= 1 - tolerance("unit"),
            "the arrow is not on the line of the strongest eigenvector.",
            where=where,
            expected="|x·v| = 1 for the eigenvector v",
            received=f"{along:.9g}",
            cause="the search ended too early" if along > 0.9 else "",
        )


@pytest.mark.task(1)
@pytest.mark.parametrize("eigenvalues", [(-5.0, 3.0, 1.0), (-2.0,), (-1.0, 0.5)], ids=str)
def test_a_negative_eigenvalue_can_be_the_strongest(eigenvalues):
    matrix, _ = symmetric(np.random.default_rng(4), eigenvalues)
    where = f"eigenvalues {eigenvalues}"
    value, _, _ = find(matrix, np.arange(1.0, len(eigenvalues) + 1), where=where, giving_up=TURNS_ROUND)
    check_value(value, eigenvalues[0], 5, "the value", where, {TURNS_ROUND: -eigenvalues[0]})


@pytest.mark.task(1)
@pytest.mark.parametrize("seed", seeds())
def test_ends_at_the_first_arrow_that_is_good_enough(seed):
    for case in cases(seed, 6):
        rng = case.rng
        eigenvalues = rng.uniform(0.5, 40) * np.array([1.0, -0.8, 0.5, 0.3]) * rng.choice([-1.0, 1.0])
        matrix, vectors = symmetric(rng, eigenvalues)
        parts = rng.choice([-1.0, 1.0], size=4) * rng.uniform(1, 2, size=4)
        steps = history(eigenvalues, parts, 200)
        norm = float(np.linalg.norm(eigenvalues))
        lengths = np.array([length for _, length, _ in steps]) / norm
        wanted = int(np.argmax(lengths < lengths[0] / 40))
        # Halfway between two steps, so that rounding cannot decide.
        allowed = float(np.sqrt(lengths[wanted - 1] * lengths[wanted]))
        where = f"{case}: eigenvalues {shown(eigenvalues)}, tolerance = {allowed:.6g}"
        _, vector, made = find(matrix, vectors @ parts, allowed, 200, where=where)
        values = np.array([value for value, _, _ in steps])
        arrows = [arrow for _, _, arrow in steps]
        moves = np.array([np.inf, *(np.linalg.norm(b - a) for a, b in zip(arrows, arrows[1:]))])
        changes = np.array([np.inf, *np.abs(np.diff(values))])
        other_rules = {
            "the tolerance has to be multiplied by the Frobenius norm of the matrix": _first(lengths * norm, allowed),
            "the tolerance is multiplied by the Frobenius norm, not by the value": _first(lengths * norm / np.abs(values), allowed),
            "one step late: it is asked before the step": wanted + 1,
            "one step early: the arrow and its value belong together": wanted - 1,
            "arrows that follow each other are compared; the length of y - value * x is meant": _first(moves, allowed),
            "values that follow each other are compared; the length of y - value * x is meant": _first(changes, allowed * norm),
        }
        fitting = [cause for cause, count in other_rules.items() if count == made]
        same(made, wanted, what="the number of steps", where=where, cause=fitting[0] if len(fitting) == 1 else "")
        close(
            np.abs(vectors.T @ vector),
            np.abs(arrows[wanted]),
            tolerance="unit",
            what="the arrow that is returned, in its parts along the eigenvectors",
            where=where,
            mistakes={"this is the arrow one step later; return the one that was asked about": np.abs(arrows[wanted + 1])},
        )


def _first(lengths, allowed):
    """Return the index of the first length that is small enough, or -2 when none is."""
    small = np.flatnonzero(lengths <= allowed)
    return int(small[0]) if len(small) else -2


@pytest.mark.task(1)
def test_an_eigenvector_needs_no_step():
    for matrix, start, value in (
        (np.eye(3), [1.0, 2.0, 2.0], 1.0),
        ([[2, 0], [0, -7]], [3, 0], 2.0),
        ([[-4]], [5], -4.0),
        (np.zeros((2, 2)), [3.0, 4.0], 0.0),
    ):
        where = f"matrix {shown(matrix)}, start {start}"
        received, vector, steps = find(matrix, start, where=where)
        same(steps, 0, what="the number of steps", where=where, cause="the start is an eigenvector already; it is asked before the first step")
        close(received, value, tolerance="value", what="the value", where=where)
        close(vector, np.array(start) / np.linalg.norm(start), tolerance="unit", what="the arrow", where=where)


@pytest.mark.task(1)
@pytest.mark.parametrize("factor", [1e100, 1e-100], ids=["large", "tiny"])
def test_neither_large_nor_tiny_numbers_matter(factor):
    matrix, vectors = symmetric(np.random.default_rng(8), [3.0, -2.4, 1.0])
    where = f"eigenvalues 3, -2.4 and 1, times {factor:g}"
    with np.errstate(all="ignore"):
        value, vector, steps = find(matrix * factor, [1.0, 1.0, 1.0], where=where)
        plain = find(matrix, [1.0, 1.0, 1.0], where="eigenvalues 3, -2.4 and 1")
    close(value / factor, 3.0, tolerance="value", scale=3, what="the value, divided by that factor", where=where)
    check(
        abs(steps - plain[2]) <= 1,
        "a matrix times a number should need as many steps.",
        where=where,
        expected=f"{plain[2]} steps",
        received=f"{steps} steps",
        cause="the tolerance is relative to the Frobenius norm of the matrix",
    )
    check_units(vector[:, None], "the arrow", where, "y has to be divided by its length in every step")


@pytest.mark.task(1)
def test_a_draw_is_told():
    swap = [[0, 1], [1, 0]]
    for most in (0, 1, 50):
        why = "the eigenvalues 1 and -1 have the same size, so no direction wins"
        raises(RuntimeError, work.power_iteration, swap, [0.8, 0.6], 1e-12, most, what=f"power_iteration({swap}, [0.8, 0.6]), max_steps = {most}", why=why)


@pytest.mark.task(1)
def test_makes_at_most_max_steps_steps():
    arguments = ([[3, 1], [1, 3]], [1, 0], 0.1)
    where = "matrix [[3, 1], [1, 3]], start [1, 0], tolerance = 0.1, which takes 3 steps"
    same(find(*arguments, 3, where=f"{where}; max_steps = 3")[2], 3, what="the number of steps", where=f"{where}; max_steps = 3")
    raises(RuntimeError, work.power_iteration, *arguments, 2, what="power_iteration with max_steps = 2", why="three steps are needed")


@pytest.mark.task(1)
def test_the_tolerance_may_be_left_out():
    # Each step multiplies the length that is asked about by the ratio: 1e-12 takes a known number of them.
    for ratio in (0.5, 0.9):
        lengths = [length for _, length, _ in history(np.array([1.0, ratio]), np.ones(2), 400)]
        allowed = 1e-12 * np.hypot(1, ratio)
        wanted = int(np.argmax(np.array(lengths) <= allowed))
        steps = find(np.diag([1.0, ratio]), [1.0, 1.0], where=f"eigenvalues 1 and {ratio}")[2]
        check(
            abs(steps - wanted) <= 1,
            "the tolerance is 1e-12 where it is left out.",
            where=f"eigenvalues 1 and {ratio}, start (1, 1)",
            expected=f"{wanted} steps",
            received=f"{steps} steps",
        )


def ratio_for(steps):
    """Return the second eigenvalue, beside 1, with which the search from (1, 1) takes so many steps to 1e-12."""
    low, high = 0.5, 1 - 1e-6
    for _ in range(60):
        ratio = (low + high) / 2
        # The part along the second eigenvector is ratio**k. Half a step away from either side, so that rounding cannot decide.
        length = np.log((1 - ratio) / np.hypot(1, ratio)) + (steps - 0.5) * np.log(ratio)
        low, high = (ratio, high) if length < np.log(1e-12) else (low, ratio)
    return ratio


@pytest.mark.task(1)
def test_ten_thousand_steps_are_made_where_nothing_else_is_said():
    enough, too_slow = ratio_for(10_000), ratio_for(10_001)
    where = f"eigenvalues 1 and {enough:.9f}, start (1, 1), which takes 10,000 steps"
    same(find(np.diag([1.0, enough]), [1.0, 1.0], where=where)[2], 10_000, what="the number of steps", where=where)
    what = f"power_iteration, eigenvalues 1 and {too_slow:.9f}, start (1, 1)"
    raises(RuntimeError, work.power_iteration, np.diag([1.0, too_slow]), [1.0, 1.0], what=what, why="it takes 10,001 steps, and max_steps is 10,000 where it is left out")


@pytest.mark.task(1)
def test_a_start_without_direction_is_refused():
    with np.errstate(all="ignore"):
        raises(ValueError, work.power_iteration, [[2, 1], [1, 2]], [0, 0], what="power_iteration with start [0, 0]", why="it has no direction")


@pytest.mark.task(1)
def test_inputs_stay_as_they_were():
    matrix, _ = symmetric(np.random.default_rng(2), [3.0, 1.0])
    start = np.array([1.0, 2.0])
    with unchanged(matrix=matrix, start=start):
        work.power_iteration(matrix, start)
