"""Task 1: the learner's tests of pricing.py."""

import pytest
from judge import accepts, is_sharp, passes_as_given, tries_every_function
from programs import other_pricing
from testkit import tolerance

SUITE = "TestPricing"


@pytest.mark.task(1)
def test_every_function_is_tried():
    tries_every_function(SUITE, "pricing")


@pytest.mark.task(1)
def test_it_passes_again():
    accepts(
        SUITE,
        times=2,
        problem="On the right program, the tests pass once and not a second time.",
        cause="a test has changed something that outlives it, such as a list at the top of the file",
    )


@pytest.mark.task(1)
def test_it_passes_in_the_other_order():
    accepts(
        SUITE,
        is_reversed=True,
        problem="In the other order, the last test first, a test is red on the right program.",
        cause="it needs what an earlier test has left behind; let each test make what it needs",
    )


@pytest.mark.task(1)
def test_another_right_program_passes():
    accepts(
        SUITE,
        {"pricing": other_pricing()},
        problem="A second right program, written in another way, is rejected.",
        cause="the test asks for something that the docstrings leave open, such as the words of an error or a name inside",
    )


@pytest.mark.task(1)
def test_wrong_programs_are_caught():
    passes_as_given(SUITE)
    is_sharp({"pricing": SUITE}, allowed=tolerance("survivors"))
