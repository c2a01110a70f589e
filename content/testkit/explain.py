"""Finds the one named mistake that explains a wrong value, and stays silent where that is not sure."""

from __future__ import annotations

import math
from collections.abc import Iterable
from itertools import chain

from .arrangements import arrangement_mistakes
from .mistakes import Mistake, number_mistakes, vaguer_mistakes
from .normalisation import normalisation_mistakes
from .shapes import shape_mistakes
from .values import NotNumbers, Values, all_near, read

# Some sixty mistakes are tried, each on all numbers: beyond this many it would take longer than the test.
LARGEST = 20_000
# A mistake explains a difference only if it leaves next to nothing of it: with a wide tolerance much fits by chance.
LEFT_OVER = 1e-5


def explain(expected: Values, received: Values, allowed: float, n: int | None, mistakes: dict) -> str:
    """Return the likely cause as a sentence, or "" when no mistake, or more than one, fits.

    `allowed` is the largest difference that counts as equal. `mistakes` are the exercise's own, as
    {sentence: value}; they know more and so are tried first. Call it only with values that differ.
    """
    if max(expected.size, received.size) > LARGEST or not all(map(math.isfinite, expected.flat + received.flat)):
        return ""
    # Nothing but zeros is what an unfinished function returns, and many a mistake fits it.
    if not any(received.flat):
        return ""
    own = _own_mistakes(mistakes, received)
    if expected.shape != received.shape:
        tiers = [shape_mistakes(expected, received)]
        most = allowed
    else:
        tiers = [
            chain(
                number_mistakes(expected, received, n),
                arrangement_mistakes(expected, received),
                normalisation_mistakes(expected, received),
            ),
            vaguer_mistakes(expected, received),
        ]
        most = LEFT_OVER * max(abs(r - e) for r, e in zip(received.flat, expected.flat))
    for tier, limit in ((own, math.inf), *((tier, most) for tier in tiers)):
        found = {}
        for mistake in tier:
            if all_near(mistake.flat, received.flat, min(allowed * mistake.enlarges, limit) + _rounding(mistake.flat)):
                found.setdefault(mistake.group, mistake.sentence)
        if found:
            # Two different mistakes that look alike: naming one would send half the learners astray.
            return next(iter(found.values())) if len(found) == 1 else ""
    return ""


def _own_mistakes(mistakes: dict, received: Values) -> Iterable[Mistake]:
    for sentence, value in mistakes.items():
        try:
            numbers = read(value)
        except NotNumbers:
            continue
        if numbers.shape == received.shape:
            yield Mistake(sentence, sentence, numbers.flat)


def _rounding(flat: list) -> float:
    """Return the difference that rounding alone may make between numbers of this size."""
    return 1e-12 * max((abs(v) for v in flat), default=0.0)
