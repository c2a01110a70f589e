"""Task 3: how often an interval holds the truth."""

import numpy as np
import pytest
from testkit import check, close, learner, same, seeds, tolerance

work = learner.load()

MISSES = "this is the share of the intervals that miss the truth, and not of those that hold it"


def waiting(n, rng):
    """Return n waiting times with mean 1."""
    return rng.exponential(size=n)


def constant(n, rng):
    """Return n times the number 5."""
    return np.full(n, 5.0)


@pytest.mark.task(3)
@pytest.mark.parametrize("truth, expected", [(5, 1.0), (5.1, 0.0), (4.9, 0.0)])
def test_data_that_never_varies(truth, expected):
    close(
        work.coverage(constant, truth, np.mean, 4, 20, 0.05, 10, np.random.default_rng(1)),
        expected,
        tolerance="exact",
        what=f"coverage of the truth {truth}",
        where="every sample is 5, 5, 5, 5, so every interval is (5, 5)",
        mistakes={MISSES if truth != 5 else f"{MISSES}, or the ends are left out": 1 - expected},
    )


@pytest.mark.task(3)
def test_every_interval_has_a_sample_of_its_own():
    calls = []

    def draw(n, rng):
        calls.append(n)
        return rng.exponential(size=n)

    work.coverage(draw, 1.0, np.mean, 7, 20, 0.1, 12, np.random.default_rng(2))
    same(
        calls,
        [7] * 12,
        what="the sizes asked of draw",
        where="n = 7, repeats = 12",
        cause="one sample is used for all intervals; the promise is about fresh ones" if calls == [7] else "",
    )


@pytest.mark.task(3)
def test_intervals_of_95_and_of_50_per_cent():
    of_95 = tolerance("least_of_95"), tolerance("most_of_95")
    of_50 = tolerance("least_of_50"), tolerance("most_of_50")
    for alpha, B, repeats, (low, high) in ((0.05, 150, 240, of_95), (0.5, 100, 200, of_50)):
        shares = [
            float(work.coverage(waiting, 1.0, np.mean, 40, B, alpha, repeats, np.random.default_rng(seed))) for seed in seeds()
        ]
        inside = [low <= share <= high for share in shares]
        check(
            sum(inside) >= tolerance("seeds_needed"),
            f"the share of intervals that hold the mean is not what intervals of {1 - alpha:.0%} give.",
            where=f"{repeats} samples of 40 waiting times, B = {B}, alpha = {alpha}, one run for each of three seeds",
            expected=f"between {low} and {high} for {tolerance('seeds_needed'):.0f} of them",
            received=", ".join(f"{share:.3f}" for share in shares),
            cause=MISSES if alpha < 0.5 and all(share < 0.2 for share in shares) else "",
        )


@pytest.mark.task(3)
def test_a_maximum_is_never_covered():
    # The largest of a sample is below 1, and so is every value drawn from it.
    share = work.coverage(lambda n, rng: rng.random(n), 1.0, np.max, 20, 50, 0.05, 40, np.random.default_rng(3))
    close(share, 0.0, tolerance="exact", what="coverage of the largest possible value 1", where="uniform draws, stat = max")
