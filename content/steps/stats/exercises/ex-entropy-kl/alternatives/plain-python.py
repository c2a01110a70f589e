"""The same with loops, math.fsum and entropies alone: divergences and mutual information as differences of sums."""

import math


def checked(p):
    p = [float(v) for v in p]
    if min(p) < 0 or abs(math.fsum(p) - 1) > 1e-6:
        raise ValueError("no distribution")
    return p


def entropy(p, base=math.e):
    return -math.fsum(v * math.log(v, base) for v in checked(p) if v > 0)


def cross_entropy(p, q, base=math.e):
    p, q = checked(p), checked(q)
    if len(p) != len(q):
        raise ValueError("lengths differ")
    total = []
    for a, b in zip(p, q):
        if a == 0:
            continue
        if b == 0:
            return float("inf")
        total.append(-a * math.log(b, base))
    return math.fsum(total)


def kl(p, q, base=math.e):
    p, q = checked(p), checked(q)
    if len(p) != len(q):
        raise ValueError("lengths differ")
    if any(a > 0 and b == 0 for a, b in zip(p, q)):
        return float("inf")
    return math.fsum(a * math.log(a / b, base) for a, b in zip(p, q) if a > 0)


def js(p, q, base=math.e):
    p, q = checked(p), checked(q)
    if len(p) != len(q):
        raise ValueError("lengths differ")
    middle = [(a + b) / 2 for a, b in zip(p, q)]
    return entropy(middle, base) - (entropy(p, base) + entropy(q, base)) / 2


def mutual_information(table, base=math.e):
    table = [[float(v) for v in row] for row in table]
    rows = [math.fsum(row) for row in table]
    columns = [math.fsum(column) for column in zip(*table)]
    both = [v for row in table for v in row]
    return entropy(rows, base) + entropy(columns, base) - entropy(both, base)
