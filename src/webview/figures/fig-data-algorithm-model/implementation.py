"""Calls the learner's first_model.py on the trips that the figure shows. Each function returns what the learner's returns."""


def predict_all(learner, inputs):
    return learner.predict_all(list(inputs["xs"]), inputs["w"], inputs["b"])


def sse(learner, inputs):
    return learner.sse(points(inputs), inputs["w"], inputs["b"])


def grid_fit(learner, inputs):
    # The candidates of the figure's own search, in its order.
    weights = [tenth / 10 for tenth in range(-50, 51)]
    offsets = [tenth / 10 for tenth in range(-100, 301)]
    return learner.grid_fit(points(inputs), weights, offsets)


def points(inputs):
    return list(zip(inputs["xs"], inputs["ys"]))
