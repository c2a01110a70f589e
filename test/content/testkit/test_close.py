"""close, same and check: what passes, what fails, and how the failure reads."""

from decimal import Decimal
from fractions import Fraction
from time import process_time

import numpy as np
import pytest
from testkit import check, close, same


def judge(received, expected, **more):
    close(received, expected, **{"tolerance": "exact", "what": "f(x)", **more})


@pytest.mark.parametrize(
    "received, expected",
    [
        (1.5, 1.5),
        (1.5 + 1e-10, 1.5),
        (2, 2.0),
        (True, 1),
        (Fraction(1, 3), 1 / 3),
        (Decimal("0.25"), 0.25),
        (np.float32(0.5), 0.5),
        (np.array(3.0), 3.0),
        ([1, 2], [1.0, 2.0]),
        ((1, 2), [1, 2]),
        (range(3), [0, 1, 2]),
        ([], []),
        (np.array([1, 2]), [1, 2]),
        (np.zeros((0, 3)), np.zeros((0, 3))),
        (np.array([1.0, np.nan, np.inf, -np.inf]), np.array([1.0, np.nan, np.inf, -np.inf])),
        ([[1, 2], [3, 4]], [[1, 2], [3, 4]]),
        (2**80, 2**80),
    ],
)
def test_equal_values_pass_whatever_their_type(received, expected):
    judge(received, expected)


def test_tolerance_is_absolute_and_its_edge_belongs_to_it():
    judge(1.0, 1.0 + 2**-10, tolerance=2**-10)
    with pytest.raises(AssertionError):
        judge(1.0, 1.0 + 2**-9, tolerance=2**-10)


def test_scale_multiplies_the_tolerance():
    judge(1000.0, 1000.0 + 1e-7, scale=1000.0)
    with pytest.raises(AssertionError):
        judge(1000.0, 1000.0 + 1e-7)


def test_message_names_task_input_expected_received_and_the_place(fails):
    assert fails(judge, [1.0, 2.5, 3.0], [1.0, 2.0, 3.25], where="x = 3") == (
        "Task 1 (The first): f(x) is off by 0.5; 1e-9 is allowed.\n"
        "  input:        x = 3\n"
        "  expected:     [1.0, 2.0, 3.25]\n"
        "                at [1]: 2.0\n"
        "  received:     [1.0, 2.5, 3.0]\n"
        "                at [1]: 2.5   (2 of 3 numbers differ)"
    )


def test_facts_hang_on_the_error_for_the_reporter():
    with pytest.raises(AssertionError) as caught:
        judge(1, 2.5)
    assert caught.value.ascent == {"kind": "assertion", "expected": "2.5", "actual": "1"}


def test_numbers_that_look_alike_are_shown_with_more_digits(fails):
    message = fails(judge, 1.00000000001, 1.0, tolerance=1e-15)
    assert "received:     1.00000000001" in message


def test_a_large_array_is_never_shown_whole(fails):
    expected = np.arange(10_000.0).reshape(100, 100)
    received = expected.copy()
    received[73, 5] = -1
    message = fails(judge, received, expected)
    assert len(message) < 600
    assert "shape (100, 100)" in message
    assert "at [73, 5]: 7305.0" in message
    assert "1 of 10000 numbers differ" in message


def test_nan_is_located_before_anything_else_is_said(fails):
    received = np.ones((3, 4))
    received[1, 2] = received[2, 0] = np.nan
    message = fails(judge, received, np.zeros((3, 4)))
    assert "f(x) holds NaN at [1, 2] (2 of 12 numbers)." in message
    assert "likely cause: 0/0" in message


def test_infinity_is_located(fails):
    assert "holds infinity at [1]" in fails(judge, [1.0, float("inf")], [1.0, 2.0])
    assert "holds infinity." in fails(judge, float("-inf"), 2.0)


def test_infinity_of_the_other_sign_is_not_the_expected_one(fails):
    assert "holds infinity" in fails(judge, float("-inf"), float("inf"))


def test_a_number_where_nan_is_expected_fails(fails):
    assert "is off by" in fails(judge, 1.0, float("nan"))


@pytest.mark.parametrize(
    "received, words",
    [
        (None, "None (is a `return` missing?)"),
        (len, "the function len itself"),
        (lambda: 1, "itself (is the call, with (), missing?)"),
        ((x for x in [1, 2]), "wrap it in list(…)"),
        (map(abs, [1, 2]), "wrap it in list(…)"),
        ("1.5", "str '1.5'"),
        ({1: 2}, "dict {1: 2}"),
        (1 + 2j, "complex (1+2j)"),
        ([1, None], "None (is a `return` missing?)"),
        ([[1, 2], [3]], "rows that do not fit: entry 0 has shape (2,), entry 1 has (1,)"),
        (object(), "object, which is no number"),
        (10**400, "a whole number beyond 1e308"),
    ],
    ids=lambda value: type(value).__name__,
)
def test_what_is_no_number_is_named(received, words, fails):
    assert words in fails(judge, received, [1.0, 2.0])


def test_a_list_where_an_array_is_expected_is_refused(fails):
    assert "should be a NumPy array; it is a list." in fails(judge, [1.0, 2.0], np.array([1.0, 2.0]))


def test_a_python_number_where_numpy_gives_one_is_fine():
    judge(2.5, np.float64(2.5))


def test_wrong_shape_comes_before_wrong_numbers(fails):
    assert "has the wrong shape: (3,) instead of (2,)." in fails(judge, [9, 9, 9], [1, 2])
    assert "has the wrong shape: one number instead of (2,)." in fails(judge, 7.0, [1, 2])


