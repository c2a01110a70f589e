"""Each named mistake is recognised by what it gives, and kept quiet about where another fits as well."""

import math

import numpy as np
import pytest
from testkit import close, wrong_axis

LOG2, LOG10 = math.log(2), math.log(10)
E = np.array([0.7, -1.3, 2.9, 0.4])
POSITIVE = np.array([0.7, 1.3, 2.9, 0.4])
M = np.array([[1.0, 2.5, 3.0], [4.0, 5.5, 7.0], [0.5, -2.0, 1.5]])
# y of shape (n, 1) minus a prediction of shape (n,), for n = 2 and n = 4; the right difference is on the diagonal.
Y, GUESS = np.array([3.0, 1.5, -2.0, 7.0]), np.array([2.5, 0.5, 1.0, 4.0])
Z = np.array([[0.2, 1.7, -0.4], [1.1, 0.3, 2.0]])


def softmax(z, axis):
    e = np.exp(z)
    return e / e.sum(axis=axis, keepdims=True)


def cause(received, expected, *, tolerance=1e-9, n=None, mistakes=None):
    """Return the likely cause that close gives, or "" when it gives none."""
    with pytest.raises(AssertionError) as caught:
        close(received, expected, tolerance=tolerance, what="f(x)", n=n, mistakes=mistakes)
    return str(caught.value).partition("likely cause: ")[2].replace("\n" + " " * 16, "\n")


@pytest.mark.parametrize(
    "received, expected, n, words",
    [
        (-E, E, None, "the sign is turned round"),
        (2 * E, E, None, "a factor 2 too many"),
        (E / 2, E, None, "a factor 2 is missing"),
        (100 * E, E, None, "per cent where a fraction is meant"),
        (E / 100, E, None, "a fraction where per cent is meant"),
        (8 * E, E, 8, "is the division by n missing"),
        (E / 8, E, 8, "divided by n once too often"),
        (E * 8 / 7, E, 8, "divided by n - 1 = 7; n = 8 is meant"),
        (E * 7 / 8, E, 8, "divided by n = 8; n - 1 = 7 is meant"),
        (E * (8 / 7) ** 0.5, E, 8, "under the root, n - 1 = 7 divides"),
        (E * (7 / 8) ** 0.5, E, 8, "under the root, n = 8 divides"),
        (E / LOG2, E, None, "to base 2; base e is meant"),
        (E / LOG10, E, None, "to base 10; base e is meant"),
        (E * LOG2, E, None, "to base e; base 2 is meant"),
        (E * LOG10, E, None, "to base e; base 10 is meant"),
        (E * LOG2 / LOG10, E, None, "to base 10; base 2 is meant"),
        (E * LOG10 / LOG2, E, None, "to base 2; base 10 is meant"),
        (abs(E), E, None, "negative values have lost their sign"),
        (POSITIVE**2, POSITIVE, None, "the square of what is expected"),
        (POSITIVE**0.5, POSITIVE, None, "the square root of what is expected"),
        (np.array([0, -1, 2, 0]), E, None, "the fraction is cut off"),
        (np.array([0.0, -2.0, 2.0, 0.0]), E, None, "the fraction is cut off"),
        (E.round(), E, None, "the fraction is cut off"),
        (E[::-1], E, None, "the last comes first"),
        (M.T, M, None, "the matrix is transposed"),
        (E + 3.5, E, None, "off by the same amount, 3.5"),
        (E[[2, 3, 1, 0]], E, None, "in another order"),
        (3.7 * E, E, None, "3.7 times the expected one"),
        (POSITIVE, POSITIVE / POSITIVE.sum(), None, "they should sum to 1"),
        (3 * E, E / np.linalg.norm(E), None, "they should have length 1"),
        (np.exp(Z), softmax(Z, 1), None, "the rows should sum to 1"),
        (np.exp(Z), softmax(Z, 0), None, "the columns should sum to 1"),
        (softmax(Z, 0), softmax(Z, 1), None, "over the wrong axis (softmax, or a division by sums): the columns sum to 1"),
        (softmax(Z, 1), softmax(Z, 0), None, "over the wrong axis (softmax, or a division by sums): the rows sum to 1"),
        ((E * 1.00000003).astype(np.float32), E, None, "computed in float32"),
        (E.astype(np.float16), E, None, "computed in float16"),
        # Numbers rather than arrays, and lists.
        (-1.25, 1.25, None, "the sign is turned round"),
        (3.0, 3.7, None, "the fraction is cut off"),
        ([-0.5, 1.5, 3.25], [0.5, -1.5, -3.25], None, "the sign is turned round"),
    ],
)
def test_a_mistake_is_named(received, expected, n, words):
    assert words in cause(received, expected, n=n)


