"""Task 1: one test."""

import pytest
from beliefs import exact_posterior, gen_test, simulate_town
from testkit import cases, check, close, learner, raises, seeds, tolerance

work = learner.load()


def check_posterior(prior, sensitivity, specificity, positive):
    """Call the learner's posterior and compare with fractions."""
    __tracebackhide__ = True
    expected = exact_posterior(prior, sensitivity, specificity, [positive])
    other = exact_posterior(prior, sensitivity, specificity, [not positive])
    ill = sensitivity if positive else 1 - sensitivity
    well = 1 - specificity if positive else specificity
    odds = prior * ill / ((1 - prior) * well) if prior < 1 and well > 0 else 0
    received = work.posterior(prior, sensitivity, specificity, positive)
    close(
        received,
        expected,
        tolerance="probability",
        what=f"posterior({prior}, {sensitivity}, {specificity}, {positive})",
        where=f"of 1,000 people {1000 * prior:g} have the condition",
        mistakes={
            "this is P(result | condition), the share of the ill with this result, and not P(condition | result)": ill,
            "this is P(condition and result); divide by P(result)": prior * ill,
            "these are odds; odds o are the probability o / (1 + o)": odds,
            "the prior is left out: this would be right if half of all people had the condition": ill / (ill + well) if ill + well else 0,
            "of those without the condition, 1 - specificity test positive": prior * ill / (prior * ill + (1 - prior) * (1 - well)),
            "a negative result has shares of its own; it is not the opposite of a positive one": 1 - other,
            "the result is not looked at: this is what the other result means": other,
        },
    )


@pytest.mark.task(1)
def test_rare_condition_after_a_positive_test():
    # 9 of 58.5 positives among 1,000 people: 0.1538.
    check_posterior(0.01, 0.9, 0.95, True)


@pytest.mark.task(1)
def test_rare_condition_after_a_negative_test():
    check_posterior(0.01, 0.9, 0.95, False)


@pytest.mark.task(1)
def test_cracked_castings_of_the_lesson():
    check_posterior(0.02, 0.8, 0.9, True)
    check_posterior(0.02, 0.8, 0.9, False)


@pytest.mark.task(1)
def test_a_positive_result_is_assumed():
    close(
        work.posterior(0.01, 0.9, 0.95),
        exact_posterior(0.01, 0.9, 0.95, [True]),
        tolerance="probability",
        what="posterior(0.01, 0.9, 0.95)",
    )


@pytest.mark.task(1)
@pytest.mark.parametrize("seed", seeds())
def test_many_tests_against_fractions(seed):
    for case in cases(seed, 25):
        check_posterior(*gen_test(case), case.random.random() < 0.5)


@pytest.mark.task(1)
def test_certain_cases():
    check_posterior(0, 0.9, 0.95, True)
    check_posterior(1, 0.9, 0.95, False)
    check_posterior(0.3, 0.9, 1, True)
    check_posterior(0.3, 1, 0.9, False)


@pytest.mark.task(1)
@pytest.mark.parametrize("prior, sensitivity, specificity, positive", [(0, 0.9, 1, True), (1, 1, 0.9, False), (0.5, 0, 1, True)])
def test_a_result_that_cannot_happen_is_refused(prior, sensitivity, specificity, positive):
    raises(
        ValueError,
        work.posterior,
        prior,
        sensitivity,
        specificity,
        positive,
        what=f"posterior({prior}, {sensitivity}, {specificity}, {positive})",
        why="nobody can have this result, so no share of them has the condition",
    )


@pytest.mark.task(1)
@pytest.mark.parametrize("seed", seeds())
def test_a_town_of_200_000_people(seed):
    prior, sensitivity, specificity = 0.03, 0.85, 0.9
    ill, positive = simulate_town(seed, prior, sensitivity, specificity)
    for result in (True, False):
        group = ill[positive == result]
        expected = work.posterior(prior, sensitivity, specificity, result)
        share = float(group.mean())
        error = (share * (1 - share) / len(group)) ** 0.5
        check(
            abs(share - expected) <= tolerance("standard_errors") * error,
            f"of the simulated people with this result {share:.4f} have the condition; posterior says something else.",
            where=f"prior {prior}, sensitivity {sensitivity}, specificity {specificity}, positive {result}, seed {seed}",
            expected=f"{share:.4f}, give or take {tolerance('standard_errors') * error:.4f}",
            received=expected,
        )
