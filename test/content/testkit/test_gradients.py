"""gradient_check: right gradients pass, wrong ones are placed and named."""

import numpy as np
import pytest
from testkit import gradient_check

RNG = np.random.default_rng(4)
X = RNG.normal(size=(7, 3))
Y = RNG.normal(size=7)
AT = {"w": RNG.normal(size=3), "b": np.array(0.5)}


def loss(p):
    return float(np.mean((X @ p["w"] + p["b"] - Y) ** 2))


def gradient(p):
    off = X @ p["w"] + p["b"] - Y
    return {"w": 2 * X.T @ off / 7, "b": np.array(2 * off.mean())}


def judge(value, **more):
    gradient_check(loss, value, AT, tolerance=1e-6, what="gradient(p)", **more)


def test_a_right_gradient_passes_and_the_parameters_stay():
    before = {name: value.copy() for name, value in AT.items()}
    judge(gradient(AT))
    assert all(np.array_equal(AT[name], before[name]) for name in AT)


def test_a_matrix_and_a_list_of_parameters_work():
    a = RNG.normal(size=(2, 3))
    gradient_check(lambda p: float((p**3).sum()), 3 * a**2, a, tolerance=1e-6, what="g")
    gradient_check(lambda p: p[0] * p[1], [5.0, 2.0], [2.0, 5.0], tolerance=1e-6, what="g")


def test_large_parameters_are_compared_relative_to_their_gradient():
    a = np.array([1e4, -2e4])
    gradient_check(lambda p: float((p**2).sum()), 2 * a, a, tolerance=1e-6, what="g")


def test_the_first_wrong_parameter_is_named(fails):
    wrong = gradient(AT)
    wrong["w"][1] += 0.1
    message = fails(judge, wrong)
    assert "gradient(p) for w is wrong at [1] (1 of 3 numbers are)." in message
    assert "(by finite differences)" in message


@pytest.mark.parametrize(
    "change, words",
    [
        (lambda g: -g, "the sign is turned round"),
        (lambda g: g / 2, "a factor 2 is missing"),
        (lambda g: g * 7, "7 times the expected one"),
    ],
)
def test_a_known_mistake_is_named(change, words, fails):
    wrong = gradient(AT)
    wrong["w"] = change(wrong["w"])
    assert words in fails(judge, wrong)


def test_missing_entries_and_wrong_shapes_are_plain_sentences(fails):
    assert "has no entry 'b'" in fails(judge, {"w": gradient(AT)["w"]})
    assert "has shape (1,); a gradient has the shape of its parameter, ()" in fails(
        judge, {**gradient(AT), "b": np.array([1.0])}
    )
    assert "should be a dict" in fails(judge, gradient(AT)["w"])
    assert "is a `return` missing" in fails(gradient_check, lambda p: p[0], None, [1.0], tolerance=1e-6, what="g")


def test_nan_is_wrong(fails):
    assert "is wrong at [0]" in fails(gradient_check, lambda p: p[0] ** 2, [float("nan")], [1.0], tolerance=1e-6, what="g")


@pytest.mark.parametrize(
    "change, words",
    [
        (lambda g: [-g[0], -g[1], g[2]], "the wrong ones have the sign turned round"),
        (lambda g: [g[0], -g[1], g[2]], "its sign is turned round"),
        (lambda g: [3 * g[0], 3 * g[1], g[2]], "the scale is off: the wrong ones are 3 times the slope"),
        (lambda g: [g[0] / 2, g[1], g[2]], "the scale is off: this number is 0.5 times the slope"),
        (lambda g: [0.0, g[1], 0.0], "the wrong ones got no gradient at all"),
        (lambda g: [g[0] + 1, g[1] + 2, g[2]], "neither the sign nor one factor explains it"),
    ],
)
def test_sign_and_scale_of_some_wrong_numbers_are_named(change, words, fails):
    wrong = gradient(AT)
    wrong["w"] = np.array(change(wrong["w"]))
    assert words in fails(judge, wrong)


@pytest.mark.parametrize("seed", range(40))
def test_what_is_said_of_a_sign_or_a_scale_is_true(seed, fails):
    rng = np.random.default_rng(seed)
    right, wrong = gradient(AT)["w"], gradient(AT)
    wrong["w"] = right * rng.choice([1.0, -1.0, 2.0, 0.5, rng.normal()], size=3) + rng.choice([0.0, rng.normal()])
    if np.abs(wrong["w"] - right).max() < 1e-3:
        return
    said = fails(judge, wrong)
    ratios = (wrong["w"] / right)[np.abs(wrong["w"] / right - 1) > 1e-6]
    if "sign" in said and "neither" not in said:
        assert np.allclose(ratios, -1)
    if "times the slope" in said:
        assert np.allclose(ratios, ratios[0])


def test_the_parameters_that_are_right_are_named(fails):
    wrong = gradient(AT)
    wrong["b"] = -wrong["b"]
    message = fails(judge, wrong)
    assert "gradient(p) for b is wrong at its only number." in message
    assert "the sign is turned round; right so far: w" in message


def test_a_transposed_block_is_recognised_by_its_shape(fails):
    a = RNG.normal(size=(2, 3))
    message = fails(gradient_check, lambda p: float((p**3).sum()), (3 * a**2).T, a, tolerance=1e-6, what="g")
    assert "has shape (3, 2); a gradient has the shape of its parameter, (2, 3)" in message
    assert "it is transposed" in message


def test_a_loss_that_is_not_finite_is_no_reference(fails):
    message = fails(gradient_check, lambda p: float("nan"), [1.0], [1.0], tolerance=1e-6, what="g")
    assert "g cannot be checked: the loss is not finite" in message
