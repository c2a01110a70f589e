"""Task 4: one number for an unknown share."""

import math

import pytest
from testkit import cases, check, close, learner, raises, seeds

work = learner.load()


def log_plausibility(share, ahead, behind):
    """Return the logarithm of share^ahead * (1 - share)^behind, up to a constant the posterior's."""
    return ahead * math.log(share) + behind * math.log(1 - share)


@pytest.mark.task(4)
@pytest.mark.parametrize("successes, failures, expected", [(3, 1, 0.75), (2, 2, 0.5), (0, 5, 0), (4, 0, 1), (13, 27, 0.325)])
def test_likelihood_by_hand(successes, failures, expected):
    close(
        work.mle(successes, failures),
        expected,
        tolerance="probability",
        what=f"mle({successes}, {failures})",
        mistakes={
            "the second number is the failures, not all trials": successes / failures if failures else 0,
            "this is the share of the failures": failures / (successes + failures),
            "1 and 2 are added: that is an estimate with a prior": (successes + 1) / (successes + failures + 2),
        },
    )


@pytest.mark.task(4)
def test_no_data_no_estimate():
    raises(ValueError, work.mle, 0, 0, what="mle(0, 0)", why="without data there is nothing to divide by")


def check_map(a, b, successes, failures):
    """Call the learner's map_estimate and compare with the peak of the posterior."""
    __tracebackhide__ = True
    new_a, new_b = a + successes, b + failures
    close(
        work.map_estimate(a, b, successes, failures),
        (new_a - 1) / (new_a + new_b - 2),
        tolerance="probability",
        what=f"map_estimate({a}, {b}, {successes}, {failures})",
        mistakes={
            "this is the mean of the posterior, a / (a + b), and not its peak": new_a / (new_a + new_b),
            "the prior is left out: this is the maximum-likelihood estimate": successes / max(1, successes + failures),
            "this is the peak of the prior; the data is left out": (a - 1) / max(1e-9, a + b - 2),
            "successes and failures have changed places": (a + failures - 1) / (new_a + new_b - 2),
        },
    )


@pytest.mark.task(4)
@pytest.mark.parametrize(
    "numbers", [(2, 2, 3, 1), (1, 1, 3, 1), (1, 1, 2, 2), (5, 3, 0, 0), (1, 4, 0, 6), (3, 1, 2, 0), (2.5, 1.5, 4, 4), (1, 1, 0, 2), (1, 1, 1, 0), (1.5, 1, 0, 0)]
)
def test_peaks_by_hand(numbers):
    check_map(*numbers)


@pytest.mark.task(4)
@pytest.mark.parametrize("seed", seeds())
def test_no_share_is_more_plausible(seed):
    for case in cases(seed, 15):
        a, b = 1 + case.random.randint(1, 40) / 8, 1 + case.random.randint(1, 40) / 8
        successes, failures = case.random.randint(0, 12), case.random.randint(0, 12)
        ahead, behind = a + successes - 1, b + failures - 1
        peak = float(work.map_estimate(a, b, successes, failures))
        best = max(range(1, 200), key=lambda i: log_plausibility(i / 200, ahead, behind)) / 200
        check(
            abs(peak - best) <= 1 / 200,
            "another share is more plausible than the one that map_estimate returns.",
            where=f"map_estimate({a}, {b}, {successes}, {failures}), {case}",
            expected=f"within 1/200 of {best}, the best of 199 shares",
            received=peak,
        )


@pytest.mark.task(4)
def test_a_flat_prior_gives_the_likelihood_alone():
    for successes, failures in ((3, 1), (0, 4), (17, 5)):
        close(
            work.map_estimate(1, 1, successes, failures),
            work.mle(successes, failures),
            tolerance="probability",
            what=f"map_estimate(1, 1, {successes}, {failures})",
            where="Beta(1, 1) is flat: no share is preferred before the data",
        )


@pytest.mark.task(4)
def test_data_outweighs_the_prior_in_the_end():
    gaps = [abs(work.map_estimate(8, 2, 3 * n, 7 * n) - work.mle(3 * n, 7 * n)) for n in (1, 10, 100, 1000)]
    check(
        all(after < before / 5 for before, after in zip(gaps, gaps[1:])),
        "the distance between the two estimates should shrink as the data grows.",
        where="prior Beta(8, 2), 3n successes and 7n failures, n = 1, 10, 100, 1000",
        expected="each distance less than a fifth of the one before",
        received=gaps,
    )


@pytest.mark.task(4)
def test_a_flat_posterior_has_no_peak():
    raises(ValueError, work.map_estimate, 1, 1, 0, 0, what="map_estimate(1, 1, 0, 0)", why="all shares are equally plausible")
