"""The weight and the offset have changed places: you compute b * x + w.

At x = 1 nobody notices, because w + b equals b + w. At x = 0 only the offset may be left. Because the search uses
these predictions, it finds the right numbers in the wrong order, too.
"""


def predict_all(xs, w, b):
    return [b * x + w for x in xs]


def sse(points, w, b):
    predictions = predict_all([x for x, _ in points], w, b)
    return sum((y - predicted) ** 2 for (_, y), predicted in zip(points, predictions))


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
