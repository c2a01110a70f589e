"""Task 1: entropy."""

import math

import numpy as np
import pytest
from draws import distribution, finite, nats, shown
from testkit import cases, check, close, learner, raises, seeds, tolerance, unchanged

work = learner.load()

BUOY = [1 / 2, 1 / 4, 1 / 8, 1 / 8]


def check_entropy(p, base=math.e):
    """Compare with SciPy, and recognise a wrong base and a wrong sign."""
    __tracebackhide__ = True
    natural = nats(p)
    wanted = natural / math.log(base)
    call = f"entropy({shown(p)}, base={base:.6g})"
    received = finite(work.entropy(p, base=base), call, f"{len(p)} probabilities")
    close(
        received,
        wanted,
        tolerance="value",
        what=call,
        where=f"{len(p)} probabilities",
        mistakes={
            "the base is ignored: divide natural logarithms by log(base)": natural,
            "the base is used upside down: divide by log(base), do not multiply": natural * math.log(base),
            "this is always in bits; the base is an argument": natural / math.log(2),
            "the minus sign in front of the sum is missing": -wanted,
        },
    )


@pytest.mark.task(1)
def test_four_states_of_the_sea():
    for base in (2, math.e, 10, 1.5):
        check_entropy(BUOY, base)


@pytest.mark.task(1)
def test_without_a_base_it_is_nats():
    close(
        finite(work.entropy(BUOY), "entropy([1/2, 1/4, 1/8, 1/8])"),
        1.75 * math.log(2),
        tolerance="value",
        what="entropy([1/2, 1/4, 1/8, 1/8])",
        mistakes={"these are bits; the base is e where it is left out": 1.75},
    )


@pytest.mark.task(1)
@pytest.mark.parametrize("p", [[0, 1, 0], [1], [1, 0], [0.0, 0.25, 0.0, 0.75], np.array([0, 0, 0, 1])])
def test_what_never_happens_costs_nothing(p):
    check_entropy(p, 2)


@pytest.mark.task(1)
@pytest.mark.parametrize("k", [1, 2, 3, 7, 100, 1000])
def test_evenly_spread(k):
    check_entropy([1 / k] * k, 2)


@pytest.mark.task(1)
@pytest.mark.parametrize("seed", seeds())
def test_against_scipy(seed):
    for case in cases(seed, 15):
        k = case.random.randint(2, 12)
        check_entropy(distribution(case.rng, k, case.random.randint(0, k - 1)), case.random.choice([2, math.e, 10, 1.3]))


@pytest.mark.task(1)
@pytest.mark.parametrize("seed", seeds())
def test_nothing_has_more_than_the_uniform(seed):
    for case in cases(seed, 10):
        k = case.random.randint(2, 12)
        p = distribution(case.rng, k)
        received = finite(work.entropy(p), f"entropy({shown(p)})", str(case))
        check(
            -tolerance("value") <= received <= math.log(k) + tolerance("value"),
            "the entropy should lie between 0 and the logarithm of the number of outcomes.",
            where=f"{shown(p)}, {case}",
            expected=f"0 to {math.log(k):.6g}",
            received=f"{received:.6g}",
        )


@pytest.mark.task(1)
@pytest.mark.parametrize("seed", seeds())
def test_order_and_impossible_outcomes_change_nothing(seed):
    for case in cases(seed, 10):
        p = distribution(case.rng, case.random.randint(2, 9))
        wanted = finite(work.entropy(p), f"entropy({shown(p)})", str(case))
        other = np.append(case.rng.permutation(p), [0.0, 0.0])
        close(
            finite(work.entropy(other), f"entropy({shown(other)})", str(case)),
            wanted,
            tolerance="value",
            what="the entropy of the same probabilities in another order, and two zeros,",
            where=f"{shown(other)}, {case}",
        )


@pytest.mark.task(1)
@pytest.mark.parametrize("p", [[0.5, 0.6], [0.5, 0.4], [4, 2, 1, 1], [50, 50], [0.0, 0.0], [0.999, 0.0]])
def test_it_refuses_what_does_not_sum_to_one(p):
    raises(ValueError, work.entropy, p, what=f"entropy({shown(p)})", why=f"the probabilities should sum to 1; these sum to {sum(p):g}")


@pytest.mark.task(1)
@pytest.mark.parametrize("p", [[1.5, -0.5], [-0.001, 1.001], [-1.0, 2.0], [0.5, -0.25, 0.75]])
def test_it_refuses_negative_probabilities(p):
    raises(ValueError, work.entropy, p, what=f"entropy({shown(p)})", why="a probability is negative")


@pytest.mark.task(1)
def test_rounding_is_no_reason_to_refuse():
    allowed = tolerance("total")
    for p in ([0.1] * 10, [0.7, 0.2, 0.1], [0.5, 0.5 + allowed / 2], [0.5, 0.5 - allowed / 2]):
        finite(work.entropy(p), f"entropy({shown(p)})", "the sum is 1 but for rounding")
    for p in ([0.5, 0.5 + 3 * allowed], [0.5, 0.5 - 3 * allowed]):
        raises(ValueError, work.entropy, p, what=f"entropy({shown(p)})", why=f"the probabilities should sum to 1 within {allowed:g}")


@pytest.mark.task(1)
def test_the_input_stays_as_it_was():
    p = np.array([0.0, 0.25, 0.75])
    with unchanged(p=p):
        work.entropy(p, base=2)
