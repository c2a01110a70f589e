"""Task 3: Welch's t."""

import numpy as np
import pytest
from scipy import stats
from testkit import cases, check, close, learner, raises, seeds, unchanged

work = learner.load()


def check_welch(a, b):
    """Compare t with SciPy, df with the formula, and the p-value of both with SciPy again."""
    __tracebackhide__ = True
    a, b = np.asarray(a, dtype=float), np.asarray(b, dtype=float)
    n, m = len(a), len(b)
    where = f"a = {np.round(a, 3).tolist()}, b = {np.round(b, 3).tolist()}"
    pair = work.welch(a, b)
    check(
        isinstance(pair, (tuple, list)) and len(pair) == 2,
        "welch should return a pair (t, df).",
        where=where,
        expected="two numbers",
        received=pair if pair is not None else "None",
    )
    expected = stats.ttest_ind(a, b, equal_var=False)
    pooled = stats.ttest_ind(a, b).statistic
    va, vb = a.var(ddof=1) / n, b.var(ddof=1) / m
    biased = (a.mean() - b.mean()) / np.sqrt(a.var() / n + b.var() / m)
    close(
        float(pair[0]),
        float(expected.statistic),
        tolerance="welch",
        what="t of welch(a, b)",
        where=where,
        scale=1 + abs(float(expected.statistic)),
        mistakes={
            "this is Student's t with a pooled variance; Welch adds the two variances, each divided by its own n": pooled,
            "the variances are divided by n; take n - 1 (ddof=1)": biased,
            "b - a was computed, and not a - b": -float(expected.statistic),
            "the sum of variances stands without its root": (a.mean() - b.mean()) / (va + vb),
        },
    )
    df = (va + vb) ** 2 / (va**2 / (n - 1) + vb**2 / (m - 1))
    close(
        float(pair[1]),
        df,
        tolerance="welch",
        what="df of welch(a, b)",
        where=where,
        scale=1 + df,
        mistakes={
            "n + m - 2 belongs to Student's test with a pooled variance": n + m - 2,
            "each part is divided by n - 1, and not by n": (va + vb) ** 2 / (va**2 / n + vb**2 / m),
        },
    )
    close(
        float(2 * stats.t.sf(abs(pair[0]), pair[1])),
        float(expected.pvalue),
        tolerance="p_value",
        what="the two-sided p-value from t and df",
        where=where,
    )


@pytest.mark.task(3)
@pytest.mark.parametrize("a, b", [([8, 10, 12], [1, 3, 5, 7]), ([1, 2], [3, 9]), ([3, 3, 3], [1, 2, 6]), ([2, 4, 6], [2, 4, 6])])
def test_groups_by_hand(a, b):
    check_welch(a, b)


@pytest.mark.task(3)
@pytest.mark.parametrize("seed", seeds())
def test_random_groups_against_scipy(seed):
    for case in cases(seed, 12):
        rng = case.rng
        n, m = rng.integers(2, 30, size=2)
        check_welch(rng.normal(0, 1, size=n), rng.normal(0.5, 4, size=m))


@pytest.mark.task(3)
@pytest.mark.parametrize("a, b", [([1.0], [2.0, 3.0]), ([1.0, 2.0], []), ([4.0, 4.0], [7.0, 7.0])])
def test_what_has_no_standard_error_is_refused(a, b):
    raises(ValueError, work.welch, np.array(a), np.array(b), what=f"welch({a}, {b})", why="there is no standard error to divide by")


@pytest.mark.task(3)
def test_the_groups_stay_as_they_were():
    a, b = np.array([5.0, 1.0]), np.array([4.0, 2.0, 3.0])
    with unchanged(a=a, b=b):
        work.welch(a, b)
