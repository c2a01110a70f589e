"""Plain lists and modules of the standard library; a mask keeps the bits, Popen runs the program."""

import itertools
import math
import statistics
import subprocess


def inner_spread(x):
    return statistics.stdev(float(v) for v in list(x)[1:-1])


def running_cost(reading, tariff):
    longest = max(len(reading), len(tariff))
    pairs = zip(itertools.cycle(reading), itertools.cycle(tariff))
    return list(itertools.accumulate(float(r * t) for r, t in itertools.islice(pairs, longest)))


def runners_up(score):
    rest = [int(v) for v in score]
    rest.remove(max(rest))
    return [v for v in rest if v > statistics.fmean(rest)]


def days(x, m):
    each = [list(x[i : i + m]) for i in range(0, len(x), m)]
    return [sum(day) for day in each], [day[-1] for day in each]


def summits(x):
    def direction(a, b):
        return int(b > a) - int(b < a)

    return [i for i in range(1, len(x) - 1) if direction(x[i - 1], x[i]) > direction(x[i], x[i + 1])]


def signed(bits):
    bits &= 0xFFFFFFFF
    return bits - (bits >> 31 << 32)


def midpoint(low: int, high: int) -> int:
    return int(signed(low + high) / 2)


def turn(mark: int, by: int) -> int:
    return int(math.fmod(signed(mark + by), 60))


def slot(word: str, slots: int) -> int:
    h = 0
    for letter in word:
        h = (31 * h + ord(letter)) & 0xFFFFFFFF
    return abs(signed(h)) % slots


def checksum(values) -> int:
    h = 2166136261
    for value in values:
        h ^= value
        h = h * 16777619 & 0xFFFFFFFF
    return h


def smooth(level) -> list:
    inner = [math.trunc((a + b) / 2) for a, b in zip(level, level[2:])]
    return [*level[:1], *inner, *level[1:][-1:]]


def run_program(command: list, numbers: list) -> list:
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as program:
        out, err = program.communicate("\n".join(map(str, numbers)))
    if program.returncode:
        raise RuntimeError(err)
    return list(map(int, out.split()))
