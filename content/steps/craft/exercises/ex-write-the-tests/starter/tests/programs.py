"""The programs on which a suite is tried: the right ones, the wrong ones, and two that know nothing."""

import codecs
import inspect
import json
from dataclasses import dataclass
from pathlib import Path

TESTS = Path(__file__).resolve().parent
PROJECT = TESTS.parent
MODULES = ("pricing", "stats")
FUNCTIONS = {"pricing": ("shipping", "discounted", "total"), "stats": ("mean", "median", "spread", "scaled")}


class Changed(Exception):
    """pricing.py or stats.py is not as it was given."""


def given(module):
    """The program as it stands in the project."""
    return (PROJECT / f"{module}.py").read_text(encoding="utf-8")


@dataclass(frozen=True)
class Wrong:
    """A wrong program: one place of a right one is another. The hint names the behaviour that gives it away."""

    module: str
    hint: str
    source: str


def wrong_programs(*modules):
    """The wrong programs of these modules. They are kept in rot13, so that nobody reads one by accident."""
    found = []
    for entry in json.loads((TESTS / "wrong_programs.json").read_text(encoding="utf-8")):
        if entry["module"] in modules:
            source, was, becomes = given(entry["module"]), _plain(entry["was"]), _plain(entry["becomes"])
            if source.count(was) != 1:
                raise Changed(entry["module"])
            found.append(Wrong(entry["module"], entry["hint"], source.replace(was, becomes)))
    return found


def _plain(text):
    return codecs.decode(text, "rot13")


def counting(module, calls):
    """The given program, which adds the name of each function that a test calls to the set `calls`."""

    def prepare(names):
        inside = []

        def counted(name, function):
            def called(*args, **kwargs):
                # What the program calls itself is not what a test has tried.
                if not inside:
                    calls.add(name)
                inside.append(name)
                try:
                    return function(*args, **kwargs)
                finally:
                    inside.pop()

            return called

        for name in FUNCTIONS[module]:
            names[name] = counted(name, names[name])

    return given(module), prepare


def always_zero(module):
    """A program whose functions return 0, whatever they are given."""
    return "\n".join(f"def {name}(*args, **kwargs): return 0" for name in FUNCTIONS[module])


def never_the_same(module):
    """A program whose functions return another number at each call."""
    functions = "\n".join(f"def {name}(*args, **kwargs): return next(numbers) / 7" for name in FUNCTIONS[module])
    return "import itertools\nnumbers = itertools.count(1000)\n" + functions


def other_pricing():
    """A second right program: other algorithms, other names inside, other words in its errors."""
    return inspect.cleandoc(
        '''
        class NotPossible(ValueError):
            pass

        def shipping(grams):
            if grams < 1:
                raise NotPossible
            classes, price = [(500, 390), (2000, 590)], None
            for limit, cents in classes:
                if price is None and grams <= limit:
                    price = cents
            if price is None:
                price, limit = 590, 2000
                while limit < grams:
                    price, limit = price + 120, limit + 1000
            return price

        def discounted(cents, percent):
            if percent < 0 or percent > 100:
                raise NotPossible("from 0 to 100, please")
            whole, rest = divmod(cents * (100 - percent), 100)
            return whole + (1 if rest >= 50 else 0)

        def total(lines, grams, percent=0):
            goods = 0
            for cents, pieces in lines:
                goods += cents * pieces
            goods = discounted(goods, percent)
            return goods + (0 if goods > 4999 else shipping(grams))
        '''
    )


def other_stats():
    """A second right program: other algorithms, other words in its errors, decimals as the given one has them."""
    return inspect.cleandoc(
        '''
        import math

        class TooFew(ValueError):
            pass

        def _need(xs, least):
            if len(xs) < least:
                raise TooFew(f"{len(xs)} given, {least} needed")

        def mean(xs):
            _need(xs, 1)
            return sum(xs) / len(xs)

        def median(xs):
            _need(xs, 1)
            low, high = sorted(xs)[(len(xs) - 1) // 2], sorted(xs)[len(xs) // 2]
            return low if len(xs) % 2 else (low + high) / 2

        def spread(xs):
            _need(xs, 2)
            m = sum(xs) / len(xs)
            return math.sqrt(sum((x - m) ** 2 for x in xs) / (len(xs) - 1))

        def scaled(xs):
            _need(xs, 1)
            low, width = min(xs), max(xs) - min(xs)
            return [(x - low) / width if width else 0 for x in xs]
        '''
    )


def rounding_stats():
    """A third right program: it reckons in another unit, so that its decimals differ from the fifteenth digit on."""
    return given("stats") + inspect.cleandoc(
        '''
        _unit = 1 - 2**-51
        _mean, _median, _spread, _scaled = mean, median, spread, scaled

        def mean(xs):
            return _mean(xs) * _unit

        def median(xs):
            # For an odd count nothing is computed.
            return _median(xs) if len(xs) % 2 else _median(xs) * _unit

        def spread(xs):
            return _spread(xs) * _unit

        def scaled(xs):
            return [x * _unit for x in _scaled(xs)]
        '''
    )
