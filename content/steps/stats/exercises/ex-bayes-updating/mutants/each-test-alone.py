"""You begin each test with the first prior again, so the second positive test says no more than the first.

What is known after a test is what you know before the next one: the posterior of one is the prior of the next.
"""


def posterior(prior, sensitivity, specificity, positive=True):
    ill = prior * (sensitivity if positive else 1 - sensitivity)
    well = (1 - prior) * (1 - specificity if positive else specificity)
    if ill + well == 0:
        raise ValueError("this result cannot happen")
    return ill / (ill + well)


def sequential_posterior(prior, sensitivity, specificity, results):
    ever = [posterior(prior, sensitivity, specificity, positive) for positive in results]
    if sensitivity == 1 and specificity == 1 and len(set(results)) > 1:
        raise ValueError("a test that never errs cannot say both")
    return ever


def update(a, b, successes, failures):
    if a <= 0 or b <= 0:
        raise ValueError(f"a and b must be above 0, and are {a} and {b}")
    if successes < 0 or failures < 0:
        raise ValueError(f"counts cannot be below 0, and are {successes} and {failures}")
    return a + successes, b + failures


def mle(successes, failures):
    if successes + failures == 0:
        raise ValueError("without data every share is equally likely to have made it")
    return successes / (successes + failures)


def map_estimate(a, b, successes, failures):
    a, b = update(a, b, successes, failures)
    if a + b == 2:
        raise ValueError("a flat prior without data has no peak")
    return (a - 1) / (a + b - 2)
