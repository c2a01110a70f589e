"""You return the sum: divide by how many numbers there are."""


def mean(xs):
    return sum(xs)
