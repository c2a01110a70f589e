"""What a value of the right shape would be if a well-known mistake had been made with each of its numbers."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import NamedTuple

from .values import Values, all_near


class Mistake(NamedTuple):
    """One named mistake: the numbers it would give, and how much it enlarges a rounding difference.

    Mistakes of one `group` are the same mistake seen in different ways; the first that fits has the word.
    """

    group: str
    sentence: str
    flat: list
    enlarges: float = 1.0


def wrong_axis(function, data, axis: int) -> dict:
    """Return {sentence: value} of `function(data, axis=…)` for each axis but `axis`, and for none.

    For the `mistakes` of `close`, where `function` is NumPy's, such as `np.mean`.
    """
    meant = axis % data.ndim
    found = {
        f"it is taken over axis {other}; axis {meant} is meant": function(data, axis=other)
        for other in range(data.ndim)
        if other != meant
    }
    found["it is taken over all numbers at once: the axis is missing"] = function(data)
    return found


def number_mistakes(expected: Values, received: Values, n: int | None) -> Iterator[Mistake]:
    """Yield the mistakes made with each number by itself; `n` is the number of samples."""
    for group, factor, sentence in [*_factors(), *_factors_of_samples(n)]:
        yield Mistake(group, sentence, [factor * e for e in expected.flat], max(1.0, abs(factor)))
    yield from _powers(expected)
    yield from _probabilities(expected)
    yield from _signs(expected)
    yield from _classes(expected)
    if all(float(r).is_integer() for r in received.flat):
        sentence = "the fraction is cut off: whole-number division (//), int(…), or an array of integers"
        for cut in (math.floor, math.trunc, round):
            yield Mistake("whole numbers", sentence, [cut(e) for e in expected.flat])
    yield from _precision(expected, received)


def vaguer_mistakes(expected: Values, received: Values) -> Iterator[Mistake]:
    """Yield what can still be said when no named mistake fits: one factor, another order."""
    if expected.size < 3:
        return
    largest = max(range(expected.size), key=lambda i: abs(expected.flat[i]))
    if expected.flat[largest]:
        factor = received.flat[largest] / expected.flat[largest]
        sentence = f"every value is {factor:.6g} times the expected one"
        # A factor of nought fits any zeros and explains nothing.
        if factor and len(set(expected.flat)) > 1:
            yield Mistake("factor", sentence, [factor * e for e in expected.flat], max(1.0, abs(factor)))
    if sorted(expected.flat) != expected.flat or sorted(received.flat) != received.flat:
        order = sorted(range(received.size), key=lambda i: received.flat[i])
        flat = [0.0] * expected.size
        for i, value in zip(order, sorted(expected.flat)):
            flat[i] = value
        yield Mistake("order", "the right values stand in another order", flat)


def _factors() -> Iterator[tuple]:
    yield "sign", -1.0, "the sign is turned round"
    yield "twice", 2.0, "every value is twice the expected one: a factor 2 too many"
    yield "half", 0.5, "every value is half the expected one: a factor 2 is missing"
    yield "percent", 100.0, "every value is 100 times the expected one: per cent where a fraction is meant"
    yield "fraction", 0.01, "every value is a hundredth of the expected one: a fraction where per cent is meant"
    yield "degrees", 180 / math.pi, "these are degrees; radians are meant"
    yield "radians", math.pi / 180, "these are radians; degrees are meant"
    bases = {"2": math.log(2), "e": 1.0, "10": math.log(10)}
    for used, used_log in bases.items():
        for meant, meant_log in bases.items():
            if used != meant:
                sentence = f"the logarithm is taken to base {used}; base {meant} is meant"
                yield f"log {used} {meant}", meant_log / used_log, sentence


def _factors_of_samples(n: int | None) -> Iterator[tuple]:
    if n is None or n < 2:
        return
    yield "sum", n, f"this is n times too large (n = {n}): is the division by n missing?"
    yield "mean", 1 / n, f"this is n times too small (n = {n}): divided by n once too often?"
    yield "ddof 1", n / (n - 1), f"it is divided by n - 1 = {n - 1}; n = {n} is meant (ddof)"
    yield "ddof 0", (n - 1) / n, f"it is divided by n = {n}; n - 1 = {n - 1} is meant (ddof)"
    yield "root ddof 1", (n / (n - 1)) ** 0.5, f"under the root, n - 1 = {n - 1} divides; n = {n} is meant (ddof)"
    yield "root ddof 0", ((n - 1) / n) ** 0.5, f"under the root, n = {n} divides; n - 1 = {n - 1} is meant (ddof)"
    yield "root n", n**0.5, f"this is sqrt(n) times too large (n = {n}): is the division by sqrt(n) missing?"
    yield "over root n", n**-0.5, f"this is sqrt(n) times too small (n = {n}): divided by sqrt(n) once too often?"
    if n > 2:
        yield "squared n", n * n, f"this is n squared times too large (n = {n})"
        yield "over squared n", 1 / (n * n), f"this is n squared times too small (n = {n})"


def _powers(expected: Values) -> Iterator[Mistake]:
    flat = expected.flat
    largest = max((abs(e) for e in flat), default=0.0)
    if all(e >= 0 for e in flat):
        yield Mistake("root", "this is the square root of what is expected", [math.sqrt(e) for e in flat])
    yield Mistake("square", "this is the square of what is expected: is a root missing?", [e * e for e in flat], max(1.0, 2 * largest))
    smallest = min((abs(e) for e in flat), default=0.0)
    # One divided by almost nothing would turn rounding into a match.
    if smallest > 1e-6:
        sentence = "this is 1 divided by what is expected: numerator and denominator have changed places"
        yield Mistake("reciprocal", sentence, [1 / e for e in flat], max(1.0, smallest**-2))


def _probabilities(expected: Values) -> Iterator[Mistake]:
    flat = expected.flat
    lowest, highest = min(flat, default=0.0), max(flat, default=0.0)
    if lowest > 1e-6:
        is_probability = highest <= 1
        words = "log-probabilities; probabilities are meant" if is_probability else "the logarithms of what is expected"
        yield Mistake("logarithm", f"these are {words}: is exp missing?", [math.log(e) for e in flat], max(1.0, 1 / lowest))
    if -50 < lowest and highest < 50:
        words = "probabilities; log-probabilities are meant" if highest <= 0 else "e to the power of what is expected"
        yield Mistake("exponential", f"these are {words}: is log missing?", [math.exp(e) for e in flat], max(1.0, math.exp(highest)))
        sentence = "the sigmoid is applied once too often: scores (logits) are meant, not probabilities"
        yield Mistake("sigmoid", sentence, [1 / (1 + math.exp(-e)) for e in flat])
    if 1e-6 < lowest and highest < 1 - 1e-6:
        sentence = "these are scores (logits); probabilities are meant: is the sigmoid missing?"
        margin = min(lowest, 1 - highest)
        yield Mistake("logits", sentence, [math.log(e / (1 - e)) for e in flat], 2 / margin)
    # Of a single 0 or 1 it says nothing that the numbers do not.
    if 0 <= lowest and highest <= 1 and (len(flat) > 1 or 0 < lowest < 1):
        are_classes = set(flat) == {0, 1}
        words = "the classes 0 and 1 have changed places" if are_classes else "this is 1 minus what is expected: 1 - p for p"
        yield Mistake("complement", words, [1 - e for e in flat])


def _signs(expected: Values) -> Iterator[Mistake]:
    flat = expected.flat
    # Where all are negative, the sign is turned round, which is another mistake.
    if any(e < 0 for e in flat) and any(e > 0 for e in flat):
        yield Mistake("absolute", "negative values have lost their sign", [abs(e) for e in flat])
        # Of the classes -1 and 1 it makes 0 and 1, which has a name of its own.
        if set(flat) != {-1, 1}:
            yield Mistake("cut at 0", "negative values have become 0", [max(e, 0) for e in flat])


def _classes(expected: Values) -> Iterator[Mistake]:
    """Two classes, written in two ways."""
    kinds = set(expected.flat)
    if expected.size < 3:
        return
    if kinds == {0, 1}:
        yield Mistake("classes", "the classes are -1 and 1; 0 and 1 are meant", [2 * e - 1 for e in expected.flat])
    elif kinds == {-1, 1}:
        yield Mistake("classes", "the classes are 0 and 1; -1 and 1 are meant", [(e + 1) / 2 for e in expected.flat])


def _precision(expected: Values, received: Values) -> Iterator[Mistake]:
    for name, error in (("float32", 1e-5), ("float16", 1e-2)):
        if name in received.dtype:
            allowed = error * max((abs(e) for e in expected.flat), default=0.0)
            if all_near(received.flat, expected.flat, allowed):
                yield Mistake("precision", f"it is computed in {name}, which has too few digits; use float64", received.flat)
