"""Beliefs that learn: Bayes' theorem for a test, for many tests, and for an unknown share."""


def posterior(prior, sensitivity, specificity, positive=True):
    """Return the probability of the condition after one test, a float from 0 to 1.

    `prior` is the probability before the test. `sensitivity` is the share of those with the condition who test
    positive, `specificity` the share of those without it who test negative. `positive` says how the test came out.
    Raises ValueError if such a result cannot happen.
    """
    return sequential_posterior(prior, sensitivity, specificity, [positive])[0]


def sequential_posterior(prior, sensitivity, specificity, results):
    """Return the list of probabilities after each of `results`, True for positive and False for negative.

    Given the condition, the tests err independently of one another. Raises ValueError if the results contradict
    the other arguments, so that they cannot happen.
    """
    # Two weights and not one probability: 1 - p would be rounded to 0 after some fifteen tests.
    with_condition, without = prior, 1 - prior
    probabilities = []
    for positive in results:
        with_condition *= sensitivity if positive else 1 - sensitivity
        without *= 1 - specificity if positive else specificity
        total = with_condition + without
        if total == 0:
            raise ValueError("this result cannot happen with this prior, sensitivity and specificity")
        probabilities.append(with_condition / total)
    return probabilities


def update(a, b, successes, failures):
    """Return the pair (a, b) of the Beta distribution after `successes` and `failures` have been seen.

    Raises ValueError if `a` or `b` is not above 0, or if a count is below 0.
    """
    if a <= 0 or b <= 0:
        raise ValueError(f"a and b must be above 0, and are {a} and {b}")
    if successes < 0 or failures < 0:
        raise ValueError(f"counts cannot be below 0, and are {successes} and {failures}")
    return a + successes, b + failures


def mle(successes, failures):
    """Return the share that makes the data most likely. Raises ValueError if there is no data."""
    if successes + failures == 0:
        raise ValueError("without data every share is equally likely to have made it")
    return successes / (successes + failures)


def map_estimate(a, b, successes, failures):
    """Return the most plausible share after the data, for a prior Beta(a, b) with a and b of 1 or more.

    Raises ValueError if all shares are equally plausible.
    """
    a, b = update(a, b, successes, failures)
    if a + b == 2:
        raise ValueError("a flat prior without data has no peak")
    return (a - 1) / (a + b - 2)
