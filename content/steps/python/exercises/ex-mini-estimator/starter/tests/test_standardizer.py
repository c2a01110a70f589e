"""Task 2: a standardiser that remembers its training rows."""

import numpy as np
import pytest
from tables import gen_table, shape_of
from testkit import cases, check, close, learner, raises, same, seeds, unchanged

work = learner.load()

TRAINING = np.array([[1.0, 10.0], [3.0, 10.0]])

# What StandardScaler of scikit-learn learns from SIX and makes of NEW; versions 1.2 and 1.9 give the same numbers.
SIX = np.array([[4.0, 200.0, -1.0], [8.0, 200.0, 0.0], [15.0, 200.0, 2.0], [16.0, 200.0, 2.0], [23.0, 200.0, 5.0], [42.0, 200.0, 10.0]])
NEW = np.array([[18.0, 203.0, 3.0], [-8.0, 200.0, 0.0]])
SCALER_MEAN = [18.0, 200.0, 3.0]
SCALER_SCALE = [12.315302134607444, 1.0, 3.6514837167011076]
SCALER_NEW = [[0.0, 3.0, 0.0], [-2.1111946516469907, 0.0, -0.8215838362577491]]


def fitted(X, **parameters):
    """Return the learner's Standardizer, made with `parameters` and fitted to X."""
    __tracebackhide__ = True
    scaler = work.Standardizer(**parameters)
    scaler.fit(X)
    return scaler


def by_itself(X):
    """Return X standardised with its own mean and spread: what a transform gives that fits again."""
    spread = X.std(axis=0)
    return (X - X.mean(axis=0)) / np.where(spread > 0, spread, 1.0)


def check_learned(scaler, mean, scale, where, n):
    """Compare what fit learned. 1e-10: far above rounding, far below any mistake."""
    __tracebackhide__ = True
    close(scaler.mean_, np.array(mean), tolerance="learned", what="mean_ after fit", where=where)
    close(scaler.scale_, np.array(scale), tolerance="learned", what="scale_ after fit", where=where, n=n)


@pytest.mark.task(2)
def test_the_two_rows_of_the_brief():
    scaler = fitted(TRAINING)
    where = f"fitted to {TRAINING.tolist()}"
    check_learned(scaler, [2, 10], [1, 1], where, n=2)
    close(scaler.transform(TRAINING), np.array([[-1, 0], [1, 0]]), tolerance="learned", what="transform of the training rows", where=where)
    close(
        scaler.transform(np.array([[5.0, 12.0]])),
        np.array([[3, 2]]),
        tolerance="learned",
        what="transform([[5, 12]])",
        where=where,
        mistakes={"mean and spread were learned again from the rows of transform": [[0, 0]], "the mean is not subtracted": [[5, 12]]},
    )


@pytest.mark.task(2)
def test_fit_returns_the_estimator():
    scaler = work.Standardizer()
    received = scaler.fit(TRAINING)
    check(
        received is scaler,
        "fit should return the estimator itself.",
        where="Standardizer().fit(X)",
        expected="self, so that Standardizer().fit(X).transform(X) can be written",
        received="None" if received is None else received,
        cause="a `return self` is missing" if received is None else "",
    )


@pytest.mark.task(2)
def test_agrees_with_the_library():
    scaler = fitted(SIX)
    where = "six rows, three columns; the second column is 200 everywhere"
    check_learned(scaler, SCALER_MEAN, SCALER_SCALE, where, n=6)
    close(scaler.transform(NEW), np.array(SCALER_NEW), tolerance="learned", what="transform of two new rows", where=where, n=6)


@pytest.mark.task(2)
@pytest.mark.parametrize("seed", seeds())
def test_training_rows_end_at_mean_0_and_spread_1(seed):
    for case in cases(seed, 6):
        X, _ = gen_table(case)
        result = fitted(X).transform(X)
        where = shape_of(case, X)
        zeros, ones = np.zeros(X.shape[1]), np.ones(X.shape[1])
        close(result.mean(axis=0), zeros, tolerance="learned", what="the mean of each column after transform", where=where)
        close(
            result.std(axis=0), ones, tolerance="learned", what="the spread of each column after transform", where=where,
            mistakes={f"it is divided by n - 1 = {len(X) - 1}; n = {len(X)} is meant (ddof)": ones * ((len(X) - 1) / len(X)) ** 0.5},
        )


