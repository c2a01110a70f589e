"""Calls on which the planted mistakes give themselves away: what the samples are like, whichever numbers are drawn."""

import numpy as np

# No two values alike, and far from symmetric.
SKEWED = np.exp(np.linspace(-2.0, 3.0, 30))
ROWS = np.column_stack([np.arange(8), 10 * np.arange(8), 100 * np.arange(8)])


def task_1(work):
    return {
        "all samples hold every value once": lambda: all(len(set(s.tolist())) == 30 for s in _samples(work, SKEWED, 1)),
        "some sample holds the last value": lambda: any(SKEWED[-1] in s for s in _samples(work, SKEWED, 1)),
        "some sample holds the first value": lambda: any(SKEWED[0] in s for s in _samples(work, SKEWED, 1)),
        "another generator draws the same": lambda: all(
            np.array_equal(a, b) for a, b in zip(_samples(work, SKEWED, 1), _samples(work, SKEWED, 2))
        ),
        "rows stay whole": lambda: all(row in ROWS.tolist() for s in _samples(work, ROWS, 1) for row in s.tolist()),
        "entries of a sample": lambda: [len(s) for s in _samples(work, SKEWED, 1)],
    }


def task_2(work):
    return {f"alpha of {alpha}": lambda alpha=alpha: _interval(work, alpha) for alpha in (0.05, 0.2)}


def task_3(work):
    return {
        "intervals that all hold": lambda: work.coverage(lambda n, rng: np.full(n, 5.0), 5.0, np.mean, 10, 20, 0.1, 4, _rng(1)),
        "intervals that all miss": lambda: work.coverage(lambda n, rng: np.full(n, 5.0), 7.0, np.mean, 10, 20, 0.1, 4, _rng(1)),
        "samples drawn": lambda: _draws(work),
    }


def _rng(seed):
    return np.random.default_rng(seed)


def _samples(work, x, seed):
    """The first forty samples whose statistic is asked for."""
    seen = []

    def stat(sample):
        seen.append(np.array(sample))
        return float(np.mean(sample))

    work.bootstrap_values(x.copy(), stat, 40, _rng(seed))
    return seen[:40]


def _interval(work, alpha):
    """Symmetric about the statistic, and then how wide; or else the shares of the values that lie outside on each side."""
    values = []

    def stat(sample):
        values.append(float(np.mean(sample)))
        return values[-1]

    low, high = work.bootstrap_ci(SKEWED.copy(), stat, 1000, alpha, _rng(3))
    drawn = np.array(values[:1000])
    if abs((low + high) / 2 - SKEWED.mean()) < 1e-9:
        return ["symmetric", round(float((high - low) / 2 / drawn.std()), 2)]
    return [float(np.mean(drawn < low)), float(np.mean(drawn > high))]


def _draws(work):
    drawn = []

    def draw(n, rng):
        drawn.append(n)
        return rng.normal(size=n)

    work.coverage(draw, 0.0, np.mean, 12, 20, 0.1, 5, _rng(4))
    return drawn
