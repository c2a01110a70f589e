"""Values short enough to read in a failure message."""

from __future__ import annotations

from .values import NotNumbers, Values, read

MOST_NUMBERS = 12
LONGEST_TEXT = 200


def number(value: float) -> str:
    """Return a number with at most ten digits that count."""
    if isinstance(value, int):
        return str(value)
    # 1e-9 rather than 1e-09, as the brief writes it.
    text = format(value, ".10g").replace("e-0", "e-")
    # 2.0 stays visibly a float.
    return text + ".0" if text.lstrip("-").isdigit() else text


def apart(first: float, second: float) -> tuple[str, str]:
    """Return two numbers that differ with as many digits as it takes to see that."""
    shown = number(first), number(second)
    return shown if shown[0] != shown[1] else (repr(first), repr(second))


def short(value) -> str:
    """Return any value in a few words; a large array by its shape and first numbers, never whole."""
    try:
        numbers = read(value)
    except NotNumbers:
        return _cut(value)
    except Exception:
        return f"<{type(value).__name__}>"
    text = short_values(numbers)
    is_pair = isinstance(value, tuple) and len(numbers.shape) == 1 and len(value) > 1
    return f"({text[1:-1]})" if is_pair and text.startswith("[") else text


def short_values(values: Values) -> str:
    """Return numbers in their shape; many of them by shape and first numbers."""
    if values.size <= MOST_NUMBERS:
        return _nested(values.shape, [number(item) for item in values.flat])
    first = ", ".join(number(item) for item in values.flat[:6])
    name = "array" if values.is_array else "list"
    return f"{name} of shape {values.shape}: {first}, …"


def _nested(shape: tuple, shown: list[str]) -> str:
    """Return the texts bracketed as `shape` says; rows of a matrix on lines of their own."""
    if not shape:
        return shown[0]
    if len(shape) == 1:
        return "[" + ", ".join(shown) + "]"
    if 0 in shape:
        return f"empty, of shape {shape}"
    length = len(shown) // shape[0]
    rows = [_nested(shape[1:], shown[i * length : (i + 1) * length]) for i in range(shape[0])]
    return "[" + ",\n ".join(rows) + "]"


def _cut(value) -> str:
    """Return repr(value) on one line and not too long, also for an object whose own repr fails."""
    try:
        text = " ".join(repr(value).split())
    except Exception:
        return f"<{type(value).__name__}>"
    return text if len(text) <= LONGEST_TEXT else text[: LONGEST_TEXT - 2] + " …"
