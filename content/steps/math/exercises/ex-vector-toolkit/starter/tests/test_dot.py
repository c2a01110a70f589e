"""Task 1: the dot product."""

import math

import numpy as np
import pytest
from draws import pair, shown, vector
from testkit import cases, check, close, learner, raises, seeds, unchanged

work = learner.load()


def exact(u, v):
    """Return the dot product, its last digit included, and the size of what is added."""
    products = [float(a) * float(b) for a, b in zip(u, v)]
    return math.fsum(products), math.fsum(map(abs, products))


@pytest.mark.task(1)
@pytest.mark.parametrize(
    "u, v, expected",
    [([3, 4], [12, 5], 56), ([3, 4], [6, 8], 50), ([5.28, -3.96], [3, 4], 0), ([2.5], [-4], -10), ([1, 2, 3, 4], [4, 3, 2, 1], 20)],
)
def test_dot_products_by_hand(u, v, expected):
    products = [a * b for a, b in zip(u, v)]
    mistakes = {"these are the products; the dot product is their sum": products} if len(u) > 1 else {}
    close(work.dot(u, v), expected, tolerance="value", scale=100, what=f"dot({u}, {v})", mistakes=mistakes)


@pytest.mark.task(1)
@pytest.mark.parametrize("seed", seeds())
def test_dot_is_the_sum_of_the_products(seed):
    for case in cases(seed, 34):
        u, v = pair(case)
        expected, size = exact(u, v)
        mistakes = {
            "this is the sum of the sums: multiply place by place": float(np.sum(u) * np.sum(v)),
            "this is the mean of the products; the dot product is their sum": expected / len(u),
            "the products have lost their signs": size,
            "these are the products; the dot product is their sum": u * v,
        }
        close(
            work.dot(u, v),
            expected,
            tolerance="value",
            scale=size,
            what="dot(u, v)",
            where=f"{case}: u = {shown(u)}, v = {shown(v)}",
            mistakes=mistakes if len(u) > 1 else {},
        )


@pytest.mark.task(1)
@pytest.mark.parametrize("u, v", [([1, 2, 3], [2]), ([2], [1, 2, 3]), ([1, 2], [1, 2, 3]), ([1, 2, 3], [1, 2])])
def test_vectors_of_different_lengths_are_refused(u, v):
    for left, right in ((u, v), (np.array(u, dtype=float), np.array(v, dtype=float))):
        raises(
            ValueError,
            work.dot,
            left,
            right,
            what=f"dot({u}, {v})",
            why="vectors of different lengths have no dot product; NumPy would stretch [2] to [2, 2, 2] without a word",
        )


@pytest.mark.task(1)
def test_large_whole_numbers_do_not_overflow():
    u = [3_000_000_000, 4_000_000_000]
    for v in (u, np.array(u)):
        received = work.dot(v, v)
        check(
            received > 0,
            f"dot(v, v) of v = {u} is not positive.",
            expected=2.5e19,
            received=received,
            cause="NumPy's whole numbers end near 9.2e18 and start again below zero; dtype=float makes floats",
        )
        close(received, 2.5e19, tolerance="value", scale=2.5e19, what="dot(v, v)", where=f"v = {u}")


@pytest.mark.task(1)
def test_dot_leaves_its_vectors_as_they_were():
    rng = np.random.default_rng(0)
    u, v = vector(rng, 4), vector(rng, 4)
    with unchanged(u=u, v=v):
        work.dot(u, v)
