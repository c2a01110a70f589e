"""Task 1: lengths."""

import numpy as np
import pytest
from draws import pair, shown, vector
from testkit import cases, check, close, learner, raises, seeds, unchanged

work = learner.load()

ORDERS = [1, 1.5, 2, 3, 10, np.inf]


def mistakes_of(v, p):
    """Return {sentence: value} of what is often computed instead."""
    found = {}
    if p != 2:
        found["p is not used: this is the length for p = 2"] = float(np.linalg.norm(v))
    if p == np.inf:
        found["the absolute value is missing: the largest of the sizes is meant, not the largest number"] = float(np.max(v))
        found["this is the norm for p = 1: the sum of the sizes, not the largest"] = float(np.sum(np.abs(v)))
    else:
        found["the root is missing"] = float(np.sum(np.abs(v) ** p))
        # An even p makes powers positive by itself, a fraction makes NaN of a negative number.
        if p % 2 == 1:
            total = float(np.sum(v**p))
            found["the absolute value is missing: negative entries count as negative"] = abs(total) ** (1 / p) * (1 if total > 0 else -1)
    return found


def check_norm(v, p, expected, where):
    """Compare norm(v, p) with the right number, after making sure that it is a real one."""
    __tracebackhide__ = True
    # NumPy warns of a root of a negative number and goes on; the check below is the verdict.
    with np.errstate(all="ignore"):
        received = work.norm(v, p)
    check(
        not isinstance(received, (complex, np.complexfloating)) and not np.any(np.isnan(received)),
        f"norm(v, {p}) is no real number.",
        where=where,
        expected=expected,
        received=received,
        cause="the absolute value is missing: a root of a negative number was taken",
    )
    known = mistakes_of(np.array(v, dtype=float), p)
    close(received, expected, tolerance="value", scale=10 * expected, what=f"norm(v, {p})", where=where, mistakes=known)


@pytest.mark.task(1)
@pytest.mark.parametrize("p, expected", [(1, 7), (2, 5), (3, 91 ** (1 / 3)), (np.inf, 4)])
def test_lengths_by_hand(p, expected):
    for v in ([3, -4], [-4, 3], np.array([3, -4])):
        check_norm(v, p, expected, f"v = {shown(v)}")


@pytest.mark.task(1)
def test_without_p_it_is_the_euclidean_length():
    known = {"this is the norm for p = 1": 7.0, "this is the largest entry": 4.0, "the root is missing": 25.0}
    close(work.norm([3, 4]), 5, tolerance="value", scale=10, what="norm([3, 4])", mistakes=known)
    close(work.norm([2, 3, 6]), 7, tolerance="value", scale=10, what="norm([2, 3, 6])")


@pytest.mark.task(1)
@pytest.mark.parametrize("seed", seeds())
def test_norm_agrees_with_numpy(seed):
    for case in cases(seed, 34):
        v, _ = pair(case)
        for p in ORDERS:
            # A tenth power and its root lose a digit more than a square does.
            check_norm(v, p, float(np.linalg.norm(v, ord=p)), f"{case}: v = {shown(v)}")


@pytest.mark.task(1)
@pytest.mark.parametrize("seed", seeds())
def test_a_detour_is_never_shorter(seed):
    for case in cases(seed, 34):
        u, v = pair(case)
        for p in ORDERS:
            together, apart = work.norm(u + v, p), work.norm(u, p) + work.norm(v, p)
            check(
                0 < together <= apart * (1 + 1e-12),
                f"norm(u + v, {p}) breaks the triangle inequality.",
                where=f"{case}: u = {shown(u)}, v = {shown(v)}",
                expected=f"above 0, and at most norm(u, {p}) + norm(v, {p}) = {apart:.6g}",
                received=f"{together:.6g}",
            )


@pytest.mark.task(1)
@pytest.mark.parametrize("seed", seeds())
def test_no_dot_product_exceeds_the_product_of_the_lengths(seed):
    for case in cases(seed, 34):
        u, v = pair(case)
        product, lengths = abs(work.dot(u, v)), work.norm(u) * work.norm(v)
        check(
            product <= lengths * (1 + 1e-12) and lengths > 0,
            "|u·v| is larger than |u| |v|: the inequality of Cauchy and Schwarz is broken.",
            where=f"{case}: u = {shown(u)}, v = {shown(v)}",
            expected=f"at most {lengths:.6g}",
            received=f"{product:.6g}",
        )


@pytest.mark.task(1)
def test_a_zero_vector_has_length_zero():
    for p in ORDERS:
        close(work.norm([0, 0, 0], p), 0, tolerance="value", what=f"norm([0, 0, 0], {p})")


@pytest.mark.task(1)
@pytest.mark.parametrize("p", [0.5, 0.99, 0, -1, -np.inf])
def test_p_below_one_is_refused(p):
    raises(
        ValueError,
        work.norm,
        [1.0, 1.0],
        p,
        what=f"norm([1, 1], {p})",
        why="below 1 a detour could be shorter: for p = 0.5, (1, 1) has length 4, but (1, 0) and (0, 1) have length 1 each",
    )


@pytest.mark.task(1)
def test_large_whole_numbers_have_a_length():
    v = [3_000_000_000, -4_000_000_000]
    check_norm(v, 2, 5e9, f"v = {v}: as whole numbers of NumPy, their squares would overflow")
    check_norm(np.array(v), 2, 5e9, f"v = {v}: as whole numbers of NumPy, their squares would overflow")


@pytest.mark.task(1)
def test_norm_leaves_its_vector_as_it_was():
    v = vector(np.random.default_rng(1), 4)
    with unchanged(v=v):
        for p in ORDERS:
            work.norm(v, p)
