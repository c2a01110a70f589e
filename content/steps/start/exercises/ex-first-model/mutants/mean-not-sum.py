"""You divide by the number of points, so this is the mean squared error and not the sum.

The best line is the same for both. The numbers are not, and without points the mean does not exist at all: the sum
of nothing is 0.
"""


def predict_all(xs, w, b):
    return [w * x + b for x in xs]


def sse(points, w, b):
    predictions = predict_all([x for x, _ in points], w, b)
    total = sum((y - predicted) ** 2 for (_, y), predicted in zip(points, predictions))
    return total / max(1, len(points))


def grid_fit(points, ws, bs):
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
