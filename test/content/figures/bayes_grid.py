"""Fixtures of fig-bayes-grid: posteriors in exact fractions, and a rounding by largest remainders."""

from fractions import Fraction

SHARES = [Fraction(n, 1000) for n in (0, 1, 10, 37, 250, 500, 900, 950, 999, 1000)]


def posterior(prevalence, sensitivity, specificity, tests):
    ill = prevalence * sensitivity**tests
    healthy = (1 - prevalence) * (1 - specificity) ** tests
    return None if ill + healthy == 0 else ill / (ill + healthy)


def posteriors():
    cases = []
    for prevalence in SHARES:
        for sensitivity in SHARES[::2] + SHARES[-1:]:
            for specificity in SHARES[::3] + SHARES[6:8]:
                for tests in (1, 2):
                    value = posterior(prevalence, sensitivity, specificity, tests)
                    cases.append(
                        {
                            "prevalence": float(prevalence),
                            "sensitivity": float(sensitivity),
                            "specificity": float(specificity),
                            "tests": tests,
                            "posterior": None if value is None else float(value),
                        }
                    )
    return cases


def largest_remainder(values, total):
    counts = [value.numerator // value.denominator for value in values]
    order = sorted(range(len(values)), key=lambda index: (counts[index] - values[index], index))
    for index in order[: total - sum(counts)]:
        counts[index] += 1
    return counts


def roundings():
    cases = []
    for prevalence in SHARES:
        for sensitivity in (Fraction(0), Fraction(9, 10), Fraction(997, 1000), Fraction(1)):
            for specificity in (Fraction(1, 3), Fraction(19, 20), Fraction(1)):
                ill = 1000 * prevalence
                healthy = 1000 - ill
                # Ill and positive, ill and negative, healthy and positive, healthy and negative.
                values = [ill * sensitivity, ill * (1 - sensitivity), healthy * (1 - specificity), healthy * specificity]
                cases.append(
                    {
                        "prevalence": float(prevalence),
                        "sensitivity": float(sensitivity),
                        "specificity": float(specificity),
                        "counts": largest_remainder(values, 1000),
                    }
                )
    return cases


def fixtures():
    return {"posterior": posteriors(), "counts": roundings()}
