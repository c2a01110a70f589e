"""Comparisons that say what was asked, what came, and why they may differ."""

from __future__ import annotations

import math

from .explain import explain
from .failure import failure
from .parameters import tolerance as tolerance_called
from .printing import apart, number, short, short_values
from .places import describe_places
from .values import NotNumbers, Values, differing, index_text, near, read


def close(
    received,
    expected,
    *,
    tolerance: str | float,
    what: str,
    where: str = "",
    scale: float = 1.0,
    n: int | None = None,
    mistakes: dict | None = None,
) -> None:
    """Fail unless `received` has the shape of `expected` and every number is within the tolerance.

    received, expected: a number, nested lists of numbers, or an array; any shape. Where `expected` is an
        array (not one number), `received` must be one, too.
    tolerance: the name of one in exercise.yaml; the largest absolute difference that counts as equal.
    what: the call that is judged, such as "mean([1, 2])"; where: its input.
    scale: what the tolerance is multiplied by, where it is relative to the size of the numbers.
    n: how many samples went in, so that a missing 1/n or n - 1 for n can be recognised.
    mistakes: {sentence: the value that this mistake would give}, for what is particular to the exercise.
    Raises AssertionError with task, input, expected, received and, if exactly one known mistake explains
    the difference, its name.
    """
    __tracebackhide__ = True
    wanted = read(expected)
    allowed = (tolerance_called(tolerance) if isinstance(tolerance, str) else tolerance) * scale
    try:
        got = read(received)
    except NotNumbers as error:
        raise failure(f"{what} gives {error}.", where=where, expected=short(expected), received=short(received)) from None
    if wanted.is_array and wanted.shape and isinstance(received, (list, tuple)):
        raise failure(
            f"{what} should be a NumPy array; it is a {type(received).__name__}.",
            where=where,
            expected=f"an array of shape {wanted.shape}",
            received=short(received),
            cause="np.array(…) makes one out of a list.",
        )
    if got.shape != wanted.shape:
        raise failure(
            f"{what} has the wrong shape: {_shape(got)} instead of {_shape(wanted)}.",
            where=where,
            expected=short_values(wanted),
            received=short_values(got),
            cause=explain(wanted, got, allowed, n, mistakes or {}),
        )
    wrong = differing(got.flat, wanted.flat, allowed)
    if wrong:
        _refuse_unexpected_nan(got, wanted, what, where, wrong)
        _refuse_values(got, wanted, allowed, what, where, explain(wanted, got, allowed, n, mistakes or {}), wrong)


def same(received, expected, *, what: str, where: str = "", cause: str = "") -> None:
    """Fail unless two values are equal, for what has no rounding: whole numbers, text, True and False."""
    __tracebackhide__ = True
    if not _equal(received, expected):
        raise failure(
            f"{what} is not what it should be.",
            where=where,
            expected=short(expected),
            received=short(received),
            cause=cause or ("a `return` is missing" if received is None else ""),
        )


def check(condition, problem: str, *, where: str = "", expected=None, received=None, cause: str = "") -> None:
    """Fail with `problem`, a whole sentence, unless `condition` holds; for properties rather than values."""
    __tracebackhide__ = True
    if not condition:
        raise failure(
            problem,
            where=where,
            expected=None if expected is None else expected if isinstance(expected, str) else short(expected),
            received=None if received is None else received if isinstance(received, str) else short(received),
            cause=cause,
        )


def _equal(received, expected) -> bool:
    # 1 == True, and yet it is no answer to a question.
    if isinstance(expected, bool) and type(received).__name__ not in ("bool", "bool_"):
        return False
    try:
        return bool(received == expected)
    except Exception:
        # An array is compared number by number and has no single truth value.
        return False


def _shape(values: Values) -> str:
    return "one number" if values.shape == () else str(values.shape)


def _refuse_unexpected_nan(got: Values, wanted: Values, what: str, where: str, wrong: list) -> None:
    """Fail at NaN and infinity that are not expected: no other explanation makes sense beside them."""
    __tracebackhide__ = True
    bad = [i for i in wrong if not math.isfinite(got.flat[i])]
    if bad:
        name = "NaN" if math.isnan(got.flat[bad[0]]) else "infinity"
        place = index_text(got.shape, bad[0])
        pattern = describe_places(got.shape, bad)
        raise failure(
            f"{what} holds {name}" + (f" at {place} ({len(bad)} of {got.size} numbers{pattern})." if place else "."),
            where=where,
            expected=short_values(wanted),
            received=short_values(got),
            cause="0/0, infinity - infinity or a logarithm of a negative number" if name == "NaN" else "a division by 0, or numbers that grew without bound",
        )


def _refuse_values(got: Values, wanted: Values, allowed: float, what: str, where: str, cause: str, wrong: list) -> None:
    """Fail with the first number that differs, and with where the wrong ones are."""
    __tracebackhide__ = True
    first = wrong[0]
    shown_wanted, shown_got = apart(wanted.flat[first], got.flat[first])
    if got.size == 1:
        expected_text, received_text = shown_wanted, shown_got
    else:
        place = index_text(got.shape, first)
        pattern = describe_places(got.shape, wrong)
        expected_text = f"{short_values(wanted)}\nat {place}: {shown_wanted}"
        received_text = f"{short_values(got)}\nat {place}: {shown_got}   ({len(wrong)} of {got.size} numbers differ{pattern})"
    # float32 for float64 and the like: it need not be the cause, and is worth knowing.
    if got.dtype and wanted.dtype and got.dtype != wanted.dtype:
        expected_text, received_text = f"{expected_text}\ndtype {wanted.dtype}", f"{received_text}\ndtype {got.dtype}"
    raise failure(
        f"{what} is off by {abs(got.flat[first] - wanted.flat[first]):.3g}; {number(allowed)} is allowed.",
        where=where,
        expected=expected_text,
        received=received_text,
        cause=cause,
    )
