"""Programs on which the planted suites give themselves away: each probe says whether all tests of a class pass on one of them."""

import inspect
import itertools
import sys
import types
from pathlib import Path

import pytest

STARTER = Path(__file__).resolve().parent / "starter"
GIVEN = {name: (STARTER / f"{name}.py").read_text(encoding="utf-8") for name in ("pricing", "stats")}
PRICES = ("shipping", "discounted", "total")
BORDERS = (
    ("grams <= 0", "grams < 0"),
    ("grams <= 500", "grams < 500"),
    ("grams <= 2000", "grams < 2000"),
    ("-(-(grams - 2000) // 1000)", "(grams - 2000) // 1000"),
    ("<= HIGHEST_DISCOUNT", "<= HIGHEST_DISCOUNT + 1"),
    ("+ 50)", "+ 49)"),
    (">= FREE_FROM", "> FREE_FROM"),
)
WORDS = (("cannot be sent", "is too light"), ("is not possible", "is too much"), ("FREE_FROM", "NO_SHIPPING_FROM"), ("HIGHEST_DISCOUNT", "ALL"))
ROUNDED = """
_mean, _spread = mean, spread
def mean(xs):
    return _mean(xs) * (1 - 2**-51)
def spread(xs):
    return _spread(xs) * (1 - 2**-51)
"""


def _install(name, source):
    module = types.ModuleType(name)
    exec(compile(source, f"{name}.py", "exec"), module.__dict__)
    sys.modules[name] = module


# The suites import these by name, also where no project's folder is on the path.
for _name, _source in GIVEN.items():
    _install(_name, _source)


def task_1(work):
    zero = "\n".join(f"def {name}(*args): return 0" for name in PRICES)
    moody = "import itertools\nnumbers = itertools.count(1000)\n" + "\n".join(f"def {name}(*args): return next(numbers) / 7" for name in PRICES)
    return {
        "the right program": lambda: _passes(work, "TestPricing"),
        "a program that returns 0": lambda: _passes(work, "TestPricing", pricing=zero),
        "a program that never returns the same": lambda: _passes(work, "TestPricing", pricing=moody),
        "a program that is wrong at every border": lambda: _passes(work, "TestPricing", pricing=_changed(GIVEN["pricing"], BORDERS)),
        "a right program in other words": lambda: _passes(work, "TestPricing", pricing=_changed(GIVEN["pricing"], WORDS)),
    }


def task_2(work):
    return {
        "the right program": lambda: _passes(work, "TestStats"),
        "the other order": lambda: _passes(work, "TestStats", is_reversed=True),
        "a right program that rounds otherwise": lambda: _passes(work, "TestStats", stats=GIVEN["stats"] + ROUNDED),
    }


def _changed(source, changes):
    for old, new in changes:
        source = source.replace(old, new)
    return source


def _passes(work, group, is_reversed=False, **programs):
    """Whether the tests of a class pass, with other programs under the names that they import. Knows parametrised tests and no fixtures."""
    source = inspect.getsource(work)
    for name, program in {**GIVEN, **programs}.items():
        _install(name, program)
    names = {"__name__": "test_shop"}
    try:
        exec(compile(source, "test_shop.py", "exec"), names)
        tests = [pair for pair in vars(names[group]).items() if pair[0].startswith("test")]
        calls = [(name, arguments) for name, test in tests for arguments in _rows(test)]
        for name, arguments in reversed(calls) if is_reversed else calls:
            instance = names[group]()
            getattr(instance, "setup_method", lambda: None)()
            getattr(instance, name)(**arguments)
    except NotImplementedError:
        raise
    except (Exception, pytest.fail.Exception, pytest.skip.Exception):
        return False
    finally:
        for name, program in GIVEN.items():
            _install(name, program)
    return True


def _rows(test):
    """The arguments of each row of a parametrised test; one row without arguments for any other."""
    tables = []
    for mark in getattr(test, "pytestmark", []):
        if mark.name == "parametrize":
            columns = [column.strip() for column in mark.args[0].split(",")] if isinstance(mark.args[0], str) else list(mark.args[0])
            rows = [getattr(row, "values", row) if len(columns) > 1 else (row,) for row in mark.args[1]]
            tables.append([dict(zip(columns, row)) for row in rows])
    return [{key: value for row in combination for key, value in row.items()} for combination in itertools.product(*tables)]