@pytest.mark.task(2)
@pytest.mark.parametrize("seed", seeds())
def test_new_rows_change_nothing_that_was_learned(seed):
    for case in cases(seed, 6):
        X, _ = gen_table(case)
        scaler = fitted(X)
        where = shape_of(case, X)
        new = X[:4] * 1.5 + 30.0
        expected = (new - X.mean(axis=0)) / X.std(axis=0)
        close(
            scaler.transform(new), expected, tolerance="learned", what="transform of four new rows", where=where, n=len(X),
            mistakes={"mean and spread were learned again from the rows of transform": by_itself(new)},
        )
        check_learned(scaler, X.mean(axis=0), X.std(axis=0), where + ", after transform", n=len(X))


@pytest.mark.task(2)
@pytest.mark.parametrize("seed", seeds())
def test_a_row_gets_the_same_numbers_alone_and_in_company(seed):
    for case in cases(seed, 4):
        X, _ = gen_table(case)
        scaler = fitted(X)
        together = scaler.transform(X)
        close(
            scaler.transform(X[1:2]), together[1:2], tolerance="learned", what="transform of row 1 alone", where=shape_of(case, X),
            mistakes={"mean and spread were learned again from the rows of transform": np.zeros((1, X.shape[1]))},
        )


@pytest.mark.task(2)
def test_each_parameter_switches_one_half_off():
    rows = np.array([[7.0, 6.0], [3.0, 18.0]])
    training = np.array([[1.0, 10.0], [5.0, 10.0], [1.0, 14.0], [5.0, 14.0]])  # means 3 and 12, spreads 2 and 2
    for parameters, expected in (
        ({"center": False}, rows / 2),
        ({"scale": False}, rows - [3, 12]),
        ({"center": False, "scale": False}, rows),
    ):
        scaler = fitted(training, **parameters)
        where = f"Standardizer({', '.join(f'{name}={value}' for name, value in parameters.items())}), means 3 and 12, spreads 2 and 2"
        result = scaler.transform(rows)
        close(result, expected, tolerance="learned", what="transform([[7, 6], [3, 18]])", where=where)
        check_learned(scaler, [3, 12], [2, 2], where, n=4)
        check(
            not np.shares_memory(result, rows),
            "transform hands back the caller's own array; a later change of one would change the other.",
            where=where,
            expected="a new array",
            received="the array that was handed in, or a view of it",
        )


@pytest.mark.task(2)
def test_a_column_whose_values_are_all_equal_is_not_divided():
    for value, n in ((7.0, 4), (0.0, 3), (0.1, 10), (1.1, 7)):
        X = np.column_stack([np.full(n, value), np.arange(n)])
        scaler = fitted(X)
        where = f"a column with {value} in each of {n} rows, and one with 0, 1, 2, …"
        scale = np.array(scaler.scale_, dtype=float)
        check(
            scale.shape == (2,) and scale[0] == 1,
            "the spread of a column whose values are all equal should count as 1.",
            where=where,
            expected="scale_[0] = 1",
            received=scaler.scale_,
            cause=_cause_of(scale[0]) if scale.shape == (2,) else "",
        )
        close(scaler.transform(X)[:, 0], np.zeros(n), tolerance="learned", what="the constant column after transform", where=where)


def _cause_of(spread):
    if not spread > 0:
        return "0/0 would follow in transform"
    return "the mean of equal values is rounded, so their spread can be tiny without being 0; compare the values with each other"


