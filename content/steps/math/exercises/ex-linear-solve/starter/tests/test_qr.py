"""Task 4: least squares that keeps its digits."""

import numpy as np
import pytest
from tables import answered, check_array, hilbert, shown, table, unknowns
from test_lstsq_normal import BY_HAND, DEPENDENT, check_fitted
from testkit import cases, check, learner, raises, seeds, tolerance, unchanged

work = learner.load()

NEAR = "rounding leaves parts of the earlier columns behind, which count where columns almost depend on each other: take the parts along them away twice"
HILBERTS = [(8, 8), (10, 8), (12, 7)]


def check_factors(matrix, where):
    """Everything that Q and R promise, whatever their signs."""
    __tracebackhide__ = True
    received = answered(work.qr, matrix, what="qr", where=where, refused="a column counts as dependent only if at most 1e-13 of its own length is left")
    is_pair = isinstance(received, tuple) and len(received) == 2
    check(is_pair, "qr should return two things, Q and R.", where=where, received=received, cause="a `return` is missing" if received is None else "")
    q, r = received
    matrix = np.asarray(matrix, dtype=float)
    m, n = matrix.shape
    check_array(q, (m, n), "Q", where)
    check_array(r, (n, n), "R", where)
    allowed = tolerance("right_angle")
    products = q.T @ q
    lengths = np.sqrt(np.diag(products))
    check(bool(np.all(np.abs(lengths - 1) <= allowed)), "the columns of Q do not all have length 1.", where=where, expected="lengths of 1", received=f"lengths {shown(lengths)}")
    beside = float(np.abs(products - np.diag(np.diag(products))).max())
    check(
        beside <= allowed,
        "the columns of Q are not perpendicular to one another.",
        where=where,
        expected=f"dot products of at most {allowed:g}",
        received=f"dot products of up to {beside:.3g}",
        cause=NEAR if beside < 1e-3 or np.linalg.cond(matrix) > 1e6 else "take away the parts along all columns found before",
    )
    below = float(np.abs(np.tril(r, -1)).max())
    check(
        below <= allowed * np.abs(r).max(),
        "R is no upper triangle.",
        where=where,
        expected="zeros below the diagonal",
        received=f"numbers of up to {below:.3g} there",
        cause="R[i, j] is the part of column j along column i of Q, with i at most j",
    )
    off = np.abs(q @ r - matrix).max(axis=0)
    check(
        bool(np.all(off <= allowed * np.linalg.norm(matrix, axis=0))),
        "Q times R is not the matrix.",
        where=where,
        expected=shown(matrix),
        received=shown(q @ r),
        cause="what both rounds take away has to be added up in R",
    )


@pytest.mark.task(4)
@pytest.mark.parametrize("matrix", [[[3, 5], [4, 0]], [[1, 0], [-1, 1], [0, 1]], [[2], [1], [2]], [[-7]]], ids=str)
def test_factors_by_hand(matrix):
    check_factors(matrix, f"matrix = {matrix}")


@pytest.mark.task(4)
@pytest.mark.parametrize("seed", seeds())
def test_factors_of_any_matrix(seed):
    for case in cases(seed, 8):
        n = int(case.rng.integers(1, 7))
        # Columns in different units: each is measured by its own length.
        matrix = table(case.rng, n + int(case.rng.integers(0, 9)), n) * 10.0 ** case.rng.uniform(-20, 20, size=n)
        check_factors(matrix, f"{case}: matrix = {shown(matrix)}")


@pytest.mark.task(4)
@pytest.mark.parametrize("shape", HILBERTS, ids=str)
def test_columns_of_a_hilbert_matrix_become_perpendicular(shape):
    check_factors(hilbert(*shape), f"the Hilbert matrix of shape {shape}")


@pytest.mark.task(4)
@pytest.mark.parametrize("matrix", DEPENDENT)
def test_refuses_columns_that_depend_on_each_other(matrix):
    why = "a column depends on those before it, so that nothing but rounding is left of it"
    with np.errstate(all="ignore"):
        raises(ValueError, work.qr, matrix, what=f"qr({matrix})", why=why)
        raises(ValueError, work.lstsq_qr, matrix, np.ones(len(matrix)), what=f"lstsq_qr({matrix}, ones)", why=why)


@pytest.mark.task(4)
@pytest.mark.parametrize("whole", [1.0, 1e-6])
def test_dependent_is_measured_by_the_length_of_the_column(whole):
    enough, too_small = ([[1.0, whole], [0.0, share * whole]] for share in (5e-13, 5e-14))
    check_factors(enough, f"matrix = {enough}, where 5e-13 of the second column is left")
    why = "5e-14 of the second column is left, below 1e-13 of its length"
    raises(ValueError, work.qr, too_small, what=f"qr({too_small})", why=why)


@pytest.mark.task(4)
@pytest.mark.parametrize("matrix, rhs, expected", BY_HAND)
def test_least_squares_by_hand(matrix, rhs, expected):
    check_fitted(work.lstsq_qr, "lstsq_qr", matrix, rhs, np.array(expected), f"matrix = {matrix}, rhs = {rhs}")


@pytest.mark.task(4)
@pytest.mark.parametrize("seed", seeds())
def test_least_squares_agrees_with_numpy(seed):
    for case in cases(seed, 8):
        n = int(case.rng.integers(1, 6))
        matrix = table(case.rng, n + int(case.rng.integers(0, 12)), n)
        rhs = case.rng.uniform(-5, 5, size=len(matrix))
        expected = np.linalg.lstsq(matrix, rhs, rcond=None)[0]
        check_fitted(work.lstsq_qr, "lstsq_qr", matrix, rhs, expected, f"{case}: matrix = {shown(matrix)}")


@pytest.mark.task(4)
@pytest.mark.parametrize("shape", HILBERTS, ids=str)
def test_keeps_digits_where_the_normal_equations_lose_them(shape):
    matrix, n = hilbert(*shape), shape[1]
    squares = "the transpose of the matrix times the matrix squares the condition number; solve R x = transpose of Q times rhs"
    for seed in seeds():
        rng = np.random.default_rng(seed)
        truth = rng.uniform(-1, 1, size=n)
        where = f"the Hilbert matrix of shape {shape}, seed {seed}"
        received = unknowns(work.lstsq_qr, matrix, matrix @ truth, n=n, what="lstsq_qr", where=where, refused=squares)
        error = float(np.linalg.norm(received - truth) / np.linalg.norm(truth))
        check(
            error <= tolerance("hilbert"),
            "lstsq_qr has lost its digits.",
            where=where,
            expected=f"a relative error of at most {tolerance('hilbert'):g}; the condition number is {np.linalg.cond(matrix):.0e}",
            received=f"a relative error of {error:.1e}",
            cause=f"either {squares}; or the columns of Q are not perpendicular: take the parts away twice",
        )


@pytest.mark.task(4)
def test_inputs_stay_as_they_were():
    matrix, rhs = np.array([[1.0, 0.0], [-1.0, 1.0], [0.0, 1.0]]), np.array([120.0, 80.0, 203.0])
    with unchanged(matrix=matrix, rhs=rhs):
        work.qr(matrix)
        work.lstsq_qr(matrix, rhs)
