"""Beliefs that learn: Bayes' theorem for a test, for many tests, and for an unknown share."""


def posterior(prior, sensitivity, specificity, positive=True):
    """Return the probability of the condition after one test, a float from 0 to 1.

    `prior` is the probability before the test. `sensitivity` is the share of those with the condition who test
    positive, `specificity` the share of those without it who test negative. `positive` says how the test came out.
    Raises ValueError if such a result cannot happen.
    """
    raise NotImplementedError("Task 1: write posterior")


def sequential_posterior(prior, sensitivity, specificity, results):
    """Return the list of probabilities after each of `results`, True for positive and False for negative.

    Given the condition, the tests err independently of one another. Raises ValueError if the results contradict
    the other arguments, so that they cannot happen.
    """
    raise NotImplementedError("Task 2: write sequential_posterior")


def update(a, b, successes, failures):
    """Return the pair (a, b) of the Beta distribution after `successes` and `failures` have been seen.

    Raises ValueError if `a` or `b` is not above 0, or if a count is below 0.
    """
    raise NotImplementedError("Task 3: write update")


def mle(successes, failures):
    """Return the share that makes the data most likely. Raises ValueError if there is no data."""
    raise NotImplementedError("Task 4: write mle")


def map_estimate(a, b, successes, failures):
    """Return the most plausible share after the data, for a prior Beta(a, b) with a and b of 1 or more.

    Raises ValueError if all shares are equally plausible.
    """
    raise NotImplementedError("Task 4: write map_estimate")
