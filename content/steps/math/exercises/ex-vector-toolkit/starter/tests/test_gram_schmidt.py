"""Task 4: perpendicular unit vectors."""

import numpy as np
import pytest
from draws import independent, shown, vector
from testkit import cases, check, close, learner, seeds, tolerance, unchanged

work = learner.load()

NOT_KEPT = "a row that depends on the ones before leaves only rounding, or nothing: leave it out, and do not divide by its length"
TOO_STRICT = "a row counts as dependent only where next to nothing of it is left, measured by its own length"


def units_of(rows, where, expected_rows, **keywords):
    """Call gram_schmidt, and return its result after judging all that can be judged without the values."""
    __tracebackhide__ = True
    with np.errstate(all="ignore"):
        received = work.gram_schmidt(rows, **keywords)
    d = np.shape(rows)[1]
    is_array = isinstance(received, np.ndarray)
    check(
        is_array and received.ndim == 2 and received.shape[1] == d,
        "gram_schmidt should return an array, one unit vector a row.",
        where=where,
        expected=f"an array of shape ({expected_rows}, {d})",
        received=f"an array of shape {received.shape}" if is_array else received,
        cause="np.array(...).reshape(r, d) keeps two axes, also where r is 0" if is_array and received.size == 0 else "",
    )
    check(not np.isnan(received).any(), "gram_schmidt returns NaN.", where=where, received=received, cause=NOT_KEPT)
    check(
        len(received) == expected_rows,
        "gram_schmidt returns the wrong number of vectors.",
        where=where,
        expected=f"{expected_rows}: so many rows are independent of those before them",
        received=f"{len(received)}",
        cause=NOT_KEPT if len(received) > expected_rows else TOO_STRICT,
    )
    _check_units(received, where)
    return received


def _check_units(q, where):
    """Fail unless the rows have length 1 and are perpendicular to one another."""
    __tracebackhide__ = True
    products, allowed = q @ q.T, tolerance("unit")
    lengths = np.sqrt(np.diag(products))
    check(
        bool(np.all(np.abs(lengths - 1) <= allowed)),
        "the vectors of gram_schmidt do not all have length 1.",
        where=where,
        expected="rows of length 1",
        received=f"lengths {shown(lengths)}",
        cause="divide what is left of a row by its own length",
    )
    off = np.abs(products - np.diag(np.diag(products)))
    neighbours = np.abs(np.diag(products, 1))
    check(
        bool(np.all(off <= allowed)),
        "the vectors of gram_schmidt are not perpendicular to one another.",
        where=where,
        expected=f"dot products of at most {allowed:g}",
        received=f"dot products of up to {float(off.max(initial=0)):.3g}",
        cause="only the vector before is taken away; take away the projections on all of them" if np.all(neighbours <= allowed) else "",
    )


def check_span(q, rows, kept, where):
    """Fail unless each row is made of the vectors found up to it, with its own newest one counted positive."""
    __tracebackhide__ = True
    for i, row in enumerate(rows):
        first = q[: np.searchsorted(kept, i, side="right")]
        rebuilt = (row @ first.T) @ first
        size = float(np.linalg.norm(row))
        check(
            bool(np.linalg.norm(row - rebuilt) <= tolerance("unit") * size),
            f"row {i} is not made of the vectors found up to it.",
            where=where,
            expected=f"row {i} = the sum of its projections on the first {len(first)} vectors",
            received=f"a rest of length {np.linalg.norm(row - rebuilt):.3g}, where the row has length {size:.3g}",
            cause="the rows are taken in order, and projections are subtracted, not added",
        )
    for vector_, i in zip(q, kept):
        check(
            float(vector_ @ rows[i]) > 0,
            f"the vector that row {i} gave points away from it.",
            where=where,
            expected="a positive dot product with the row it comes from",
            received=f"{float(vector_ @ rows[i]):.3g}",
            cause="what is left is the row minus its projections, not the other way round",
        )


@pytest.mark.task(4)
def test_two_vectors_by_hand():
    for rows in ([[3, 4], [12, 5]], np.array([[3, 4], [12, 5]]), np.array([[3.0, 4.0], [12.0, 5.0]])):
        close(
            units_of(rows, "rows (3, 4) and (12, 5)", 2),
            np.array([[0.6, 0.8], [0.8, -0.6]]),
            tolerance="unit",
            what="gram_schmidt([[3, 4], [12, 5]])",
        )


