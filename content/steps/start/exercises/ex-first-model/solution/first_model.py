"""A straight line, learnt from examples by trying a grid of candidates."""

# Linh's eight trips: kilometres and minutes.
TRIPS = [(0.8, 4), (1, 5), (1.6, 7.5), (2, 8), (4, 13), (4.9, 18), (5.6, 18), (6.4, 22)]


def predict_all(xs, w, b):
    """Return the list of predictions w * x + b, one for each input in the list `xs`, in the same order."""
    return [w * x + b for x in xs]


def sse(points, w, b):
    """Return the sum of squared errors of the line with weight `w` and offset `b`: a number, 0 or larger.

    `points` is a list of pairs (x, y), an input and its label. Without points the sum is 0.
    """
    predictions = predict_all([x for x, _ in points], w, b)
    return sum((y - predicted) ** 2 for (_, y), predicted in zip(points, predictions))


def grid_fit(points, ws, bs):
    """Return the pair (w, b) with the smallest sum of squared errors on `points`; w from `ws`, b from `bs`.

    Tries each weight of the list `ws` in its order, and with it each offset of `bs` in its order; the first
    of equally good pairs wins. Raises ValueError if `ws` or `bs` is empty. Leaves all three lists as they are.
    """
    if not ws or not bs:
        raise ValueError("there is nothing to try: ws and bs each need at least one value")
    best, lowest = None, float("inf")
    for w in ws:
        for b in bs:
            error = sse(points, w, b)
            # Strictly smaller, so that the first of equally good pairs stays.
            if error < lowest:
                best, lowest = (w, b), error
    return best


if __name__ == "__main__":
    # This part runs with `python first_model.py`, and not when the tests import the file.
    w, b = grid_fit(TRIPS, [0, 1, 2, 3, 4, 5], [0, 1, 2, 3, 4, 5])
    print(f"{w} minutes for each km, and {b} on top; SSE {sse(TRIPS, w, b):.2f}")
