"""Calls on which the planted mistakes give themselves away."""

import sys

import numpy as np


def task_1(work):
    return {
        "spread of four inner values": lambda: round(float(work.inner_spread(np.array([50.0, 6.0, 9.0, 3.0, 10.0, 80.0]))), 9),
    }


def task_2(work):
    return {
        "sums of two days": lambda: [int(v) for v in work.days(np.arange(1, 7), 3)[0]],
        "two summits": lambda: [int(v) for v in work.summits(np.array([1, 3, 2, 2, 5, 4]))],
    }


def task_3(work):
    return {
        "the middle of -10 and -15": lambda: int(work.midpoint(-10, -15)),
        "the middle of two large numbers": lambda: int(work.midpoint(2_000_000_000, 2_100_000_000)),
        "a turn to the left": lambda: int(work.turn(10, -25)),
        "a long word": lambda: int(work.slot("Viana do Castelo", 10)),
    }


def task_4(work):
    return {
        "smoothed": lambda: [int(v) for v in work.smooth([0, 9, 3, -12, 5])],
        "nothing": lambda: int(work.checksum([])),
    }


def task_5(work):
    return {"a program that fails": lambda: _outcome(work, "import sys; print(12); sys.exit(3)")}


def _outcome(work, code):
    try:
        return work.run_program([sys.executable, "-c", code], [])
    except RuntimeError:
        return "refused"