@pytest.mark.task(4)
@pytest.mark.parametrize("seed", seeds())
def test_independent_rows_give_as_many_unit_vectors(seed):
    for case in cases(seed, 34):
        d = int(case.rng.integers(1, 8))
        k = int(case.rng.integers(1, d + 1))
        rows = independent(case.rng, k, d)
        where = f"{case}: {k} independent rows of {d} numbers"
        check_span(units_of(rows, where, k), rows, np.arange(k), where)


@pytest.mark.task(4)
@pytest.mark.parametrize("seed", seeds())
def test_a_row_made_of_others_gives_none(seed):
    for case in cases(seed, 34):
        d = int(case.rng.integers(2, 8))
        k = int(case.rng.integers(1, d))
        base = independent(case.rng, k, d)
        # After the first row comes one that depends on it, and at the end one that depends on all.
        rows = np.vstack([base[0], -2.5 * base[0], base[1:], vector(case.rng, k) @ base])
        kept = np.array([0, *range(2, k + 1)])
        where = f"{case}: {k} independent rows of {d} numbers, and two dependent ones"
        check_span(units_of(rows, where, k), rows, kept, where)


@pytest.mark.task(4)
@pytest.mark.parametrize(
    "rows, expected",
    [
        ([[1, 2], [2, 4]], 1),
        ([[0, 0, 0], [0, 3, 4]], 1),
        ([[1, 0], [0, 1], [1, 1], [2, -3]], 2),
        ([[1, 2, 3], [4, 5, 6], [7, 8, 9]], 2),
        ([[0, 0], [0, 0]], 0),
        ([[5, 0, 0]], 1),
    ],
)
def test_there_are_never_more_vectors_than_dimensions(rows, expected):
    units_of(rows, f"rows {rows}", expected)


@pytest.mark.task(4)
@pytest.mark.parametrize("seed", seeds())
def test_the_size_of_the_rows_does_not_matter(seed):
    for case in cases(seed, 8):
        base = independent(case.rng, 3, 5)
        rows = np.vstack([base, base[0] - base[1] + 0.3 * base[2]])
        for factor in (1e-12, 1e-6, 1e6, 1e12):
            with np.errstate(all="ignore"):
                count = len(work.gram_schmidt(factor * rows))
            check(
                count == 3,
                f"gram_schmidt finds {count} vectors in rows of size {factor:g}, and 3 in the same rows of size 1.",
                where=f"{case}: three independent rows and a dependent one, {factor:g} in size",
                expected="3 rows",
                received=f"{count} rows",
                cause="compare what is left with the length of the row: the threshold is relative",
            )


@pytest.mark.task(4)
@pytest.mark.parametrize("threshold, expected", [(1e-4, [[1, 0], [0, -1]]), (1e-2, [[1, 0], [0, 1]]), (0.9, [[1, 0]])])
def test_the_tolerance_decides_what_counts_as_dependent(threshold, expected):
    # A thousandth is left of the second row, and eight tenths of the third: which of them gives a vector shows in its sign.
    rows = [[1.0, 0.0], [1.0, -0.001], [3.0, 4.0]]
    where = f"rows (1, 0), (1, -0.001) and (3, 4), tolerance {threshold:g}"
    received = units_of(rows, where, len(expected), tolerance=threshold)
    close(received, np.array(expected, dtype=float), tolerance="unit", what="gram_schmidt", where=where)


@pytest.mark.task(4)
def test_without_a_tolerance_it_is_1e_10():
    units_of([[1.0, 0.0], [1.0, 1.2e-10]], "rows (1, 0) and (1, 1.2e-10)", 2)
    units_of([[1.0, 0.0], [1.0, 0.8e-10]], "rows (1, 0) and (1, 0.8e-10)", 1)


@pytest.mark.task(4)
def test_gram_schmidt_leaves_its_rows_as_they_were():
    rows = independent(np.random.default_rng(4), 3, 4)
    with unchanged(vectors=rows):
        work.gram_schmidt(rows)
