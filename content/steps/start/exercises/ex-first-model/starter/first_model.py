"""A straight line, learnt from examples by trying a grid of candidates."""

# Linh's eight trips: kilometres and minutes.
TRIPS = [(0.8, 4), (1, 5), (1.6, 7.5), (2, 8), (4, 13), (4.9, 18), (5.6, 18), (6.4, 22)]


def predict_all(xs, w, b):
    """Return the list of predictions w * x + b, one for each input in the list `xs`, in the same order."""
    raise NotImplementedError("Task 1: write predict_all")


def sse(points, w, b):
    """Return the sum of squared errors of the line with weight `w` and offset `b`: a number, 0 or larger.

    `points` is a list of pairs (x, y), an input and its label. Without points the sum is 0.
    """
    raise NotImplementedError("Task 2: write sse")


def grid_fit(points, ws, bs):
    """Return the pair (w, b) with the smallest sum of squared errors on `points`; w from `ws`, b from `bs`.

    Tries each weight of the list `ws` in its order, and with it each offset of `bs` in its order; the first
    of equally good pairs wins. Raises ValueError if `ws` or `bs` is empty. Leaves all three lists as they are.
    """
    raise NotImplementedError("Task 3: write grid_fit")


if __name__ == "__main__":
    # This part runs with `python first_model.py`, and not when the tests import the file.
    w, b = grid_fit(TRIPS, [0, 1, 2, 3, 4, 5], [0, 1, 2, 3, 4, 5])
    print(f"{w} minutes for each km, and {b} on top; SSE {sse(TRIPS, w, b):.2f}")
