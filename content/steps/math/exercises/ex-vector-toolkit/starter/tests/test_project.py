"""Task 3: projection onto a line."""

import numpy as np
import pytest
from draws import pair, shown, vector
from testkit import cases, check, close, learner, raises, seeds, tolerance, unchanged

work = learner.load()


def mistakes_of(u, v):
    """Return {sentence: value} of what is often computed instead."""
    product, square_u, square_v = float(u @ v), float(u @ u), float(v @ v)
    return {
        "the factor is u·v divided by the squared length of v, which is v·v; here the length divides": product / square_v**0.5 * v,
        "the factor is u·v divided by the squared length of v; here nothing divides": product * v,
        "this projects v onto u; u onto v is meant": product / square_u * u,
        "the result is a multiple of v, not of u": product / square_v * u,
        "this is what the projection leaves over, u minus the projection": u - product / square_v * v,
        "both lengths divide, as in a cosine; v·v is meant": product / (square_u * square_v) ** 0.5 * v,
        "this is only the factor; multiply v by it": product / square_v,
    }


@pytest.mark.task(3)
@pytest.mark.parametrize(
    "u, v, expected",
    [([12, 5], [3, 4], [6.72, 8.96]), ([1, 2], [1, 1], [1.5, 1.5]), ([4, -3], [3, 4], [0, 0]), ([0, 0], [3, 4], [0, 0]), ([6, 8], [3, 4], [6, 8])],
)
def test_projections_by_hand(u, v, expected):
    for left, right in ((u, v), (np.array(u), np.array(v))):
        close(
            work.project(left, right),
            np.array(expected, dtype=float),
            tolerance="value",
            scale=20,
            what=f"project({u}, {v})",
            mistakes=mistakes_of(np.array(u, float), np.array(v, float)) if any(u) else {},
        )


@pytest.mark.task(3)
@pytest.mark.parametrize("seed", seeds())
def test_projection_is_the_right_multiple_of_v(seed):
    for case in cases(seed, 34):
        u, v = pair(case)
        (factor,), *_ = np.linalg.lstsq(v[:, None], u, rcond=None)
        close(
            work.project(u, v),
            factor * v,
            tolerance="value",
            scale=10 * float(np.linalg.norm(u)),
            what="project(u, v)",
            where=f"{case}: u = {shown(u)}, v = {shown(v)}",
            mistakes=mistakes_of(u, v),
        )


@pytest.mark.task(3)
@pytest.mark.parametrize("seed", seeds())
def test_what_is_left_over_is_perpendicular(seed):
    for case in cases(seed, 34):
        u, v = pair(case)
        received = np.asarray(work.project(u, v))
        check(
            received.shape == v.shape,
            "project(u, v) should be an array of the shape of v.",
            expected=f"{v.shape}",
            received=f"{received.shape}",
        )
        left = float((u - received) @ v)
        check(
            abs(left) <= tolerance("perpendicular") * float(np.linalg.norm(u) * np.linalg.norm(v)),
            "u - project(u, v) is not perpendicular to v.",
            where=f"{case}: u = {shown(u)}, v = {shown(v)}",
            expected="(u - project(u, v))·v = 0",
            received=f"{left:.6g}",
            cause="the projection is v times a factor, and the factor is u·v divided by v·v" if np.any(received) else "",
        )
        close(
            work.project(received, v),
            received,
            tolerance="value",
            scale=10 * float(np.linalg.norm(u)),
            what="project(project(u, v), v)",
            where=f"{case}: a projection lies on the line already",
        )


@pytest.mark.task(3)
@pytest.mark.parametrize("seed", seeds())
def test_length_and_sign_of_v_do_not_matter(seed):
    for case in cases(seed, 34):
        u, v = pair(case)
        first = np.asarray(work.project(u, v), dtype=float)
        check(bool(np.any(first)), "project(u, v) is zero, although u and v are not perpendicular.", where=f"{case}", received=first)
        for factor in (100.0, 0.03, -2.0):
            close(
                work.project(u, factor * v),
                first,
                tolerance="value",
                scale=10 * float(np.linalg.norm(u)),
                what=f"project(u, {factor:g} v)",
                where=f"{case}: v and {factor:g} v lie on one line",
                mistakes={"it grows with v: the squared length has to divide, v·v": abs(factor) * first},
            )


@pytest.mark.task(3)
@pytest.mark.parametrize("u", [[3, 4], [0, 0]])
def test_projecting_on_a_zero_vector_is_refused(u):
    # NumPy warns of 0/0 and goes on; the warning is no verdict.
    with np.errstate(all="ignore"):
        why = "a zero vector has no direction, so there is no line"
        raises(ValueError, work.project, u, [0, 0], what=f"project({u}, [0, 0])", why=why)


@pytest.mark.task(3)
def test_projecting_across_lengths_is_refused():
    for u, v in (([2], [1, 2, 3]), ([1, 2, 3], [2])):
        raises(ValueError, work.project, u, v, what=f"project({u}, {v})", why="the vectors have different lengths")


@pytest.mark.task(3)
def test_project_leaves_its_vectors_as_they_were():
    rng = np.random.default_rng(3)
    u, v = vector(rng, 3), vector(rng, 3)
    with unchanged(u=u, v=v):
        work.project(u, v)
