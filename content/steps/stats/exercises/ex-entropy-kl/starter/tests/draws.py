"""Distributions to try the functions on, and guards for what they return."""

import math

import numpy as np
from scipy.special import entr, rel_entr
from testkit import check

SHOWN = 6


def distribution(rng, k, zeros=0):
    """Draw k probabilities that sum to 1; `zeros` of them are 0, in places drawn at random."""
    weights = 0.02 + rng.exponential(size=k)
    weights[rng.permutation(k)[:zeros]] = 0
    return weights / weights.sum()


def nats(p):
    """Return the entropy of probabilities of any shape, in nats, by SciPy."""
    return float(np.sum(entr(np.asarray(p, dtype=float))))


def surcharge(p, q):
    """Return D(p || q) in nats, by SciPy; infinite where it is."""
    return float(np.sum(rel_entr(np.asarray(p, dtype=float), np.asarray(q, dtype=float))))


def shown(p):
    """Return probabilities as short text for a failure message."""
    numbers = [f"{float(v):.6g}" for v in np.ravel(p)]
    return "[" + ", ".join(numbers[:SHOWN]) + (", …" if len(numbers) > SHOWN else "") + "]"


def finite(received, what, where=""):
    """Make sure that a function returned one number, no nan and no infinity, and return it."""
    __tracebackhide__ = True
    number = plain_number(received, what, where)
    check(
        not math.isnan(number),
        f"{what} is nan.",
        where=where,
        expected="a number",
        received="nan",
        cause="0 log 0 became 0 · (-infinity), which is nan; where p is 0 the term counts as 0, so leave these places out",
    )
    check(
        math.isfinite(number),
        f"{what} is infinite.",
        where=where,
        expected="a finite number",
        received=f"{number}",
        cause="only places where p is above 0 and q is 0 make a divergence infinite; where p is 0 the term counts as 0",
    )
    return number


def infinite(received, what, where=""):
    """Make sure that a function returned plus infinity."""
    __tracebackhide__ = True
    number = plain_number(received, what, where)
    check(
        number == math.inf,
        f"{what} should be infinite.",
        where=where,
        expected="inf",
        received=f"{number}",
        cause="infinity minus infinity, or 0 · (-infinity); ask first whether q is 0 where p is above 0, and return math.inf"
        if math.isnan(number)
        else "something happens (p is above 0) that q calls impossible (q is 0), and that term is infinite; it was left out, or a tiny number was added to q",
    )


def plain_number(received, what, where):
    """Return what a function gave as a float; fail if it is not one number."""
    __tracebackhide__ = True
    is_number = np.ndim(received) == 0 and not isinstance(received, (str, bytes)) and received is not None
    check(
        is_number,
        f"{what} should be one number.",
        where=where,
        expected="a float",
        received=f"{type(received).__name__} of shape {np.shape(received)}" if np.ndim(received) else "None, for a `return` is missing" if received is None else received,
    )
    return float(received)
