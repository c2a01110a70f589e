"""Task 4: integrals by random sampling."""

import numpy as np
import pytest
from testkit import check, close, learner, seeds, tolerance

work = learner.load()

# Name, function, interval, integral, standard deviation of f at a point drawn evenly from the interval.
KNOWN = {
    "x^2 from 0 to 3": (lambda x: x**2, 0.0, 3.0, 9.0, np.sqrt(81 / 5 - 9)),
    "exp(x) from -1 to 1": (np.exp, -1.0, 1.0, 2 * np.sinh(1), np.sqrt(np.sinh(2) / 2 - np.sinh(1) ** 2)),
    "5 + sin(x) from 2 to 7": (
        lambda x: 5 + np.sin(x),
        2.0,
        7.0,
        25 + np.cos(2) - np.cos(7),
        np.sqrt(0.5 - (np.sin(14) - np.sin(4)) / 20 - ((np.cos(2) - np.cos(7)) / 5) ** 2),
    ),
}


class Recorder:
    """A function that remembers at which points it was asked for values."""

    def __init__(self, function):
        self.function = function
        self.asked = []

    def __call__(self, x):
        self.asked.extend(np.asarray(x, dtype=float).ravel().tolist())
        return self.function(x)


def run(function, a, b, n, seed):
    """Call the learner's monte_carlo and return its two numbers."""
    __tracebackhide__ = True
    result = work.monte_carlo(function, a, b, n, np.random.default_rng(seed))
    check(
        isinstance(result, (tuple, list, np.ndarray)) and len(result) == 2,
        "monte_carlo should return two numbers.",
        expected="the estimate and its standard error",
        received=result,
        cause="return estimate, error" if isinstance(result, (float, np.floating)) else "",
    )
    return float(result[0]), float(result[1])


@pytest.mark.task(4)
@pytest.mark.parametrize("seed", seeds())
@pytest.mark.parametrize("name", KNOWN)
def test_estimate_is_within_five_standard_errors(name, seed):
    f, a, b, exact, spread = KNOWN[name]
    n = 20_000
    estimate, _ = run(f, a, b, n, seed)
    error = (b - a) * spread / np.sqrt(n)
    received = abs(estimate - exact) / error
    looks_like_mean = abs(estimate - exact / (b - a)) < 10 * error
    check(
        received <= tolerance("standard_errors"),
        "the estimate is too far from the integral.",
        where=f"{name}, n = {n}, seed {seed}",
        expected=f"{exact:.6g}, give or take {tolerance('standard_errors') * error:.3g}",
        received=f"{estimate:.6g}, which is {received:.3g} standard errors away",
        cause="this is the mean of f; an integral is the mean times the length of the interval" if looks_like_mean else "",
    )


@pytest.mark.task(4)
@pytest.mark.parametrize("seed", seeds())
@pytest.mark.parametrize("name", KNOWN)
def test_standard_error_is_that_of_the_mean(name, seed):
    f, a, b, _, spread = KNOWN[name]
    n = 20_000
    _, received = run(f, a, b, n, seed)
    expected = (b - a) * spread / np.sqrt(n)
    close(
        received,
        expected,
        tolerance="spread",
        scale=expected,
        what="the standard error",
        where=f"{name}, n = {n}, seed {seed}",
        mistakes={
            "this is the spread of a single sample; a mean of n is sqrt(n) times steadier": expected * np.sqrt(n),
            "this is divided by n; a mean is sqrt(n) times steadier than one sample": expected / np.sqrt(n),
            "the length of the interval is missing": expected / (b - a),
            "this is the square of the standard error": expected**2,
        },
    )


