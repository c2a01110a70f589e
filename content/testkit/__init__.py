"""Comparisons that explain themselves, for the tests of an Ascent exercise.

It travels with the project, so that `python -m pytest` gives the same verdicts anywhere. It needs Python 3.9
and pytest; NumPy only where the exercise itself uses it.
"""

from . import learner
from .baseline import beats_baseline
from .compare import check, close, same
from .generate import cases
from .gradients import gradient_check
from .inputs import unchanged
from .mistakes import wrong_axis
from .parameters import seeds, tolerance
from .refusals import raises

__all__ = [
    "beats_baseline",
    "cases",
    "check",
    "close",
    "gradient_check",
    "learner",
    "raises",
    "same",
    "seeds",
    "tolerance",
    "unchanged",
    "wrong_axis",
]
