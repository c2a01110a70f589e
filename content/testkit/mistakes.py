"""What a value would be if a well-known mistake had been made."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import NamedTuple

from .values import Values, all_near, near


class Mistake(NamedTuple):
    """One named mistake: the numbers it would give, and how much it enlarges a rounding difference.

    Mistakes of one `group` are the same mistake seen in different ways.
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


def same_shape_mistakes(expected: Values, received: Values, n: int | None) -> Iterator[Mistake]:
    """Yield the known mistakes for a received value of the expected shape; `n` is the number of samples."""
    yield from _factors(expected, n)
    yield from _each_number(expected, received)
    yield from _order(expected)
    yield from _constant_offset(expected, received)
    yield from _not_normalised(expected, received)
    yield from _softmax_axis(expected, received)
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


def _factors(expected: Values, n: int | None) -> Iterator[Mistake]:
    known = [
        ("sign", -1.0, "the sign is turned round"),
        ("twice", 2.0, "every value is twice the expected one: a factor 2 too many"),
        ("half", 0.5, "every value is half the expected one: a factor 2 is missing"),
        ("percent", 100.0, "every value is 100 times the expected one: per cent where a fraction is meant"),
        ("fraction", 0.01, "every value is a hundredth of the expected one: a fraction where per cent is meant"),
    ]
    bases = {"2": math.log(2), "e": 1.0, "10": math.log(10)}
    for used, used_log in bases.items():
        for meant, meant_log in bases.items():
            if used != meant:
                sentence = f"the logarithm is taken to base {used}; base {meant} is meant"
                known.append((f"log {used} {meant}", meant_log / used_log, sentence))
    if n is not None and n > 1:
        known += [
            ("sum", n, f"this is n times too large (n = {n}): is the division by n missing?"),
            ("mean", 1 / n, f"this is n times too small (n = {n}): divided by n once too often?"),
            ("ddof 1", n / (n - 1), f"it is divided by n - 1 = {n - 1}; n = {n} is meant (ddof)"),
            ("ddof 0", (n - 1) / n, f"it is divided by n = {n}; n - 1 = {n - 1} is meant (ddof)"),
            ("root ddof 1", (n / (n - 1)) ** 0.5, f"under the root, n - 1 = {n - 1} divides; n = {n} is meant (ddof)"),
            ("root ddof 0", ((n - 1) / n) ** 0.5, f"under the root, n = {n} divides; n - 1 = {n - 1} is meant (ddof)"),
        ]
    for group, factor, sentence in known:
        yield Mistake(group, sentence, [factor * e for e in expected.flat], max(1.0, abs(factor)))


def _each_number(expected: Values, received: Values) -> Iterator[Mistake]:
    flat = expected.flat
    if any(e < 0 for e in flat):
        yield Mistake("absolute", "negative values have lost their sign", [abs(e) for e in flat])
    else:
        yield Mistake("root", "this is the square root of what is expected", [math.sqrt(e) for e in flat])
    largest = max((abs(e) for e in flat), default=0.0)
    squares = [e * e for e in flat]
    yield Mistake("square", "this is the square of what is expected: is a root missing?", squares, max(1.0, 2 * largest))
    if all(float(r).is_integer() for r in received.flat):
        sentence = "the fraction is cut off: whole-number division (//), int(…), or an array of integers"
        for cut in (math.floor, math.trunc, round):
            yield Mistake("whole numbers", sentence, [cut(e) for e in flat])


def _order(expected: Values) -> Iterator[Mistake]:
    if not expected.shape or expected.shape[0] < 2:
        return
    rows = expected.rows()
    yield Mistake("reversed", "the order is turned round: the last comes first", [v for row in rows[::-1] for v in row])
    if len(expected.shape) == 2 and expected.shape[0] == expected.shape[1]:
        yield Mistake("transposed", "the matrix is transposed: rows and columns are exchanged", expected.transposed().flat)


def _constant_offset(expected: Values, received: Values) -> Iterator[Mistake]:
    # Two numbers, or equal ones, differ by "the same amount" too easily to mean anything.
    if expected.size >= 3 and len(set(expected.flat)) > 1:
        offset = received.flat[0] - expected.flat[0]
        sentence = f"every value is off by the same amount, {offset:.6g}: is a constant term (a bias) missing or doubled?"
        yield Mistake("offset", sentence, [e + offset for e in expected.flat])


def _lines(values: Values) -> dict:
    """Return the ways to cut the numbers into groups: whole, by row, by column; as lists of positions."""
    found = {"they": [list(range(values.size))]}
    if len(values.shape) == 2:
        high, wide = values.shape
        found["the rows"] = [[i * wide + j for j in range(wide)] for i in range(high)]
        found["the columns"] = [[i * wide + j for i in range(high)] for j in range(wide)]
    return found


def _not_normalised(expected: Values, received: Values) -> Iterator[Mistake]:
    if expected.size < 2:
        return
    for name, lines in _lines(expected).items():
        for measure, sentence in (
            (sum, f"not normalised: {name} should sum to 1"),
            (lambda numbers: math.sqrt(sum(v * v for v in numbers)), f"not normalised: {name} should have length 1"),
        ):
            if not all(near(measure([expected.flat[i] for i in line]), 1.0, 1e-6) for line in lines):
                continue
            flat = list(expected.flat)
            sizes = []
            for line in lines:
                sizes.append(measure([received.flat[i] for i in line]))
                for i in line:
                    flat[i] *= sizes[-1]
            yield Mistake("normalised", sentence, flat, max(1.0, *map(abs, sizes)))


def _softmax_axis(expected: Values, received: Values) -> Iterator[Mistake]:
    """Softmax over the wrong axis: log received - log expected is a number for each row plus one for each column."""
    if len(expected.shape) != 2 or min(expected.shape) < 2:
        return
    if not all(v > 0 for v in expected.flat) or not all(v > 0 for v in received.flat):
        return
    lines = _lines(expected)
    for meant, used in (("the rows", "the columns"), ("the columns", "the rows")):
        sums_meant = [sum(expected.flat[i] for i in line) for line in lines[meant]]
        sums_used = [sum(received.flat[i] for i in line) for line in lines[used]]
        if not all(near(total, 1.0, 1e-6) for total in sums_meant + sums_used):
            continue
        ratio = [math.log(r) - math.log(e) for r, e in zip(received.flat, expected.flat)]
        wide = expected.shape[1]
        flat = []
        for position in range(expected.size):
            row, column = divmod(position, wide)
            # What the ratio must be here if it is additive, from the first row and the first column.
            additive = ratio[row * wide] + ratio[column] - ratio[0]
            flat.append(expected.flat[position] * math.exp(additive))
        yield Mistake("softmax", f"softmax over the wrong axis: {used} sum to 1, {meant} should", flat)


def _precision(expected: Values, received: Values) -> Iterator[Mistake]:
    for name, error in (("float32", 1e-5), ("float16", 1e-2)):
        if name in received.dtype:
            allowed = error * max((abs(e) for e in expected.flat), default=0.0)
            if all_near(received.flat, expected.flat, allowed):
                yield Mistake("precision", f"it is computed in {name}, which has too few digits; use float64", received.flat)
