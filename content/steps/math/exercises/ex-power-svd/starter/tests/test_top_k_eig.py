"""Task 2: several eigenvectors, by deflation."""

import numpy as np
import pytest
from spectra import answer, check_array, check_units, check_value, shown, sizes, symmetric
from testkit import cases, check, close, learner, seeds, tolerance, unchanged

work = learner.load()


def find(matrix, k, rng, expected, where):
    """Call top_k_eig, and check the shapes for `expected` eigenvalues."""
    __tracebackhide__ = True
    values, vectors = answer(lambda: work.top_k_eig(np.array(matrix), k, rng), 2, "top_k_eig", where)
    d = len(matrix)
    rows = {(expected, d): "the eigenvectors are rows here; they should be columns: .T turns the one into the other"} if expected != d else {}
    check_array(values, (expected,), "the array of eigenvalues", where)
    check_array(vectors, (d, expected), "the array of eigenvectors", where, rows)
    return values, vectors


def check_pairs(matrix, values, vectors, where):
    """matrix v = value v for each pair, relative to the matrix."""
    __tracebackhide__ = True
    lengths = np.linalg.norm(matrix @ vectors - values * vectors, axis=0)
    as_rows = np.linalg.norm(matrix @ vectors.T - values * vectors.T, axis=0) if vectors.shape[0] == vectors.shape[1] else [np.inf]
    allowed = tolerance("unit") * np.linalg.norm(matrix)
    check(
        bool(np.all(lengths <= allowed)),
        "a column times the matrix should be the column times its eigenvalue.",
        where=where,
        expected="lengths of 0 for matrix v - value * v",
        received=f"lengths {shown(lengths)}",
        cause="it holds for the rows: the eigenvectors should be columns" if np.all(np.asarray(as_rows) <= allowed) else "",
    )


@pytest.mark.task(2)
def test_both_eigenvalues_by_hand():
    where = "matrix [[5, 2], [2, 2]], k = 2"
    values, vectors = find([[5, 2], [2, 2]], 2, np.random.default_rng(1), 2, where)
    close(values, np.array([6.0, 1.0]), tolerance="value", scale=6, what="the array of eigenvalues", where=where)
    close(np.abs(vectors), np.array([[2, 1], [1, 2]]) / np.sqrt(5), tolerance="unit", what="the eigenvectors, without their signs", where=where)


@pytest.mark.task(2)
@pytest.mark.parametrize("seed", seeds())
def test_the_strongest_eigenvalues_in_order_of_size(seed):
    for case in cases(seed, 8):
        rng = case.rng
        eigenvalues = sizes(rng, rng.integers(2, 9))
        matrix, _ = symmetric(rng, eigenvalues)
        k = int(rng.integers(1, len(eigenvalues) + 1))
        where = f"{case}: eigenvalues {shown(eigenvalues)}, k = {k}"
        expected = np.linalg.eigvalsh(matrix)
        expected = expected[np.argsort(-np.abs(expected))]
        values, vectors = find(matrix, k, rng, k, where)
        check_value(
            values,
            expected[:k],
            abs(expected[0]),
            "the array of eigenvalues",
            where,
            {
                "the first one is found again and again: take value * v v^T away from what is left": np.full(k, expected[0]),
                "they are sorted by their signs; sizes are meant": np.sort(expected[:k])[::-1],
                "they rise; the largest size comes first": expected[:k][::-1],
                "v v^T is taken away without its factor; it has to be multiplied by the eigenvalue": _without_factor(matrix, k),
            },
        )
        check_units(vectors, "the eigenvectors, as columns,", where)
        check_pairs(matrix, values, vectors, where)


def _without_factor(matrix, k):
    """Return what deflation finds when v v^T is taken away as it is."""
    rest, found = matrix, []
    for _ in range(k):
        values, vectors = np.linalg.eigh(rest)
        strongest = np.argmax(np.abs(values))
        found.append(values[strongest])
        rest = rest - np.outer(vectors[:, strongest], vectors[:, strongest])
    return np.array(found)


@pytest.mark.task(2)
@pytest.mark.parametrize(
    "matrix, strongest",
    [([[2, -1], [-1, 2]], 3.0), ([[1, 0], [0, 3]], 3.0), ([[3, 0], [0, -5]], -5.0), ([[2, 1, 0], [1, 2, 0], [0, 0, 9]], 9.0)],
    ids=["ones", "first axis", "second axis", "last axis"],
)
def test_no_start_is_an_eigenvector_by_bad_luck(matrix, strongest):
    where = f"matrix {shown(matrix)}, k = 1"
    values, _ = find(matrix, 1, np.random.default_rng(6), 1, where)
    close(
        values,
        np.array([strongest]),
        tolerance="value",
        scale=abs(strongest),
        what="the eigenvalue",
        where=where,
        mistakes={
            "the start is an eigenvector of a weaker one, and a search that begins there stays there: draw a random start from rng": np.array([other])
            for other in np.linalg.eigvalsh(matrix)
            if abs(other - strongest) > 1
        }
        if len(matrix) == 2
        else {},
    )


@pytest.mark.task(2)
@pytest.mark.parametrize("seed", seeds())
def test_nothing_is_made_up_where_nothing_is_left(seed):
    rng = np.random.default_rng(seed)
    for eigenvalues, k in (((4.0, -2.0, 0.0, 0.0, 0.0), 4), ((1e-6, 0.0, 0.0), 3), ((0.0, 0.0, 0.0), 2), ((3.0, -1e-3, 1e-6, 0.0), 4), ((7.0, 2.0), 6)):
        matrix, _ = symmetric(rng, eigenvalues)
        where = f"seed {seed}: eigenvalues {eigenvalues}, k = {k}"
        left = [value for value in eigenvalues if value]
        values, vectors = find(matrix, k, rng, len(left), where)
        check_units(vectors, "the eigenvectors, as columns,", where)
        check_value(values, np.array(left), max(left, default=1.0), "the array of eigenvalues", where, {})


@pytest.mark.task(2)
@pytest.mark.parametrize("second, expected", [(1.2e-8, 2), (0.8e-8, 1)])
def test_a_hundred_millionth_counts_as_nothing(second, expected):
    first, other = np.array([2.0, 1, 1, 1, 1]) / 8**0.5, np.array([-2.0, 1, 1, 1, 1]) / 8**0.5
    matrix = np.outer(first, first) + second * np.outer(other, other)
    find(matrix, 4, np.random.default_rng(9), expected, f"eigenvalues 1 and {second:g}, the others 0; k = 4")


@pytest.mark.task(2)
def test_a_multiple_of_the_matrix_has_the_same_eigenvectors():
    matrix, _ = symmetric(np.random.default_rng(12), [3.0, 1.0, -0.5])
    for factor in (1e9, 1e-9):
        where = f"eigenvalues 3, 1 and -0.5, times {factor:g}"
        values, vectors = find(factor * matrix, 3, np.random.default_rng(1), 3, where)
        close(values / factor, np.array([3.0, 1.0, -0.5]), tolerance="value", scale=3, what="the array of eigenvalues, divided by that factor,", where=where)
        check_pairs(matrix, values / factor, vectors, where)


@pytest.mark.task(2)
def test_inputs_stay_as_they_were():
    matrix, _ = symmetric(np.random.default_rng(3), [3.0, 2.0, 1.0])
    with unchanged(matrix=matrix):
        work.top_k_eig(matrix, 2, np.random.default_rng(0))
