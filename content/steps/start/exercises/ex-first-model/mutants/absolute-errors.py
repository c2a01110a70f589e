"""You add the sizes of the errors, abs(error), where the definition adds their squares.

It is a measure of error as well, and some problems are better served by it. But it picks other lines: one large
error weighs as much as several small ones that add up to it, while its square weighs more.
"""


def predict_all(xs, w, b):
    return [w * x + b for x in xs]


def sse(points, w, b):
    predictions = predict_all([x for x, _ in points], w, b)
    return sum(abs(y - predicted) for (_, y), predicted in zip(points, predictions))


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
