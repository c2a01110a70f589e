"""A check that a call leaves what it was given as it was."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from contextlib import contextmanager

from .failure import failure
from .printing import short


@contextmanager
def unchanged(**inputs) -> Iterator[None]:
    """Fail if one of the named values is different after the block: `with unchanged(xs=xs): …`.

    Lists and arrays are compared with a copy made before; an array also in its dtype.
    """
    __tracebackhide__ = True
    before = copy.deepcopy(inputs)
    yield
    for name, value in inputs.items():
        if not _identical(before[name], value):
            raise failure(
                f"{name}, which was handed in, has been changed by the call.",
                expected=f"still {short(before[name])}",
                received=short(value),
                cause=_cause(before[name], value),
            )


def _identical(before, after) -> bool:
    if hasattr(before, "tobytes") and hasattr(before, "dtype"):
        # Bit for bit: a copy has no rounding, and NaN equals itself here.
        return before.shape == after.shape and before.dtype == after.dtype and before.tobytes() == after.tobytes()
    return bool(before == after)


def _cause(before, after) -> str:
    if isinstance(before, list) and isinstance(after, list):
        if len(before) == len(after) and after == _sorted(before):
            return "it was sorted in place: .sort() changes the list, sorted(…) makes a new one"
        return "a list method such as append, pop, sort or an assignment to an entry changes the caller's list"
    if hasattr(before, "dtype"):
        return "x -= … and x[…] = … change the caller's array; x = x - … makes a new one, and so does np.array(x)"
    return ""


def _sorted(values: list):
    try:
        return sorted(values)
    except TypeError:
        return None
