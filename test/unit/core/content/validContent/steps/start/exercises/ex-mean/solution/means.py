"""The mean from scratch."""


def mean(xs):
    """Return the mean of the numbers in the list `xs`."""
    if len(xs) == 0:
        raise ValueError("an empty list has no mean")
    return sum(xs) / len(xs)
