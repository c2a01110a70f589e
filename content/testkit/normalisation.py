"""What a value would be if it were not centred, scaled or normalised, or over the wrong axis."""

from __future__ import annotations

import math
from collections.abc import Iterator

from .mistakes import Mistake
from .values import Values, near


def normalisation_mistakes(expected: Values, received: Values) -> Iterator[Mistake]:
    """Yield the mistakes of normalising: they show in what the rows or columns of the right value have in common."""
    if expected.size < 2:
        return
    yield from _not_normalised(expected, received)
    yield from _wrong_axis(expected, received)
    yield from _not_standardised(expected, received)
    yield from _own_constants(expected, received)


def _lines(values: Values) -> dict:
    """Return the ways to cut the numbers into groups: whole, by row, by column; as lists of positions."""
    found = {"they": [list(range(values.size))]}
    if len(values.shape) == 2:
        high, wide = values.shape
        found["the rows"] = [[i * wide + j for j in range(wide)] for i in range(high)]
        found["the columns"] = [[i * wide + j for i in range(high)] for j in range(wide)]
    return found


def _length(numbers) -> float:
    return math.sqrt(sum(v * v for v in numbers))


def _pick(values: Values, line: list) -> list:
    return [values.flat[i] for i in line]


def _not_normalised(expected: Values, received: Values) -> Iterator[Mistake]:
    for name, lines in _lines(expected).items():
        for measure, words in ((sum, "sum to 1"), (_length, "have length 1")):
            # A single number in each line is 1 whatever is divided.
            if len(lines[0]) < 2 or not all(near(measure(_pick(expected, line)), 1.0, 1e-6) for line in lines):
                continue
            flat = list(expected.flat)
            sizes = []
            for line in lines:
                sizes.append(measure(_pick(received, line)))
                for i in line:
                    flat[i] *= sizes[-1]
            enlarges = max(1.0, *map(abs, sizes))
            if len(lines) > 1 and near(measure(received.flat), 1.0, 1e-9):
                sentence = f"normalised over all numbers at once: all together {words}, each of {name} should"
                yield Mistake("normalised", sentence, flat, enlarges)
            yield Mistake("normalised", f"not normalised: {name} should {words}", flat, enlarges)


def _wrong_axis(expected: Values, received: Values) -> Iterator[Mistake]:
    """Over the wrong axis: log received - log expected is a number for each row plus one for each column.

    So it is for softmax, exp(z) divided by its sums, and for anything positive divided by its sums.
    """
    if len(expected.shape) != 2 or min(expected.shape) < 2:
        return
    if not all(v > 0 for v in expected.flat) or not all(v > 0 for v in received.flat):
        return
    lines = _lines(expected)
    for meant, used in (("the rows", "the columns"), ("the columns", "the rows")):
        sums = [sum(_pick(expected, line)) for line in lines[meant]] + [sum(_pick(received, line)) for line in lines[used]]
        if not all(near(total, 1.0, 1e-6) for total in sums):
            continue
        ratio = [math.log(r) - math.log(e) for r, e in zip(received.flat, expected.flat)]
        wide = expected.shape[1]
        flat = []
        for position in range(expected.size):
            row, column = divmod(position, wide)
            # What the ratio must be here if it is additive, from the first row and the first column.
            additive = ratio[row * wide] + ratio[column] - ratio[0]
            flat.append(expected.flat[position] * math.exp(additive))
        sentence = f"normalised over the wrong axis (softmax, or a division by sums): {used} sum to 1, {meant} should"
        yield Mistake("axis of sums", sentence, flat)


def _not_standardised(expected: Values, received: Values) -> Iterator[Mistake]:
    """Columns (or all numbers of a vector) of mean 0 and standard deviation 1."""
    if len(expected.shape) not in (1, 2) or expected.shape[0] < 3:
        return
    lines = _lines(expected)["the columns" if len(expected.shape) == 2 else "they"]
    name = "each column" if len(expected.shape) == 2 else "everything"
    high = expected.shape[0]
    columns = [_pick(expected, line) for line in lines]
    size = max(abs(v) for v in expected.flat)
    if not all(near(sum(column) / high, 0.0, 1e-9 * max(1.0, size)) for column in columns):
        return
    for used, meant in ((0, 1), (1, 0)):
        if all(near(_length(column), (high - meant) ** 0.5, 1e-6) for column in columns):
            factor = ((high - used) / (high - meant)) ** 0.5
            sentence = f"{name} is divided by a standard deviation with ddof={used}; ddof={meant} is meant"
            yield Mistake("ddof", sentence, [v * factor for v in expected.flat])
            flat = list(expected.flat)
            factors = []
            for line, column in zip(lines, columns):
                largest = max(range(high), key=lambda i: abs(column[i]))
                factors.append(received.flat[line[largest]] / column[largest])
                for i in line:
                    flat[i] *= factors[-1]
            sentence = f"{name} is centred, but not divided by its standard deviation"
            # One factor for all columns is another mistake.
            if min(factors) > 0 and (len(lines) == 1 or max(factors) > 1.000001 * min(factors)):
                yield Mistake("unscaled", sentence, flat, max(1.0, *factors))


def _own_constants(expected: Values, received: Values) -> Iterator[Mistake]:
    """Every column off by an amount of its own: a vector of biases, or the means of the columns."""
    if len(expected.shape) != 2 or expected.shape[0] < 3 or expected.shape[1] < 2:
        return
    high, wide = expected.shape
    for name, at, lines in (
        ("column", lambda i, j: j, _lines(expected)["the columns"]),
        ("row", lambda i, j: i, _lines(expected)["the rows"]),
    ):
        offsets = [received.flat[line[0]] - expected.flat[line[0]] for line in lines]
        # One amount for all is another mistake.
        if len(lines[0]) < 3 or len({round(offset, 9) for offset in offsets}) == 1:
            continue
        flat = [v + offsets[at(*divmod(i, wide))] for i, v in enumerate(expected.flat)]
        size = max(abs(v) for v in expected.flat)
        is_centred = all(near(sum(_pick(expected, line)), 0.0, 1e-9 * size * len(line)) for line in lines)
        what = "not centred: its mean should be 0" if is_centred else "is a vector of biases missing, or on the wrong axis?"
        yield Mistake(f"own {name}", f"each {name} is off by an amount of its own: {what}", flat)
