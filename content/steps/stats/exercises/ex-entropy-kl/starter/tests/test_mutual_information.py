"""Task 4: mutual information."""

import math

import numpy as np
import pytest
from draws import distribution, finite, nats, shown
from testkit import cases, check, close, learner, raises, seeds, tolerance, unchanged

work = learner.load()

FLAG = [[1 / 2, 1 / 4], [0, 1 / 4]]


def check_information(table, base=math.e):
    """Compare with the three entropies of SciPy, and recognise the usual mistakes."""
    __tracebackhide__ = True
    t = np.asarray(table, dtype=float)
    rows, columns = t.sum(axis=1), t.sum(axis=0)
    h_rows, h_columns, h_both = (nats(p) for p in (rows, columns, t))
    unit = math.log(base)
    wanted = (h_rows + h_columns - h_both) / unit
    where = f"table of shape {t.shape}: {shown(t)}, base = {base:.6g}"
    close(
        finite(work.mutual_information(table, base=base), "mutual_information(table)", where),
        wanted,
        tolerance="value",
        what="mutual_information(table)",
        where=where,
        mistakes={
            "the table is compared with an even spread; compare it with the product of its margins": math.log(t.size) / unit - h_both / unit,
            "this is the entropy of the whole table": h_both / unit,
            "this is the entropy of the rows given the columns; mutual information is what is missing from the entropy of the rows": (h_both - h_columns) / unit,
            "this is the entropy of the columns given the rows; mutual information is what is missing from the entropy of the columns": (h_both - h_rows) / unit,
            "the base is ignored: divide natural logarithms by log(base)": wanted * unit,
            "the sign is turned round": -wanted,
        },
    )


@pytest.mark.task(4)
def test_flag_and_danger():
    for base in (2, math.e, 10):
        check_information(FLAG, base)


@pytest.mark.task(4)
@pytest.mark.parametrize("seed", seeds())
def test_independent_tables_hold_none(seed):
    for case in cases(seed, 10):
        r, c = case.random.randint(1, 5), case.random.randint(2, 6)
        check_information(np.outer(distribution(case.rng, r), distribution(case.rng, c, case.random.randint(0, 1))))


@pytest.mark.task(4)
@pytest.mark.parametrize("seed", seeds())
def test_tables_of_all_kinds(seed):
    for case in cases(seed, 15):
        r, c = case.random.randint(2, 5), case.random.randint(2, 6)
        table = distribution(case.rng, r * c, case.random.randint(0, r * c - 1)).reshape(r, c)
        base = case.random.choice([2, math.e, 10])
        check_information(table, base)
        where = f"table of shape {table.shape}: {shown(table)}, {case}"
        there = finite(work.mutual_information(table, base=base), "mutual_information(table)", where)
        back = finite(work.mutual_information(table.T, base=base), "mutual_information(table.T)", where)
        close(back, there, tolerance="value", what="mutual_information(table.T), rows and columns exchanged,", where=where)
        most = min(nats(table.sum(axis=axis)) for axis in (0, 1)) / math.log(base)
        check(
            -tolerance("value") <= there <= most + tolerance("value"),
            "neither of two things can tell more about the other than there is to know.",
            where=where,
            expected=f"0 to {most:.6g}",
            received=f"{there:.6g}",
        )


@pytest.mark.task(4)
@pytest.mark.parametrize("seed", seeds())
def test_one_tells_the_other_exactly(seed):
    for case in cases(seed, 5):
        p = distribution(case.rng, case.random.randint(2, 7))
        where = f"{shown(p)} on the diagonal, zeros elsewhere, {case}"
        close(
            finite(work.mutual_information(np.diag(p)), "mutual_information(table)", where),
            nats(p),
            tolerance="value",
            what="mutual_information(table), here the entropy of the rows,",
            where=where,
        )


@pytest.mark.task(4)
@pytest.mark.parametrize("table", [[[0, 0.5, 0], [0, 0, 0], [0.25, 0.25, 0]], [[1.0]], [[0.5], [0.5]], [[0, 1], [0, 0]]])
def test_empty_rows_and_columns(table):
    check_information(table, 2)


@pytest.mark.task(4)
def test_without_a_base_it_is_nats():
    close(
        finite(work.mutual_information([[0.5, 0], [0, 0.5]]), "mutual_information([[1/2, 0], [0, 1/2]])"),
        math.log(2),
        tolerance="value",
        what="mutual_information([[1/2, 0], [0, 1/2]])",
        mistakes={"this is 1 bit; the base is e where it is left out": 1.0},
    )


@pytest.mark.task(4)
@pytest.mark.parametrize(
    "table, why",
    [
        ([[4, 2], [0, 2]], "the probabilities should sum to 1; counts are to be divided by their sum first"),
        ([[0.5, 0.5], [0.5, 0.5]], "the whole table should sum to 1, not each row"),
        ([[0.75, -0.25], [0.25, 0.25]], "a probability is negative"),
    ],
    ids=["counts", "rows", "negative"],
)
def test_it_refuses(table, why):
    raises(ValueError, work.mutual_information, table, what=f"mutual_information({table})", why=why)


@pytest.mark.task(4)
def test_the_table_stays_as_it_was():
    table = np.array(FLAG)
    with unchanged(table=table):
        work.mutual_information(table)
