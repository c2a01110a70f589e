"""Task 3: a pipeline of steps."""

import numpy as np
import pytest
from steps import AddSquares, DivideByLargest, NearestLabel, three_steps
from tables import gen_table, shape_of
from testkit import cases, check, close, learner, raises, same, seeds, unchanged

work = learner.load()

HEIGHTS = np.array([[150.0], [160.0], [170.0], [200.0]])
LABELS = np.array([1.0, 2.0, 3.0, 4.0])


def by_hand(X, y):
    """Return the three steps fitted one after the other by hand, and what the last one was fitted to."""
    steps = [step for _, step in three_steps([])]
    for step in steps[:-1]:
        X = step.fit(X, y).transform(X)
    steps[-1].fit(X, y)
    return steps


def answers_by_hand(steps, X):
    """Return the predictions of steps that were fitted by hand."""
    for step in steps[:-1]:
        X = step.transform(X)
    return steps[-1].predict(X)


@pytest.mark.task(3)
def test_fit_returns_the_pipeline():
    pipeline = work.Pipeline(three_steps([]))
    received = pipeline.fit(HEIGHTS, LABELS)
    check(
        received is pipeline,
        "fit should return the estimator itself.",
        where="Pipeline(steps).fit(X, y)",
        expected="self, so that Pipeline(steps).fit(X, y).predict(X) can be written",
        received="None" if received is None else received,
        cause="a `return self` is missing" if received is None else "it is a step" if received in dict(pipeline.steps).values() else "",
    )


@pytest.mark.task(3)
@pytest.mark.parametrize("seed", seeds())
def test_a_pipeline_does_what_one_does_by_hand(seed):
    for case in cases(seed, 4):
        X, y = gen_table(case)
        where = f"steps AddSquares, DivideByLargest, NearestLabel; {shape_of(case, X)}"
        steps = three_steps([])
        pipeline = work.Pipeline(steps)
        pipeline.fit(X, y)
        hand = by_hand(X, y)
        for (name, step), wanted in zip(steps, hand):
            check(hasattr(step, "seen"), f'step "{name}" was never fitted.', where=where, expected="fit called on each step, in order")
            close(
                step.seen, wanted.seen, tolerance="learned", what=f'the rows that step "{name}" was fitted to', where=where,
                mistakes={"these are the rows as they came in; a step is fitted to what the steps before it return": X},
            )
            check(
                step.labels is not None and np.array_equal(step.labels, y), f'step "{name}" was not given the labels.', where=where,
                expected="fit(X, y)", received=step.labels,
            )
        new = X[::-1] * 0.9 + 1.0
        close(
            pipeline.predict(new), answers_by_hand(hand, new), tolerance="learned", what="predict of new rows", where=where,
        )


@pytest.mark.task(3)
def test_fit_fits_each_step_once_and_the_last_does_not_transform():
    log = []
    work.Pipeline(three_steps(log)).fit(HEIGHTS, LABELS)
    fits = [name for name, method in log if method == "fit"]
    same(fits, ["squares", "largest", "nearest"], what="the steps whose fit was called, in order", where="Pipeline(steps).fit(X, y)")
    same(log[-1], ("nearest", "fit"), what="the last call during fit", where="Pipeline(steps).fit(X, y)")


@pytest.mark.task(3)
def test_predict_and_transform_fit_nothing():
    log = []
    pipeline = work.Pipeline(three_steps(log))
    pipeline.fit(HEIGHTS, LABELS)
    log.clear()
    pipeline.predict(HEIGHTS[:2] + 5)
    _no_fit(log, "predict", [("squares", "transform"), ("largest", "transform"), ("nearest", "predict")])
    pipeline = work.Pipeline(three_steps(log)[:2])
    pipeline.fit(HEIGHTS, LABELS)
    log.clear()
    pipeline.transform(HEIGHTS[:2] + 5)
    _no_fit(log, "transform", [("squares", "transform"), ("largest", "transform")])


