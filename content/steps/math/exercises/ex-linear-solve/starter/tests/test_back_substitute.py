"""Task 1: from the last equation upwards."""

import numpy as np
import pytest
from tables import shown, size, unknowns
from testkit import cases, close, learner, raises, seeds, unchanged

work = learner.load()


def triangle(rng, n):
    """Return an upper triangle that is far from singular: the diagonal is larger than all beside it together."""
    upper = np.triu(rng.uniform(-1, 1, size=(n, n)), 1)
    return upper + np.diag(rng.choice([-1.0, 1.0], size=n) * (np.abs(upper).sum(axis=1) + rng.uniform(0.5, 3, size=n)))


def mistakes_of(upper, rhs):
    """What slips in this loop give."""
    n = len(rhs)
    itself, shortened, forgotten = (np.array(rhs, dtype=float) for _ in range(3))
    for i in reversed(range(n)):
        itself[i] = (itself[i] - upper[i, i:] @ itself[i:]) / upper[i, i]
        shortened[i] = (shortened[i] - upper[i, i + 2 :] @ shortened[i + 2 :]) / upper[i, i]
        forgotten[i] = forgotten[i] - upper[i, i + 1 :] @ forgotten[i + 1 :]
    return {
        "the unknown of the row has counted itself: only those after it, from i + 1 on, are known": itself,
        "the unknown right after the diagonal is left out: start at i + 1": shortened,
        "what is left of the right-hand side is not divided by the number on the diagonal": forgotten,
        "each equation is taken alone: subtract the unknowns that are known already": rhs / np.diag(upper),
    }


def check_unknowns(upper, rhs, expected, where):
    __tracebackhide__ = True
    received = unknowns(work.back_substitute, upper, rhs, n=len(expected), what="back_substitute", where=where)
    mistakes = mistakes_of(np.triu(np.asarray(upper, dtype=float)), np.asarray(rhs, dtype=float))
    close(received, expected, tolerance="answer", scale=size(expected), what="back_substitute", where=where, mistakes=mistakes)


@pytest.mark.task(1)
@pytest.mark.parametrize(
    "upper, rhs, expected",
    [
        ([[2, -1], [0, 1.5]], [40, 303], [121.0, 202.0]),
        ([[2, 1, -1], [0, 3, 2], [0, 0, 4]], [1, 12, 12], [1.0, 2.0, 3.0]),
        ([[-4]], [10], [-2.5]),
    ],
)
def test_by_hand(upper, rhs, expected):
    check_unknowns(upper, rhs, np.array(expected), f"upper = {upper}, rhs = {rhs}")


@pytest.mark.task(1)
@pytest.mark.parametrize("seed", seeds())
def test_finds_unknowns_that_were_chosen_before(seed):
    for case in cases(seed, 10):
        upper = triangle(case.rng, int(case.rng.integers(1, 9)))
        expected = case.rng.uniform(-5, 5, size=len(upper))
        check_unknowns(upper, upper @ expected, expected, f"{case}: upper = {shown(upper)}")


@pytest.mark.task(1)
def test_does_not_read_below_the_diagonal():
    rng = np.random.default_rng(5)
    upper, expected = triangle(rng, 4), np.array([1.0, -2.0, 3.0, 0.5])
    full = upper + np.tril(rng.uniform(5, 9, size=(4, 4)), -1)
    check_unknowns(full, upper @ expected, expected, f"upper = {shown(full)}, with other numbers below the diagonal")


@pytest.mark.task(1)
@pytest.mark.parametrize("row", [0, 1, 2])
def test_refuses_a_zero_on_the_diagonal(row):
    upper = np.triu(np.ones((3, 3)))
    upper[row, row] = 0
    with np.errstate(all="ignore"):
        raises(ValueError, work.back_substitute, upper, np.ones(3), what=f"back_substitute({shown(upper)}, [1, 1, 1])", why=f"the diagonal is 0 in row {row}")


@pytest.mark.task(1)
def test_a_tiny_diagonal_is_no_zero():
    check_unknowns(np.diag([1.0, 1e-200]), np.array([3.0, 2e-200]), np.array([3.0, 2.0]), "upper = [[1, 0], [0, 1e-200]], rhs = [3, 2e-200]")


@pytest.mark.task(1)
def test_inputs_stay_as_they_were():
    upper, rhs = triangle(np.random.default_rng(3), 3), np.array([1.0, 2.0, 3.0])
    with unchanged(upper=upper, rhs=rhs):
        work.back_substitute(upper, rhs)
