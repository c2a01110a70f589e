"""Task 1: probabilities of whole numbers."""

import math

import pytest
from scipy import stats
from testkit import cases, check, close, learner, seeds, tolerance

work = learner.load()


@pytest.mark.task(1)
@pytest.mark.parametrize("k, p, expected", [(1, 0.3, 0.3), (0, 0.3, 0.7), (1, 1, 1), (0, 1, 0), (2, 0.3, 0), (-1, 0.3, 0)])
def test_one_yes_or_no(k, p, expected):
    close(work.bernoulli_pmf(k, p), float(expected), tolerance="probability", what=f"bernoulli_pmf({k}, {p})")


@pytest.mark.task(1)
@pytest.mark.parametrize("k, ways", [(0, 81), (1, 108), (2, 54), (3, 12), (4, 1)])
def test_four_parcels(k, ways):
    close(
        work.binomial_pmf(k, 4, 0.25),
        ways / 256,
        tolerance="probability",
        what=f"binomial_pmf({k}, 4, 0.25)",
        mistakes={
            "the number of ways is missing: a yes may come first or last": 0.25**k * 0.75 ** (4 - k),
            "p and 1 - p have changed places": math.comb(4, k) * 0.75**k * 0.25 ** (4 - k),
            "the factor for the n - k times no is missing": math.comb(4, k) * 0.25**k,
        },
    )


@pytest.mark.task(1)
@pytest.mark.parametrize("seed", seeds())
def test_binomial_against_scipy(seed):
    for case in cases(seed, 25):
        rng = case.random
        n, p = rng.randint(1, 60), rng.random()
        k = rng.randint(0, n)
        close(
            work.binomial_pmf(k, n, p),
            float(stats.binom.pmf(k, n, p)),
            tolerance="probability",
            what=f"binomial_pmf({k}, {n}, {p:.6g})",
            mistakes={"the number of ways is missing: a yes may come first or last": p**k * (1 - p) ** (n - k)},
        )


@pytest.mark.task(1)
@pytest.mark.parametrize("seed", seeds())
def test_poisson_against_scipy(seed):
    for case in cases(seed, 25):
        rng = case.random
        rate = rng.choice([0.1, 0.5, 1, 3, 12.5, 40]) * rng.uniform(0.8, 1.2)
        k = rng.randint(0, int(2 * rate) + 3)
        close(
            work.poisson_pmf(k, rate),
            float(stats.poisson.pmf(k, rate)),
            tolerance="probability",
            what=f"poisson_pmf({k}, {rate:.6g})",
            mistakes={
                "the division by k! is missing": rate**k * math.exp(-rate),
                "the factor exp(-rate) is missing": rate**k / math.factorial(k),
            },
        )


@pytest.mark.task(1)
@pytest.mark.parametrize("k, n, p, expected", [(0, 5, 0, 1), (1, 5, 0, 0), (5, 5, 1, 1), (4, 5, 1, 0), (0, 0, 0.3, 1)])
def test_nothing_left_to_chance(k, n, p, expected):
    close(work.binomial_pmf(k, n, p), float(expected), tolerance="probability", what=f"binomial_pmf({k}, {n}, {p})")


@pytest.mark.task(1)
def test_what_cannot_come_up_has_probability_zero():
    for k, n in [(-1, 4), (5, 4), (-3, 1), (2, 1)]:
        close(work.binomial_pmf(k, n, 0.25), 0.0, tolerance="probability", what=f"binomial_pmf({k}, {n}, 0.25)")
    close(work.poisson_pmf(-1, 2.5), 0.0, tolerance="probability", what="poisson_pmf(-1, 2.5)")


@pytest.mark.task(1)
@pytest.mark.parametrize("p", [0.02, 0.5, 0.9])
def test_the_masses_sum_to_one(p):
    total = math.fsum(work.binomial_pmf(k, 150, p) for k in range(151))
    close(total, 1.0, tolerance="probability", what=f"the sum of binomial_pmf(k, 150, {p}) for k = 0 to 150")
    total = math.fsum(work.poisson_pmf(k, 100 * p) for k in range(400))
    close(total, 1.0, tolerance="probability", what=f"the sum of poisson_pmf(k, {100 * p:g}) for k = 0 to 399")


def mass(name, *arguments):
    """Call a function of the learner's with large numbers, and explain an overflow."""
    __tracebackhide__ = True
    try:
        return getattr(work, name)(*arguments)
    except OverflowError as error:
        check(
            False,
            f"{name}({', '.join(f'{a:g}' for a in arguments)}) overflows.",
            expected="a probability",
            received=f"OverflowError: {error}",
            cause="a factorial or a power is too large for a float; add logarithms (math.lgamma), and take exp at the end",
        )


@pytest.mark.task(1)
@pytest.mark.parametrize("k, n, p", [(1000, 2000, 0.5), (30_000, 100_000, 0.3), (3, 100_000, 0.00003), (99_990, 100_000, 0.9999)])
def test_many_tries(k, n, p):
    close(mass("binomial_pmf", k, n, p), float(stats.binom.pmf(k, n, p)), tolerance="probability", what=f"binomial_pmf({k:,}, {n:,}, {p:g})")


@pytest.mark.task(1)
@pytest.mark.parametrize("k, rate", [(200, 200.0), (1010, 1000.0), (4950, 5000.0)])
def test_large_counts(k, rate):
    close(mass("poisson_pmf", k, rate), float(stats.poisson.pmf(k, rate)), tolerance="probability", what=f"poisson_pmf({k:,}, {rate:g})")


@pytest.mark.task(1)
@pytest.mark.parametrize("name, arguments", [("binomial_pmf", (700, 1000, 0.5)), ("binomial_pmf", (5, 100, 0.5)), ("poisson_pmf", (60, 5.0))])
def test_small_probabilities_keep_their_digits(name, arguments):
    family = stats.binom if name == "binomial_pmf" else stats.poisson
    expected = float(family.pmf(*arguments))
    received = float(mass(name, *arguments))
    check(
        abs(received / expected - 1) <= tolerance("far_out"),
        f"{name}({', '.join(map(str, arguments))}) has lost its digits.",
        expected=f"{expected:.10g}, to {tolerance('far_out'):g} of its size",
        received=f"{received:.10g}",
    )
