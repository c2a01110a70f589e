"""Task 2: elimination with partial pivoting."""

import numpy as np
import pytest
from tables import explaining, shown, size, table, unknowns
from testkit import cases, close, learner, raises, seeds, unchanged

work = learner.load()

PIVOT = "the pivot has to be the largest number in size of its column, on the diagonal or below it; exchange rows to bring it up"


def eliminated(matrix, rhs, exchange):
    """Solve by elimination as a slip does it: `exchange(table, k)` moves rows before column k is cleared."""
    full = np.column_stack([matrix, rhs]).astype(float)
    n = len(full)
    with np.errstate(all="ignore"):
        for k in range(n):
            exchange(full, k)
            for i in range(k + 1, n):
                full[i] -= full[i, k] / full[k, k] * full[k]
        x = full[:, n].copy()
        for i in reversed(range(n)):
            x[i] = (x[i] - full[i, i + 1 : n] @ x[i + 1 :]) / full[i, i]
    return x


def left_behind(full, k):
    p = k + np.argmax(np.abs(full[k:, k]))
    full[[k, p], :-1] = full[[p, k], :-1]


def signed(full, k):
    p = k + np.argmax(full[k:, k])
    full[[k, p]] = full[[p, k]]


def check_solved(matrix, rhs, expected, where):
    __tracebackhide__ = True
    received = unknowns(work.solve, matrix, rhs, n=len(expected), what="solve", where=where, refused=PIVOT)
    slips = {
        "the right-hand side has to be exchanged together with its row": eliminated(matrix, rhs, left_behind),
        PIVOT: eliminated(matrix, rhs, lambda full, k: None),
        f"{PIVOT}; compare np.abs": eliminated(matrix, rhs, signed),
    }
    close(received, expected, tolerance="answer", scale=size(expected), what="solve", where=where, mistakes=explaining(slips, expected))


@pytest.mark.task(2)
@pytest.mark.parametrize(
    "matrix, rhs, expected",
    [
        ([[2, -1], [-1, 2]], [40, 283], [121.0, 202.0]),
        ([[1, 1, 1], [2, 3, 1], [1, -1, 2]], [6, 11, 5], [1.0, 2.0, 3.0]),
        ([[4]], [-10], [-2.5]),
    ],
)
def test_by_hand(matrix, rhs, expected):
    check_solved(matrix, rhs, np.array(expected), f"matrix = {matrix}, rhs = {rhs}")


@pytest.mark.task(2)
@pytest.mark.parametrize(
    "matrix, rhs, expected",
    [
        ([[0, 2, 1], [1, 1, 1], [2, 2, -1]], [7, 6, 3], [1.0, 2.0, 3.0]),
        ([[0, 1], [1, 0]], [5, 7], [7.0, 5.0]),
        ([[0, 0, 3], [2, 0, 0], [0, 5, 0]], [3, 2, 5], [1.0, 1.0, 1.0]),
    ],
)
def test_a_zero_where_the_pivot_should_be(matrix, rhs, expected):
    check_solved(matrix, rhs, np.array(expected), f"matrix = {matrix}, rhs = {rhs}")


@pytest.mark.task(2)
@pytest.mark.parametrize(
    "matrix, rhs, expected",
    [
        ([[1e-20, 1], [1, 1]], [1, 2], [1.0, 1.0]),
        ([[1e-20, 1], [-1, 1]], [1, 2], [-1.0, 1.0]),
        ([[1, 2, 3], [0, 1e-18, 1], [0, 1, 1]], [6, 1, 2], [1.0, 1.0, 1.0]),
        ([[1, 2, 3], [0, 1e-18, 1], [0, -1, 1]], [6, 1, 2], [5.0, -1.0, 1.0]),
    ],
)
def test_a_tiny_pivot_must_not_be_used(matrix, rhs, expected):
    check_solved(matrix, rhs, np.array(expected), f"matrix = {matrix}, rhs = {rhs}")


@pytest.mark.task(2)
@pytest.mark.parametrize("seed", seeds())
def test_agrees_with_numpy(seed):
    for case in cases(seed, 12):
        matrix = table(case.rng, *[int(case.rng.integers(1, 9))] * 2)
        rhs = case.rng.uniform(-5, 5, size=len(matrix))
        check_solved(matrix, rhs, np.linalg.solve(matrix, rhs), f"{case}: matrix = {shown(matrix)}")


