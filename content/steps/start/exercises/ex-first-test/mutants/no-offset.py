"""The offset b is left out, so your line always goes through zero.

A ride of 0 km would take no time at all, although the bicycle still has to be unlocked.
"""


def mean(xs):
    if len(xs) == 0:
        raise ValueError("an empty list has no mean")
    return sum(xs) / len(xs)


def predict(w, b, x):
    return w * x
