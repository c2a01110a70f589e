"""Task 3: the grid search."""

import pytest
from lines import errors, gen_grid, gen_line, squared
from testkit import cases, check, learner, raises, same, seeds, tolerance, unchanged

work = learner.load()

THREE_TRIPS = [(1, 5), (2, 8), (4, 13)]


def fit(points, ws, bs, where=""):
    """Call the learner's grid_fit and return (w, b), after making sure that it is a pair of the grid."""
    __tracebackhide__ = True
    where = where or f"points = {points}, ws = {ws}, bs = {bs}"
    pair = work.grid_fit(points, ws, bs)
    is_pair = isinstance(pair, (tuple, list)) and len(pair) == 2
    check(
        is_pair,
        "grid_fit should return a pair (w, b).",
        where=where,
        expected="a pair (w, b)",
        received=pair if pair is not None else "None",
        cause="no pair was ever better than an imagined first best, or a `return` is missing" if pair is None else "",
    )
    # Exact on purpose: the values are handed through, not computed.
    check(
        pair[0] in ws and pair[1] in bs,
        "grid_fit returned a pair that is not on the grid.",
        where=where,
        expected="a value of ws, then a value of bs",
        received=pair,
        cause="w and b have changed places in the result" if pair[1] in ws and pair[0] in bs else "",
    )
    return pair[0], pair[1]


def ranked(points, ws, bs, measure):
    """Return all pairs of the grid by measure(points, w, b), the smallest first; equal ones in the order of trying."""
    return sorted(((w, b) for w in ws for b in bs), key=lambda pair: measure(points, *pair))


def absolute(points, w, b):
    """Return the sum of the sizes of the errors."""
    return sum(abs(error) for error in errors(points, w, b))


def likely_cause(points, ws, bs, received):
    """Return the one known mistake that leads to the received pair, or nothing when it is none or several."""
    order = ranked(points, ws, bs, squared)
    lowest = squared(points, *order[0])
    # Exact on purpose: pairs tie where the numbers are whole, and there nothing is rounded.
    tied = [pair for pair in order if squared(points, *pair) == lowest]
    in_step = list(zip(ws, bs))
    causes = {
        "every w goes with every b, not only with the one at its own place": min(
            in_step, key=lambda pair: squared(points, *pair)
        ),
        "this pair has the smallest sum of absolute errors; square them": ranked(points, ws, bs, absolute)[0],
        "this is the pair with the largest error, not the smallest": order[-1],
    }
    if len(tied) > 1:
        sentence = f"{' and '.join(map(str, tied))} are equally good, and "
        causes = {sentence + "the later one was returned; the first one stays": tied[-1]}
        by_offset = min(tied, key=lambda pair: bs.index(pair[1]))
        if by_offset not in (tied[0], tied[-1]):
            causes[sentence + "w comes in the outer loop, b in the inner one"] = by_offset
    fitting = [cause for cause, pair in causes.items() if pair == received]
    return fitting[0] if len(fitting) == 1 else ""


def check_fit(points, ws, bs, expected):
    """Compare with the one right pair of a grid of whole numbers, where equally good means equal."""
    __tracebackhide__ = True
    received = fit(points, ws, bs)
    where = f"points = {points}, ws = {ws}, bs = {bs}"
    same(received, expected, what="grid_fit(points, ws, bs)", where=where, cause=likely_cause(points, ws, bs, received))


@pytest.mark.task(3)
def test_the_best_pair_of_the_brief():
    check_fit(THREE_TRIPS, [2, 3], [2, 3], (3, 2))


@pytest.mark.task(3)
def test_one_pair_to_try():
    check_fit(THREE_TRIPS, [7], [-4], (7, -4))


@pytest.mark.task(3)
def test_lists_of_different_length():
    check_fit(THREE_TRIPS, [9, 8, 3], [2], (3, 2))
    check_fit([(0, 4), (1, 4)], [0], [1, 2, 3, 4, 5], (0, 4))


@pytest.mark.task(3)
def test_the_first_of_equally_good_pairs_wins():
    check_fit([(0, 0), (0, 2)], [5], [0, 2], (5, 0))
    check_fit([(0, 0), (0, 2)], [5], [2, 0], (5, 2))
    check_fit([(-1, 0), (1, 0)], [1, -1], [0], (1, 0))
    check_fit([(-1, 0), (1, 0)], [-1, 1], [0], (-1, 0))


@pytest.mark.task(3)
def test_weights_go_before_offsets_when_pairs_are_equally_good():
    check_fit([(1, 3)], [1, 2], [1, 2], (1, 2))
    check_fit([(1, 3)], [2, 1], [1, 2], (2, 1))


@pytest.mark.task(3)
def test_without_points_the_first_pair_wins():
    check_fit([], [4, 1], [6, 2], (4, 6))


@pytest.mark.task(3)
def test_errors_may_be_huge():
    points = [(0, 10**9), (1, -(10**9))]
    check_fit(points, [1, 2], [1, 2], (1, 1))


@pytest.mark.task(3)
@pytest.mark.parametrize("seed", seeds())
def test_never_worse_than_any_pair_of_generated_grids(seed):
    points, _, _ = gen_line(seed)
    for case in cases(seed, 10):
        ws, bs = gen_grid(case)
        where = f"the points of gen_line({seed}), {case}: ws = {ws}, bs = {bs}"
        received = fit(points, ws, bs, where)
        best = ranked(points, ws, bs, squared)[0]
        reached, possible = squared(points, *received), squared(points, *best)
        # 1e-6: sums added in another order differ by less, pairs of the grid by more.
        check(
            reached <= possible + tolerance("error_sum"),
            "another pair of the grid has a smaller SSE.",
            where=where,
            expected=f"w = {best[0]}, b = {best[1]} with SSE {possible:.6g}",
            received=f"w = {received[0]}, b = {received[1]} with SSE {reached:.6g}",
            cause=likely_cause(points, ws, bs, received),
        )


@pytest.mark.task(3)
def test_nothing_to_try_is_refused():
    raises(ValueError, work.grid_fit, THREE_TRIPS, [], [1, 2], what="grid_fit(points, [], [1, 2])", why="no weight to try")
    raises(ValueError, work.grid_fit, THREE_TRIPS, [1, 2], [], what="grid_fit(points, [1, 2], [])", why="no offset to try")


@pytest.mark.task(3)
def test_the_lists_stay_as_they_were():
    points, ws, bs = [(4, 13), (1, 5), (2, 8)], [3, 1, 2], [2, 3, 1]
    with unchanged(points=points, ws=ws, bs=bs):
        work.grid_fit(points, ws, bs)
