"""A check that a call refuses bad input."""

from __future__ import annotations

from .failure import failure
from .printing import short


def raises(error, function, *arguments, what: str, why: str = "", **keywords):
    """Call `function(*arguments, **keywords)`, fail unless it raises `error`, and return what it raised.

    what: the call in words, such as "mean([])"; why: the reason it must refuse, for the failure message.
    """
    __tracebackhide__ = True
    name = error.__name__
    try:
        received = function(*arguments, **keywords)
    except error as raised:
        # NotImplementedError is a RuntimeError: a task that is not written yet must not pass.
        if isinstance(raised, NotImplementedError) and error is not NotImplementedError:
            raise
        return raised
    except (NotImplementedError, AssertionError):
        raise
    except Exception as raised:
        raise failure(
            f"{what} should raise {name}; it raised {type(raised).__name__}.",
            expected=f"raise {name}" + (f": {why}" if why else ""),
            received=f"{type(raised).__name__}: {raised}",
        ) from raised
    raise failure(
        f"{what} should raise {name}; it returned {short(received)}.",
        expected=f"raise {name}" + (f": {why}" if why else ""),
        received=short(received),
    )
