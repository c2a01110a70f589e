"""What a value of the right shape would be if its numbers were in the wrong places, or a number were missing in all of them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate

from .mistakes import Mistake
from .values import Values, near


def arrangement_mistakes(expected: Values, received: Values) -> Iterator[Mistake]:
    """Yield the mistakes of order, of place, and of a constant."""
    yield from _order(expected)
    yield from _shift(expected, received)
    yield from _running_sums(expected)
    yield from _constant_offset(expected, received)
    yield from _halves_of_a_matrix(expected)


def _order(e: Values) -> Iterator[Mistake]:
    if not e.shape or e.shape[0] < 2:
        return
    rows = e.rows()
    yield Mistake("reversed", "the order is turned round: the last comes first", [v for row in rows[::-1] for v in row])
    if len(e.shape) == 2:
        if e.shape[0] == e.shape[1]:
            yield Mistake("transposed", "the matrix is transposed: rows and columns are exchanged", e.transposed().flat)
        elif e.shape[1] > 1:
            sentence = "the shape is right, but the numbers were read column by column: transpose, where you reshape"
            yield Mistake("column order", sentence, e.transposed().flat)
            # And the other way round: the columns of the right matrix, one after the other, were laid out in rows.
            wide = Values(e.shape[::-1], e.flat, e.dtype, e.is_array).transposed().flat
            yield Mistake("column order", sentence, wide)
        if e.shape[1] > 1:
            yield Mistake("columns reversed", "the columns stand in reversed order", [v for row in rows for v in row[::-1]])
    elif len(e.shape) == 1 and e.size > 2:
        rising = sorted(e.flat)
        if e.flat not in (rising, rising[::-1]):
            yield Mistake("sorted", "the values are sorted; they should stand in the order of the input", rising)
            yield Mistake("sorted", "the values are sorted, the largest first; they should stand in the order of the input", rising[::-1])


def _shift(e: Values, r: Values) -> Iterator[Mistake]:
    """One place late or early; what fills the end is anybody's guess, so it is compared with itself."""
    if not e.shape or e.shape[0] < 5 or len({tuple(row) for row in e.rows()}) < 4:
        return
    width = e.size // e.shape[0]
    unit = "row" if len(e.shape) > 1 else "value"
    yield Mistake("late", f"every {unit} stands one place too late: off by one", r.flat[:width] + e.flat[:-width])
    yield Mistake("early", f"every {unit} stands one place too early: off by one", e.flat[width:] + r.flat[-width:])


def _running_sums(e: Values) -> Iterator[Mistake]:
    if len(e.shape) != 1 or e.size < 3:
        return
    sums = list(accumulate(e.flat))
    yield Mistake("cumulative", "these are running (cumulative) sums; the single values are meant", sums, e.size)
    steps = [e.flat[0], *(b - a for a, b in zip(e.flat, e.flat[1:]))]
    yield Mistake("differences", "these are the single values; their running (cumulative) sums are meant", steps, 2.0)


def _constant_offset(e: Values, r: Values) -> Iterator[Mistake]:
    # Two numbers, or equal ones, differ by "the same amount" too easily to mean anything.
    if e.size < 3 or len(set(e.flat)) == 1:
        return
    offset = r.flat[0] - e.flat[0]
    moved = [v + offset for v in e.flat]
    size = max(abs(v) for v in e.flat)
    if all(float(v).is_integer() for v in e.flat) and abs(offset) == 1:
        sentence = f"every value is {'1 too large' if offset > 0 else '1 too small'}: counted from 1 rather than 0, or off by one?"
        yield Mistake("offset", sentence, moved)
    elif near(sum(e.flat), 0.0, 1e-9 * size * e.size) and e.size > 3:
        yield Mistake("offset", f"not centred: the mean should be 0, and is {offset:.6g}", moved)
    else:
        sentence = f"every value is off by the same amount, {offset:.6g}: is a constant term (a bias) missing or doubled?"
        yield Mistake("offset", sentence, moved)


def _halves_of_a_matrix(e: Values) -> Iterator[Mistake]:
    if len(e.shape) != 2 or e.shape[0] != e.shape[1] or e.shape[0] < 2:
        return
    n = e.shape[0]
    places = [divmod(i, n) for i in range(e.size)]
    sides = {
        "diagonal": ("only the diagonal is filled", lambda i, j: i == j),
        "upper": ("only the upper triangle is filled; entry [j, i] is missing", lambda i, j: i <= j),
        "lower": ("only the lower triangle is filled; entry [i, j] above the diagonal is missing", lambda i, j: i >= j),
        "no diagonal": ("the diagonal is 0", lambda i, j: i != j),
    }
    for group, (sentence, is_kept) in sides.items():
        flat = [v if is_kept(i, j) else 0.0 for v, (i, j) in zip(e.flat, places)]
        if flat != e.flat and any(flat):
            yield Mistake(group, sentence, flat)
