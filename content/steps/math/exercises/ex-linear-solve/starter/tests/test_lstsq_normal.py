"""Task 3: least squares by the normal equations."""

import numpy as np
import pytest
from tables import explaining, shown, size, table, unknowns
from testkit import cases, check, close, learner, raises, seeds, tolerance, unchanged

work = learner.load()


def check_fitted(way, name, matrix, rhs, expected, where):
    """Compare a least squares answer, and test that its misses are perpendicular to the columns."""
    __tracebackhide__ = True
    received = unknowns(way, matrix, rhs, n=len(expected), what=name, where=where)
    matrix, rhs = np.asarray(matrix, dtype=float), np.asarray(rhs, dtype=float)
    n = len(expected)
    try:
        first = np.linalg.solve(matrix[:n], rhs[:n])
    except np.linalg.LinAlgError:
        first = np.full(n, np.inf)
    slips = {"the first equations alone are solved, and the others ignored": first, "the sign is turned round": -expected}
    close(received, expected, tolerance="answer", scale=size(expected), what=name, where=where, mistakes=explaining(slips, expected))
    misses = rhs - matrix @ received
    leaning = float(np.abs(matrix.T @ misses).max()) / (np.linalg.norm(matrix) * max(1.0, np.linalg.norm(rhs)))
    check(
        leaning <= tolerance("answer"),
        f"the misses of {name} are not perpendicular to the columns.",
        where=where,
        expected="the transpose of the matrix times the misses = 0",
        received=f"{leaning:.3g}, relative to both lengths",
    )


BY_HAND = [
    ([[1, 0], [-1, 1], [0, 1]], [120, 80, 203], [121.0, 202.0]),
    ([[1], [1], [1], [1]], [50.1, 49.8, 50.3, 49.8], [50.0]),
    ([[1, 0], [1, 1], [1, 2], [1, 3]], [1, 3, 4, 4], [1.5, 1.0]),
    ([[2, -1], [-1, 2]], [40, 283], [121.0, 202.0]),
]

DEPENDENT = [
    [[1, 2], [2, 4], [3, 6]],
    [[1, 20, 68], [1, 25, 77], [1, 30, 86], [1, 10, 50]],
    [[1, 0], [1, 0], [2, 0]],
    [[1, 2, 3], [4, 5, 7]],
]


@pytest.mark.task(3)
@pytest.mark.parametrize("matrix, rhs, expected", BY_HAND)
def test_by_hand(matrix, rhs, expected):
    check_fitted(work.lstsq_normal, "lstsq_normal", matrix, rhs, np.array(expected), f"matrix = {matrix}, rhs = {rhs}")


@pytest.mark.task(3)
@pytest.mark.parametrize("seed", seeds())
def test_agrees_with_numpy(seed):
    for case in cases(seed, 10):
        n = int(case.rng.integers(1, 6))
        matrix = table(case.rng, n + int(case.rng.integers(0, 12)), n)
        rhs = case.rng.uniform(-5, 5, size=len(matrix))
        expected = np.linalg.lstsq(matrix, rhs, rcond=None)[0]
        check_fitted(work.lstsq_normal, "lstsq_normal", matrix, rhs, expected, f"{case}: matrix = {shown(matrix)}")


@pytest.mark.task(3)
@pytest.mark.parametrize("matrix", DEPENDENT)
def test_refuses_columns_that_depend_on_each_other(matrix):
    with np.errstate(all="ignore"):
        raises(ValueError, work.lstsq_normal, matrix, np.ones(len(matrix)), what=f"lstsq_normal({matrix}, ones)", why="the columns depend on each other, so endlessly many answers are equally near")


@pytest.mark.task(3)
def test_whole_numbers_of_eight_bits_do_not_overflow():
    matrix = np.array([[200, 10], [20, 90], [250, 30]], dtype=np.uint8)
    rhs = np.array([100, 200, 250], dtype=np.uint8)
    expected = np.linalg.lstsq(matrix.astype(float), rhs.astype(float), rcond=None)[0]
    check_fitted(work.lstsq_normal, "lstsq_normal", matrix, rhs, expected, f"matrix = {matrix.tolist()} in 8-bit whole numbers")


@pytest.mark.task(3)
def test_inputs_stay_as_they_were():
    matrix, rhs = np.array([[1.0, 0.0], [-1.0, 1.0], [0.0, 1.0]]), np.array([120.0, 80.0, 203.0])
    with unchanged(matrix=matrix, rhs=rhs):
        work.lstsq_normal(matrix, rhs)
