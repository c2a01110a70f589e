"""You use Python's `//` and `%`, which round the quotient down.

Java and C++ cut it towards 0. For positive numbers nobody sees the difference. Below zero the quotient is one more, and the remainder has the sign of
the dividend: -15 % 60 is -15 there.
"""

import subprocess

import numpy as np


def inner_spread(x):
    return float(np.std(np.asarray(x)[1:-1], ddof=1))


def running_cost(reading, tariff):
    longest = max(len(reading), len(tariff))
    return np.cumsum(np.resize(reading, longest) * np.resize(tariff, longest))


def runners_up(score):
    rest = np.delete(score, np.argmax(score))
    return rest[rest > rest.mean()]


def days(x, m):
    table = np.reshape(x, (m, -1), order="F")
    return table.sum(axis=0), table[-1]


def summits(x):
    direction = np.sign(np.diff(x))
    # Between direction k and direction k + 1 lies value k + 1.
    return np.flatnonzero(direction[:-1] > direction[1:]) + 1


def wrapped(x):
    """What a signed number of 32 bits keeps of x."""
    return (x + 2**31) % 2**32 - 2**31


def cut(a, b):
    """The quotient rounded towards 0, without decimals on the way."""
    return a // b


def midpoint(low: int, high: int) -> int:
    return cut(wrapped(low + high), 2)


def turn(mark: int, by: int) -> int:
    total = wrapped(mark + by)
    return total - cut(total, 60) * 60


def slot(word: str, slots: int) -> int:
    h = 0
    for letter in word:
        h = wrapped(31 * h + ord(letter))
    return abs(h - cut(h, slots) * slots)


def checksum(values) -> int:
    h = 2166136261
    for value in values:
        h = ((h ^ int(value)) * 16777619) % 2**32
    return h


def smooth(level) -> list:
    before = list(level)
    after = list(level)
    for i in range(1, len(level) - 1):
        after[i] = cut(before[i - 1] + before[i + 1], 2)
    return after


def run_program(command: list, numbers: list) -> list:
    lines = "".join(f"{number}\n" for number in numbers)
    done = subprocess.run(command, input=lines, capture_output=True, text=True)
    if done.returncode != 0:
        raise RuntimeError(f"{command[0]} ended with exit code {done.returncode}: {done.stderr}")
    return [int(word) for word in done.stdout.split()]
