"""Numbers of any kind (Python's, NumPy's, nested lists) as a shape and a flat list."""

from __future__ import annotations

import itertools
import sys
from numbers import Number
from typing import NamedTuple


class NotNumbers(Exception):
    """The value holds no numbers that can be compared; str() says what it is instead, and why that may be."""


class Values(NamedTuple):
    """Numbers in row-major order: `shape` as NumPy means it, () for one number; `dtype` an array's, else ""."""

    shape: tuple
    flat: list
    dtype: str
    is_array: bool

    @property
    def size(self) -> int:
        """How many numbers there are."""
        return len(self.flat)

    def like(self, flat: list) -> Values:
        """Return other numbers in the same shape."""
        return Values(self.shape, flat, self.dtype, self.is_array)

    def rows(self) -> list:
        """Return the flat numbers of each entry along the first axis; shape must not be ()."""
        length = self.size // self.shape[0] if self.shape[0] else 0
        return [self.flat[i * length : (i + 1) * length] for i in range(self.shape[0])]

    def transposed(self) -> Values:
        """Return the transpose of a matrix (two axes)."""
        rows = self.rows()
        flat = [row[j] for j in range(self.shape[1]) for row in rows]
        return Values(self.shape[::-1], flat, self.dtype, self.is_array)


def read(value) -> Values:
    """Return the numbers of `value`; raise NotNumbers when there are none, or their rows do not fit."""
    is_array = hasattr(value, "shape") and hasattr(value, "tolist")
    dtype = str(value.dtype) if hasattr(value, "dtype") else ""
    if is_array:
        hidden = getattr(value, "mask", False)
        if getattr(hidden, "any", bool)():
            raise NotNumbers(f"an array in which {int(hidden.sum())} of {value.size} entries are masked, so that they have no value")
        if getattr(value.dtype, "kind", "") in "fiub" and value.dtype.itemsize <= 8 and hasattr(value, "__array_interface__"):
            # NumPy hands out Python's numbers all at once: what follows looks at each, which takes a second for a million.
            return Values(tuple(int(length) for length in value.shape), value.ravel().tolist(), dtype, True)
        nested, shape = value.tolist(), tuple(int(length) for length in value.shape)
    else:
        nested, shape = value, None
    flat: list = []
    found = _flatten(nested, flat)
    numbers = [_number(item) for item in flat]
    return Values(found if shape is None else shape, numbers, dtype, is_array)


def _flatten(value, flat: list) -> tuple:
    """Append the items of nested lists to `flat`; return their shape."""
    if not isinstance(value, (list, tuple, range)):
        flat.append(value)
        return ()
    shapes = [_flatten(item, flat) for item in value]
    for i, shape in enumerate(shapes):
        if shape != shapes[0]:
            raise NotNumbers(f"rows that do not fit: entry 0 has shape {shapes[0]}, entry {i} has {shape}")
    return (len(shapes), *(shapes[0] if shapes else ()))


def _number(item) -> float:
    """Return a real number as a float, whole numbers as they are."""
    if isinstance(item, float):
        return item
    if isinstance(item, int):
        # Whole numbers stay exact; beyond this they have no float to be near to.
        if abs(item) > sys.float_info.max:
            raise NotNumbers("a whole number beyond 1e308")
        return item
    if item is None:
        raise NotNumbers("None (is a `return` missing?)")
    if isinstance(item, (str, bytes, dict, set, complex)):
        raise NotNumbers(f"{type(item).__name__} {item!r:.60}")
    if callable(item):
        raise NotNumbers(f"the function {getattr(item, '__name__', '?')} itself (is the call, with (), missing?)")
    if hasattr(item, "__next__"):
        raise NotNumbers(f"a {type(item).__name__}, which makes its values one at a time (wrap it in list(…))")
    if isinstance(item, Number) or hasattr(item, "__float__"):
        try:
            return float(item)
        except (TypeError, ValueError, OverflowError):
            pass
    raise NotNumbers(f"{type(item).__name__}, which is no number")


def index_text(shape: tuple, position: int) -> str:
    """Return where `position` of the flat list stands: "[1, 0]", or "" for one number."""
    index = []
    for length in reversed(shape):
        position, rest = divmod(position, length)
        index.insert(0, rest)
    return str(index) if index else ""


def near(first: float, second: float, allowed: float) -> bool:
    """Say whether two numbers differ by at most `allowed`; NaN is near NaN, infinity near itself."""
    if first == second or (first != first and second != second):
        return True
    return abs(first - second) <= allowed


def differing(first: list, second: list, allowed: float) -> list:
    """Return the places where two lists of one length are not near each other."""
    if first == second:
        return []
    return [i for i, (a, b) in enumerate(zip(first, second)) if not (a == b or abs(a - b) <= allowed or (a != a and b != b))]


def all_near(first: list, second: list, allowed: float) -> bool:
    """Say whether two lists have one length and are near each other everywhere."""
    return len(first) == len(second) and all(map(near, first, second, itertools.repeat(allowed)))
