"""Tables for the tests, the same in every run."""


def gen_table(case, n=None, d=None):
    """Return (X, y): n rows of d columns, each with a mean and a spread of its own, and a label for each row."""
    rng = case.rng
    n = int(rng.integers(4, 41)) if n is None else n
    d = int(rng.integers(1, 5)) if d is None else d
    X = rng.normal(size=(n, d)) * rng.uniform(0.5, 20.0, size=d) + rng.uniform(-50.0, 50.0, size=d)
    y = X @ rng.normal(size=d) + rng.normal(size=n) + 7.0
    return X, y


def shape_of(case, X):
    """Return the words with which a failure message names a generated table."""
    return f"gen_table, {case}: X of shape {X.shape}"
