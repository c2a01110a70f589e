"""Task 1: the values of a statistic on samples from the sample."""

import numpy as np
import pytest
from samples import skewed
from testkit import check, close, learner, same, seeds, tolerance, unchanged

work = learner.load()


def values_of(x, stat, B, rng):
    """Call the learner's bootstrap_values, and make sure that it is an array of B numbers."""
    __tracebackhide__ = True
    received = work.bootstrap_values(x, stat, B, rng)
    shape = getattr(received, "shape", None)
    check(
        shape == (B,),
        "bootstrap_values should return an array with one number for each sample.",
        where=f"B = {B}, x of shape {np.shape(x)}",
        expected=f"an array of shape ({B},)",
        received=f"an array of shape {shape}" if shape is not None else received if received is not None else "None",
    )
    return received


@pytest.mark.task(1)
def test_each_sample_has_as_many_entries_as_the_data():
    sizes = values_of(np.array([4.0, 7.0, 9.0]), len, 5, np.random.default_rng(1))
    close(sizes, np.full(5, 3.0), tolerance="exact", what="the sizes of five samples of three values")


@pytest.mark.task(1)
def test_only_values_of_the_data_occur():
    x = np.array([4.0, 7.0, 9.0])
    seen = set()
    values_of(x, lambda sample: seen.update(float(v) for v in sample) or 0.0, 200, np.random.default_rng(2))
    same(seen, {4.0, 7.0, 9.0}, what="the set of all values in 200 samples", where="x = 4, 7, 9")


@pytest.mark.task(1)
@pytest.mark.parametrize("seed", seeds())
def test_spread_of_the_mean(seed):
    x = skewed(seed, 12)
    B = 20_000
    values = values_of(x, np.mean, B, np.random.default_rng(seed))
    expected, received = float(x.std() / 12**0.5), float(values.std())
    check(
        abs(received / expected - 1) <= tolerance("spread"),
        "the bootstrap means do not spread as they should.",
        where=f"12 waiting times from seed {seed}, {B:,} samples",
        expected=f"a standard deviation of {expected:.4f}, within {tolerance('spread'):.0%}",
        received=f"{received:.4f}",
        cause="without replacement every sample is the data itself, in another order" if received < expected / 100 else "",
    )


@pytest.mark.task(1)
@pytest.mark.parametrize("seed", seeds())
def test_each_entry_is_as_likely_as_any_other(seed):
    n, B = 5, 6000
    counts = np.zeros(n)

    def count(sample):
        counts[:] += np.bincount(sample, minlength=n)
        return 0.0

    values_of(np.arange(n), count, B, np.random.default_rng(seed))
    expected, error = float(B), (B * (1 - 1 / n)) ** 0.5
    worst = int(np.argmax(np.abs(counts - expected)))
    check(
        abs(counts[worst] - expected) <= tolerance("standard_errors") * error,
        f"entry {worst} of 5 was drawn too seldom or too often.",
        where=f"{B:,} samples of 5 entries, seed {seed}",
        expected=f"about {expected:.0f} times, give or take {tolerance('standard_errors') * error:.0f}",
        received=f"{counts[worst]:.0f} times",
        cause="the last entry is never drawn" if counts[-1] == 0 else "",
    )


@pytest.mark.task(1)
def test_rows_stay_together():
    x = np.column_stack([np.arange(8.0), 10 * np.arange(8.0)])
    kept = values_of(x, lambda rows: float(rows.shape == (8, 2) and bool(np.all(rows[:, 1] == 10 * rows[:, 0]))), 50, np.random.default_rng(3))
    check(
        bool(np.all(kept)),
        "the rows of x are torn apart.",
        where="x of shape (8, 2); the second column is ten times the first",
        expected="every sample has 8 whole rows",
        received=f"{int(kept.sum())} of 50 samples with whole rows",
        cause="values were drawn; draw places, and take x[places]",
    )


@pytest.mark.task(1)
def test_same_generator_same_values():
    x = skewed(4, 9)
    first, again = (values_of(x, np.median, 40, np.random.default_rng(8)) for _ in range(2))
    close(again, first, tolerance="exact", what="the values of a second call with an equal generator")
    other = values_of(x, np.median, 40, np.random.default_rng(9))
    check(
        not np.array_equal(first, other),
        "another generator gives the same values.",
        where="default_rng(8) and default_rng(9)",
        expected="other samples",
        received="the same 40 medians",
        cause="the generator that is handed in is not used: a fixed or a global seed is",
    )


@pytest.mark.task(1)
def test_two_calls_with_one_generator_differ():
    x, rng = skewed(4, 9), np.random.default_rng(8)
    first, second = values_of(x, np.mean, 40, rng), values_of(x, np.mean, 40, rng)
    check(
        not np.array_equal(first, second),
        "two calls with one generator give the same values.",
        expected="the generator moves on",
        received="the same 40 means twice",
        cause="a new generator is made inside, always with the same seed",
    )


@pytest.mark.task(1)
def test_the_data_stays_as_it_was():
    x = np.array([3.0, 1.0, 2.0])
    with unchanged(x=x):
        work.bootstrap_values(x, np.mean, 10, np.random.default_rng(5))