def test_unknown_tolerance_says_how_to_restore_the_file():
    with pytest.raises(Exception, match="git checkout HEAD -- tests/parameters.json"):
        judge(1, 1, tolerance="unheard-of")


def test_same_compares_what_has_no_rounding(fails):
    same(3, 3, what="the count")
    same("a", "a", what="the name")
    same((1, 2), (1, 2), what="the pair")
    assert "expected:     3\n  received:     4" in fails(same, 4, 3, what="the count")
    assert "expected:     (1, 2)" in fails(same, (2, 1), (1, 2), what="the pair")
    assert "a `return` is missing" in fails(same, None, 3, what="the count")


def test_same_tells_true_from_one(fails):
    same(np.True_, True, what="the answer")
    assert "expected:     True" in fails(same, 1, True, what="the answer")


def test_same_survives_an_array(fails):
    assert "is not what it should be" in fails(same, np.array([1, 2]), 3, what="the count")


def test_check_fails_with_its_sentence(fails):
    check(True, "never said")
    message = fails(check, False, "the loss rises.", where="step 3", expected="less than 2", received=[1, 2], cause="the sign")
    assert message == (
        "Task 1 (The first): the loss rises.\n"
        "  input:        step 3\n"
        "  expected:     less than 2\n"
        "  received:     [1, 2]\n"
        "  likely cause: the sign"
    )


def test_values_that_cannot_be_shown_do_not_break_the_message(fails):
    class Broken:
        def __repr__(self):
            raise RuntimeError

    assert "<Broken>" in fails(judge, Broken(), 1.0)


@pytest.mark.parametrize(
    "wrong, words",
    [
        (np.s_[1, :], "3 of 9 numbers differ, all in row 1)"),
        (np.s_[:, 2], "3 of 9 numbers differ, all in column 2)"),
        (np.s_[[0, 1, 2], [0, 1, 2]], "3 of 9 numbers differ, all on the diagonal)"),
        (np.s_[[0, 0, 1], [1, 2, 2]], "3 of 9 numbers differ, all above the diagonal)"),
        (np.s_[[1, 2, 2], [0, 0, 1]], "3 of 9 numbers differ, all below the diagonal)"),
        (np.s_[1:, :], "6 of 9 numbers differ, all from row 1 on)"),
        (np.s_[[0, 0, 2], [0, 1, 2]], "3 of 9 numbers differ)"),
        (np.s_[0, 0], "1 of 9 numbers differ)"),
    ],
)
def test_what_the_wrong_places_have_in_common_is_said(wrong, words, fails):
    expected = np.arange(1.0, 10).reshape(3, 3) ** 1.5
    received = expected.copy()
    received[wrong] += [0.37, 0.11, 0.23][: 1 if wrong == (0, 0) else 3] if received[wrong].ndim == 1 else 0.37 * received[wrong]
    assert words in fails(judge, received, expected)


@pytest.mark.parametrize(
    "wrong, words",
    [
        ([0, 5], ", the first and the last one)"),
        ([3, 4, 5], ", all from [3] on)"),
        ([1, 3, 5], ", all those in odd places)"),
        ([1, 2], "(2 of 6 numbers differ)"),
    ],
)
def test_what_the_wrong_places_of_a_vector_have_in_common_is_said(wrong, words, fails):
    expected = np.arange(1.0, 7) ** 1.5
    received = expected.copy()
    received[wrong] *= np.linspace(1.3, 2.1, len(wrong))
    assert words in fails(judge, received, expected)


def test_nan_in_a_whole_column_is_said_to_be_there(fails):
    received = np.ones((3, 4))
    received[:, 2] = np.nan
    assert "holds NaN at [0, 2] (3 of 12 numbers, all in column 2)." in fails(judge, received, np.zeros((3, 4)))


def test_another_dtype_is_named_beside_the_numbers(fails):
    message = fails(judge, np.array([1, 2, 4]), np.array([1.5, 2.5, 3.5]))
    assert "dtype float64" in message and "dtype int64" in message


def test_masked_object_and_empty_arrays_have_plain_sentences(fails):
    masked = np.ma.masked_array([1.0, 2.0, 3.0], mask=[False, True, False])
    assert "1 of 3 entries are masked" in fails(judge, masked, np.array([1.0, 2.0, 3.0]))
    judge(np.ma.masked_array([1.0, 2.0]), np.array([1.0, 2.0]))
    judge(np.array([1, 2.5], dtype=object), np.array([1.0, 2.5]))
    assert "str 'a'" in fails(judge, np.array([1, "a"], dtype=object), np.array([1.0, 2.0]))
    assert "wrong shape: (0,) instead of (2,)" in fails(judge, np.array([]), np.array([1.0, 2.0]))
    assert "complex" in fails(judge, np.array([1j, 2.0]), np.array([1.0, 2.0]))


@pytest.mark.parametrize("change", [lambda a: -a, lambda a: a[::-1], lambda a: a.reshape(1000, 1000), lambda a: a * np.nan])
def test_a_million_numbers_are_compared_while_one_waits(change, fails):
    expected = np.arange(1_000_000) ** 1.25
    start = process_time()
    judge(expected.copy(), expected)
    assert len(fails(judge, change(expected), expected)) < 700
    # Processor time, so that a busy machine plays no part; it takes about 0.4.
    assert process_time() - start < 4


def test_what_only_looks_like_an_array_is_read_by_its_list():
    class Series:
        """As in pandas, which need not be there."""

        shape, dtype, size = (2,), np.dtype(float), 2

        def tolist(self):
            return [1.0, 2.5]

    judge(Series(), np.array([1.0, 2.5]))
