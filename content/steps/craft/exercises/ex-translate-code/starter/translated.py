"""Ten small programs of other languages in Python, and a way to run one of yours in another language."""

import numpy as np


def inner_spread(x):
    """Return what listings/inner_spread.R returns."""
    raise NotImplementedError("TODO(1): R's places and R's sd")


def running_cost(reading, tariff):
    """Return what listings/running_cost.R returns."""
    raise NotImplementedError("TODO(1): the shorter one comes round again")


def runners_up(score):
    """Return what listings/runners_up.R returns."""
    raise NotImplementedError("TODO(1): what does a minus in front of a place mean in R?")


def days(x, m):
    """Return the pair (total, last) that listings/days.m returns."""
    raise NotImplementedError("TODO(2): how does MATLAB fill a table?")


def summits(x):
    """Return the places that listings/summits.m returns, counted from 0."""
    raise NotImplementedError("TODO(2): directions, their changes, and the place where one happens")


def midpoint(low: int, high: int) -> int:
    """Return what listings/Midpoint.java returns."""
    raise NotImplementedError("TODO(3): 32 bits, and a quotient that is cut")


def turn(mark: int, by: int) -> int:
    """Return what listings/Dial.java returns."""
    raise NotImplementedError("TODO(3): the sign of Java's remainder")


def slot(word: str, slots: int) -> int:
    """Return what listings/Slots.java returns."""
    raise NotImplementedError("TODO(3): 32 bits after each step")


def checksum(values) -> int:
    """Return what listings/checksum.cpp returns."""
    raise NotImplementedError("TODO(4): 32 bits without a sign")


def smooth(level) -> list:
    """Return what listings/smooth.cpp returns, as a list or an array."""
    raise NotImplementedError("TODO(4): who is copied, and how is a quotient cut?")


def run_program(command: list, numbers: list) -> list:
    """Start `command`, hand it the whole numbers, one a line, and return those that it prints."""
    raise NotImplementedError("TODO(5): start, write, read, and look at the exit code")


if __name__ == "__main__":
    print(inner_spread(np.array([50, 6, 9, 3, 10, 80])))
