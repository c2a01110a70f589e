"""You carry one probability along, and after some fifteen positive tests it is rounded to exactly 1.

From then on 1 - p is 0, and no negative test brings it back: the evidence was rounded away. Carry both weights along, of
the condition and of its absence, or their ratio, the odds, and divide only for the answer.
"""


def posterior(prior, sensitivity, specificity, positive=True):
    ill = prior * (sensitivity if positive else 1 - sensitivity)
    well = (1 - prior) * (1 - specificity if positive else specificity)
    if ill + well == 0:
        raise ValueError("this result cannot happen")
    return ill / (ill + well)


def sequential_posterior(prior, sensitivity, specificity, results):
    probabilities = []
    for positive in results:
        prior = posterior(prior, sensitivity, specificity, positive)
        probabilities.append(prior)
    return probabilities


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
