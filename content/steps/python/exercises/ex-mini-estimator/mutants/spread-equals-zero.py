"""You ask whether the spread is exactly 0, and for equal values it need not be.

The mean of ten times 0.1 may be rounded to 0.09999999999999999, so each value is off by a tiny rounding error, and the spread is
as tiny. Dividing one by the other makes 1 out of nothing. Ask whether the largest value equals the smallest.
"""

import numpy as np


class NotFittedError(ValueError):
    """Raised when an estimator is asked for an answer before fit was called."""


class MeanRegressor:
    """The simplest model: it predicts the mean of the labels it was fitted to, whatever the input.

    After fit: `mean_`, a float.
    """

    def get_params(self):
        """Return the parameters that the estimator was made with: none, an empty dict."""
        return {}

    def fit(self, X, y):
        """Learn the mean of the labels `y` (one for each row of `X`) and return self.

        Raises ValueError if there are no labels, or not one for each row.
        """
        if len(y) == 0 or len(X) != len(y):
            raise ValueError(f"fit needs at least one row, and a label for each: {len(X)} rows, {len(y)} labels")
        self.mean_ = float(np.mean(y))
        return self

    def predict(self, X):
        """Return an array with the learned mean, once for each row of `X`. Raises NotFittedError before fit."""
        if not hasattr(self, "mean_"):
            raise NotFittedError("MeanRegressor has learned nothing yet: call fit before predict")
        return np.full(len(X), self.mean_)


class Standardizer:
    """Shifts and scales each column by the mean and the spread of the rows it was fitted to.

    Parameters: `center`, whether transform subtracts the mean; `scale`, whether it divides by the spread.
    After fit: `mean_` and `scale_`, arrays with one number for each column.
    """

    def __init__(self, center=True, scale=True):
        """Remember the two parameters, and nothing else."""
        self.center = center
        self.scale = scale

    def get_params(self):
        """Return the parameters that the estimator was made with, as a dict: {"center": …, "scale": …}."""
        return {"center": self.center, "scale": self.scale}

    def fit(self, X, y=None):
        """Learn mean and spread of each column of `X`, shape (n, d), and return self; `y` is not used.

        The spread is the standard deviation with n in the denominator, and 1 for a column whose values are all
        equal. Raises ValueError if there are no rows.
        """
        if len(X) == 0:
            raise ValueError("fit needs at least one row")
        self.mean_ = X.mean(axis=0)
        is_constant = X.std(axis=0) == 0
        self.scale_ = np.where(is_constant, 1.0, X.std(axis=0))
        return self

    def transform(self, X):
        """Return the rows of `X` shifted and scaled, as a new array; nothing is learned from them.

        Raises NotFittedError before fit, and ValueError if `X` has another number of columns than fit saw.
        """
        if not hasattr(self, "mean_"):
            raise NotFittedError("Standardizer has learned nothing yet: call fit before transform")
        if X.shape[1] != len(self.mean_):
            raise ValueError(f"fit saw {len(self.mean_)} columns, transform got {X.shape[1]}")
        result = X.astype(float)
        if self.center:
            result -= self.mean_
        if self.scale:
            result /= self.scale_
        return result


class Pipeline:
    """Several steps that act as one estimator: the rows go through all of them, in order.

    `steps` is a list of pairs (name, estimator). All but the last have fit(X, y) and transform(X); the last has
    fit(X, y), and predict(X), transform(X) or both.
    """

    def __init__(self, steps):
        """Remember the steps, and nothing else."""
        self.steps = steps

    def get_params(self):
        """Return the parameters that the pipeline was made with, as a dict: {"steps": …}."""
        return {"steps": self.steps}

    def fit(self, X, y=None):
        """Fit each step to the rows as the steps before it return them, with the labels `y`, and return self."""
        for _, step in self.steps[:-1]:
            X = step.fit(X, y).transform(X)
        self.steps[-1][1].fit(X, y)
        return self

    def transform(self, X):
        """Return what all steps, one after the other, make of the rows of `X`. No step is fitted."""
        for _, step in self.steps:
            X = step.transform(X)
        return X

    def predict(self, X):
        """Return the last step's predictions for the rows of `X` as the steps before it return them. No step is fitted."""
        for _, step in self.steps[:-1]:
            X = step.transform(X)
        return self.steps[-1][1].predict(X)
