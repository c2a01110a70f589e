"""Calls on which the planted mistakes give themselves away."""


def task_1(work):
    return {
        "a rare condition, positive": lambda: work.posterior(0.02, 0.9, 0.95, True),
        "a rare condition, negative": lambda: work.posterior(0.02, 0.9, 0.95, False),
        "a common condition, positive": lambda: work.posterior(0.6, 0.7, 0.8, True),
        "a common condition, negative": lambda: work.posterior(0.6, 0.7, 0.8, False),
    }


def task_2(work):
    return {
        "two positive tests": lambda: work.sequential_posterior(0.02, 0.9, 0.95, [True, True]),
        "a mixed sequence": lambda: work.sequential_posterior(0.3, 0.8, 0.7, [True, False, False, True]),
        "after forty tests, and back": lambda: work.sequential_posterior(0.5, 0.95, 0.95, [True] * 40 + [False] * 39)[-1],
    }


def task_3(work):
    return {
        "whole numbers": lambda: work.update(2, 3, 4, 5),
        "halves": lambda: work.update(0.5, 1.5, 4, 5),
    }


def task_4(work):
    return {
        "the likeliest share": lambda: work.mle(3, 7),
        "a flat prior": lambda: work.map_estimate(1, 1, 3, 7),
        "another prior": lambda: work.map_estimate(4, 2, 3, 7),
        "halves": lambda: work.map_estimate(2.5, 1.5, 3, 7),
    }
