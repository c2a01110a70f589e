"""Distributions from their formulas, and numbers drawn from them with nothing but uniform ones."""

import math

import numpy as np


def bernoulli_pmf(k, p):
    """Return P(X = k) for one yes (1) or no (0) with probability p of a yes; 0.0 for any other whole k."""
    raise NotImplementedError("Task 1: write bernoulli_pmf")


def binomial_pmf(k, n, p):
    """Return P(X = k) for the number of yes among n independent ones; 0.0 for a whole k that cannot come up.

    It works for n up to 100,000 and for every p from 0 to 1, ends included.
    """
    raise NotImplementedError("Task 1: write binomial_pmf")


def poisson_pmf(k, rate):
    """Return P(X = k) for a count with mean `rate` > 0; 0.0 for a negative whole k. It works for rates up to 5,000."""
    raise NotImplementedError("Task 1: write poisson_pmf")


def exponential_pdf(x, rate):
    """Return the density at x of a waiting time, when `rate` > 0 events are expected in one unit of time."""
    raise NotImplementedError("Task 2: write exponential_pdf")


def normal_pdf(x, mean, sd):
    """Return the density at x of the normal distribution with this mean and standard deviation `sd` > 0."""
    raise NotImplementedError("Task 2: write normal_pdf")


def bernoulli_cdf(x, p):
    """Return P(X <= x) for any number x."""
    raise NotImplementedError("Task 3: write bernoulli_cdf")


def binomial_cdf(x, n, p):
    """Return P(X <= x) for any number x."""
    raise NotImplementedError("Task 3: write binomial_cdf")


def poisson_cdf(x, rate):
    """Return P(X <= x) for any number x."""
    raise NotImplementedError("Task 3: write poisson_cdf")


def exponential_cdf(x, rate):
    """Return P(X <= x) for any number x."""
    raise NotImplementedError("Task 3: write exponential_cdf")


def normal_cdf(x, mean, sd):
    """Return P(X <= x) for any number x."""
    raise NotImplementedError("Task 3: write normal_cdf")


def sample_exponential(n, rate, rng):
    """Return an array of shape (n,) of waiting times. The only random numbers used are those of rng.random."""
    raise NotImplementedError("Task 4: write sample_exponential")


def sample_poisson(n, rate, rng):
    """Return an array of shape (n,) of counts with mean `rate`. The only random numbers used are those of rng.random."""
    raise NotImplementedError("Task 4: write sample_poisson")


def sample_normal(n, mean, sd, rng):
    """Return an array of shape (n,) of normal numbers. The only random numbers used are those of rng.random."""
    raise NotImplementedError("Task 5: write sample_normal")
