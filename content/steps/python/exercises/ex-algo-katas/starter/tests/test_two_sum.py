"""Task 1: two numbers with a given sum."""

import pytest
from counted import Tally, counted_numbers
from testkit import cases, check, learner, same, seeds, tolerance, unchanged

work = learner.load()


def check_pair(numbers, target):
    """Call the learner's two_sum, and compare with all pairs there are."""
    __tracebackhide__ = True
    where = f"numbers = {numbers}, target = {target}"
    pair = work.two_sum(numbers, target)
    some = next(((i, j) for j in range(len(numbers)) for i in range(j) if numbers[i] + numbers[j] == target), None)
    if some is None:
        twice = [i for i, number in enumerate(numbers) if 2 * number == target]
        cause = "a number was added to itself; look for its partner before you store it" if pair and twice else ""
        same(pair, None, what="two_sum(numbers, target)", where=where, cause=cause)
        return
    check(
        pair is not None,
        "two_sum finds no pair, but there is one.",
        where=where,
        expected=f"two positions, such as {some}",
        received="None",
        cause="the smallest or the largest position is skipped, or a partner at position 0 counts as missing",
    )
    positions = list(pair) if isinstance(pair, (tuple, list)) else []
    check(
        len(positions) == 2 and all(type(i) is int and 0 <= i < len(numbers) for i in positions),
        "two_sum should return two positions in the list.",
        where=where,
        expected=f"two positions, such as {some}",
        received=pair,
        cause="these are the numbers and not where they stand" if _adds_up(positions, target) else "",
    )
    check(
        positions[0] != positions[1],
        "two_sum returned one position twice.",
        where=where,
        expected=f"two different positions, such as {some}",
        received=pair,
        cause="a number was added to itself; look for its partner before you store it",
    )
    total = numbers[positions[0]] + numbers[positions[1]]
    check(
        total == target,
        f"the numbers at these positions add up to {total}, and not to {target}.",
        where=where,
        expected=f"two positions, such as {some}",
        received=pair,
    )


def _adds_up(numbers, target):
    return all(isinstance(number, int) for number in numbers) and sum(numbers) == target


@pytest.mark.task(1)
@pytest.mark.parametrize(
    "numbers, target",
    [
        ([8, 3, 11, 5], 14),
        ([4, 9], 13),
        ([3, 1, 2], 5),
        ([6, 6], 12),
        ([0, 7, 0], 0),
        ([-4, 10, 1, 4], 0),
        ([5, 2, 3, 5], 10),
    ],
)
def test_pairs_by_hand(numbers, target):
    check_pair(numbers, target)


@pytest.mark.task(1)
@pytest.mark.parametrize("numbers, target", [([], 0), ([5], 10), ([1, 5, 9], 11), ([3, 8], 6)])
def test_no_pair(numbers, target):
    check_pair(numbers, target)


@pytest.mark.task(1)
@pytest.mark.parametrize("seed", seeds())
def test_small_lists_against_all_pairs(seed):
    for case in cases(seed, 70):
        numbers = [case.random.randint(-12, 12) for _ in range(case.random.randint(0, 9))]
        check_pair(numbers, case.random.randint(-20, 20))


@pytest.mark.task(1)
def test_the_list_stays_as_it_was():
    numbers = [9, 1, 4, 7]
    with unchanged(numbers=numbers):
        work.two_sum(numbers, 11)


@pytest.mark.task(1)
@pytest.mark.parametrize("seed", seeds())
def test_work_for_each_number_does_not_grow(seed):
    n = 2000
    case = next(cases(seed, 1))
    # Even numbers and an odd target: no pair can end the search early.
    plain = [2 * value for value in case.random.sample(range(10 * n), n)]
    target = 2 * case.random.randint(n, 9 * n) + 1
    tally = Tally(
        limit=int(tolerance("operations_each") * n),
        problem=f"two_sum did too many operations with the numbers of a list of {n:,}.",
        where=f"{n:,} even numbers from seed {seed} and an odd target, so there is no pair",
        cause="each number is tried with every other one; a dict tells at once whether the missing part was seen",
    )
    received = work.two_sum(counted_numbers(plain, tally), target)
    same(received, None, what="two_sum(even numbers, odd target)", where=f"seed {seed}")