@pytest.mark.parametrize(
    "received, expected, words",
    [
        (M[:, :2].T, M[:, :2], "it is transposed"),
        (E[:, None], E, "the shape is not"),
        (E, E[:, None], "the shape is not"),
        (E[None, :, None], E, "the shape is not"),
        (M.ravel(), M, "stand in shape (9,)"),
        (E[:, None] - np.zeros(4), E, "broadcast them to (4, 4)"),
        (Y[:, None] - GUESS, Y - GUESS, "shapes (4,) and (4, 1) met and NumPy broadcast them to (4, 4)"),
        (Y[:2, None] - GUESS[:2], Y[:2] - GUESS[:2], "broadcast them to (2, 2)"),
        (Y[:, None] - GUESS, (Y - GUESS)[:, None], "broadcast them to (4, 4)"),
        (E[:, None] - np.zeros(4), E[:, None], "broadcast them to (4, 4)"),
        (float(E.sum()), E, "this is the sum; is the axis missing"),
        (float(E.mean()), E, "this is the mean; is the axis missing"),
        (E[1:], E, "the first value is missing"),
        (E[:-1], E, "the last value is missing"),
        (M[1:], M, "the first row is missing"),
        (M[:-1], M, "the last row is missing"),
        (np.vstack([M, [9, 9, 9]]), M, "one row too many at the end"),
        (np.vstack([[9, 9, 9], M]), M, "one row too many in front"),
    ],
)
def test_a_mistake_of_shape_is_named(received, expected, words):
    assert words in cause(received, expected)


@pytest.mark.parametrize(
    "received, expected, n",
    [
        (E + [0.1, 0.2, -0.3, 0.05], E, 4),  # no known mistake
        (np.zeros(4), E, 4),  # an unfinished function
        (0.0, 0.4, None),  # the same, although 0.4 cut off is 0
        (-np.arange(1.0, 60_001), np.arange(1.0, 60_001), None),  # too many numbers to try every mistake on
        (2 * E, E, 2),  # the division by n = 2, or a factor 2
        (100 * E, E, 100),  # the division by n, or per cent
        (-np.array([1.0, -1.0]), np.array([1.0, -1.0]), None),  # the sign, or the order
        (4.0, 2.0, None),  # the square, or twice
        (np.array([[1.0, 3.0], [2.0, 4.0]]), np.array([[1.0, 2.0], [3.0, 4.5]]), None),  # nearly transposed
        (np.array([1.0, 2.0]), np.array([3.0, 4.0]), None),  # two numbers off by the same amount: too few to tell
        (np.array([5.0, 5.0, 5.0]), np.array([3.0, 3.0, 3.0]), None),  # all alike: too little to tell
        (float("inf"), 1.0, None),
        (softmax(Z, 0) + [[0.01, 0, 0], [-0.01, 0, 0]], softmax(Z, 1), None),  # columns sum to 1, yet no softmax
        (np.array([0.7, -1.3, 2.9, 0.4]) * 1.001, E.astype(np.float32), None),
    ],
)
def test_nothing_is_named_where_it_is_not_sure(received, expected, n):
    words = cause(received, expected, n=n)
    assert not words or words.startswith(("0/0", "a division by 0", "every value is"))


