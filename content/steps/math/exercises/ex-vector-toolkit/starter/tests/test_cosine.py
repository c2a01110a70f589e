"""Task 2: the cosine of an angle."""

import math

import numpy as np
import pytest
from draws import pair, shown, vector
from testkit import cases, check, close, learner, raises, seeds, unchanged

work = learner.load()

BEYOND = "rounding can carry the quotient beyond 1, where the angle is no number; cut it off at -1 and 1"


def mistakes_of(u, v):
    """Return {sentence: value} of what is often computed instead."""
    product, long_u, long_v = float(u @ v), float(np.linalg.norm(u)), float(np.linalg.norm(v))
    cosine = product / (long_u * long_v)
    return {
        "this is the dot product: divide it by both lengths": product,
        "divide by the length of v as well": product / long_u,
        "divide by the length of u as well": product / long_v,
        "this is divided by the squared lengths; the lengths are meant": product / (long_u * long_v) ** 2,
        "this is the angle; its cosine is meant": math.acos(max(-1.0, min(1.0, cosine))),
        "this is 1 - cosine, a distance": 1 - cosine,
    }


@pytest.mark.task(2)
@pytest.mark.parametrize(
    "u, v, expected",
    [([3, 4], [4, 3], 0.96), ([3, 4], [12, 5], 56 / 65), ([3, 4], [6, 8], 1), ([3, 4], [-4, 3], 0), ([3, 4], [-6, -8], -1)],
)
def test_cosines_by_hand(u, v, expected):
    known = mistakes_of(np.array(u, float), np.array(v, float))
    close(work.cosine(u, v), expected, tolerance="value", scale=10, what=f"cosine({u}, {v})", mistakes=known)


@pytest.mark.task(2)
@pytest.mark.parametrize("seed", seeds())
def test_in_the_plane_it_is_the_cosine_of_the_difference_of_directions(seed):
    for case in cases(seed, 34):
        # Directions and lengths first, coordinates from them: another way to the same cosine.
        (a, b), (r, s) = case.rng.uniform(0, 2 * math.pi, size=2), case.rng.uniform(0.1, 9, size=2)
        u, v = r * np.array([math.cos(a), math.sin(a)]), s * np.array([math.cos(b), math.sin(b)])
        close(
            work.cosine(u, v),
            math.cos(a - b),
            tolerance="value",
            scale=10,
            what="cosine(u, v)",
            where=f"{case}: arrows at {math.degrees(a):.1f} and {math.degrees(b):.1f} degrees, {r:.3g} and {s:.3g} long",
            mistakes=mistakes_of(u, v),
        )


@pytest.mark.task(2)
@pytest.mark.parametrize("seed", seeds())
def test_lengths_do_not_matter_and_a_turn_changes_the_sign(seed):
    for case in cases(seed, 34):
        u, v = pair(case)
        expected = float(u @ v / (np.linalg.norm(u) * np.linalg.norm(v)))
        for factor in (1.0, 250.0, 0.004, -3.0):
            close(
                work.cosine(factor * u, v),
                math.copysign(1, factor) * expected,
                tolerance="value",
                scale=10,
                what=f"cosine({factor:g} u, v)",
                where=f"{case}: u = {shown(u)}, v = {shown(v)}",
                mistakes=mistakes_of(factor * u, v),
            )


@pytest.mark.task(2)
@pytest.mark.parametrize("seed", seeds())
def test_parallel_vectors_stay_within_one(seed):
    ones = [np.ones(d) for d in range(1, 13)]
    drawn = [vector(case.rng, int(case.rng.integers(2, 13))) for case in cases(seed, 100)]
    for v in ones + drawn:
        for factor, expected in ((1.0, 1), (3.0, 1), (-0.7, -1)):
            received = work.cosine(factor * v, v)
            close(received, expected, tolerance="value", scale=10, what=f"cosine({factor:g} v, v)", where=f"v = {shown(v)}")
            check(
                -1 <= received <= 1,
                f"cosine({factor:g} v, v) lies beyond 1 or -1.",
                where=f"v = {shown(v)}",
                expected="a number from -1 to 1, so that math.acos gives the angle",
                received=repr(float(received)),
                cause=BEYOND,
            )


@pytest.mark.task(2)
@pytest.mark.parametrize("u, v", [([0, 0], [3, 4]), ([3, 4], [0, 0]), ([0.0, 0.0, 0.0], [0.0, 0.0, 0.0])])
def test_a_zero_vector_is_refused(u, v):
    # NumPy warns of 0/0 and goes on; the warning is no verdict.
    with np.errstate(all="ignore"):
        raises(ValueError, work.cosine, u, v, what=f"cosine({u}, {v})", why="a zero vector has no direction, so there is no angle")


@pytest.mark.task(2)
def test_different_lengths_are_refused():
    raises(ValueError, work.cosine, [1, 2, 3], [2], what="cosine([1, 2, 3], [2])", why="the vectors have different lengths")


@pytest.mark.task(2)
def test_cosine_leaves_its_vectors_as_they_were():
    rng = np.random.default_rng(2)
    u, v = vector(rng, 3), vector(rng, 3)
    with unchanged(u=u, v=v):
        work.cosine(u, v)
