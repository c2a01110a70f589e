"""The rules of the other languages, written out slowly, and inputs on which they matter."""

import math
from fractions import Fraction
from numbers import Integral

import numpy as np
from testkit import check, close, same

EDGES = [0, 1, -1, 59, 60, -60, 61, 2**31 - 1, -(2**31), 2_000_000_000, -2_000_000_000]


def in_32_bits(x):
    """Return what a signed number of 32 bits keeps of x, by writing its bits down and reading them again."""
    return int.from_bytes((x & 0xFFFFFFFF).to_bytes(4, "little"), "little", signed=True)


def towards_zero(a, b):
    """Return the quotient of two whole numbers without its decimals."""
    return math.trunc(Fraction(a, b))


def spread(values):
    """Return the standard deviation that R's sd gives."""
    mean = math.fsum(values) / len(values)
    return math.sqrt(math.fsum((v - mean) ** 2 for v in values) / (len(values) - 1))


def fraction_numbers(case, length):
    """Return an array of numbers with decimals."""
    return np.array([round(case.random.uniform(-100, 100), 2) for _ in range(length)])


def whole_numbers(case, length, low, high):
    """Return an array of whole numbers."""
    return np.array([case.random.randint(low, high) for _ in range(length)])


def judge_numbers(received, expected, call, mistakes=None, places=False):
    """Compare lists of numbers; an array is as good as a list."""
    __tracebackhide__ = True
    if hasattr(received, "tolist"):
        received = received.tolist()
    if isinstance(received, tuple):
        received = list(received)
    check(isinstance(received, list), f"{call} should be a list or an array.", expected=expected, received=received)
    if places:
        cause = next((why for why, value in (mistakes or {}).items() if value == received), "")
        same(received, expected, what=call, cause=cause)
        return
    size = max([1.0, *(abs(float(v)) for v in expected)])
    close(received, [float(v) for v in expected], tolerance="number", scale=size, what=call, mistakes=mistakes)


def judge_whole(received, expected, call, mistakes=None):
    """Compare two whole numbers; one with decimals is none."""
    __tracebackhide__ = True
    check(
        isinstance(received, Integral) and not isinstance(received, bool),
        f"{call} should be a whole number, as in the listing.",
        expected=expected,
        received=received,
        cause="a `return` is missing" if received is None else "the single / of Python gives decimals",
    )
    cause = next((why for why, value in (mistakes or {}).items() if value == received and value != expected), "")
    same(int(received), expected, what=call, cause=cause)
