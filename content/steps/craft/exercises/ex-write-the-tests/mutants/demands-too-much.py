"""A test demands what nobody promised: the exact words of an error, or a name that is the program's private business.

It is red as soon as somebody improves a message or renames a constant, and people stop believing it. Test what the docstring says: that the call is refused
with ValueError, that shipping is free from 5,000 cents on. Which words and names the program uses is left open.
"""

import random

import pricing
import pytest
from pricing import discounted, shipping, total
from stats import mean, median, scaled, spread


class TestPricing:
    @pytest.mark.parametrize(
        "grams, cents",
        [(1, 390), (500, 390), (501, 590), (2000, 590), (2001, 710), (3000, 710), (3001, 830)],
    )
    def test_each_class_of_weight_up_to_its_border(self, grams, cents):
        assert shipping(grams) == cents

    @pytest.mark.parametrize("grams", [0, -5])
    def test_nothing_cannot_be_sent(self, grams):
        with pytest.raises(ValueError):
            shipping(grams)

    def test_more_weight_never_costs_less(self):
        prices = [shipping(grams) for grams in range(1, 6000, 50)]
        assert prices == sorted(prices)

    @pytest.mark.parametrize(
        "cents, percent, left",
        [(1000, 0, 1000), (1000, 25, 750), (1000, 100, 0), (25, 50, 13), (33, 10, 30), (31, 10, 28)],
    )
    def test_discount_in_whole_cents(self, cents, percent, left):
        assert discounted(cents, percent) == left

    @pytest.mark.parametrize("percent", [-1, 101])
    def test_impossible_discounts_are_refused(self, percent):
        with pytest.raises(ValueError):
            discounted(1000, percent)

    @pytest.mark.parametrize(
        "lines, grams, percent, cents",
        [
            ([(1250, 2), (700, 1)], 400, 0, 3590),
            ([(4999, 1)], 400, 0, 5389),
            ([(2500, 2)], 400, 0, 5000),
            ([(5500, 1)], 400, 10, 5340),
            ([(10000, 1)], 400, 50, 5000),
        ],
    )
    def test_shipping_is_free_from_fifty_on_after_the_discount(self, lines, grams, percent, cents):
        assert total(lines, grams, percent) == cents

    def test_the_words_of_the_refusal(self):
        with pytest.raises(ValueError, match="cannot be sent"):
            shipping(0)

    def test_the_limit(self):
        assert pricing.FREE_FROM == 5000


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
