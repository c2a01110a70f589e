"""How much do learned numbers vary? Run it when all tests are green; EXPERIMENT.md asks the questions."""

import numpy as np

from estimators import MeanRegressor, Pipeline, Standardizer


def clone(estimator):
    """Return a new estimator with the same parameters that has learned nothing; a pipeline's steps are cloned, too."""
    parameters = estimator.get_params()
    if "steps" in parameters:
        parameters = {"steps": [(name, clone(step)) for name, step in parameters["steps"]]}
    return type(estimator)(**parameters)


rng = np.random.default_rng(12)
pattern = Pipeline([("scale", Standardizer()), ("mean", MeanRegressor())])

for n in (25, 100, 400):
    X = rng.normal(loc=20.0, scale=5.0, size=(n, 2))
    y = 3.0 * X[:, 0] + rng.normal(scale=10.0, size=n)
    learned = []
    for _ in range(200):
        rows = rng.integers(0, n, size=n)  # with replacement
        fitted = clone(pattern).fit(X[rows], y[rows])
        scaler, baseline = (step for _, step in fitted.steps)
        learned.append((scaler.mean_[0], scaler.scale_[0], baseline.mean_))
    spread = np.std(learned, axis=0)
    print(f"{n:3} rows: mean of column 0 varies by {spread[0]:.3f}, its spread by {spread[1]:.3f}, mean of the labels by {spread[2]:.3f}")
