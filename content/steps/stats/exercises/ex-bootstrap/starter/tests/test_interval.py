"""Task 2: the percentile interval."""

import numpy as np
import pytest
from samples import reference_values, skewed
from testkit import check, learner, raises, seeds, tolerance

work = learner.load()


def interval(x, stat, B, alpha, rng):
    """Call the learner's bootstrap_ci, and return its two ends."""
    __tracebackhide__ = True
    pair = work.bootstrap_ci(x, stat, B, alpha, rng)
    is_pair = isinstance(pair, (tuple, list, np.ndarray)) and len(pair) == 2
    check(is_pair, "bootstrap_ci should return a pair (low, high).", expected="two numbers", received=pair if pair is not None else "None")
    low, high = float(pair[0]), float(pair[1])
    check(low <= high, "the lower end is above the upper one.", expected="low, then high", received=(low, high))
    return low, high


def check_interval(x, stat, alpha, seed, name):
    """Compare with the middle of the tests' own bootstrap values."""
    __tracebackhide__ = True
    B = 8000
    values = reference_values(x, stat, B, seed)
    wanted = np.quantile(values, [alpha / 2, 1 - alpha / 2])
    width = float(wanted[1] - wanted[0])
    received = interval(x, stat, B, alpha, np.random.default_rng(seed))
    z = {0.05: 1.96, 0.2: 1.2816}[alpha]
    center = float(stat(x))
    known = {
        "these ends leave alpha out on each side; it is alpha / 2 on each": np.quantile(values, [alpha, 1 - alpha]),
        "this interval is symmetric, from a normal curve; take the quantiles of the values themselves": (
            center - z * values.std(),
            center + z * values.std(),
        ),
        "the interval is laid around 0, or around another place than the values": np.array(wanted) - center,
        "these are the smallest and the largest value": (values.min(), values.max()),
    }
    near = [cause for cause, ends in known.items() if max(abs(np.array(ends) - received)) <= tolerance("interval") * width]
    check(
        max(abs(wanted - received)) <= tolerance("interval") * width,
        f"the interval for the {name} is not the middle {1 - alpha:.0%} of the bootstrap values.",
        where=f"{len(x)} waiting times from seed {seed}, B = {B:,}, alpha = {alpha}",
        expected=f"({wanted[0]:.3f}, {wanted[1]:.3f}), each end within {tolerance('interval') * width:.3f}",
        received=f"({received[0]:.3f}, {received[1]:.3f})",
        cause=near[0] if len(near) == 1 else "",
    )


def spread(sample):
    """Return the variance: its bootstrap values are far from symmetric."""
    return np.var(sample, axis=-1)


@pytest.mark.task(2)
@pytest.mark.parametrize("seed", seeds())
@pytest.mark.parametrize("alpha", [0.05, 0.2])
def test_interval_of_a_mean(seed, alpha):
    check_interval(skewed(seed, 30), np.mean, alpha, seed, "mean")


@pytest.mark.task(2)
@pytest.mark.parametrize("seed", seeds())
def test_interval_of_a_variance(seed):
    check_interval(skewed(seed, 25), spread, 0.05, seed, "variance")


@pytest.mark.task(2)
def test_width_shrinks_with_the_root_of_n():
    widths = {n: np.mean([np.diff(interval(skewed(s, n), np.mean, 300, 0.05, np.random.default_rng(s)))[0] for s in range(20)]) for n in (25, 100)}
    ratio = float(widths[25] / widths[100])
    check(
        1.6 <= ratio <= 2.4,
        "four times as much data should make the interval about half as wide.",
        where="twenty samples each of 25 and of 100 waiting times",
        expected="the width at 25, divided by that at 100, between 1.6 and 2.4",
        received=f"{ratio:.2f}",
    )


@pytest.mark.task(2)
@pytest.mark.parametrize("alpha", [0, 1, -0.1, 95])
def test_alpha_outside_0_and_1_is_refused(alpha):
    raises(
        ValueError,
        work.bootstrap_ci,
        np.array([1.0, 2.0, 3.0]),
        np.mean,
        50,
        alpha,
        np.random.default_rng(1),
        what=f"bootstrap_ci(x, np.mean, 50, {alpha}, rng)",
        why="alpha is the share that is left out, between 0 and 1",
    )


@pytest.mark.task(2)
@pytest.mark.parametrize("x", [np.array([]), np.array([4.0])])
def test_fewer_than_two_values_are_refused(x):
    raises(
        ValueError,
        work.bootstrap_ci,
        x,
        np.mean,
        50,
        0.05,
        np.random.default_rng(1),
        what=f"bootstrap_ci of {len(x)} values",
        why="one value alone says nothing of how much values vary",
    )


@pytest.mark.task(2)
def test_two_values_are_enough():
    low, high = interval(np.array([1.0, 3.0]), np.mean, 400, 0.05, np.random.default_rng(1))
    # The samples 1, 1 and 3, 3 come up in a quarter of the draws each.
    check(low == 1 and high == 3, "the interval of 1 and 3 is wrong.", expected=(1, 3), received=(low, high))
