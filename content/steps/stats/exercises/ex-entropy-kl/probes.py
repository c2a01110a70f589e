"""Calls on which the planted mistakes give themselves away."""

import math


def _told(call):
    """Return a result to nine digits; nan and infinity by their names, and a refusal as such."""
    try:
        value = float(call())
    except ValueError:
        return "refused"
    return round(value, 9) if math.isfinite(value) else str(value)


DRY = [1 / 2, 1 / 4, 1 / 8, 1 / 8]
MONSOON = [1 / 8, 1 / 2, 1 / 4, 1 / 8]


def task_1(work):
    return {
        "bits of four states": lambda: _told(lambda: work.entropy(DRY, base=2)),
        "a state that never comes": lambda: _told(lambda: work.entropy([0.25, 0.0, 0.75])),
        "counts": lambda: _told(lambda: work.entropy([4, 2, 1, 1])),
    }


def task_2(work):
    return {
        "bits of surcharge": lambda: _told(lambda: work.kl(DRY, MONSOON, base=2)),
        "a state that never comes": lambda: _told(lambda: work.cross_entropy([0.0, 1.0], [0.5, 0.5])),
        "called impossible": lambda: _told(lambda: work.cross_entropy([0.5, 0.5], [1.0, 0.0])),
        "counts": lambda: _told(lambda: work.cross_entropy([1, 1], [3, 1])),
    }


def task_3(work):
    return {
        "two seas in bits": lambda: _told(lambda: work.js(DRY, MONSOON, base=2)),
        "a state that never comes": lambda: _told(lambda: work.js([0.0, 0.5, 0.5], [0.0, 0.25, 0.75])),
        "nothing in common": lambda: _told(lambda: work.js([1.0, 0.0], [0.0, 1.0])),
        "counts": lambda: _told(lambda: work.js([1, 1], [3, 1])),
    }


def task_4(work):
    return {
        "flag and danger in bits": lambda: _told(lambda: work.mutual_information([[0.5, 0.25], [0.125, 0.125]], base=2)),
        "a cell that stays empty": lambda: _told(lambda: work.mutual_information([[0.5, 0.25], [0.0, 0.25]])),
        "counts": lambda: _told(lambda: work.mutual_information([[4, 2], [1, 1]])),
    }
