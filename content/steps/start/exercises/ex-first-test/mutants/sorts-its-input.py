"""You sort the caller's own list: xs.sort() changes it for everybody who holds it.

The mean needs no order. Where you do need one, sorted(xs) makes a new list and leaves the old one alone.
"""


def mean(xs):
    if len(xs) == 0:
        raise ValueError("an empty list has no mean")
    xs.sort()
    return sum(xs) / len(xs)


def predict(w, b, x):
    return w * x + b
