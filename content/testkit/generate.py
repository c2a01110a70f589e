"""Generated cases, the same in every run."""

from __future__ import annotations

import random
from collections.abc import Iterator
from functools import cached_property


class Case:
    """One generated case: a source of random numbers that depends on its seed and index only.

    `random` is Python's generator, `rng` NumPy's; str(case) names the case in a failure message.
    """

    def __init__(self, seed: int, index: int):
        self.seed = seed
        self.index = index

    def __str__(self) -> str:
        return f"seed {self.seed}, case {self.index}"

    @cached_property
    def random(self) -> random.Random:
        """A generator of Python's standard library."""
        # Seeded with text: tuples are refused since Python 3.11, and seed + index would overlap.
        return random.Random(f"{self.seed}:{self.index}")

    @cached_property
    def rng(self):
        """A NumPy Generator; NumPy is imported only here."""
        import numpy

        return numpy.random.default_rng([self.seed, self.index])


def cases(seed: int, n: int) -> Iterator[Case]:
    """Yield `n` cases for `seed`; each is the same in every run and independent of the others."""
    for index in range(n):
        yield Case(seed, index)
