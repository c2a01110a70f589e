"""Task 2: random splits."""

import numpy as np
import pytest
from groups import gen_groups, p_values_of
from testkit import cases, check, close, learner, seeds, tolerance, unchanged

work = learner.load()


@pytest.mark.task(2)
@pytest.mark.parametrize("seed", seeds())
def test_near_the_exact_value(seed):
    B = 3000
    for case in cases(seed, 3):
        a, b = gen_groups(case)
        known = p_values_of(a, b)
        received = float(work.monte_carlo_p(a, b, B, np.random.default_rng([seed, case.index])))
        allowed = tolerance("standard_errors") * (0.25 / B) ** 0.5
        expected = known["two"]
        check(
            abs(received - expected) <= allowed,
            "monte_carlo_p is too far from the p-value of all splits.",
            where=f"a = {a.tolist()}, b = {b.tolist()}, B = {B:,}",
            expected=f"{expected:.3f}, give or take {allowed:.3f}",
            received=f"{received:.3f}",
            cause="only one direction is counted" if min(abs(received - known["one"]), abs(received - known["other"])) <= allowed else "",
        )


@pytest.mark.task(2)
@pytest.mark.parametrize("B", [1, 9, 99])
def test_it_is_never_zero(B):
    a, b = np.arange(12.0), np.arange(100.0, 112.0)
    received = float(work.monte_carlo_p(a, b, B, np.random.default_rng(B)))
    expected = 1 / (B + 1)
    causes = {
        0.0: "p = 0 would claim that chance cannot do it; the split that was observed counts as one, above and below",
        1 / B: "the observed split counts below the line as well: divide by 1 + B",
    }
    check(
        abs(received - expected) <= tolerance("exact"),
        f"monte_carlo_p(a, b, {B}, rng) is wrong.",
        where="two groups far apart: one split in 1.3 million is as extreme, so no random one will be",
        expected=f"(1 + 0) / (1 + {B}), that is {expected:.4g}",
        received=f"{received:.4g}",
        cause=next((cause for value, cause in causes.items() if abs(received - value) <= tolerance("exact")), ""),
    )


@pytest.mark.task(2)
@pytest.mark.parametrize("seed", seeds())
def test_every_split_uses_each_value_once(seed):
    B = 5000
    received = float(work.monte_carlo_p(np.array([2]), np.array([0, 0]), B, np.random.default_rng(seed)))
    allowed = tolerance("standard_errors") * (0.25 / B) ** 0.5
    check(
        abs(received - 1 / 3) <= allowed,
        "monte_carlo_p is too far from the p-value of all splits.",
        where=f"a = [2], b = [0, 0], B = {B:,}: in one split of three the 2 stands alone",
        expected=f"0.333, give or take {allowed:.3f}",
        received=f"{received:.3f}",
        # Drawn with replacement, 6 of the 27 draws are 2, 0, 0 or 0, 2, 2.
        cause="values are drawn with replacement; a split uses each value exactly once" if abs(received - 6 / 27) <= allowed else "",
    )


@pytest.mark.task(2)
def test_no_difference_at_all():
    a = np.array([2.0, 2.0, 2.0])
    close(work.monte_carlo_p(a, a, 50, np.random.default_rng(1)), 1.0, tolerance="exact", what="monte_carlo_p(a, a, 50, rng)", where="all values are 2")


@pytest.mark.task(2)
def test_same_generator_same_value():
    a, b = np.array([1.0, 4.0, 6.0, 9.0]), np.array([2.0, 8.0, 7.0, 11.0])
    found = [float(work.monte_carlo_p(a, b, 40, np.random.default_rng(s))) for s in (5, 5, *range(6, 20))]
    close(found[1], found[0], tolerance="exact", what="a second call with an equal generator")
    check(
        len(set(found)) > 1,
        "every generator gives the same value.",
        where="fifteen different seeds",
        expected="values that differ a little",
        received=found[0],
        cause="the generator that is handed in is not used",
    )


@pytest.mark.task(2)
def test_the_groups_stay_as_they_were():
    a, b = np.array([5.0, 1.0]), np.array([4.0, 2.0, 3.0])
    with unchanged(a=a, b=b):
        work.monte_carlo_p(a, b, 20, np.random.default_rng(2))
