"""Task 1: three listings in R."""

import numpy as np
import pytest
from reference import fraction_numbers, judge_numbers, spread, whole_numbers
from testkit import cases, check, close, learner, seeds, unchanged

work = learner.load()


def judge_spread(x, call):
    __tracebackhide__ = True
    inner = list(x[1:-1])
    n = len(inner)
    expected = spread(inner)
    mistakes = {"R's sd divides by one less than the number of values: ddof=1": expected * ((n - 1) / n) ** 0.5}
    # The same slice in Python leaves out the first two and the last value.
    if n > 2:
        mistakes["R counts places from 1 and includes the end, so the range begins one place earlier in Python"] = spread(inner[1:])
    mistakes["all values take part; the first and the last one are left out in the listing"] = spread(list(x))
    close(work.inner_spread(x), expected, tolerance="number", scale=max(1.0, expected), what=call, mistakes=mistakes)


@pytest.mark.task(1)
def test_inner_spread_of_the_listing():
    judge_spread(np.array([50.0, 6.0, 9.0, 3.0, 10.0, 80.0]), "inner_spread([50, 6, 9, 3, 10, 80])")


@pytest.mark.task(1)
def test_inner_spread_of_four_values():
    judge_spread(np.array([1.0, 5.0, 8.0, 99.0]), "inner_spread([1, 5, 8, 99])")


@pytest.mark.task(1)
@pytest.mark.parametrize("seed", seeds())
def test_inner_spread_of_many_inputs(seed):
    for case in cases(seed, 20):
        x = fraction_numbers(case, case.random.randint(4, 12))
        judge_spread(x, f"inner_spread({x.tolist()})")


def spent(reading, tariff):
    """Readings times tariffs, added up; both come round again until the longer one is used up."""
    total, sums = 0.0, []
    for i in range(max(len(reading), len(tariff))):
        total += float(reading[i % len(reading)]) * float(tariff[i % len(tariff)])
        sums.append(total)
    return sums


@pytest.mark.task(1)
@pytest.mark.parametrize(
    "reading, tariff",
    [([1, 2, 3, 4, 5, 6], [1, 10]), ([2, 3], [1, 10, 100, 1000]), ([1, 2, 3, 4, 5], [1, 10]), ([4, 2], [3, 5]), ([7], [1, 2, 3])],
)
def test_running_cost_by_hand(reading, tariff):
    product = [float(reading[i % len(reading)] * tariff[i % len(tariff)]) for i in range(max(len(reading), len(tariff)))]
    judge_numbers(
        work.running_cost(np.array(reading), np.array(tariff)),
        spent(reading, tariff),
        f"running_cost({reading}, {tariff})",
        {"cumsum is missing: these are the products, not their running sums": product},
    )


@pytest.mark.task(1)
@pytest.mark.parametrize("seed", seeds())
def test_running_cost_of_many_inputs(seed):
    for case in cases(seed, 20):
        reading = fraction_numbers(case, case.random.randint(1, 8))
        tariff = fraction_numbers(case, case.random.randint(1, 8))
        with unchanged(reading=reading, tariff=tariff):
            received = work.running_cost(reading, tariff)
        judge_numbers(received, spent(reading, tariff), f"running_cost({reading.tolist()}, {tariff.tolist()})")


def above_the_rest(score):
    """Scores above the mean of all but the first of the best; whole numbers, so that nothing is rounded."""
    best = max(range(len(score)), key=lambda i: (score[i], -i))
    rest = [int(v) for i, v in enumerate(score) if i != best]
    return [v for v in rest if v * len(rest) > sum(rest)]


@pytest.mark.task(1)
@pytest.mark.parametrize("score", [[7, 2, 9, 5, 9, 4], [3, 1], [10, 4, 4, 4], [1, 2, 3, 50], [-5, -1, -3]])
def test_runners_up_by_hand(score):
    everyone = [v for v in score if v * len(score) > sum(score)]
    without = [v for v in everyone if v != max(score)]
    judge_numbers(
        work.runners_up(np.array(score)),
        above_the_rest(score),
        f"runners_up({score})",
        {
            "the best one is still in the race: x[-k] of R is everything but place k": everyone,
            "the mean is that of all scores; the best one is out of it": without,
        },
        places=True,
    )


@pytest.mark.task(1)
@pytest.mark.parametrize("seed", seeds())
def test_runners_up_of_many_inputs(seed):
    for case in cases(seed, 20):
        score = whole_numbers(case, case.random.randint(2, 9), -10, 10)
        with unchanged(score=score):
            received = work.runners_up(score)
        judge_numbers(received, above_the_rest(score), f"runners_up({score.tolist()})", places=True)


@pytest.mark.task(1)
def test_lists_do_as_well_as_arrays():
    received = work.running_cost([1, 2, 3], [1])
    judge_numbers(received, [1, 3, 6], "running_cost([1, 2, 3], [1]), with lists")
    judge_numbers(work.runners_up([5, 1, 3]), [3], "runners_up([5, 1, 3]), with a list")
    received = work.inner_spread([9, 1, 3, 9])
    check(received is not None, "inner_spread([9, 1, 3, 9]), with a list, gives nothing.", cause="a `return` is missing")
    close(received, spread([1, 3]), tolerance="number", what="inner_spread([9, 1, 3, 9]), with a list")
