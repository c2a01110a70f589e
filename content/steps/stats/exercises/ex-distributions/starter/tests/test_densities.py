"""Task 2: densities."""

import math

import pytest
from scipy import stats
from testkit import cases, close, learner, seeds

work = learner.load()


def check_exponential(x, rate):
    """Compare with SciPy, and recognise a mean in the place of a rate."""
    __tracebackhide__ = True
    close(
        work.exponential_pdf(x, rate),
        float(stats.expon.pdf(x, scale=1 / rate)),
        tolerance="probability",
        what=f"exponential_pdf({x:.6g}, {rate:.6g})",
        scale=max(1.0, rate),
        mistakes={
            "the rate was taken for the mean wait, which is 1 / rate": float(stats.expon.pdf(x, scale=rate)),
            "the factor `rate` in front is missing, so the area is not 1": math.exp(-rate * max(x, 0)),
        },
    )


def check_normal(x, mean, sd):
    """Compare with SciPy, and recognise a variance in the place of a standard deviation."""
    __tracebackhide__ = True
    expected = float(stats.norm.pdf(x, mean, sd))
    close(
        work.normal_pdf(x, mean, sd),
        expected,
        tolerance="probability",
        what=f"normal_pdf({x:.6g}, {mean:.6g}, {sd:.6g})",
        scale=max(1.0, 1 / sd),
        mistakes={
            "sd was taken for the variance; it is the standard deviation, so its square stands in the exponent": float(
                stats.norm.pdf(x, mean, math.sqrt(sd))
            ),
            "the division by sd in front is missing, so the area is not 1": expected * sd,
            "the factor 1/2 in the exponent is missing": math.exp(-(((x - mean) / sd) ** 2)) / (sd * math.sqrt(2 * math.pi)),
        },
    )


@pytest.mark.task(2)
@pytest.mark.parametrize("x, rate", [(0, 3), (0.5, 3), (2, 0.25), (-0.1, 3), (-1000, 3), (4000, 0.5)])
def test_waits_by_hand(x, rate):
    check_exponential(x, rate)


@pytest.mark.task(2)
@pytest.mark.parametrize("seed", seeds())
def test_waits_against_scipy(seed):
    for case in cases(seed, 20):
        rng = case.random
        check_exponential(rng.uniform(-1, 5), rng.choice([0.2, 1.7, 6]) * rng.uniform(0.5, 1.5))


@pytest.mark.task(2)
@pytest.mark.parametrize("x, mean, sd", [(0, 0, 1), (1, 0, 1), (5, 5, 0.1), (-3, 1, 2), (3, 1, 4), (100, 0, 1)])
def test_bells_by_hand(x, mean, sd):
    check_normal(x, mean, sd)


@pytest.mark.task(2)
@pytest.mark.parametrize("seed", seeds())
def test_bells_against_scipy(seed):
    for case in cases(seed, 20):
        rng = case.random
        mean, sd = rng.uniform(-4, 4), rng.choice([0.05, 0.6, 3]) * rng.uniform(0.5, 1.5)
        check_normal(mean + rng.uniform(-3, 3) * sd, mean, sd)
