"""Task 3: the probability of everything up to x."""

import math

import pytest
from scipy import stats
from testkit import cases, check, close, learner, seeds, tolerance

work = learner.load()

STRICT = "this is P(X < x): the probability of x itself belongs to the sum"
NEAREST = "x was rounded to the nearest whole number; up to 2.7 means up to 2"
TAIL = "this is P(X > x), the part above x; the cdf is the part up to x"


def check_steps(name, x, parameters, family):
    """Compare the cdf of a count with SciPy, and recognise what is summed wrongly."""
    __tracebackhide__ = True
    expected = float(family.cdf(x, *parameters))
    whole = math.floor(x)
    mistakes = {TAIL: 1 - expected}
    if whole == x:
        mistakes[STRICT] = float(family.cdf(x - 1, *parameters))
    elif round(x) != whole:
        mistakes[NEAREST] = float(family.cdf(round(x), *parameters))
    close(
        getattr(work, name)(x, *parameters),
        expected,
        tolerance="probability",
        what=f"{name}({', '.join(f'{v:.6g}' for v in (x, *parameters))})",
        mistakes=mistakes,
    )


def check_smooth(name, x, parameters, expected, mistakes=None):
    """Compare the cdf of a measured number with SciPy."""
    __tracebackhide__ = True
    close(
        getattr(work, name)(x, *parameters),
        expected,
        tolerance="probability",
        what=f"{name}({', '.join(f'{v:.6g}' for v in (x, *parameters))})",
        mistakes={TAIL: 1 - expected, **(mistakes or {})},
    )


@pytest.mark.task(3)
@pytest.mark.parametrize("x", [-2, -0.5, 0, 0.4, 0.99, 1, 1.5, 7])
def test_one_yes_or_no(x):
    check_steps("bernoulli_cdf", x, (0.3,), stats.bernoulli)


@pytest.mark.task(3)
@pytest.mark.parametrize("x, ways", [(-1, 0), (-0.5, 0), (0, 81), (1, 189), (1.3, 189), (1.8, 189), (2, 243), (3, 255), (3.9, 255), (4, 256), (9.5, 256)])
def test_four_parcels(x, ways):
    check_steps("binomial_cdf", x, (4, 0.25), stats.binom)
    close(work.binomial_cdf(x, 4, 0.25), ways / 256, tolerance="probability", what=f"binomial_cdf({x}, 4, 0.25)")


@pytest.mark.task(3)
@pytest.mark.parametrize("seed", seeds())
def test_counts_against_scipy(seed):
    for case in cases(seed, 20):
        rng = case.random
        n, p, rate = rng.randint(1, 50), rng.random(), rng.uniform(0.2, 30)
        half = rng.choice([0, 0, 0.3, 0.7])
        check_steps("binomial_cdf", rng.randint(-1, n + 1) + half, (n, p), stats.binom)
        check_steps("poisson_cdf", rng.randint(-1, int(2 * rate) + 2) + half, (rate,), stats.poisson)


@pytest.mark.task(3)
def test_many_tries_do_not_overflow():
    check_steps("binomial_cdf", 1010, (2000, 0.5), stats.binom)
    check_steps("poisson_cdf", 500, (490.0,), stats.poisson)


@pytest.mark.task(3)
@pytest.mark.parametrize("x, rate", [(-800, 1.5), (-1, 3), (0, 3), (0.5, 3), (2, 0.25), (300, 4)])
def test_waits(x, rate):
    check_smooth(
        "exponential_cdf",
        x,
        (rate,),
        float(stats.expon.cdf(x, scale=1 / rate)),
        {"the rate was taken for the mean wait, which is 1 / rate": float(stats.expon.cdf(x, scale=rate))},
    )


@pytest.mark.task(3)
@pytest.mark.parametrize("x, mean, sd", [(0, 0, 1), (1.96, 0, 1), (-1, 0, 1), (7, 5, 2), (4.9, 5, 0.1), (80, 0, 1), (-80, 0, 1)])
def test_bells(x, mean, sd):
    check_smooth(
        "normal_cdf",
        x,
        (mean, sd),
        float(stats.norm.cdf(x, mean, sd)),
        {"sd was taken for the variance; it is the standard deviation": float(stats.norm.cdf(x, mean, math.sqrt(sd)))},
    )


@pytest.mark.task(3)
@pytest.mark.parametrize(
    "name, parameters",
    [("bernoulli_cdf", (0.3,)), ("binomial_cdf", (12, 0.4)), ("poisson_cdf", (3.5,)), ("exponential_cdf", (1.5,)), ("normal_cdf", (4.0, 2.0))],
)
def test_it_never_falls(name, parameters):
    places = [-2 + i * 0.25 for i in range(100)]
    values = [float(getattr(work, name)(x, *parameters)) for x in places]
    falls = [(x, b - a) for x, a, b in zip(places, values, values[1:]) if b < a - tolerance("probability")]
    check(
        not falls,
        f"{name} falls; the probability of everything up to x can only grow with x.",
        where=f"parameters {parameters}, at x = {falls[0][0] if falls else ''}",
        expected="no fall",
        received=f"a fall by {-falls[0][1]:.3g}" if falls else "",
    )
    check(
        -tolerance("probability") <= min(values) and 1 - tolerance("far_out") <= values[-1] <= 1 + tolerance("probability"),
        f"{name} should go from 0 to 1.",
        where=f"parameters {parameters}, x from -2 to 22.75",
        expected="between 0 and 1, and 1 at the end",
        received=f"{min(values):.6g} to {values[-1]:.6g}",
    )


@pytest.mark.task(3)
@pytest.mark.parametrize("name, x, parameters", [("exponential", 0.3, (3.0,)), ("exponential", 2.5, (0.5,)), ("normal", 0.4, (1.0, 0.5)), ("normal", -3.0, (1.0, 4.0))])
def test_the_density_is_its_slope(name, x, parameters):
    h = 1e-5
    cdf, pdf = getattr(work, f"{name}_cdf"), getattr(work, f"{name}_pdf")
    slope = (cdf(x + h, *parameters) - cdf(x - h, *parameters)) / (2 * h)
    close(slope, float(pdf(x, *parameters)), tolerance="slope", what=f"the slope of {name}_cdf at {x}", where=f"parameters {parameters}; {name}_pdf gives the expected value")
