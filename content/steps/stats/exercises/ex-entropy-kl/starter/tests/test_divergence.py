"""Task 2: cross-entropy and KL divergence."""

import math

import numpy as np
import pytest
from draws import distribution, finite, infinite, nats, shown, surcharge
from testkit import cases, check, close, learner, raises, seeds, tolerance, unchanged

work = learner.load()

DRY = [1 / 2, 1 / 4, 1 / 8, 1 / 8]
MONSOON = [1 / 8, 1 / 2, 1 / 4, 1 / 8]
SWAPPED = "p and q have changed places: p says how often, q is inside the logarithm"


def check_both(p, q, base=math.e):
    """Compare cross_entropy and kl with SciPy, and recognise their usual mistakes; the results must be finite."""
    __tracebackhide__ = True
    h, d, back = nats(p), surcharge(p, q), surcharge(q, p)
    unit = math.log(base)
    where = f"p = {shown(p)}, q = {shown(q)}, base = {base:.6g}"
    mistakes = {
        "cross_entropy": {
            SWAPPED: (nats(q) + back) / unit,
            "the base is ignored: divide natural logarithms by log(base)": h + d,
            "this is the divergence alone; the entropy of p belongs to it": d / unit,
            "this is the entropy of p; the logarithm is that of q": h / unit,
        },
        "kl": {
            SWAPPED: back / unit,
            "the base is ignored: divide natural logarithms by log(base)": d,
            "this is the cross-entropy; the entropy of p is to be taken away": (h + d) / unit,
            "the sign is turned round": -d / unit,
        },
    }
    for name, wanted in {"cross_entropy": (h + d) / unit, "kl": d / unit}.items():
        known = {sentence: value for sentence, value in mistakes[name].items() if math.isfinite(value)}
        received = finite(getattr(work, name)(p, q, base=base), f"{name}(p, q)", where)
        close(received, wanted, tolerance="value", what=f"{name}(p, q)", where=where, mistakes=known)


@pytest.mark.task(2)
@pytest.mark.parametrize("p, q", [(DRY, MONSOON), (MONSOON, DRY), (DRY, [0.25] * 4)], ids=["in March", "in the monsoon", "two bits each"])
def test_two_seas(p, q):
    for base in (2, math.e, 10):
        check_both(p, q, base)


@pytest.mark.task(2)
def test_without_a_base_they_are_nats():
    for name, bits in {"cross_entropy": 2.375, "kl": 0.625}.items():
        close(
            finite(getattr(work, name)(DRY, MONSOON), f"{name}(p, q)"),
            bits * math.log(2),
            tolerance="value",
            what=f"{name}(p, q)",
            where=f"p = {shown(DRY)}, q = {shown(MONSOON)}, no base",
            mistakes={"these are bits; the base is e where it is left out": bits},
        )


@pytest.mark.task(2)
@pytest.mark.parametrize("p, q", [([0, 1], [0.5, 0.5]), ([1, 0], [1, 0]), ([0.5, 0.5, 0], [0.25, 0.75, 0]), ([0, 0.2, 0.8], [0.1, 0.45, 0.45])])
def test_what_never_happens_costs_nothing(p, q):
    check_both(p, q, 2)


@pytest.mark.task(2)
@pytest.mark.parametrize("name", ["cross_entropy", "kl"])
@pytest.mark.parametrize("p, q", [([0.5, 0.5], [1, 0]), ([1, 0], [0, 1]), ([0.999, 0, 0.001], [0.5, 0.5, 0]), ([0.25] * 4, [0.5, 0, 0, 0.5])])
def test_what_was_called_impossible_and_happens(name, p, q):
    infinite(getattr(work, name)(p, q), f"{name}(p, q)", f"p = {shown(p)}, q = {shown(q)}")
    infinite(getattr(work, name)(p, q, base=2), f"{name}(p, q, base=2)", f"p = {shown(p)}, q = {shown(q)}")


@pytest.mark.task(2)
@pytest.mark.parametrize("seed", seeds())
def test_against_scipy(seed):
    for case in cases(seed, 15):
        k = case.random.randint(2, 12)
        p, q = distribution(case.rng, k, case.random.randint(0, k - 1)), distribution(case.rng, k)
        check_both(p, q, case.random.choice([2, math.e, 10, 1.3]))


@pytest.mark.task(2)
@pytest.mark.parametrize("seed", seeds())
def test_what_holds_for_all_pairs(seed):
    for case in cases(seed, 10):
        k = case.random.randint(2, 9)
        p, q = distribution(case.rng, k), distribution(case.rng, k)
        where = f"p = {shown(p)}, q = {shown(q)}, {case}"
        d = finite(work.kl(p, q), "kl(p, q)", where)
        # Pinsker's inequality: whoever is wrong by some probability pays at least twice its square.
        least = 2 * (0.5 * float(np.sum(np.abs(p - q)))) ** 2
        check(
            d >= least - tolerance("value"),
            "kl(p, q) is too small for two distributions so different.",
            where=where,
            expected=f"at least {least:.6g}",
            received=f"{d:.6g}",
        )
        close(
            finite(work.cross_entropy(p, q), "cross_entropy(p, q)", where) - d,
            nats(p),
            tolerance="value",
            what="cross_entropy(p, q) - kl(p, q), the entropy of p,",
            where=where,
        )
        close(finite(work.kl(p, p), "kl(p, p)", where), 0, tolerance="value", what="kl(p, p)", where=where)


@pytest.mark.task(2)
@pytest.mark.parametrize("name", ["cross_entropy", "kl"])
@pytest.mark.parametrize(
    "p, q, why",
    [
        ([0.5, 0.5], [1 / 3] * 3, "the lengths differ"),
        ([0.5, 0.5], [1.0], "the lengths differ"),
        ([1.0], [0.5, 0.5], "the lengths differ"),
        ([0.5, 0.4], [0.5, 0.5], "the probabilities of p should sum to 1"),
        ([0.5, 0.5], [0.5, 0.6], "the probabilities of q should sum to 1"),
        ([1.5, -0.5], [0.5, 0.5], "a probability of p is negative"),
        ([0.5, 0.5], [1.5, -0.5], "a probability of q is negative"),
    ],
    ids=["q longer", "q shorter", "p shorter", "sum of p", "sum of q", "negative p", "negative q"],
)
def test_they_refuse(name, p, q, why):
    raises(ValueError, getattr(work, name), p, q, what=f"{name}({shown(p)}, {shown(q)})", why=why)


@pytest.mark.task(2)
def test_the_inputs_stay_as_they_were():
    p, q = np.array([0.0, 0.25, 0.75]), np.array([0.5, 0.25, 0.25])
    for name in ("cross_entropy", "kl"):
        with unchanged(p=p, q=q):
            getattr(work, name)(p, q)
