"""A check that training beats a baseline, on enough seeds."""

from __future__ import annotations

from collections.abc import Callable

from .failure import failure
from .parameters import seeds as project_seeds
from .printing import number

MOST_SEEDS = 10


def beats_baseline(
    score: Callable[[int], float],
    baseline: float | Callable[[int], float],
    *,
    k: int,
    what: str,
    seeds: list[int] | None = None,
    margin: float = 0.0,
    larger_is_better: bool = True,
    where: str = "",
) -> None:
    """Fail unless score(seed) beats the baseline by more than `margin` on at least `k` of the seeds.

    score: trains with one seed and returns one number; baseline: a number, or a function of the seed.
    seeds: the exercise's own by default. Ties do not count as beaten, NaN never does.
    The message lists the seeds and by how much each missed, so that "unlucky" and "wrong" look different.
    """
    __tracebackhide__ = True
    used = project_seeds() if seeds is None else list(seeds)
    if not 1 <= k <= len(used):
        raise ValueError(f"k = {k} of {len(used)} seeds cannot be asked for")
    lines = []
    missed = []
    for seed in used:
        reached = float(score(seed))
        bar = float(baseline(seed) if callable(baseline) else baseline)
        ahead = reached - bar if larger_is_better else bar - reached
        if ahead > margin:
            verdict = "beaten"
        else:
            missed.append(seed)
            verdict = _shortfall(margin - ahead, margin)
        lines.append((verdict != "beaten", f"seed {seed}: {number(reached)} against {number(bar)}, {verdict}"))
    beaten = len(used) - len(missed)
    if beaten < k:
        direction = "above" if larger_is_better else "below"
        by = f" by more than {number(float(margin))}" if margin else ""
        raise failure(
            f"{what} beats the baseline on {beaten} of {len(used)} seeds; {k} are needed.",
            where=where,
            expected=f"{direction} the baseline{by} on at least {k} seeds",
            received=_shorten(lines),
            cause=_pattern(missed, used),
        )


def _shortfall(short: float, margin: float) -> str:
    """Say by how much a seed missed the bar."""
    if short != short:
        return "not beaten: that is no number"
    # What is left of a difference of decimals is rounding.
    if abs(short) < 1e-12:
        return "not beaten: a tie" if not margin else "not beaten: the margin is reached, not passed"
    return f"not beaten: {short:.3g} short"


def _shorten(lines: list) -> str:
    """Return the lines of all seeds; of many, those that missed first, and how many more there are."""
    if len(lines) > MOST_SEEDS:
        lines = sorted(lines, key=lambda line: not line[0])
    shown = [text for _, text in lines[:MOST_SEEDS]]
    more = len(lines) - len(shown)
    return "\n".join([*shown, f"… and {more} more seeds"] if more else shown)


def _pattern(missed: list, used: list) -> str:
    """Say whether it looks wrong or unlucky: with every seed, or with some."""
    if len(missed) == len(used):
        return "" if len(used) == 1 else "no seed helps, so it is not bad luck: does it learn at all?"
    return f"it depends on the seed (missed with {', '.join(map(str, missed[:MOST_SEEDS]))}): is the training long and steady enough?"
