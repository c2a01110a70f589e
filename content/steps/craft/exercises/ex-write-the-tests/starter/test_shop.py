"""Your tests of pricing.py and stats.py.

The two classes group the tests, so that pytest can run one group alone. Keep their names. Inside, write as many test functions as you
like: each name begins with test_, and each has `self` as its first parameter, which you need not use.
"""

# Write what you call, for example: from pricing import shipping


class TestPricing:
    def test_a_parcel_of_200_grams(self):
        raise NotImplementedError("Task 1: write tests of pricing.py, in place of this one")


class TestStats:
    def test_the_mean_of_four_numbers(self):
        raise NotImplementedError("Task 2: write tests of stats.py, in place of this one")
