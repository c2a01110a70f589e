"""Calls on which the planted mistakes give themselves away."""

import numpy as np

# Two columns, so that NumPy adds each from top to bottom, and the mean of the first is rounded.
CONSTANT = np.column_stack([np.full(10, 0.1), np.arange(10.0)])


def task_1(work):
    X, y = np.array([[1.0], [2.0], [4.0], [9.0]]), np.array([10.0, 20.0, 30.0, 52.0])
    return {
        "fit, then predict": lambda: list(_fitted(work.MeanRegressor(), X, y).predict(X[:2])),
        "before fit": lambda: list(work.MeanRegressor().predict(X[:2])),
        "what fit returns": lambda: type(work.MeanRegressor().fit(X, y)).__name__,
        "two instances": lambda: list(_both(work.MeanRegressor, X, y)[0].predict(X[:1])),
    }


def task_2(work):
    X = np.array([[1.0, 10.0], [3.0, 14.0], [8.0, 12.0]])
    return {
        "training rows": lambda: _fitted(work.Standardizer(), X).transform(X).tolist(),
        "two new rows": lambda: _fitted(work.Standardizer(), X).transform(X[:2] * 2 + 1).tolist(),
        "a constant column": lambda: _fitted(work.Standardizer(), CONSTANT).scale_[0] > 0.5,
        "a constant column of noughts": lambda: _fitted(work.Standardizer(), np.zeros((3, 1))).scale_.tolist(),
    }


def task_3(work):
    X, y = np.array([[1.0], [3.0], [8.0]]), np.array([1.0, 2.0, 6.0])

    def predictions():
        pipeline = work.Pipeline([("shift", _Shift()), ("nearest", _Nearest())])
        pipeline.fit(X, y)
        return pipeline.predict(np.array([[2.9], [7.0]])).tolist()

    def learned():
        steps = [("shift", _Shift()), ("nearest", _Nearest())]
        work.Pipeline(steps).fit(X, y)
        return steps[1][1].seen.tolist()

    return {"predictions of two rows": predictions, "what the last step saw": learned}


def _fitted(estimator, *arguments):
    """Fit, and return the estimator, whatever its fit returns."""
    estimator.fit(*arguments)
    return estimator


def _both(kind, X, y):
    return _fitted(kind(), X, y), _fitted(kind(), X, -y)


class _Shift:
    def fit(self, X, y=None):
        self.mean = X.mean(axis=0)
        return self

    def transform(self, X):
        return X - self.mean


class _Nearest:
    def fit(self, X, y):
        self.seen, self.labels = X, y
        return self

    def predict(self, X):
        return self.labels[np.abs(X - self.seen.T).argmin(axis=1)]
