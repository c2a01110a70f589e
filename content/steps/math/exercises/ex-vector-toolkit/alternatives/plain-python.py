"""Lists, math.fsum and math.hypot; unit vectors first; an array only where one is asked for."""

import math


def dot(u, v):
    if len(u) != len(v):
        raise ValueError("different lengths")
    return math.fsum(float(a) * float(b) for a, b in zip(u, v))


def norm(v, p=2):
    if not p >= 1:
        raise ValueError(p)
    if math.isinf(p):
        return max(abs(float(a)) for a in v)
    # Measured in units of the largest entry, so that no power overflows.
    largest = max(abs(float(a)) for a in v)
    return largest and largest * math.fsum((abs(float(a)) / largest) ** p for a in v) ** (1 / p)


def _unit(v):
    length = math.hypot(*(float(a) for a in v))
    if not length:
        raise ValueError("no direction")
    return [float(a) / length for a in v]


def cosine(u, v):
    value = dot(_unit(u), _unit(v))
    return math.copysign(min(abs(value), 1.0), value)


def project(u, v):
    import numpy as np

    direction = _unit(v)
    shadow = dot(u, direction)
    return np.array([shadow * a for a in direction])


def gram_schmidt(vectors, tolerance=1e-10):
    import numpy as np

    found = []
    for row in vectors:
        rest = [float(a) for a in row]
        # Twice, so that rounding of the first round is taken away, too.
        for _ in range(2):
            for q in found:
                share = dot(rest, q)
                rest = [a - share * b for a, b in zip(rest, q)]
        if norm(rest) > tolerance * norm(row):
            found.append(_unit(rest))
    return np.array(found, dtype=float).reshape(-1, len(vectors[0]))
