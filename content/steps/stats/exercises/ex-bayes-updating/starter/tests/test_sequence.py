"""Task 2: many tests."""

import pytest
from beliefs import exact_posterior, gen_test
from testkit import cases, check, close, learner, raises, same, seeds, unchanged

work = learner.load()

STUCK = "1 - p was rounded to 0, so no negative test can bring it back; carry odds or two weights along, not one probability"


def check_sequence(prior, sensitivity, specificity, results):
    """Call the learner's sequential_posterior and compare each probability with fractions."""
    __tracebackhide__ = True
    signs = "".join("+" if positive else "-" for positive in results)
    what = f"sequential_posterior({prior}, {sensitivity}, {specificity}, results)"
    where = f"results = {signs or 'none'}"
    received = work.sequential_posterior(prior, sensitivity, specificity, list(results))
    received = list(received) if isinstance(received, tuple) else received
    check(
        isinstance(received, list) or hasattr(received, "shape"),
        f"{what} should be a list.",
        where=where,
        expected=f"a list of {len(results)} probabilities",
        received=received if received is not None else "None",
    )
    same(len(received), len(results), what=f"the length of {what}", where=where, cause="there is one probability after each result, and none before the first")
    for place in range(len(results)):
        close(
            float(received[place]),
            exact_posterior(prior, sensitivity, specificity, results[: place + 1]),
            tolerance="probability",
            what=f"probability {place + 1} of {what}",
            where=where,
            mistakes={
                "each result is judged alone; what a test leaves behind is the prior of the next": exact_posterior(
                    prior, sensitivity, specificity, [results[place]]
                ),
                STUCK: 1.0,
            },
        )


@pytest.mark.task(2)
def test_two_positive_tests():
    # Odds 1 : 99, times 18, times 18, are 324 : 99; that is 0.7660.
    check_sequence(0.01, 0.9, 0.95, [True, True])


@pytest.mark.task(2)
def test_without_results_there_is_nothing_to_return():
    check_sequence(0.01, 0.9, 0.95, [])


@pytest.mark.task(2)
@pytest.mark.parametrize("seed", seeds())
def test_random_results_against_fractions(seed):
    for case in cases(seed, 15):
        results = [case.random.random() < 0.5 for _ in range(case.random.randint(1, 8))]
        check_sequence(*gen_test(case), results)


@pytest.mark.task(2)
@pytest.mark.parametrize("seed", seeds())
def test_order_does_not_matter_in_the_end(seed):
    for case in cases(seed, 10):
        numbers = gen_test(case)
        results = [case.random.random() < 0.5 for _ in range(10)]
        shuffled = case.random.sample(results, len(results))
        close(
            float(work.sequential_posterior(*numbers, shuffled)[-1]),
            float(work.sequential_posterior(*numbers, results)[-1]),
            tolerance="probability",
            what="the last probability for the same results in another order",
            where=f"{case}: {results} and {shuffled}",
        )


@pytest.mark.task(2)
def test_forty_positive_tests_can_be_taken_back():
    check_sequence(0.01, 0.9, 0.95, [True] * 40 + [False] * 60)


@pytest.mark.task(2)
def test_certainty_stays():
    check_sequence(0, 0.9, 0.95, [True, True, False])
    check_sequence(0.2, 0.9, 1, [True, False, True])


@pytest.mark.task(2)
def test_results_that_contradict_are_refused():
    raises(
        ValueError,
        work.sequential_posterior,
        0.2,
        1,
        1,
        [True, False],
        what="sequential_posterior(0.2, 1, 1, [True, False])",
        why="a test that never errs cannot say both",
    )


@pytest.mark.task(2)
def test_the_results_stay_as_they_were():
    results = [True, False, True]
    with unchanged(results=results):
        work.sequential_posterior(0.1, 0.8, 0.7, results)
