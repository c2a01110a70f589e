"""Generators that hand out uniform numbers only, and a distance between numbers and a distribution."""

import numpy as np
from testkit import check


class OnlyUniform:
    """A NumPy Generator of which nothing but `random` can be used; `first` replaces its first number, if given."""

    def __init__(self, seed, first=None):
        self._rng = np.random.default_rng(seed)
        self._first = first

    def random(self, size=None):
        drawn = self._rng.random(size)
        if self._first is not None and np.size(drawn) > 0:
            if size is None:
                drawn = self._first
            else:
                drawn.flat[0] = self._first
            self._first = None
        return drawn

    def __getattr__(self, name):
        check(
            False,
            f"rng.{name} is used; the uniform numbers of rng.random are all there is.",
            expected="a sampler made of rng.random",
            received=f"rng.{name}",
        )


def numbers_of(name, received, n):
    """Make sure that a sampler returned an array of n finite numbers, and return it as floats."""
    __tracebackhide__ = True
    shape = getattr(received, "shape", None)
    check(
        shape == (n,),
        f"{name} should return an array of n numbers.",
        where=f"n = {n}",
        expected=f"an array of shape ({n},)",
        received=f"an array of shape {shape}" if shape is not None else received if received is not None else "None",
    )
    values = np.asarray(received, dtype=float)
    bad = values[~np.isfinite(values)]
    check(
        len(bad) == 0,
        f"{name} returns numbers that are not finite.",
        where=f"n = {n}",
        expected="finite numbers",
        received=f"{bad[0] if len(bad) else ''}",
        cause="rng.random may give exactly 0, and log(0) is minus infinity; 1 - u is never 0",
    )
    return values


def distance(values, cdf, before):
    """Return the largest gap between the share of `values` up to a place and its probability (Kolmogorov's distance).

    `cdf` gives P(X <= x), `before` gives P(X < x).
    """
    places, counts = np.unique(values, return_counts=True)
    upto = np.cumsum(counts) / len(values)
    under = upto - counts / len(values)
    return float(max(np.max(np.abs(upto - cdf(places))), np.max(np.abs(under - before(places)))))
