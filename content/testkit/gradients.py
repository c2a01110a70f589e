"""A gradient, checked against central finite differences."""

from __future__ import annotations

import copy
import math
from collections.abc import Iterator

from .explain import explain
from .failure import failure
from .parameters import tolerance as tolerance_called
from .places import describe_places
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
    checked: set = set()
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
            wanted = read(block).like(list(_slopes(loss, at, name)))
            raise failure(
                f"{label} has shape {got.shape}; a gradient has the shape of its parameter, {shape}.",
                where=where,
                cause=explain(wanted, got, allowed * max(1.0, *map(abs, wanted.flat)), None, {}) if wanted.flat else "",
            )
        wanted = got.like(list(_slopes(loss, at, name)))
        if not all(math.isfinite(slope) for slope in wanted.flat):
            raise failure(
                f"{label} cannot be checked: the loss is not finite beside the parameters.",
                where=where,
                cause="a logarithm of 0, a division by 0, or numbers that grew without bound in the loss",
            )
        _refuse_first_wrong(got, wanted, allowed, label, where, [key for key in named if key and key in checked])
        checked.add(name)


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


def _refuse_first_wrong(got: Values, wanted: Values, allowed: float, label: str, where: str, right: list) -> None:
    __tracebackhide__ = True
    wrong = [i for i, (g, w) in enumerate(zip(got.flat, wanted.flat)) if not near(g, w, allowed * max(1.0, abs(g), abs(w)))]
    if not wrong:
        return
    first = wrong[0]
    expected, received = apart(wanted.flat[first], got.flat[first])
    amount = "" if got.size == 1 else f" ({len(wrong)} of {got.size} numbers are{describe_places(got.shape, wrong)})"
    largest = max(1.0, *(abs(v) for v in wanted.flat if v == v))
    raise failure(
        f"{label} is wrong at {index_text(got.shape, first) or 'its only number'}{amount}.",
        where=where,
        expected=f"{expected} (by finite differences)",
        received=received,
        cause="; ".join(
            filter(None, [explain(wanted, got, allowed * largest, None, {}) or _nature(got, wanted, wrong), _praise(right)])
        ),
    )


def _nature(got: Values, wanted: Values, wrong: list) -> str:
    """Say whether the wrong numbers have the wrong sign, one wrong scale, or neither; "" where that is not clear."""
    pairs = [(got.flat[i], wanted.flat[i]) for i in wrong]
    if not all(math.isfinite(g) and math.isfinite(w) for g, w in pairs):
        return "that is no finite number"
    which = "this number" if len(pairs) == 1 else "the wrong ones"
    if all(g == 0 for g, _ in pairs):
        return f"{which} got no gradient at all: 0"
    # Next to nothing has no sign and no scale that finite differences could measure.
    if any(abs(w) < 1e-3 for _, w in pairs):
        return ""
    scales = [g / w for g, w in pairs]
    low, high = min(scales), max(scales)
    if high - low > 1e-4 * max(abs(low), abs(high)):
        return "neither the sign nor one factor explains it: a term is missing, or another rule is needed" if len(pairs) > 1 else ""
    # One number may be any multiple of another by chance.
    if len(pairs) == 1 and not any(abs(low - known) < 1e-4 for known in (-2, -1, -0.5, 0.5, 2)):
        return ""
    if abs(low + 1) < 1e-4:
        return f"{which} have the sign turned round" if len(pairs) > 1 else "its sign is turned round"
    return f"the scale is off: {which} {'are' if len(pairs) > 1 else 'is'} {low:.4g} times the slope"


def _praise(right: list) -> str:
    """Name the parameters whose gradient is right: the fault lies after them."""
    return f"right so far: {', '.join(map(str, right))}" if right else ""
