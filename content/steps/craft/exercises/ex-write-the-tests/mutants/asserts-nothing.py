"""Your tests of prices call the functions and claim nothing about what comes back.

Such a test is red only if the function stops with an error. Every line runs, so a coverage report is content, and a function that returns 0
for everything passes. End each test with a claim: `assert shipping(200) == 390`, with a number that you have worked out from the docstring.
"""

import random

import pytest
from pricing import discounted, shipping, total
from stats import mean, median, scaled, spread


class TestPricing:
    def test_shipping(self):
        for grams in (200, 500, 501, 2000, 2500):
            shipping(grams)

    def test_discounted(self):
        left = discounted(1000, 25)
        print("left to pay:", left)

    def test_total(self):
        total([(1250, 2), (700, 1)], 400)
        total([(2500, 2)], 400)


def lists(count):
    """Lists of one to nine numbers, the same at every run."""
    generator = random.Random(8)
    for _ in range(count):
        yield [generator.uniform(-50, 50) for _ in range(generator.randint(1, 9))]


class TestStats:
    @pytest.mark.parametrize("xs, expected", [([4, 7, 10, 15], 9), ([5], 5), ([-3, 3], 0), ([0.1, 0.2], 0.15)])
    def test_mean(self, xs, expected):
        assert mean(xs) == pytest.approx(expected)

    @pytest.mark.parametrize("xs, expected", [([9, 1, 4], 4), ([9, 1, 4, 5], 4.5), ([7], 7), ([2, 2], 2)])
    def test_median(self, xs, expected):
        assert median(xs) == pytest.approx(expected)

    @pytest.mark.parametrize("xs, expected", [([4, 7, 10], 3), ([1, 3], 2**0.5), ([5, 5, 5], 0)])
    def test_spread(self, xs, expected):
        assert spread(xs) == pytest.approx(expected)

    @pytest.mark.parametrize("shift", [-100, 1e9])
    def test_a_shift_leaves_the_spread(self, shift):
        assert spread([x + shift for x in (4, 7, 13, 16)]) == pytest.approx(30**0.5)

    @pytest.mark.parametrize("xs, expected", [([10, 20, 15], [0, 1, 0.5]), ([3, 3], [0, 0]), ([-1, 1], [0, 1])])
    def test_scaled(self, xs, expected):
        assert scaled(xs) == pytest.approx(expected)

    @pytest.mark.parametrize("function, too_few", [(mean, []), (median, []), (scaled, []), (spread, []), (spread, [4])])
    def test_too_few_numbers_are_refused(self, function, too_few):
        with pytest.raises(ValueError):
            function(too_few)

    @pytest.mark.parametrize("function", [mean, median, spread, scaled])
    def test_the_list_of_the_caller_stays(self, function):
        xs = [9, 1, 4, 5]
        function(xs)
        assert xs == [9, 1, 4, 5]

    def test_scaled_numbers_lie_between_0_and_1_and_can_be_scaled_back(self):
        for xs in lists(50):
            low, width = min(xs), max(xs) - min(xs)
            assert all(-1e-9 <= x <= 1 + 1e-9 for x in scaled(xs))
            assert [low + width * x for x in scaled(xs)] == pytest.approx(xs)
