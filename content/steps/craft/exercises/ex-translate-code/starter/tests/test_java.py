"""Task 3: three listings in Java."""

import math

import pytest
from reference import EDGES, in_32_bits, judge_whole, towards_zero
from testkit import cases, learner, seeds

work = learner.load()

CUT = "rounded down; Java cuts towards 0"
TOO_LARGE = "Python's numbers grow; Java keeps 32 bits, after each step"


def judge_midpoint(low, high):
    __tracebackhide__ = True
    mistakes = {
        f"the quotient is {CUT}": in_32_bits(low + high) // 2,
        TOO_LARGE: towards_zero(low + high, 2),
        f"{TOO_LARGE}; and the quotient is {CUT}": (low + high) // 2,
    }
    judge_whole(work.midpoint(low, high), towards_zero(in_32_bits(low + high), 2), f"midpoint({low}, {high})", mistakes)


@pytest.mark.task(3)
@pytest.mark.parametrize("low, high", [(10, 15), (-10, -15), (-3, 0), (0, 0), (2_000_000_000, 2_100_000_000), (-2_000_000_000, -200_000_001)])
def test_midpoint_by_hand(low, high):
    judge_midpoint(low, high)


def java_remainder(a, b):
    return a - towards_zero(a, b) * b


def judge_turn(mark, by):
    __tracebackhide__ = True
    total = in_32_bits(mark + by)
    mistakes = {
        f"the remainder has the sign of the divisor, because its quotient is {CUT}": total % 60,
        TOO_LARGE: java_remainder(mark + by, 60),
        f"{TOO_LARGE}; and the quotient is {CUT}": (mark + by) % 60,
    }
    judge_whole(work.turn(mark, by), java_remainder(total, 60), f"turn({mark}, {by})", mistakes)


@pytest.mark.task(3)
@pytest.mark.parametrize("mark, by", [(50, 25), (10, -25), (0, -60), (0, 60), (5, -125), (2_147_483_647, 1)])
def test_turn_by_hand(mark, by):
    judge_turn(mark, by)


@pytest.mark.task(3)
@pytest.mark.parametrize("seed", seeds())
def test_many_numbers(seed):
    for case in cases(seed, 20):
        small = [case.random.randint(-200, 200) for _ in range(2)]
        judge_midpoint(*small)
        judge_turn(*small)
        large = [case.random.choice(EDGES) + 0, case.random.randint(-(2**31), 2**31 - 1)]
        judge_midpoint(*large)
        judge_turn(*large)


def judge_slot(word, slots):
    __tracebackhide__ = True
    endless = 0
    for letter in word:
        endless = 31 * endless + ord(letter)
    h = in_32_bits(endless)
    mistakes = {
        f"the remainder belongs to a quotient that is {CUT}": abs(h % slots),
        TOO_LARGE: endless % slots,
        "the hash has 32 bits without a sign here; Java's int has one": (endless % 2**32) % slots,
    }
    judge_whole(work.slot(word, slots), abs(java_remainder(h, slots)), f'slot("{word}", {slots})', mistakes)


@pytest.mark.task(3)
@pytest.mark.parametrize("word, slots", [("Faro", 10), ("Viana do Castelo", 10), ("", 7), ("a", 1), ("Évora", 10), ("Angra do Heroísmo", 1000)])
def test_slot_by_hand(word, slots):
    judge_slot(word, slots)


@pytest.mark.task(3)
@pytest.mark.parametrize("seed", seeds())
def test_slots_of_many_words(seed):
    for case in cases(seed, 20):
        word = "".join(case.random.choice("abcdefghijklmnopqrstuvwxyzäéñš ") for _ in range(case.random.randint(1, 20)))
        judge_slot(word, case.random.choice([7, 10, 64, 1000]))


@pytest.mark.task(3)
def test_slot_is_quick_for_a_long_word():
    # Without 32 bits the number would get 5 digits longer with every three letters.
    word = "longest " * 400
    judge_whole(work.slot(word, 97), abs(java_remainder(hash_of(word), 97)), "slot of a word with 3,200 letters")


def hash_of(word):
    """The hash as one polynomial, from the last letter on."""
    powers = (pow(31, i, 2**32) for i in range(len(word)))
    return in_32_bits(sum(math.prod(pair) for pair in zip(powers, map(ord, reversed(word)))))
