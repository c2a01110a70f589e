"""Task 5: normal numbers, two at a time."""

import numpy as np
import pytest
from chance import OnlyUniform, distance, numbers_of
from scipy import stats
from testkit import check, close, learner, seeds, tolerance

work = learner.load()

N = 4000


def normals_of(n, mean, sd, rng):
    __tracebackhide__ = True
    return numbers_of("sample_normal", work.sample_normal(n, mean, sd, rng), n)


def known_mistake(samples, mean, sd, allowed):
    """Name what the samples fit, where it is not what they should be."""
    known = {
        "sd was taken for the variance; it is the standard deviation": stats.norm(mean, sd**0.5).cdf,
        "the 2 under the root is missing: the radius is the root of -2 log(u)": stats.norm(mean, sd / 2**0.5).cdf,
        "the mean was not added": stats.norm(0, sd).cdf,
        "the sd was not multiplied in": stats.norm(mean, 1).cdf,
    }
    fits = [name for name, cdf in known.items() if all(distance(s, cdf, cdf) <= allowed for s in samples)]
    # A right program's smallest of so many numbers lies about 3.5 standard deviations below the mean.
    if not fits and min(float(np.min(s)) for s in samples) > mean - 2 * sd:
        return "radius and angle are made of one uniform number; each needs a number of its own"
    return fits[0] if len(fits) == 1 else ""


@pytest.mark.task(5)
@pytest.mark.parametrize("mean, sd", [(0, 1), (20, 3), (-4, 0.25)])
def test_numbers_follow_the_cdf(mean, sd):
    samples = [normals_of(N, mean, sd, OnlyUniform(seed)) for seed in seeds()]
    cdf = stats.norm(mean, sd).cdf
    allowed = tolerance("kolmogorov") / N**0.5
    gaps = [distance(s, cdf, cdf) for s in samples]
    check(
        sum(gap <= allowed for gap in gaps) >= tolerance("seeds_needed"),
        "the numbers of sample_normal are not distributed as they should be.",
        where=f"{N:,} numbers, mean = {mean}, sd = {sd}",
        expected=f"a distance of at most {allowed:.3f} from the cdf, for {tolerance('seeds_needed')} of {len(gaps)} seeds",
        received=", ".join(f"{gap:.3f}" for gap in gaps),
        cause=known_mistake(samples, mean, sd, allowed),
    )


@pytest.mark.task(5)
def test_far_from_the_mean():
    errors = []
    for seed in seeds():
        values = normals_of(3 * N, 0, 1, OnlyUniform(seed))
        share = float(np.mean(np.abs(values) > 2))
        wanted = float(2 * stats.norm.sf(2))
        errors.append((share - wanted) / (wanted * (1 - wanted) / (3 * N)) ** 0.5)
    check(
        sum(abs(e) <= tolerance("standard_errors") for e in errors) >= tolerance("seeds_needed"),
        "too many or too few numbers lie further than two standard deviations out.",
        where=f"{3 * N:,} numbers for each seed",
        expected="about 4.55 %",
        received=", ".join(f"{e:+.1f} standard errors" for e in errors),
    )


@pytest.mark.task(5)
def test_all_numbers_are_their_own():
    for seed in seeds():
        values = normals_of(500, 0, 1, OnlyUniform(seed))
        check(
            len(set(values.tolist())) == 500,
            "some numbers come up twice.",
            where=f"500 numbers, seed {seed}",
            expected="500 different numbers",
            received=f"{len(set(values.tolist()))} different numbers",
            cause="a pair is radius · cos(angle) and radius · sin(angle), and not one of them twice",
        )


@pytest.mark.task(5)
def test_one_number_says_nothing_of_another():
    n, found = 2000, {}
    for seed in seeds():
        values = normals_of(n, 0, 1, OnlyUniform(seed))
        halves, pairs = (values[: n // 2], values[n // 2 :]), (values[0::2], values[1::2])
        for name, (a, b) in {"the two halves": halves, "numbers side by side": pairs}.items():
            for what, f in {"numbers": lambda v: v, "squares": lambda v: v**2}.items():
                found.setdefault(f"{what} of {name}" if what == "squares" else name, []).append(float(np.corrcoef(f(a), f(b))[0, 1]) * (n / 2) ** 0.5)
    for name, values in found.items():
        check(
            sum(abs(value) <= tolerance("standard_errors") for value in values) >= tolerance("seeds_needed"),
            f"{name} go together; they should be independent.",
            where=f"{n:,} numbers",
            expected=f"a correlation of at most {tolerance('standard_errors') / (n / 2) ** 0.5:.3f}",
            received=", ".join(f"{value / (n / 2) ** 0.5:.3f}" for value in values),
        )


@pytest.mark.task(5)
@pytest.mark.parametrize("n", [0, 1, 2, 5, 8])
def test_any_number_of_numbers(n):
    normals_of(n, 0, 1, OnlyUniform(1))


@pytest.mark.task(5)
@pytest.mark.parametrize("first", [0.0, 1 - 2**-53])
def test_the_ends_of_the_uniform_numbers(first):
    for seed in seeds():
        normals_of(20, 0, 1, OnlyUniform(seed, first))


@pytest.mark.task(5)
def test_same_generator_same_numbers():
    rng = OnlyUniform(8)
    first, second, again = normals_of(30, 0, 1, rng), normals_of(30, 0, 1, rng), normals_of(30, 0, 1, OnlyUniform(8))
    close(again, first, tolerance="probability", what="a call with an equal generator")
    check(not np.array_equal(first, second), "two calls with one generator give the same numbers.", expected="the generator moves on", received="the same 30 numbers")
