"""The same judgement without a single pytest feature: plain asserts and loops."""

import math
import random

import pricing
import stats


def refuses(function, *arguments):
    try:
        function(*arguments)
    except ValueError:
        return True
    return False


def near(one, other):
    return math.isclose(one, other, rel_tol=1e-9, abs_tol=1e-9)


class TestPricing:
    def test_shipping_follows_a_slow_count(self):
        for grams in range(1, 5003):
            cents = 390 if grams <= 500 else 590
            weight = grams
            while weight > 2000:
                cents += 120
                weight -= 1000
            assert pricing.shipping(grams) == cents, grams

    def test_discount_is_the_nearest_cent_and_the_upper_of_two(self):
        for cents in range(0, 400, 7):
            for percent in range(0, 101):
                off = 100 * pricing.discounted(cents, percent) - cents * (100 - percent)
                assert -50 < off <= 50

    def test_refusals(self):
        assert refuses(pricing.shipping, 0)
        assert refuses(pricing.discounted, 100, -1) and refuses(pricing.discounted, 100, 101)

    def test_total(self):
        assert pricing.total([], 100) == 390
        assert pricing.total([(1, 4999)], 100) == 5389
        assert pricing.total([(1, 5000)], 100) == 5000
        assert pricing.total([(1, 5001)], 100, 1) == 4951 + 390


class TestStats:
    def setup_method(self):
        generator = random.Random(3)
        self.lists = [[generator.randint(-9, 9) for _ in range(n)] for n in range(2, 12)]

    def test_mean_balances(self):
        for xs in self.lists:
            assert near(sum(x - stats.mean(xs) for x in xs), 0)

    def test_median_leaves_as_many_below_as_above(self):
        for xs in self.lists:
            before = list(xs)
            m = stats.median(xs)
            assert xs == before
            assert sum(x < m - 1e-9 for x in xs) <= len(xs) / 2 >= sum(x > m + 1e-9 for x in xs)
        assert near(stats.median([1, 2, 7, 100]), 4.5)

    def test_spread_by_pairs(self):
        for xs in self.lists:
            pairs = sum((a - b) ** 2 for a in xs for b in xs) / (2 * len(xs) * (len(xs) - 1))
            assert near(stats.spread(xs) ** 2, pairs)
            assert near(stats.spread([x + 10**9 for x in xs]), stats.spread(xs))

    def test_scaled(self):
        for xs in self.lists:
            new = stats.scaled(xs)
            assert near(min(new), 0) and (near(max(new), 1) or min(xs) == max(xs))
            assert sorted(range(len(xs)), key=xs.__getitem__) == sorted(range(len(xs)), key=new.__getitem__)
        assert stats.scaled([4, 4, 4]) == [0, 0, 0]

    def test_refusals(self):
        assert all(refuses(function, []) for function in (stats.mean, stats.median, stats.spread, stats.scaled))
        assert refuses(stats.spread, [1])
