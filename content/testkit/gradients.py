"""A gradient, checked against central finite differences."""

from __future__ import annotations

import copy
from collections.abc import Iterator

from .explain import explain
from .failure import failure
from .parameters import tolerance as tolerance_called
from .printing import apart, short
from .values import NotNumbers, Values, index_text, near, read

STEP = 1e-5


def gradient_check(loss, gradient, at, *, tolerance: str | float, what: str, where: str = "") -> None:
    """Fail unless `gradient` is the derivative of `loss` at `at`; name the first parameter that is wrong.

    loss: a function of parameters like `at` that returns one number; it must not change them.
    gradient: the learner's value: the structure and shapes of `at`.
    at: the parameters: an array, a flat list of floats, or a dict {name: array or list}.
    tolerance: the largest |received - expected| / max(1, |received|, |expected|).
    The reference is (loss(p + h) - loss(p - h)) / 2h with h = 1e-5 max(1, |p|), which is right to about 1e-9
    for losses near 1.
    """
    __tracebackhide__ = True
    allowed = tolerance_called(tolerance) if isinstance(tolerance, str) else tolerance
    named = at if isinstance(at, dict) else {"": at}
    received = gradient if isinstance(at, dict) else {"": gradient}
    if not isinstance(received, dict):
        raise failure(f"{what} should be a dict of gradients.", where=where, received=short(gradient))
    for name, block in named.items():
        label = f"{what} for {name}" if name else what
        if name not in received:
            raise failure(f"{what} has no entry {name!r}.", where=where, received=f"a dict with {list(received)}")
        try:
            got = read(received[name])
        except NotNumbers as error:
            raise failure(f"{label} gives {error}.", where=where) from None
        shape = read(block).shape
        if got.shape != shape:
            raise failure(
                f"{label} has shape {got.shape}; a gradient has the shape of its parameter, {shape}.", where=where
            )
        wanted = got.like(list(_slopes(loss, at, name)))
        _refuse_first_wrong(got, wanted, allowed, label, where)


def _slopes(loss, at, name: str) -> Iterator[float]:
    """Yield the central difference for every number of one block of parameters, in row-major order."""
    changed = copy.deepcopy(at)
    block = changed[name] if name else changed
    shape = read(block).shape
    for position, value in enumerate(read(block).flat):
        step = STEP * max(1.0, abs(value))
        index = _index(shape, position)
        block[index] = value + step
        above = float(loss(changed))
        block[index] = value - step
        below = float(loss(changed))
        block[index] = value
        yield (above - below) / (2 * step)


def _index(shape: tuple, position: int):
    """Return what to put between the brackets for one number of a list or an array."""
    index = []
    for length in reversed(shape):
        position, rest = divmod(position, length)
        index.insert(0, rest)
    # A list takes a number, an array a tuple; an array of shape () the empty tuple.
    return index[0] if len(index) == 1 else tuple(index)


def _refuse_first_wrong(got: Values, wanted: Values, allowed: float, label: str, where: str) -> None:
    __tracebackhide__ = True
    for position, (g, w) in enumerate(zip(got.flat, wanted.flat)):
        size = max(1.0, abs(g), abs(w))
        if not near(g, w, allowed * size):
            expected, received = apart(w, g)
            largest = max(1.0, *(abs(v) for v in wanted.flat if v == v))
            raise failure(
                f"{label} is wrong at {index_text(got.shape, position) or 'its only number'}.",
                where=where,
                expected=f"{expected} (by finite differences)",
                received=received,
                cause=explain(wanted, got, allowed * largest, None, {}),
            )