def _no_fit(log, method, expected):
    """Fail if a step was fitted, or if other calls than these were made."""
    __tracebackhide__ = True
    refitted = [name for name, called in log if called == "fit"]
    check(
        not refitted,
        f"{method} called fit of {' and '.join(refitted)}; only fit may learn.",
        where=f"{method}(X) after fit(X, y)",
        expected=", then ".join(f"{called} of {name}" for name, called in expected),
        received=", then ".join(f"{called} of {name}" for name, called in log),
    )
    same(log, expected, what=f"the calls that {method} makes", where=f"{method}(X) after fit(X, y)")


@pytest.mark.task(3)
def test_transform_goes_through_every_step():
    pipeline = work.Pipeline([("squares", AddSquares("squares", [])), ("largest", DivideByLargest("largest", []))])
    pipeline.fit(HEIGHTS, LABELS)
    squares = (HEIGHTS**2).mean()
    widened = np.hstack([HEIGHTS, HEIGHTS**2 - squares])
    expected = widened / np.abs(widened).max() + 1
    close(
        pipeline.transform(HEIGHTS), expected, tolerance="learned", what="transform(X)", where="steps AddSquares, DivideByLargest",
        mistakes={"the last step is left out": widened},
    )


@pytest.mark.task(3)
def test_one_step_is_a_pipeline_too():
    pipeline = work.Pipeline([("only", NearestLabel("only", []))])
    pipeline.fit(HEIGHTS, LABELS)
    close(pipeline.predict(np.array([[198.0], [151.0]])), np.array([4, 1]), tolerance="learned", what="predict(X)", where="one step, NearestLabel")


@pytest.mark.task(3)
def test_a_pipeline_can_be_a_step_of_a_pipeline():
    inner = work.Pipeline([("squares", AddSquares("squares", [])), ("largest", DivideByLargest("largest", []))])
    outer = work.Pipeline([("inner", inner), ("nearest", NearestLabel("nearest", []))])
    outer.fit(HEIGHTS, LABELS)
    close(
        outer.predict(np.array([[199.0], [148.0], [171.0]])), np.array([4, 1, 3]), tolerance="learned", what="predict(X)",
        where="a pipeline of two transformers, as first step of another",
    )


@pytest.mark.task(3)
def test_your_own_three_classes_work_together():
    pipeline = work.Pipeline([("scale", work.Standardizer()), ("mean", work.MeanRegressor())])
    raises(work.NotFittedError, pipeline.predict, HEIGHTS, what="predict(X) before fit", why="no step has learned anything")
    pipeline.fit(HEIGHTS, LABELS)
    close(pipeline.predict(HEIGHTS[:3]), np.full(3, 2.5), tolerance="learned", what="predict(X)", where="Standardizer, then MeanRegressor")
    scaler = work.Pipeline([("first", work.Standardizer(scale=False)), ("second", work.Standardizer(center=False))])
    scaler.fit(HEIGHTS)
    expected = (HEIGHTS - 170) / HEIGHTS.std()
    close(scaler.transform(HEIGHTS), expected, tolerance="learned", what="transform(X)", where="one step centres, the next one scales")


@pytest.mark.task(3)
def test_parameters_are_the_steps():
    steps = three_steps([])
    pipeline = work.Pipeline(steps)
    for when in ("before fit", "after fit"):
        received = pipeline.get_params()
        is_right = isinstance(received, dict) and list(received) == ["steps"] and list(received["steps"]) == steps
        check(is_right, f'get_params() {when} should be {{"steps": …}}, with the steps it was made with.', expected={"steps": steps}, received=received)
        pipeline.fit(HEIGHTS, LABELS)


@pytest.mark.task(3)
def test_rows_and_labels_stay_as_they_were():
    X, y = HEIGHTS.copy(), LABELS.copy()
    pipeline = work.Pipeline([("scale", work.Standardizer()), ("nearest", NearestLabel("nearest", []))])
    with unchanged(X=X, y=y):
        pipeline.fit(X, y)
        pipeline.predict(X)
