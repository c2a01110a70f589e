"""Exact arithmetic with fractions, a loop, and the same line from its value at 0 and at 1."""

from fractions import Fraction


def mean(xs):
    total = Fraction(0)
    count = 0
    for x in xs:
        total += Fraction(x)
        count += 1
    try:
        return total / count
    except ZeroDivisionError:
        raise ValueError("no numbers, no mean") from None


def predict(w, b, x):
    at_zero, at_one = b, b + w
    return float(at_zero + (at_one - at_zero) * Fraction(x))
