"""Task 4: inverse transform."""

import numpy as np
import pytest
from chance import OnlyUniform, distance, numbers_of
from scipy import stats
from testkit import check, close, learner, seeds, tolerance

work = learner.load()

N = 4000


def waits_of(n, rate, rng):
    __tracebackhide__ = True
    return numbers_of("sample_exponential", work.sample_exponential(n, rate, rng), n)


def counts_of(n, rate, rng):
    __tracebackhide__ = True
    values = numbers_of("sample_poisson", work.sample_poisson(n, rate, rng), n)
    odd = [v for v in values if v < 0 or v % 1]
    check(not odd, "sample_poisson returns what is no count.", expected="0, 1, 2, …", received=odd[0] if odd else None)
    return values


def check_fit(name, gaps, allowed, where, cause):
    """Fail unless enough of the seeds come close to the distribution."""
    __tracebackhide__ = True
    good = sum(gap <= allowed for gap in gaps)
    check(
        good >= tolerance("seeds_needed"),
        f"the numbers of {name} are not distributed as they should be.",
        where=where,
        expected=f"a distance of at most {allowed:.3f} from the cdf, for {tolerance('seeds_needed')} of {len(gaps)} seeds",
        received=", ".join(f"{gap:.3f}" for gap in gaps),
        cause=cause,
    )


@pytest.mark.task(4)
@pytest.mark.parametrize("rate", [0.5, 1, 4])
def test_waits_follow_the_cdf(rate):
    samples = [waits_of(N, rate, OnlyUniform(seed)) for seed in seeds()]
    cdf = stats.expon(scale=1 / rate).cdf
    wrong = stats.expon(scale=rate).cdf
    allowed = tolerance("kolmogorov") / N**0.5
    is_mean = rate != 1 and all(distance(s, wrong, wrong) <= allowed for s in samples)
    check_fit(
        "sample_exponential",
        [distance(s, cdf, cdf) for s in samples],
        allowed,
        f"{N:,} waits, rate = {rate}",
        "the rate was taken for the mean wait, which is 1 / rate" if is_mean else "",
    )


@pytest.mark.task(4)
@pytest.mark.parametrize("rate", [0.3, 3, 60, 200])
def test_counts_follow_the_cdf(rate):
    samples = [counts_of(N, rate, OnlyUniform(seed)) for seed in seeds()]
    family = stats.poisson(rate)
    allowed = tolerance("kolmogorov") / N**0.5

    def gap(values):
        return distance(values, family.cdf, lambda k: family.cdf(k - 1))

    moved = {shift: all(gap(s - shift) <= allowed for s in samples) for shift in (1, -1)}
    check_fit(
        "sample_poisson",
        [gap(s) for s in samples],
        allowed,
        f"{N:,} counts, rate = {rate}",
        "every count is 1 too large: the first bar belongs to the count 0"
        if moved[1]
        else "every count is 1 too small: take the first k whose cdf reaches u"
        if moved[-1]
        else "",
    )


@pytest.mark.task(4)
def test_large_counts_come_up_too():
    n, rate = 1000, 200
    place = rate + 2.6 * rate**0.5
    largest = [float(np.max(counts_of(n, rate, OnlyUniform(seed)))) for seed in seeds()]
    # 5.5 such counts are expected in each sample; a right program misses all of them once in 250.
    check(
        sum(value > place for value in largest) >= tolerance("seeds_needed"),
        "sample_poisson never gives a count far above the mean.",
        where=f"{n:,} counts, rate = {rate}",
        expected=f"a count above {place:.0f} for {tolerance('seeds_needed')} of {len(largest)} seeds",
        received=f"largest: {', '.join(f'{value:.0f}' for value in largest)}",
        cause="the table of the cdf ends too early: it must reach far beyond the mean",
    )


@pytest.mark.task(4)
@pytest.mark.parametrize("first", [0.0, 1 - 2**-53])
def test_the_ends_of_the_uniform_numbers(first):
    for seed in seeds():
        waits = waits_of(50, 2.0, OnlyUniform(seed, first))
        check(bool(np.all(waits >= 0)), "a wait is negative.", where=f"rng.random gives {first!r} once", expected="no wait below 0", received=float(waits.min()))
        counts_of(50, 2.0, OnlyUniform(seed, first))


@pytest.mark.task(4)
@pytest.mark.parametrize("n", [0, 1, 2, 7])
def test_any_number_of_numbers(n):
    waits_of(n, 2.0, OnlyUniform(1))
    counts_of(n, 2.0, OnlyUniform(1))


@pytest.mark.task(4)
@pytest.mark.parametrize("draw", [waits_of, counts_of])
def test_one_number_says_nothing_of_the_next(draw):
    good = []
    for seed in seeds():
        values = draw(N, 5.0, OnlyUniform(seed))
        good.append(abs(float(np.corrcoef(values[:-1], values[1:])[0, 1])) * N**0.5)
    check(
        sum(value <= tolerance("standard_errors") for value in good) >= tolerance("seeds_needed"),
        "neighbours in the sample go together; each number needs a uniform one of its own.",
        where=f"{N:,} numbers, rate = 5",
        expected=f"a correlation of at most {tolerance('standard_errors') / N**0.5:.3f}",
        received=", ".join(f"{value / N**0.5:.3f}" for value in good),
    )


@pytest.mark.task(4)
@pytest.mark.parametrize("draw", [waits_of, counts_of])
def test_same_generator_same_numbers(draw):
    rng = OnlyUniform(8)
    first, second, again = draw(30, 5.0, rng), draw(30, 5.0, rng), draw(30, 5.0, OnlyUniform(8))
    close(again, first, tolerance="probability", what="a call with an equal generator")
    check(not np.array_equal(first, second), "two calls with one generator give the same numbers.", expected="the generator moves on", received="the same 30 numbers")
