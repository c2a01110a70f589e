"""What a value of the wrong shape would hold if a well-known mistake had been made."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import permutations

from .mistakes import Mistake
from .values import Values


def shape_mistakes(expected: Values, received: Values) -> Iterator[Mistake]:
    """Yield the known mistakes that give the received shape; their numbers are those of that shape.

    A mistake here gives the numbers that `received` must hold, in its own row-major order.
    """
    e, r = expected, received
    if len(e.shape) == 2 and r.shape == e.shape[::-1]:
        yield Mistake("transposed", "it is transposed: rows and columns are exchanged", e.transposed().flat)
    yield from _exchanged_axes(e, r)
    yield from _axes_of_length_one(e, r)
    if r.shape == (e.size, e.size) and e.size > 1 and max(e.shape, default=0) == e.size:
        # Only the diagonal is what was asked for; the rest is compared with itself.
        flat = list(r.flat)
        for i, value in enumerate(e.flat):
            flat[i * (e.size + 1)] = value
        sentence = (
            f"shapes ({e.size},) and ({e.size}, 1) met and NumPy broadcast them to {r.shape}; "
            "give both one shape first (ravel, or [:, None])"
        )
        yield Mistake("broadcast", sentence, flat)
    if r.shape == () and e.size > 1:
        yield Mistake("axis", "one number for all: this is the sum; is the axis missing?", [sum(e.flat)], e.size)
        yield Mistake("axis", "one number for all: this is the mean; is the axis missing?", [sum(e.flat) / e.size])
    if e.shape and r.shape and e.shape[1:] == r.shape[1:]:
        yield from _rows(e, r)


def _exchanged_axes(e: Values, r: Values) -> Iterator[Mistake]:
    """Three or four axes in another order, such as (batch, height, width) for (height, width, batch)."""
    if len(e.shape) not in (3, 4) or sorted(e.shape) != sorted(r.shape):
        return
    strides = [1] * len(e.shape)
    for axis in range(len(e.shape) - 2, -1, -1):
        strides[axis] = strides[axis + 1] * e.shape[axis + 1]
    for order in permutations(range(len(e.shape))):
        if tuple(e.shape[axis] for axis in order) == r.shape:
            places = [0]
            for axis in order:
                places = [place + strides[axis] * i for place in places for i in range(e.shape[axis])]
            sentence = f"the axes are exchanged: this is the right array with its axes in the order {order}"
            yield Mistake(f"axes {order}", sentence, [e.flat[place] for place in places])


def _axes_of_length_one(e: Values, r: Values) -> Iterator[Mistake]:
    if [length for length in e.shape if length != 1] == [length for length in r.shape if length != 1]:
        sentence = f"the numbers are right, the shape is not: turn {r.shape} into {e.shape} (ravel, reshape, [:, None])"
        yield Mistake("axis of length one", sentence, e.flat)
    elif e.size == r.size:
        sentence = f"the numbers are right, but stand in shape {r.shape}: reshape to {e.shape}"
        yield Mistake("reshaped", sentence, e.flat)


def _rows(e: Values, r: Values) -> Iterator[Mistake]:
    wide = e.size // e.shape[0] if e.shape[0] else 1
    unit = "row" if len(e.shape) > 1 else "value"
    missing = e.shape[0] - r.shape[0]
    if missing == 1 and r.size:
        yield Mistake("first missing", f"the first {unit} is missing", e.flat[wide:])
        yield Mistake("last missing", f"the last {unit} is missing", e.flat[:-wide])
    elif missing == -1 and e.size:
        yield Mistake("one more at the end", f"there is one {unit} too many at the end", e.flat + r.flat[-wide:])
        yield Mistake("one more in front", f"there is one {unit} too many in front", r.flat[:wide] + e.flat)
