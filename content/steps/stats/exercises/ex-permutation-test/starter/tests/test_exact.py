"""Task 1: all splits."""

from itertools import combinations

import numpy as np
import pytest
from groups import gen_groups, p_values_of
from testkit import cases, check, close, learner, raises, seeds, unchanged

work = learner.load()

ONE_SIDED = "only one direction is counted; a difference as large the other way is as extreme"
STRICT = "splits with an equal difference count, too: at least as large, and not larger"


def check_exact(a, b):
    """Call the learner's exact_p and compare with the tests' own enumeration."""
    __tracebackhide__ = True
    known = p_values_of(a, b)
    received = work.exact_p(a, b)
    # A learner may count either direction; naming both at once would explain nothing where they agree.
    other = isinstance(received, (int, float)) and abs(received - known["other"]) < 1e-9
    close(
        received,
        known["two"],
        tolerance="exact",
        what="exact_p(a, b)",
        where=f"a = {a.tolist()}, b = {b.tolist()}",
        mistakes={ONE_SIDED: known["other" if other else "one"], STRICT: known["strict"]},
    )


@pytest.mark.task(1)
@pytest.mark.parametrize(
    "a, b",
    [([1, 2, 3], [7, 8, 9]), ([7, 8, 9], [1, 2, 3]), ([5, 7], [4, 6]), ([3], [1, 2]), ([2, 2], [2, 2, 2]), ([1, 9], [2, 3, 4])],
)
def test_groups_by_hand(a, b):
    check_exact(np.array(a), np.array(b))


@pytest.mark.task(1)
@pytest.mark.parametrize("seed", seeds())
def test_small_groups_against_enumeration(seed):
    for case in cases(seed, 15):
        check_exact(*gen_groups(case))


@pytest.mark.task(1)
@pytest.mark.parametrize("a, b", [([0.1, 0.7, 0.3], [0.2, 0.6, 0.4]), ([0.2, 0.1], [0.3, 0.4, 0.6]), ([0.7, 0.1, 0.2], [0.3, 0.6, 0.4, 0.9])])
def test_decimals_that_are_equal_but_for_rounding(a, b):
    check_exact(np.array(a), np.array(b))


@pytest.mark.task(1)
def test_groups_may_change_places():
    a, b = np.array([4.0, 9.0, 1.0]), np.array([3.0, 3.5, 8.0, 2.0])
    close(work.exact_p(b, a), float(work.exact_p(a, b)), tolerance="exact", what="exact_p(b, a)", where="it should equal exact_p(a, b)")


@pytest.mark.task(1)
def test_small_p_values_are_as_rare_as_they_say():
    pooled = np.array([3, 8, 1, 12, 5, 20, 7, 16])
    p_values = []
    for places in combinations(range(8), 4):
        rest = [i for i in range(8) if i not in places]
        p_values.append(float(work.exact_p(pooled[list(places)], pooled[rest])))
    for level in (0.05, 0.1, 0.25, 0.5):
        share = float(np.mean(np.array(p_values) <= level + 1e-9))
        check(
            share <= level + 1e-9,
            f"p-values of {level} or less come up too often where there is no effect.",
            where="all 70 ways to split eight values into two groups",
            expected=f"at most {level:.0%} of them",
            received=f"{share:.1%}",
        )


@pytest.mark.task(1)
@pytest.mark.parametrize("a, b", [([], [1.0]), ([1.0, 2.0], [])])
def test_an_empty_group_is_refused(a, b):
    raises(ValueError, work.exact_p, np.array(a), np.array(b), what="exact_p with an empty group", why="it has no mean")


@pytest.mark.task(1)
def test_the_groups_stay_as_they_were():
    a, b = np.array([5.0, 1.0]), np.array([4.0, 2.0, 3.0])
    with unchanged(a=a, b=b):
        work.exact_p(a, b)
