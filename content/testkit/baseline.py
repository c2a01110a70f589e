"""A check that training beats a baseline, on enough seeds."""

from __future__ import annotations

from collections.abc import Callable

from .failure import failure
from .parameters import seeds as project_seeds
from .printing import number


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
    The message lists every seed, so that "unlucky" and "wrong" look different.
    """
    __tracebackhide__ = True
    used = project_seeds() if seeds is None else list(seeds)
    if not 1 <= k <= len(used):
        raise ValueError(f"k = {k} of {len(used)} seeds cannot be asked for")
    lines = []
    beaten = 0
    for seed in used:
        reached = float(score(seed))
        bar = float(baseline(seed) if callable(baseline) else baseline)
        ahead = reached - bar if larger_is_better else bar - reached
        is_beaten = ahead > margin
        beaten += is_beaten
        lines.append(f"seed {seed}: {number(reached)} against {number(bar)}, {'beaten' if is_beaten else 'not beaten'}")
    if beaten < k:
        direction = "above" if larger_is_better else "below"
        by = f" by more than {number(float(margin))}" if margin else ""
        raise failure(
            f"{what} beats the baseline on {beaten} of {len(used)} seeds; {k} are needed.",
            where=where,
            expected=f"{direction} the baseline{by} on at least {k} seeds",
            received="\n".join(lines),
        )