@pytest.mark.parametrize(
    "received, expected, n, lie",
    [
        (E * 8.1 / 7, E, 8, "ddof"),
        (E * 9 / 8, E, 8, "n - 1"),
        (2.1 * E, E, None, "factor 2"),
        (E / LOG2 + 1e-6, E, None, "base"),
        (-E + 1e-6, E, None, "sign"),
        (np.array([0.0, -1.0, 2.0, 1.0]), E, None, "cut off"),
        (softmax(2 * Z, 0), softmax(Z, 1), None, "axis"),
        (2 * POSITIVE / POSITIVE.sum() + 0.001, POSITIVE / POSITIVE.sum(), None, "normalised"),
        (E + [3.5, 3.5, 3.5, 3.4], E, None, "same amount"),
        (E.astype(np.float32) * np.float32(1.001), E, None, "float32"),
        (M.T + 1e-6, M, None, "transposed"),
        (np.outer(E, np.ones(4)) + 1e-6, E, None, "broadcast"),
        (Y[:, None] - GUESS, Y - GUESS[0], None, "broadcast"),  # the first column fits, the diagonal does not
        (np.array([7.0]), np.array([[1.0, 2.0], [3.0, 1.0]]), None, "transposed"),
        (M[1:] + 1e-6, M, None, "first row"),
        (M[:, :2].T + 1e-6, M[:, :2], None, "transposed"),
        (E[:, None] + 1e-6, E, None, "shape is not"),
        (float(E.sum()) + 1e-6, E, None, "axis"),
    ],
)
def test_what_only_looks_like_a_mistake_is_not_given_its_name(received, expected, n, lie):
    assert lie not in cause(received, expected, n=n)


def test_a_shift_of_whole_numbers_is_called_a_shift():
    # 1, 2, 3 against 2, 3, 4: the same amount everywhere, and no factor, order or power fits.
    assert "1 too large: counted from 1" in cause([2.0, 3.0, 4.0], [1.0, 2.0, 3.0])
    assert "same amount, 2" in cause([3.0, 4.0, 5.0], [1.0, 2.0, 3.0])


def test_the_exercises_own_mistakes_come_first():
    words = cause(-E, E, mistakes={"the gradient is added": -E, "beta is left out": 3 * E})
    assert words == "the gradient is added"


def test_two_of_the_exercises_own_mistakes_that_look_alike_are_not_told_apart():
    assert cause(-E, E, mistakes={"the gradient is added": -E, "x and y are exchanged": -E}) == ""


def test_own_mistakes_may_have_another_shape_or_make_no_sense():
    mistakes = {"the start is missing": E[1:], "no numbers": None, "a word": "text"}
    assert cause(E[1:], E, mistakes=mistakes) == "the start is missing"


def test_wrong_axis_names_the_axis_that_was_taken():
    data = np.array([[1.0, 2.0, 4.0], [8.0, 16.0, 33.0], [1.5, 0.5, -7.0]])
    mistakes = wrong_axis(np.mean, data, axis=0)
    assert "over axis 1; axis 0 is meant" in cause(data.mean(axis=1), data.mean(axis=0), mistakes=mistakes)
    assert "the axis is missing" in cause(data.mean(), data.mean(axis=0), mistakes=mistakes)
    assert cause(data.mean(axis=0) + [1, 2, 4], data.mean(axis=0), mistakes=mistakes) == ""


def test_wrong_axis_of_data_that_is_not_square():
    data = np.arange(6.0).reshape(2, 3) ** 2
    assert "over axis 0; axis 1 is meant" in cause(data.sum(axis=0), data.sum(axis=1), mistakes=wrong_axis(np.sum, data, -1))


def test_a_factor_that_enlarges_the_rounding_is_still_recognised():
    noisy = 100 * (E + 5e-10)
    assert "per cent" in cause(noisy, E)
