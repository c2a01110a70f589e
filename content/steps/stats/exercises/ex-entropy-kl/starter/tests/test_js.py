"""Task 3: the Jensen-Shannon divergence."""

import math

import numpy as np
import pytest
from draws import distribution, finite, shown, surcharge
from testkit import cases, check, close, learner, raises, seeds, tolerance, unchanged

work = learner.load()

DRY = [1 / 2, 1 / 4, 1 / 8, 1 / 8]
MONSOON = [1 / 8, 1 / 2, 1 / 4, 1 / 8]
MIDDLE = "this is the mean of D(p || q) and D(q || p); both are taken from the distribution in the middle, (p + q) / 2"


def js_of(p, q, base, where):
    """Return js(p, q), after a look whether it is infinite for the usual reason; without a base if that is None."""
    __tracebackhide__ = True
    received = work.js(p, q) if base is None else work.js(p, q, base=base)
    check(
        np.ndim(received) != 0 or received is None or received != math.inf,
        "js(p, q) is infinite; it never is.",
        where=where,
        expected="a number from 0 to log 2",
        received="inf",
        cause=MIDDLE,
    )
    return finite(received, "js(p, q)", where)


def check_js(p, q, base=math.e):
    """Compare with two divergences of SciPy, and recognise the usual mistakes."""
    __tracebackhide__ = True
    unit = math.log(base)
    there, back = surcharge(p, q) / unit, surcharge(q, p) / unit
    middle = (np.asarray(p, dtype=float) + np.asarray(q, dtype=float)) / 2
    wanted = (surcharge(p, middle) + surcharge(q, middle)) / 2 / unit
    mistakes = {
        "this is the square root, the distance that scipy.spatial returns; here it is the divergence": wanted**0.5,
        MIDDLE: (there + back) / 2,
        "the two divergences are added; take their mean": 2 * wanted,
        "the base is ignored: divide natural logarithms by log(base)": wanted * unit,
        "the divergences go from the middle to p and q; they go from p and q to the middle": (surcharge(middle, p) + surcharge(middle, q)) / 2 / unit,
        "this is D(p || m) alone": surcharge(p, middle) / unit,
    }
    known = {sentence: value for sentence, value in mistakes.items() if math.isfinite(value)}
    where = f"p = {shown(p)}, q = {shown(q)}, base = {base:.6g}"
    close(js_of(p, q, base, where), wanted, tolerance="value", what="js(p, q)", where=where, mistakes=known)


@pytest.mark.task(3)
def test_two_seas():
    for base in (2, math.e, 10):
        check_js(DRY, MONSOON, base)


@pytest.mark.task(3)
@pytest.mark.parametrize("p, q", [([1, 0], [0, 1]), ([0.5, 0.5, 0, 0], [0, 0, 0.3, 0.7])])
def test_nothing_in_common(p, q):
    for base in (2, math.e):
        where = f"p = {shown(p)}, q = {shown(q)}, base = {base:.6g}"
        close(js_of(p, q, base, where), math.log(2) / math.log(base), tolerance="value", what="js(p, q)", where=where)


@pytest.mark.task(3)
@pytest.mark.parametrize("p, q", [([1, 0, 0], [0.5, 0.5, 0]), ([0.2, 0.8, 0], [0, 0.5, 0.5]), ([1], [1])])
def test_some_outcomes_impossible(p, q):
    check_js(p, q, 2)


@pytest.mark.task(3)
def test_without_a_base_it_is_nats():
    close(
        js_of([1, 0], [0, 1], None, "p = [1, 0], q = [0, 1], no base"),
        math.log(2),
        tolerance="value",
        what="js([1, 0], [0, 1])",
        mistakes={"this is 1 bit; the base is e where it is left out": 1.0},
    )


@pytest.mark.task(3)
@pytest.mark.parametrize("seed", seeds())
def test_against_scipy_and_both_ways(seed):
    for case in cases(seed, 15):
        k = case.random.randint(2, 12)
        p, q = (distribution(case.rng, k, case.random.randint(0, k - 1)) for _ in range(2))
        base = case.random.choice([2, math.e, 10])
        check_js(p, q, base)
        where = f"p = {shown(p)}, q = {shown(q)}, {case}"
        close(js_of(q, p, base, where), js_of(p, q, base, where), tolerance="value", what="js(q, p), which is js(p, q),", where=where)
        check(
            js_of(p, q, base, where) <= math.log(2) / math.log(base) + tolerance("value"),
            "js(p, q) is never above log 2.",
            where=where,
            expected=f"at most {math.log(2) / math.log(base):.6g}",
            received=f"{js_of(p, q, base, where):.6g}",
        )


@pytest.mark.task(3)
@pytest.mark.parametrize(
    "p, q, why",
    [
        ([0.5, 0.5], [1 / 3] * 3, "the lengths differ"),
        ([0.5, 0.5], [1.0], "the lengths differ"),
        ([0.6, 0.6], [0.4, 0.4], "p and q should sum to 1 each, not only their mean"),
        ([1.5, -0.5], [0.25, 0.75], "a probability of p is negative"),
        ([0.25, 0.75], [1.5, -0.5], "a probability of q is negative"),
    ],
    ids=["q longer", "q shorter", "sums", "negative p", "negative q"],
)
def test_it_refuses(p, q, why):
    raises(ValueError, work.js, p, q, what=f"js({shown(p)}, {shown(q)})", why=why)


@pytest.mark.task(3)
def test_the_inputs_stay_as_they_were():
    p, q = np.array([0.0, 0.25, 0.75]), np.array([0.5, 0.25, 0.25])
    with unchanged(p=p, q=q):
        work.js(p, q)
