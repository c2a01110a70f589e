"""Every named mistake, made with many seeded arrays: named or kept quiet about, and never given the name of another."""

import math

import numpy as np
import pytest
from testkit.explain import explain
from testkit.values import read

SEEDS = range(12)
N = 7


def softmax(z, axis):
    e = np.exp(z - z.max(axis=axis, keepdims=True))
    return e / e.sum(axis=axis, keepdims=True)


def normal(shape):
    return lambda rng: rng.normal(size=shape) * rng.uniform(0.5, 20)


def positive(shape):
    return lambda rng: rng.uniform(0.1, 5, size=shape)


def probability(shape):
    return lambda rng: rng.uniform(0.05, 0.95, size=shape)


def standardised(rng):
    x = rng.normal(size=(9, 3)) * [1, 4, 9] + [3, -2, 50]
    return (x - x.mean(axis=0)) / x.std(axis=0)


VECTOR, MATRIX, TALL = normal(9), normal((4, 4)), normal((6, 3))

# What is right, the mistake, and what a learner is told who made it.
MADE = {
    "sign": (VECTOR, lambda e, _: -e, "the sign is turned round"),
    "sign of a matrix": (TALL, lambda e, _: -e, "the sign is turned round"),
    "twice": (VECTOR, lambda e, _: 2 * e, "a factor 2 too many"),
    "half": (VECTOR, lambda e, _: e / 2, "a factor 2 is missing"),
    "per cent": (VECTOR, lambda e, _: 100 * e, "per cent where a fraction"),
    "fraction": (VECTOR, lambda e, _: e / 100, "a fraction where per cent"),
    "sum for mean": (VECTOR, lambda e, _: N * e, "is the division by n missing"),
    "mean of mean": (VECTOR, lambda e, _: e / N, "divided by n once too often"),
    "n - 1 for n": (VECTOR, lambda e, _: e * N / (N - 1), "n - 1 = 6; n = 7 is meant"),
    "n for n - 1": (VECTOR, lambda e, _: e * (N - 1) / N, "n = 7; n - 1 = 6 is meant"),
    "n - 1 under the root": (VECTOR, lambda e, _: e * math.sqrt(N / (N - 1)), "under the root, n - 1 = 6"),
    "n under the root": (VECTOR, lambda e, _: e * math.sqrt((N - 1) / N), "under the root, n = 7"),
    "spread for standard error": (VECTOR, lambda e, _: e * math.sqrt(N), "is the division by sqrt(n) missing"),
    "standard error for spread": (VECTOR, lambda e, _: e / math.sqrt(N), "divided by sqrt(n) once too often"),
    "n squared": (VECTOR, lambda e, _: e * N * N, "n squared times too large"),
    "over n squared": (VECTOR, lambda e, _: e / (N * N), "n squared times too small"),
    "degrees": (VECTOR, lambda e, _: np.degrees(e), "these are degrees"),
    "radians": (VECTOR, lambda e, _: np.radians(e), "these are radians"),
    "log to base 2": (VECTOR, lambda e, _: e / math.log(2), "to base 2; base e is meant"),
    "log to base 10": (VECTOR, lambda e, _: e / math.log(10), "to base 10; base e is meant"),
    "natural log for bits": (VECTOR, lambda e, _: e * math.log(2), "to base e; base 2 is meant"),
    "root": (positive(9), lambda e, _: np.sqrt(e), "the square root of what is expected"),
    "square": (positive(9), lambda e, _: e**2, "is a root missing"),
    "square of signed numbers": (VECTOR, lambda e, _: e**2, "is a root missing"),
    "reciprocal": (positive(9), lambda e, _: 1 / e, "1 divided by what is expected"),
    "absolute": (VECTOR, lambda e, _: np.abs(e), "have lost their sign"),
    "cut at 0": (VECTOR, lambda e, _: np.maximum(e, 0), "have become 0"),
    "cut off": (VECTOR, lambda e, _: np.trunc(e), "the fraction is cut off"),
    "log-probability": (probability(9), lambda e, _: np.log(e), "log-probabilities; probabilities are meant"),
    "probability for its log": (lambda rng: np.log(rng.uniform(0.05, 0.95, size=9)), lambda e, _: np.exp(e), "log-probabilities are meant"),
    "logits": (probability(9), lambda e, _: np.log(e / (1 - e)), "is the sigmoid missing"),
    "sigmoid too often": (normal(9), lambda e, _: 1 / (1 + np.exp(-e)), "the sigmoid is applied once too often"),
    "complement": (probability(9), lambda e, _: 1 - e, "1 minus what is expected"),
    "classes exchanged": (lambda rng: rng.permutation([0, 1, 1, 0, 1, 1, 0]), lambda e, _: 1 - e, "have changed places"),
    "classes -1 and 1": (lambda rng: rng.permutation([0, 1, 1, 0, 1, 1, 0]), lambda e, _: 2 * e - 1, "0 and 1 are meant"),
    "classes 0 and 1": (lambda rng: rng.permutation([-1, 1, 1, -1, 1, 1, 1]), lambda e, _: (e + 1) // 2, "-1 and 1 are meant"),
    "reversed": (VECTOR, lambda e, _: e[::-1], "the last comes first"),
    "rows reversed": (TALL, lambda e, _: e[::-1], "the last comes first"),
    "columns reversed": (TALL, lambda e, _: e[:, ::-1], "the columns stand in reversed order"),
    "sorted": (VECTOR, lambda e, _: np.sort(e), "the values are sorted;"),
    "sorted down": (VECTOR, lambda e, _: np.sort(e)[::-1], "sorted, the largest first"),
    "another order": (VECTOR, lambda e, _: e[[3, 0, 7, 1, 8, 2, 6, 5, 4]], "in another order"),
    "transposed": (MATRIX, lambda e, _: e.T, "the matrix is transposed"),
    "laid out by column": (TALL, lambda e, _: e.T.reshape(6, 3), "read column by column"),
    "read by column": (TALL, lambda e, _: e.ravel().reshape(3, 6).T, "read column by column"),
    "one place late": (VECTOR, lambda e, _: np.concatenate([[0.0], e[:-1]]), "one place too late"),
    "one place early": (VECTOR, lambda e, _: np.concatenate([e[1:], [0.0]]), "one place too early"),
    "rolled": (VECTOR, lambda e, _: np.roll(e, 1), "one place too late"),
    "rows one place late": (TALL, lambda e, _: np.vstack([e[:1], e[:-1]]), "every row stands one place too late"),
    "running sums": (VECTOR, lambda e, _: np.cumsum(e), "these are running (cumulative) sums"),
    "no running sums": (lambda rng: np.cumsum(rng.uniform(0.1, 1, size=9)), lambda e, _: np.diff(e, prepend=0), "sums are meant"),
    "bias": (VECTOR, lambda e, rng: e + rng.uniform(0.1, 3), "off by the same amount"),
    "counted from 1": (lambda rng: rng.permutation(9), lambda e, _: e + 1, "counted from 1"),
    "not centred": (lambda rng: (lambda x: x - x.mean())(rng.normal(size=9)), lambda e, rng: e + rng.uniform(1, 9), "not centred"),
    "columns not centred": (standardised, lambda e, _: e + [3.0, -2.0, 50.0], "each column is off by an amount of its own: not centred"),
    "biases": (TALL, lambda e, rng: e + rng.normal(size=3), "each column is off by an amount of its own: is a vector of biases"),
    "biases on the wrong axis": (TALL, lambda e, rng: e + rng.normal(size=(6, 1)), "each row is off by an amount of its own"),
    "not scaled": (standardised, lambda e, _: e * [1.5, 4.0, 9.0], "centred, but not divided by its standard deviation"),
    "scaled with ddof 1": (standardised, lambda e, _: e * math.sqrt(8 / 9), "a standard deviation with ddof=1; ddof=0"),
    "scaled with ddof 0": (lambda rng: standardised(rng) * math.sqrt(8 / 9), lambda e, _: e * math.sqrt(9 / 8), "ddof=0; ddof=1"),
    "sum not 1": (lambda rng: softmax(rng.normal(size=9), 0), lambda e, rng: e * rng.uniform(3, 9), "they should sum to 1"),
    "length not 1": (lambda rng: (lambda x: x / np.linalg.norm(x))(rng.normal(size=9)), lambda e, rng: e * rng.uniform(3, 9), "length 1"),
    "rows not 1": (lambda rng: softmax(rng.normal(size=(5, 3)), 1), lambda e, rng: e * rng.uniform(2, 9, size=(5, 1)), "the rows should sum to 1"),
    "lengths not 1": (
        lambda rng: (lambda x: x / np.linalg.norm(x, axis=1, keepdims=True))(rng.normal(size=(5, 3))),
        lambda e, rng: e * rng.uniform(2, 9, size=(5, 1)),
        "the rows should have length 1",
    ),
    "softmax over everything": (
        lambda rng: softmax(rng.normal(size=(5, 3)), 1),
        lambda e, rng: (lambda raw: raw / raw.sum())(e * rng.uniform(2, 9, size=(5, 1))),
        "normalised over all numbers at once",
    ),
    "only the diagonal": (lambda rng: (lambda x: x @ x.T)(rng.normal(size=(4, 4))), lambda e, _: np.diag(np.diag(e)), "only the diagonal"),
    "only above": (lambda rng: (lambda x: x @ x.T)(rng.normal(size=(4, 4))), lambda e, _: np.triu(e), "only the upper triangle"),
    "only below": (lambda rng: (lambda x: x @ x.T)(rng.normal(size=(4, 4))), lambda e, _: np.tril(e), "only the lower triangle"),
    "no diagonal": (MATRIX, lambda e, _: e - np.diag(np.diag(e)), "the diagonal is 0"),
    "float32": (VECTOR, lambda e, _: (e * (1 + 3e-7)).astype(np.float32), "computed in float32"),
    "one factor": (VECTOR, lambda e, rng: e * rng.uniform(3.3, 5.5), "times the expected one"),
    # Of another shape.
    "transposed shape": (TALL, lambda e, _: e.T, "it is transposed"),
    "exchanged axes": (normal((2, 3, 4)), lambda e, _: e.transpose(2, 0, 1), "axes in the order (2, 0, 1)"),
    "flat": (TALL, lambda e, _: e.ravel(), "stand in shape (18,)"),
    "laid out anew": (TALL, lambda e, _: e.reshape(3, 6), "stand in shape (3, 6)"),
    "a column": (VECTOR, lambda e, _: e[:, None], "the shape is not"),
    "broadcast": (VECTOR, lambda e, _: e[:, None] + np.zeros(9), "broadcast them to (9, 9)"),
    "sum over all": (TALL, lambda e, _: e.sum(), "this is the sum"),
    "mean over all": (TALL, lambda e, _: e.mean(), "this is the mean"),
    "first missing": (VECTOR, lambda e, _: e[1:], "the first value is missing"),
    "last row missing": (TALL, lambda e, _: e[:-1], "the last row is missing"),
    "one too many": (VECTOR, lambda e, _: np.append(e, 1.0), "too many at the end"),
}
MADE["softmax over the wrong axis"] = (None, None, "over the wrong axis (softmax, or a division by sums): the columns")
MADE["counts over the wrong axis"] = (None, None, "over the wrong axis (softmax, or a division by sums): the rows")


def make(name, seed):
    """Return the right and the wrong value of a mistake, from one seed."""
    rng = np.random.default_rng([seed, sum(map(ord, name))])
    if name == "softmax over the wrong axis":
        z = rng.normal(size=(5, 3))
        return softmax(z, 1), softmax(z, 0)
    if name == "counts over the wrong axis":
        counts = rng.integers(1, 50, size=(3, 4)).astype(float)
        return counts / counts.sum(axis=0), counts / counts.sum(axis=1, keepdims=True)
    right, change, _ = MADE[name]
    expected = right(rng)
    return expected, change(expected, rng)


def cause(received, expected, tolerance=1e-9):
    return explain(read(expected), read(received), tolerance, N, {})


@pytest.mark.parametrize("name", MADE)
def test_a_mistake_is_named_on_nearly_every_array_and_never_called_another(name):
    words = MADE[name][2]
    said = [cause(*make(name, seed)[::-1]) for seed in SEEDS]
    assert [each for each in said if each and words not in each] == []
    assert sum(words in each for each in said) >= len(SEEDS) - 1, said


@pytest.mark.parametrize("name", MADE)
def test_a_mistake_that_is_not_quite_made_is_not_named(name):
    for seed in SEEDS:
        expected, received = (np.asarray(value, dtype=float) for value in make(name, seed))
        rng = np.random.default_rng(seed)
        # Every number a little off, by different amounts: no named mistake gives that, float32 apart.
        noisy = received * (1 + rng.uniform(1e-3, 5e-3, size=received.shape) * rng.choice([-1, 1], size=received.shape)) + rng.uniform(
            1e-3, 3e-3, size=received.shape
        )
        assert cause(noisy, expected) == "", name


@pytest.mark.parametrize("name", MADE)
def test_a_wide_tolerance_does_not_make_a_mistake_fit(name):
    for seed in SEEDS:
        expected, received = make(name, seed)
        if np.shape(expected) == np.shape(received):
            rng = np.random.default_rng(seed)
            noisy = np.asarray(received) + rng.choice([-1, 1], size=np.shape(received)) * rng.uniform(0.1, 0.2, size=np.shape(received))
            assert np.abs(noisy - expected).max() <= 0.3 or cause(noisy, expected, tolerance=0.3) == "", name


@pytest.mark.parametrize("kind", [VECTOR, MATRIX, TALL, positive(9), probability(9), positive((4, 4)), standardised])
def test_unrelated_numbers_are_not_explained(kind):
    for seed in range(60):
        rng = np.random.default_rng(seed)
        assert cause(kind(rng), kind(rng)) == ""


@pytest.mark.parametrize("shape", [(), (1,), (2,), (3,), (2, 2), (1, 3), (3, 1), (0,), (0, 3), (2, 0)])
def test_small_whole_numbers_and_empty_arrays_do_no_harm(shape):
    for seed in range(200):
        rng = np.random.default_rng(seed)
        expected, received = rng.integers(-3, 4, size=shape), rng.integers(-3, 4, size=rng.permutation(shape))
        assert isinstance(cause(received, expected), str)


@pytest.mark.parametrize("seed", range(300))
def test_what_is_said_of_small_whole_numbers_is_true(seed):
    """Small numbers fit much by chance; whatever is said of them has to be so."""
    rng = np.random.default_rng(seed)
    expected, received = rng.integers(-3, 4, size=4), rng.integers(-3, 4, size=4)
    if np.array_equal(expected, received):
        return
    said = cause(received, expected)
    truths = {
        "sign is turned": lambda: np.array_equal(received, -expected),
        "twice": lambda: np.array_equal(received, 2 * expected),
        "same amount": lambda: len(set(received - expected)) == 1,
        "counted from 1": lambda: set(received - expected) in ({1}, {-1}),
        "square of": lambda: np.array_equal(received, expected**2),
        "lost their sign": lambda: np.array_equal(received, abs(expected)),
        "become 0": lambda: np.array_equal(received, np.maximum(expected, 0)),
        "sorted": lambda: np.array_equal(abs(np.diff(received)), np.sign(received[-1] - received[0]) * np.diff(received)),
        "last comes first": lambda: np.array_equal(received, expected[::-1]),
        "another order": lambda: sorted(received) == sorted(expected),
        "cumulative": lambda: np.array_equal(received, np.cumsum(expected)) or np.array_equal(expected, np.cumsum(received)),
        "times the expected": lambda: np.linalg.matrix_rank([expected, received]) == 1,
    }
    assert not said or any(words in said and is_true() for words, is_true in truths.items()), (said, expected, received)
