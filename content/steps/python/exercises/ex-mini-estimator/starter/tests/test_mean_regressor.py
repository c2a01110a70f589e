"""Task 1: a baseline that remembers one number."""

import math

import numpy as np
import pytest
from tables import gen_table, shape_of
from testkit import cases, check, close, learner, raises, same, seeds, unchanged

work = learner.load()

X = np.array([[1.0], [2.0], [3.0], [4.0]])
Y = np.array([10, 20, 30, 50])


def check_predictions(model, rows, expected, where, mistakes=None):
    """Compare the predictions with one number for each row. 1e-10: far above rounding, far below any mistake."""
    __tracebackhide__ = True
    close(model.predict(rows), np.full(len(rows), expected), tolerance="learned", what="predict(X)", where=where, mistakes=mistakes)


@pytest.mark.task(1)
def test_the_mean_of_the_labels_of_the_brief():
    model = work.MeanRegressor()
    model.fit(X, Y)
    close(model.mean_, 27.5, tolerance="learned", what="mean_ after fit", where=f"y = {Y}")
    check_predictions(
        model, np.array([[7.0], [0.0]]), 27.5, f"fitted to y = {Y}, asked for two rows",
        {"this is the median of the labels": [25, 25], "this is the label of the last row": [50, 50]},
    )


@pytest.mark.task(1)
def test_fit_returns_the_estimator():
    model = work.MeanRegressor()
    received = model.fit(X, Y)
    check(
        received is model,
        "fit should return the estimator itself.",
        where="MeanRegressor().fit(X, y)",
        expected="self, so that MeanRegressor().fit(X, y).predict(X) can be written",
        received="None" if received is None else received,
        cause="a `return self` is missing" if received is None else "",
    )


@pytest.mark.task(1)
@pytest.mark.parametrize("seed", seeds())
def test_means_of_generated_tables(seed):
    for case in cases(seed, 6):
        rows, labels = gen_table(case)
        model = work.MeanRegressor()
        model.fit(rows, labels)
        # fsum adds without rounding on the way.
        expected = math.fsum(labels) / len(labels)
        check_predictions(model, rows[:3] * 100, expected, shape_of(case, rows))


@pytest.mark.task(1)
def test_one_prediction_for_each_row_and_none_for_none():
    model = work.MeanRegressor()
    model.fit(X, Y)
    for n in (1, 5, 0):
        check_predictions(model, np.ones((n, 1)), 27.5, f"fitted to 4 rows, asked for {n}")


@pytest.mark.task(1)
def test_before_fit_it_says_what_to_do():
    model = work.MeanRegressor()
    error = raises(
        work.NotFittedError, model.predict, X, what="predict(X) before fit", why="nothing has been learned that could be predicted"
    )
    check(
        "fit" in str(error),
        "the error before fit does not say what to do.",
        where="MeanRegressor().predict(X)",
        expected="a NotFittedError whose message names fit",
        received=str(error) or "a NotFittedError without a message",
    )


@pytest.mark.task(1)
def test_two_instances_have_nothing_in_common():
    first, second = work.MeanRegressor(), work.MeanRegressor()
    first.fit(X, Y)
    second.fit(X, -Y)
    check_predictions(
        first, X[:2], 27.5, "a second MeanRegressor was fitted to other labels in between",
        {"another instance was fitted after this one, and its mean is answered: store it on self, not on the class": [-27.5, -27.5]},
    )
    raises(
        work.NotFittedError, work.MeanRegressor().predict, X,
        what="predict(X) of a new MeanRegressor, before fit", why="another instance's fit is not its own",
    )


@pytest.mark.task(1)
def test_fit_again_forgets_what_was_learned_before():
    model = work.MeanRegressor()
    model.fit(X, Y)
    model.fit(X[:2], np.array([1, 2]))
    check_predictions(
        model, X[:2], 1.5, "fitted to the labels 10, 20, 30, 50, then to 1, 2",
        {"the first fit is kept, and the second is ignored": [27.5, 27.5], "labels of both fits are averaged": [113 / 6, 113 / 6]},
    )


@pytest.mark.task(1)
def test_labels_that_do_not_fit_are_refused():
    # A fresh one each time: what a refused fit leaves behind is nobody's promise.
    raises(ValueError, work.MeanRegressor().fit, X, Y[:3], what="fit(X, y) with 4 rows and 3 labels", why="one label for each row")
    raises(ValueError, work.MeanRegressor().fit, X[:3], Y, what="fit(X, y) with 3 rows and 4 labels", why="one label for each row")
    raises(ValueError, work.MeanRegressor().fit, X[:0], Y[:0], what="fit(X, y) without rows", why="nothing has no mean")


@pytest.mark.task(1)
def test_it_has_no_parameters():
    model = work.MeanRegressor()
    same(model.get_params(), {}, what="get_params()", where="MeanRegressor()")
    model.fit(X, Y)
    same(
        model.get_params(), {}, what="get_params() after fit", where="MeanRegressor().fit(X, y)",
        cause="what is learned is no parameter: only what __init__ was given is",
    )


@pytest.mark.task(1)
def test_rows_and_labels_stay_as_they_were():
    rows, labels = np.array([[3.0], [1.0], [2.0]]), np.array([9.0, 1.0, 5.0])
    model = work.MeanRegressor()
    with unchanged(X=rows, y=labels):
        model.fit(rows, labels)
        model.predict(rows)
