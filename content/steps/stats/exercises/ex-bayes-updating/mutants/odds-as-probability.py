"""You multiply the odds, which is right, and return them as if they were a probability.

Odds of 18 : 99 are 18 with the condition for 99 without, so the probability is 18 / (18 + 99) and not 18 / 99. Odds may be
larger than 1; a probability never is. Odds o are the probability o / (1 + o).
"""


def posterior(prior, sensitivity, specificity, positive=True):
    ill = prior * (sensitivity if positive else 1 - sensitivity)
    well = (1 - prior) * (1 - specificity if positive else specificity)
    if ill + well == 0:
        raise ValueError("this result cannot happen")
    return ill / well if well else 1.0


def sequential_posterior(prior, sensitivity, specificity, results):
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
