"""Calls on which the planted mistakes give themselves away."""


def task_1(work):
    return {
        "a mean that is no whole number": lambda: work.mean([1, 2]),
        "one number far off": lambda: work.mean([1, 2, 3, 4, 30.5]),
        "an even number of numbers": lambda: work.mean([7, -3, 10, 20]),
        "decimals": lambda: work.mean([0.25, 0.5, 2.0]),
        "no numbers": lambda: work.mean([]),
        "the list afterwards": lambda: _after(work.mean, [15, 4, 10, 7]),
    }


def task_2(work):
    return {
        "at zero": lambda: work.predict(3, 2, 0),
        "at four": lambda: work.predict(3, 2, 4),
        "a flat line": lambda: work.predict(0, 7, 100),
        "negative numbers and decimals": lambda: work.predict(-2.5, -1, 7),
    }


def _after(function, xs):
    function(xs)
    return xs