@pytest.mark.task(4)
@pytest.mark.parametrize("seed", seeds())
@pytest.mark.parametrize("n", [2, 3, 10])
def test_both_numbers_follow_from_the_points_drawn(n, seed):
    asked = Recorder(lambda x: x**2 + 1)
    received = run(asked, 1.0, 4.0, n, seed)
    check(
        len(asked.asked) >= n,
        "the function is asked for too few values.",
        where=f"n = {n}",
        expected=f"{n} points",
        received=f"{len(asked.asked)} points",
    )
    points = np.array(asked.asked[:n])
    values = points**2 + 1
    close(
        received,
        [3 * float(np.mean(values)), 3 * float(np.std(values, ddof=1)) / np.sqrt(n)],
        tolerance="rule",
        what="(estimate, standard error)",
        where=f"f(x) = x^2 + 1 from 1 to 4, n = {n}; the points drawn: {np.round(points, 4)}",
        mistakes={
            "the sum of squared deviations is divided by n; n - 1 makes the standard deviation of a sample (ddof=1)": [
                3 * float(np.mean(values)),
                3 * float(np.std(values)) / np.sqrt(n),
            ]
        },
    )


@pytest.mark.task(4)
@pytest.mark.parametrize("seed", seeds())
def test_points_are_drawn_evenly_from_the_whole_interval(seed):
    asked = Recorder(lambda x: x + 0.0)
    n = 20_000
    run(asked, -2.0, 6.0, n, seed)
    points = np.sort(asked.asked[:n])
    check(
        points[0] >= -2 and points[-1] <= 6,
        "points are drawn outside the interval.",
        where=f"a = -2, b = 6, seed {seed}",
        expected="points from -2 to 6",
        received=f"points from {points[0]:.4g} to {points[-1]:.4g}",
    )
    # The distance of Kolmogorov and Smirnov; above 2 / sqrt(n) only in 1 of 1,500 runs, so 3 / sqrt(n) is never reached.
    distance = float(np.abs((points + 2) / 8 - (np.arange(n) + 0.5) / n).max())
    check(
        distance <= 3 / np.sqrt(n),
        "the points are not spread evenly over the interval.",
        where=f"a = -2, b = 6, seed {seed}",
        expected="as many points in each half, each quarter and so on",
        received=f"half of the points lie below {float(np.median(points)):.4g}",
    )


@pytest.mark.task(4)
def test_points_are_independent():
    # Points on a grid, or drawn with one in each strip, would make the error far smaller than the standard error says.
    n, draws = 100, 200
    errors = []
    for seed in range(draws):
        estimate, error = run(lambda x: x + 0.0, 0.0, 1.0, n, seed)
        errors.append((estimate - 0.5) / error if error > 0 else 0.0)
    spread = float(np.std(errors))
    # The spread of 200 such numbers is 1 give or take 0.05: five times that.
    check(
        0.75 <= spread <= 1.25,
        "the standard error does not tell how far estimates scatter.",
        where=f"f(x) = x from 0 to 1, n = {n}, {draws} estimates with different generators",
        expected="estimates that scatter by about one standard error",
        received=f"estimates that scatter by {spread:.3g} standard errors",
        cause="the standard error is that of one sample; a mean of n is sqrt(n) times steadier"
        if abs(spread * np.sqrt(n) - 1) < 0.3
        else "the points depend on each other; each one is drawn on its own"
        if spread < 0.75
        else "",
    )


@pytest.mark.task(4)
def test_the_generator_decides():
    first, again, other = (run(np.exp, 0.0, 1.0, 50, seed)[0] for seed in (2, 2, 7))
    close(
        again,
        first,
        tolerance="rule",
        what="a second estimate with an equal generator",
        where="exp(x) from 0 to 1, n = 50, rng = np.random.default_rng(2) both times",
    )
    check(
        abs(other - first) > 1e-6,
        "another generator gives the same estimate.",
        where="exp(x) from 0 to 1, n = 50, rng = np.random.default_rng(2) and default_rng(7)",
        expected="two different estimates",
        received=other,
        cause="random numbers come from `rng` only; a generator made inside the function always starts alike",
    )
