"""Task 1: one field."""

from datetime import date, datetime

import pytest
from testkit import cases, check, close, learner, raises, same, seeds

work = learner.load()


def refuses(function, text, why):
    """Fail unless `function` of the learner's raises ValueError for `text`; return the error."""
    __tracebackhide__ = True
    return raises(ValueError, getattr(work, function), text, what=f"{function}({text!r})", why=why)


def check_number(text, expected):
    """Compare one number. 1e-9: far above the rounding of a decimal, far below a misplaced comma."""
    __tracebackhide__ = True
    close(work.to_number(text), expected, tolerance="number", what=f"to_number({text!r})")


def check_date(text, year, month, day):
    """Compare one day, and name the month-first mistake."""
    __tracebackhide__ = True
    received = work.to_date(text)
    expected = date(year, month, day)
    cause = ""
    if isinstance(received, datetime):
        cause = "this has a time of day; its .date() is the day"
    elif day <= 12 and received == date(year, day, month):
        cause = "the day comes first: 05/03 is the fifth of March"
    same(received, expected, what=f"to_date({text!r})", cause=cause)


@pytest.mark.task(1)
def test_text_loses_the_spaces_around_it_and_nothing_else():
    for text, expected in (("Hinge", "Hinge"), ("  Hinge ", "Hinge"), ("Glue  (outdoor)", "Glue  (outdoor)"), ("a,b", "a,b"), ("Türgriff\t", "Türgriff")):
        same(work.to_text(text), expected, what=f"to_text({text!r})")


@pytest.mark.task(1)
def test_codes_keep_their_leading_zeros():
    for text in ("00417", "0", "007.50", "-01"):
        same(work.to_text(text), text, what=f"to_text({text!r})", cause="a code is text, even if it consists of digits: leading zeros count")


@pytest.mark.task(1)
def test_text_that_is_empty_is_refused():
    for text in ("", "   ", "\t\n"):
        refuses("to_text", text, "nothing is left without the spaces")


@pytest.mark.task(1)
def test_numbers_of_the_brief():
    for text, expected in (("12.50", 12.5), ("1,250.00", 1250), ("1250", 1250), (" 7 ", 7), ("-3.5", -3.5), ("+8", 8), ("12,345,678.9", 12345678.9), ("0.05", 0.05), ("007", 7)):
        check_number(text, expected)


@pytest.mark.task(1)
@pytest.mark.parametrize("seed", seeds())
def test_numbers_are_read_with_and_without_commas(seed):
    for case in cases(seed, 20):
        cents = case.random.randint(-(10**9), 10**9)
        for text in (f"{cents / 100:,.2f}", f"{cents / 100:.2f}", f" {cents / 100:.2f}\t"):
            check_number(text, cents / 100)


@pytest.mark.task(1)
def test_commas_stand_between_groups_of_three_digits():
    for text in ("12,34", "1,2345", "1,23,456", ",123", "1234,567", "1,234,", "1,,234", "0.123,456", "1,234.567,8"):
        refuses("to_number", text, "commas separate groups of three; 12,34 may be 12.34 or 1,234 with a digit lost")


@pytest.mark.task(1)
def test_what_float_takes_for_a_number_is_not_always_one():
    for text in ("nan", "inf", "-Infinity", "1e5", "1_000"):
        refuses("to_number", text, "only a sign, digits, commas and a point are allowed; nan and inf would spoil every sum")


@pytest.mark.task(1)
def test_what_is_no_number_is_refused():
    for text in ("", "  ", "n/a", "1.2.3", "12 50", "--5", "5-", "12.", "$5", "-"):
        refuses("to_number", text, "it is no number")


@pytest.mark.task(1)
def test_both_styles_of_dates():
    check_date("2024-03-05", 2024, 3, 5)
    check_date("05/03/2024", 2024, 3, 5)
    check_date(" 2024-12-31 ", 2024, 12, 31)
    check_date(" 31/12/2024", 2024, 12, 31)
    check_date("29/02/2024", 2024, 2, 29)
    check_date("01/12/1999", 1999, 12, 1)


@pytest.mark.task(1)
def test_days_that_do_not_exist_are_refused():
    for text in ("31/02/2024", "29/02/2023", "2024-13-01", "2024-00-10", "12/31/2024"):
        refuses("to_date", text, "there is no such day")


@pytest.mark.task(1)
def test_what_is_no_date_is_refused():
    for text in ("", "soon", "2024/03/05", "05-03-2024", "05/03", "2024-03-05 12:00", "5 March 2024"):
        refuses("to_date", text, "only 2024-03-05 and 05/03/2024 are allowed")


@pytest.mark.task(1)
def test_the_message_shows_the_text():
    for function, text in (("to_number", "12,34"), ("to_number", "n/a"), ("to_date", "31/02/2024"), ("to_date", "soon")):
        error = refuses(function, text, "it is not allowed")
        check(
            text in str(error),
            f"the message of {function} does not show the text that it refuses.",
            where=f"{function}({text!r})",
            expected=f"a message with {text} in it",
            received=str(error) or "no message",
        )
