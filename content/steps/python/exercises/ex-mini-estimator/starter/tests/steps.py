"""Steps for the pipeline that are not the learner's: a pipeline asks only for fit, transform and predict."""

import numpy as np


class Noted:
    """A step that notes each call in `log`, as (name, method), and what it was fitted to."""

    def __init__(self, name, log):
        self.name = name
        self.log = log

    def note(self, method):
        """Add a call to the log."""
        self.log.append((self.name, method))


class DivideByLargest(Noted):
    """Divides by the largest size it saw in fit, and adds the smallest label: a transformer that needs its labels."""

    def fit(self, X, y=None):
        self.note("fit")
        self.seen, self.labels = np.array(X), y
        # Without labels a test says what is wrong; a step that stops here would say less.
        self.largest, self.lowest = float(np.abs(X).max()), 0.0 if y is None else float(np.min(y))
        return self

    def transform(self, X):
        self.note("transform")
        return X / self.largest + self.lowest


class AddSquares(Noted):
    """Puts the square of each column, less the mean square of the rows of fit, beside the columns."""

    def fit(self, X, y=None):
        self.note("fit")
        self.seen, self.labels = np.array(X), y
        self.means = (X * X).mean(axis=0)
        return self

    def transform(self, X):
        self.note("transform")
        return np.hstack([X, X * X - self.means])


class NearestLabel(Noted):
    """Predicts the label of the nearest row of fit. It cannot transform."""

    def fit(self, X, y=None):
        self.note("fit")
        self.seen, self.labels = np.array(X), y
        return self

    def predict(self, X):
        self.note("predict")
        distances = ((X[:, None, :] - self.seen[None, :, :]) ** 2).sum(axis=2)
        return self.labels[distances.argmin(axis=1)]


def three_steps(log):
    """Return three steps in which the order matters, and which note their calls in `log`."""
    return [
        ("squares", AddSquares("squares", log)),
        ("largest", DivideByLargest("largest", log)),
        ("nearest", NearestLabel("nearest", log)),
    ]