@pytest.mark.task(2)
def test_one_row_is_enough_to_learn_from():
    scaler = fitted(np.array([[4.0, -2.5]]))
    check_learned(scaler, [4, -2.5], [1, 1], "fitted to the one row (4, -2.5)", n=1)
    close(scaler.transform(np.array([[6.0, -2.5]])), np.array([[2, 0]]), tolerance="learned", what="transform([[6, -2.5]])", where="fitted to the one row (4, -2.5)")


@pytest.mark.task(2)
def test_a_small_spread_is_a_spread():
    X = np.array([[5.0], [5.0 + 1e-4], [5.0 - 1e-4], [5.0]])
    close(
        fitted(X).transform(X) / 2**0.5, np.array([[0], [1], [-1], [0]]), tolerance="small_spread", what="transform(X) / sqrt(2)",
        where="one column: 5, 5.0001, 4.9999, 5",
        mistakes={"a column that hardly varies was treated as one that does not vary": (X - 5) / 2**0.5},
    )


@pytest.mark.task(2)
def test_whole_numbers_become_decimals_and_stay_as_they_were():
    X = np.array([[1, 4], [2, 4], [3, 10]])
    for parameters in ({}, {"center": False}, {"scale": False}):
        scaler = work.Standardizer(**parameters)
        with unchanged(X=X):
            scaler.fit(X)
            result = scaler.transform(X)
        expected = (X - (X.mean(axis=0) if parameters.get("center", True) else 0)) / (X.std(axis=0) if parameters.get("scale", True) else 1)
        close(result, expected, tolerance="learned", what="transform(X)", where=f"{X.tolist()}, whole numbers, with {parameters}")


@pytest.mark.task(2)
def test_before_fit_it_says_what_to_do():
    error = raises(
        work.NotFittedError, work.Standardizer().transform, TRAINING,
        what="transform(X) before fit", why="no mean and no spread have been learned",
    )
    check(
        "fit" in str(error),
        "the error before fit does not say what to do.",
        where="Standardizer().transform(X)",
        expected="a NotFittedError whose message names fit",
        received=str(error) or "a NotFittedError without a message",
    )


@pytest.mark.task(2)
def test_tables_that_do_not_fit_are_refused():
    scaler = fitted(TRAINING)
    for columns in (1, 3):
        raises(
            ValueError, scaler.transform, np.ones((2, columns)),
            what=f"transform of {columns} columns after fit saw 2", why="NumPy would stretch one column over two in silence",
        )
    narrow = fitted(TRAINING[:, :1])
    raises(
        ValueError, narrow.transform, TRAINING,
        what="transform of 2 columns after fit saw 1", why="NumPy would stretch one mean over two columns in silence",
    )
    raises(ValueError, work.Standardizer().fit, TRAINING[:0], what="fit(X) without rows", why="nothing has no mean")


@pytest.mark.task(2)
def test_two_instances_and_two_fits_have_nothing_in_common():
    first, second = fitted(TRAINING), fitted(TRAINING * 10)
    check_learned(first, [2, 10], [1, 1], "a second Standardizer was fitted to ten times the numbers", n=2)
    check_learned(second, [20, 100], [10, 1], "the second Standardizer, fitted to ten times the numbers", n=2)
    second.fit(TRAINING)
    check_learned(second, [2, 10], [1, 1], "fitted to ten times the numbers, then to the numbers", n=2)
    raises(
        work.NotFittedError, work.Standardizer().transform, TRAINING,
        what="transform(X) of a new Standardizer, before fit", why="another instance's fit is not its own",
    )


@pytest.mark.task(2)
def test_parameters_come_back_as_they_were_given():
    for given, expected in (
        ({}, {"center": True, "scale": True}),
        ({"scale": False}, {"center": True, "scale": False}),
        ({"center": False}, {"center": False, "scale": True}),
    ):
        scaler = work.Standardizer(**given)
        same(scaler.get_params(), expected, what="get_params()", where=f"Standardizer(**{given})")
        scaler.fit(TRAINING)
        same(
            scaler.get_params(), expected, what="get_params() after fit", where=f"Standardizer(**{given}).fit(X)",
            cause="what is learned is no parameter: only what __init__ was given is",
        )
