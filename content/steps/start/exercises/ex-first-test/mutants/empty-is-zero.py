"""You return 0 for an empty list, and 0 looks like a measurement.

A chart would show a day without deliveries as a day of very fast ones. Nobody can tell that 0 from a real one
later, so refuse: raise an error where the mistake is made.
"""


def mean(xs):
    if len(xs) == 0:
        return 0
    return sum(xs) / len(xs)


def predict(w, b, x):
    return w * x + b
