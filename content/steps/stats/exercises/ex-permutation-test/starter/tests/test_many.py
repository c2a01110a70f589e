"""Task 4: many tests at once."""

import numpy as np
import pytest
from testkit import cases, check, learner, same, seeds, tolerance, unchanged

work = learner.load()


def discoveries(p_values, q):
    """Return the discoveries by the definition: the largest k with at least k values up to kq/m."""
    m = len(p_values)
    best = max((k for k in range(1, m + 1) if sum(p <= k * q / m for p in p_values) >= k), default=0)
    return [p <= best * q / m for p in p_values]


def check_discoveries(p_values, q):
    """Call the learner's benjamini_hochberg and compare with the definition."""
    __tracebackhide__ = True
    m = len(p_values)
    received = work.benjamini_hochberg(np.array(p_values), q)
    found = [bool(v) for v in received] if hasattr(received, "__len__") else received
    expected = discoveries(p_values, q)
    ranked = sorted(p_values)
    until = next((i for i, p in enumerate(ranked) if p > (i + 1) * q / m), m)
    causes = {
        "they stand in the order of the sorted p-values; bring them back to the order of the list": sorted(expected, reverse=True),
        "this stops at the first p-value that fails; a later one that passes takes all smaller ones along": [p in ranked[:until] for p in p_values],
        "this is Bonferroni, q / m for every p-value": [p <= q / m for p in p_values],
        "no correction was made: every p-value was compared with q": [p <= q for p in p_values],
        "each p-value was judged by its own rank; the largest rank that passes takes all smaller ones along": [
            p <= (ranked.index(p) + 1) * q / m for p in p_values
        ],
    }
    fitting = [cause for cause, value in causes.items() if value == found]
    same(
        found,
        expected,
        what=f"benjamini_hochberg(p_values, {q})",
        where=f"p_values = {p_values}",
        cause=fitting[0] if len(fitting) == 1 else "",
    )


@pytest.mark.task(4)
@pytest.mark.parametrize(
    "p_values",
    [
        [0.9, 0.001, 0.3, 0.012],
        [0.03, 0.04, 0.045, 0.05],
        [0.2, 0.6, 0.9],
        [0.05],
        [0.051],
        [0.01, 0.01, 0.8, 0.01],
        [0.001, 0.04, 0.0375, 0.9],
        [0.0125, 0.025, 0.0375, 0.051],
    ],
)
def test_lists_by_hand(p_values):
    check_discoveries(p_values, 0.05)


@pytest.mark.task(4)
@pytest.mark.parametrize("seed", seeds())
def test_random_lists_against_the_definition(seed):
    for case in cases(seed, 60):
        count = case.random.randint(1, 10)
        # Squared, so that small ones are common; three decimals keep them off the lines kq/m.
        p_values = [round(case.random.random() ** 2, 3) + 0.0004 for _ in range(count)]
        check_discoveries(p_values, case.random.choice([0.05, 0.1, 0.2]))


@pytest.mark.task(4)
@pytest.mark.parametrize("seed", seeds())
def test_false_discoveries_are_held_down(seed):
    rng = np.random.default_rng(seed)
    q, shares = 0.1, []
    for _ in range(300):
        p_values = np.concatenate([rng.random(80), rng.random(20) * 0.002])
        found = np.asarray(work.benjamini_hochberg(p_values, q))
        shares.append(found[:80].sum() / max(1, found.sum()))
    error = float(np.std(shares) / len(shares) ** 0.5)
    mean = float(np.mean(shares))
    check(
        abs(mean - 0.08) <= tolerance("standard_errors") * error,
        "the share of false discoveries is not what it should be.",
        where=f"300 lists with 80 null effects and 20 real ones, q = {q}, seed {seed}",
        expected=f"q times the share of null effects, 0.08, give or take {tolerance('standard_errors') * error:.3f}",
        received=f"{mean:.3f}",
    )


@pytest.mark.task(4)
def test_the_list_stays_as_it_was():
    p_values = np.array([0.4, 0.001, 0.03])
    with unchanged(p_values=p_values):
        work.benjamini_hochberg(p_values, 0.05)
