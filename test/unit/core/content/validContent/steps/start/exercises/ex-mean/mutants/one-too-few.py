"""You divide by one less than there are numbers."""


def mean(xs):
    return sum(xs) / (len(xs) - 1)
