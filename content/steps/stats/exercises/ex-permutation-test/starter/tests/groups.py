"""Groups for the tests, and their splits, made in another way."""

import numpy as np


def gen_groups(case):
    """Return two arrays of 2 to 5 whole numbers each, so that equal differences are common."""
    rng = case.random
    sizes = rng.randint(2, 5), rng.randint(2, 5)
    return tuple(np.array([rng.randint(0, 9) for _ in range(size)]) for size in sizes)


def all_differences(a, b):
    """Return the difference of means of every split of the pooled values, the given one among them."""
    pooled = [float(value) for value in (*a, *b)]
    found = []

    def place(i, left, right):
        if i == len(pooled):
            found.append(sum(left) / len(left) - sum(right) / len(right))
            return
        if len(left) < len(a):
            place(i + 1, left + [pooled[i]], right)
        if len(right) < len(b):
            place(i + 1, left, right + [pooled[i]])

    place(0, [], [])
    return np.array(found)


def p_values_of(a, b):
    """Return what several kinds of permutation test give: two-sided, one-sided in each direction, strict."""
    differences = all_differences(a, b)
    observed = float(np.mean(a) - np.mean(b))
    return {
        "two": float(np.mean(np.abs(differences) >= abs(observed) - 1e-9)),
        "one": float(np.mean(differences >= observed - 1e-9)),
        "other": float(np.mean(differences <= observed + 1e-9)),
        "strict": float(np.mean(np.abs(differences) > abs(observed) + 1e-9)),
    }
