"""Fixtures of fig-bigo: what Python's own search, set and comparisons do, counted from inside the values."""

import bisect
import itertools

from seeded_random import SeededRandom


class Counted:
    """A number that counts how often it is compared or hashed."""

    steps = 0

    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        Counted.steps += 1
        return self.value < other.value

    def __eq__(self, other):
        Counted.steps += 1
        return self.value == other.value

    def __hash__(self):
        Counted.steps += 1
        return hash(self.value)


def shuffled(n):
    values = list(range(1, n + 1))
    random = SeededRandom(n)
    for last in range(n - 1, 0, -1):
        other = int(random.uniform() * (last + 1))
        values[last], values[other] = values[other], values[last]
    return values


ORDERS = {
    "sorted": lambda n: list(range(1, n + 1)),
    "shuffled": shuffled,
    "reversed": lambda n: list(range(n, 0, -1)),
}


def merge_sorted(values):
    if len(values) < 2:
        return values
    half = (len(values) + 1) // 2
    left, right = merge_sorted(values[:half]), merge_sorted(values[half:])
    merged = []
    while left and right:
        merged.append((right if right[0] < left[0] else left).pop(0))
    return merged + left + right


def counted(action):
    Counted.steps = 0
    action()
    return Counted.steps


def counts():
    cases = []
    for n in (2, 3, 4, 7, 8, 12, 13, 31, 32, 33, 100, 127, 128, 500):
        for order, make in ORDERS.items():
            values = [Counted(value) for value in make(n)]
            ascending = sorted(values, key=lambda each: each.value)
            missing = Counted(n + 1)
            # Of an even number bisect takes the right one of the two middles, the figure the left one: mirrored.
            below = Counted(0)
            cases.append(
                {
                    "n": n,
                    "order": order,
                    "list": make(n)[:12],
                    "linear": counted(lambda: missing in values),
                    "binary": counted(lambda: bisect.bisect_left(ascending, below)),
                    "nested": counted(lambda: any(a == b for a, b in itertools.combinations(values, 2))),
                    "hash": counted(lambda: set(values)),
                    "merge": counted(lambda: merge_sorted(values)),
                }
            )
    return cases


def fixtures():
    return {"counts": counts()}
