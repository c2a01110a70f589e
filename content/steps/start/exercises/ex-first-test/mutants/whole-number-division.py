"""You divide with //, which drops everything behind the decimal point.

It is right by luck whenever the mean is a whole number, and that is why some tests are green. One slash, /,
keeps the fraction.
"""


def mean(xs):
    if len(xs) == 0:
        raise ValueError("an empty list has no mean")
    return sum(xs) // len(xs)


def predict(w, b, x):
    return w * x + b
