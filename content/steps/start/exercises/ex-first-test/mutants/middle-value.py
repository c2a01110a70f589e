"""You return the median, the value in the middle of the sorted list.

It is a kind of average, too, and often close to the mean, but one very long delivery moves the mean and leaves
the median where it was. The mean is the sum divided by how many there are.
"""


def mean(xs):
    if len(xs) == 0:
        raise ValueError("an empty list has no mean")
    ordered = sorted(xs)
    half = len(ordered) // 2
    if len(ordered) % 2 == 1:
        return ordered[half]
    return (ordered[half - 1] + ordered[half]) / 2


def predict(w, b, x):
    return w * x + b