@pytest.mark.task(2)
@pytest.mark.parametrize("factor", [1e100, 1e-100], ids=["large", "tiny"])
def test_neither_large_nor_tiny_numbers_matter(factor):
    matrix = table(np.random.default_rng(4), 4, 4)
    expected = np.array([1.0, -2.0, 3.0, -4.0])
    check_solved(matrix * factor, matrix @ expected * factor, expected, f"matrix = {shown(matrix)} times {factor:g}, rhs times the same")


@pytest.mark.task(2)
@pytest.mark.parametrize(
    "matrix, rhs",
    [
        ([[1, 2], [2, 4]], [1, 2]),
        ([[1, 2], [2, 4]], [1, 3]),
        ([[0.1, 0.3], [0.3, 0.9]], [1, 2]),
        ([[1, 2, 3], [4, 5, 6], [7, 8, 9]], [1, 2, 4]),
        ([[0, 1], [0, 2]], [1, 1]),
        ([[0, 0], [0, 0]], [0, 0]),
        ([[3, 1], [0, 0]], [4, 0]),
    ],
)
def test_refuses_a_singular_matrix(matrix, rhs):
    with np.errstate(all="ignore"):
        raises(ValueError, work.solve, matrix, rhs, what=f"solve({matrix}, {rhs})", why="the matrix is singular: its rows depend on each other, and rounding may leave 1e-17 where a 0 should be")


@pytest.mark.task(2)
@pytest.mark.parametrize("seed", seeds())
def test_refuses_columns_that_depend_on_each_other(seed):
    for case in cases(seed, 5):
        n = int(case.rng.integers(2, 8))
        matrix = case.rng.normal(size=(n, n - 1)) @ case.rng.normal(size=(n - 1, n)) * 10.0 ** case.rng.uniform(-3, 3)
        with np.errstate(all="ignore"):
            raises(ValueError, work.solve, matrix, np.ones(n), what=f"solve({shown(matrix)}, ones)", why=f"the matrix is singular: its rank is {n - 1}")


@pytest.mark.task(2)
@pytest.mark.parametrize("whole", [1.0, 1000.0, -1000.0])
def test_singular_is_measured_by_the_largest_number_of_the_matrix(whole):
    # Five times the limit and half of it: far enough away that rounding does not decide.
    enough, too_small = np.diag([whole, 5e-13 * whole]), np.diag([whole, 5e-14 * whole])
    check_solved(enough, enough @ np.array([2.0, 3.0]), np.array([2.0, 3.0]), f"matrix = {shown(enough)}, diagonal {whole:g} and {5e-13 * whole:g}")
    why = "5e-14 of the largest number is below 1e-13 of it, so the matrix counts as singular"
    raises(ValueError, work.solve, too_small, np.array([1.0, 1.0]), what=f"solve(diagonal {whole:g} and {5e-14 * whole:g}, ones)", why=why)


@pytest.mark.task(2)
def test_the_right_hand_side_does_not_make_a_matrix_singular():
    expected = np.array([1e15, -2e15])
    check_solved([[2, 1], [1, 3]], [0.0, -5e15], expected, "matrix = [[2, 1], [1, 3]], rhs = [0, -5e15]")


@pytest.mark.task(2)
@pytest.mark.parametrize("shape", [(3, 2), (2, 3)], ids=str)
def test_refuses_a_matrix_that_is_not_square(shape):
    matrix = np.eye(*shape)
    raises(ValueError, work.solve, matrix, np.ones(shape[0]), what=f"solve with a matrix of shape {shape}", why="as many equations as unknowns are needed; others are not ignored")


@pytest.mark.task(2)
def test_inputs_stay_as_they_were():
    matrix, rhs = np.array([[0.0, 2.0, 1.0], [1.0, 1.0, 1.0], [2.0, 2.0, -1.0]]), np.array([7.0, 6.0, 3.0])
    with unchanged(matrix=matrix, rhs=rhs):
        work.solve(matrix, rhs)
