"""Two small functions on the way from red tests to green ones."""


def mean(xs):
    """Return the mean of the numbers in the list `xs`: their sum divided by how many there are.

    Raises ValueError for an empty list. Leaves `xs` as it is.
    """
    if len(xs) == 0:
        raise ValueError("an empty list has no mean: there is nothing to divide by")
    return sum(xs) / len(xs)


def predict(w, b, x):
    """Return what the line with weight `w` and offset `b` says for the input `x`, all three numbers."""
    return w * x + b


if __name__ == "__main__":
    # This part runs with `python first_steps.py`, and not when the tests import the file. Try things here.
    print(mean([4, 7, 10, 15]))
