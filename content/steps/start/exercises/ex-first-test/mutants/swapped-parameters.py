"""The weight and the offset have changed places: you compute b * x + w.

At x = 1 nobody notices, because w + b equals b + w. At x = 0 only the offset may be left: a good input to try
first.
"""


def mean(xs):
    if len(xs) == 0:
        raise ValueError("an empty list has no mean")
    return sum(xs) / len(xs)


def predict(w, b, x):
    return b * x + w
