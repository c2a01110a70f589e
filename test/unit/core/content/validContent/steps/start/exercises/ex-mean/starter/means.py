"""The mean from scratch."""


def mean(xs):
    """Return the mean of the numbers in the list `xs`."""
    raise NotImplementedError("TODO(1): write mean")
