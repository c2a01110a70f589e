"""You try the first weight with the first offset, the second with the second, and so on.

That is the diagonal of the grid. Every weight has to be tried with every offset: a loop inside a loop, not zip.
"""


def predict_all(xs, w, b):
    return [w * x + b for x in xs]


def sse(points, w, b):
    predictions = predict_all([x for x, _ in points], w, b)
    return sum((y - predicted) ** 2 for (_, y), predicted in zip(points, predictions))


def grid_fit(points, ws, bs):
    if not ws or not bs:
        raise ValueError("there is nothing to try: ws and bs each need at least one value")
    best, lowest = None, float("inf")
    for w, b in zip(ws, bs):
        error = sse(points, w, b)
        if error < lowest:
            best, lowest = (w, b), error
    return best
