"""Task 2: the learner's tests of stats.py, and the whole suite."""

import pytest
from judge import accepts, is_sharp, passes_as_given, tries_every_function
from programs import other_stats, rounding_stats
from testkit import tolerance

SUITE = "TestStats"


@pytest.mark.task(2)
def test_every_function_is_tried():
    tries_every_function(SUITE, "stats")


@pytest.mark.task(2)
def test_it_passes_again():
    accepts(
        SUITE,
        times=2,
        problem="On the right program, the tests pass once and not a second time.",
        cause="a test has changed something that outlives it, such as a list at the top of the file",
    )


@pytest.mark.task(2)
def test_it_passes_in_the_other_order():
    accepts(
        SUITE,
        is_reversed=True,
        problem="In the other order, the last test first, a test is red on the right program.",
        cause="it needs what an earlier test has left behind; let each test make what it needs",
    )


@pytest.mark.task(2)
def test_another_right_program_passes():
    accepts(
        SUITE,
        {"stats": other_stats()},
        problem="A second right program, written in another way, is rejected.",
        cause="the test asks for something that the docstrings leave open, such as the words of an error or a name inside",
    )


@pytest.mark.task(2)
def test_a_right_program_that_rounds_otherwise_passes():
    accepts(
        SUITE,
        {"stats": rounding_stats()},
        problem="A right program that rounds otherwise is rejected: its decimals differ from the fifteenth digit on.",
        cause="decimals compared exactly; use pytest.approx, and leave a little room in an inequality, too",
    )


@pytest.mark.task(2)
def test_wrong_programs_are_caught():
    for suite in (SUITE, "TestPricing"):
        passes_as_given(suite)
    is_sharp({"pricing": "TestPricing", "stats": SUITE}, allowed=tolerance("survivors"))
