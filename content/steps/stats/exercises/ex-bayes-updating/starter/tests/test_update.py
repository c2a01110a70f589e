"""Task 3: what is known of a share, updated by counts."""

import pytest
from testkit import cases, check, close, learner, raises, seeds

work = learner.load()


def updated(a, b, successes, failures):
    """Call the learner's update and return its two numbers, after making sure that there are two."""
    __tracebackhide__ = True
    pair = work.update(a, b, successes, failures)
    check(
        isinstance(pair, (tuple, list)) and len(pair) == 2,
        "update should return a pair (a, b).",
        where=f"update({a}, {b}, {successes}, {failures})",
        expected="a pair (a, b)",
        received=pair if pair is not None else "None",
    )
    return float(pair[0]), float(pair[1])


def check_update(a, b, successes, failures):
    """Compare with the counts added."""
    __tracebackhide__ = True
    close(
        updated(a, b, successes, failures),
        (a + successes, b + failures),
        tolerance="probability",
        what=f"update({a}, {b}, {successes}, {failures})",
        mistakes={
            "successes and failures have changed places": (a + failures, b + successes),
            "the second count is the failures, not all trials": (a + successes, b + failures - successes),
            "the prior was cut to whole numbers; a and b may have decimals": (int(a) + successes, int(b) + failures),
            "the prior was rounded to whole numbers; a and b may have decimals": (round(a) + successes, round(b) + failures),
            "the prior is left out": (successes, failures),
        },
    )


@pytest.mark.task(3)
@pytest.mark.parametrize("numbers", [(2, 2, 7, 3), (1, 1, 0, 4), (5, 1, 0, 0), (0.5, 0.5, 3, 1), (2.6, 7.4, 1, 1)])
def test_counts_are_added(numbers):
    check_update(*numbers)


@pytest.mark.task(3)
@pytest.mark.parametrize("seed", seeds())
def test_one_at_a_time_or_all_at_once(seed):
    for case in cases(seed, 10):
        rng = case.random
        a, b = rng.randint(1, 40) / 8, rng.randint(1, 40) / 8
        outcomes = [rng.random() < 0.4 for _ in range(rng.randint(1, 12))]
        stepwise = (a, b)
        for success in outcomes:
            stepwise = updated(*stepwise, int(success), int(not success))
        close(
            stepwise,
            (a + sum(outcomes), b + len(outcomes) - sum(outcomes)),
            tolerance="probability",
            what="a and b, updated after each outcome",
            where=f"start ({a}, {b}), {sum(outcomes)} successes and {len(outcomes) - sum(outcomes)} failures",
        )


@pytest.mark.task(3)
@pytest.mark.parametrize("numbers", [(0, 1, 2, 3), (1, 0, 2, 3), (1, -1, 2, 3), (1, 1, -1, 3), (1, 1, 3, -1)])
def test_what_is_no_prior_or_no_count_is_refused(numbers):
    raises(
        ValueError,
        work.update,
        *numbers,
        what=f"update{numbers}",
        why="a and b are above 0, counts are 0 or more",
    )
