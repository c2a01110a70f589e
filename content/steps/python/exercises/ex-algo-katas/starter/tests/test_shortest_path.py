"""Task 3: the shortest way through a grid."""

import pytest
from counted import Tally, counted_grid
from grids import distance_between, gen_grid
from testkit import cases, check, learner, same, seeds, tolerance, unchanged

work = learner.load()

ROOM = ["..#.", "..#.", "...."]
AROUND_THE_EDGE = "grid[-1] is the last row: Python counts negative places from the end; ask first whether a cell is inside"


def find_path(grid, start, goal, where=""):
    """Call the learner's shortest_path and judge what it returns."""
    __tracebackhide__ = True
    where = where or f"start {start}, goal {goal}, grid:\n" + "\n".join(grid)
    try:
        path = work.shortest_path(grid, start, goal)
    except IndexError as error:
        check(False, "shortest_path reads a cell outside the grid.", where=where, received=f"IndexError: {error}", cause=AROUND_THE_EDGE)
    check_path(grid, start, goal, path, where)


def cells_of(path):
    """Return the path as a list of pairs; empty if it is no such list."""
    is_list = isinstance(path, (list, tuple)) and all(isinstance(cell, (list, tuple)) and len(cell) == 2 for cell in path)
    return [tuple(cell) for cell in path] if is_list else []


def check_path(grid, start, goal, path, where):
    """Judge a path: every step must be allowed, and no path may be shorter."""
    __tracebackhide__ = True
    steps = distance_between(grid, start, goal)
    if steps is None:
        same(path, None, what="shortest_path(grid, start, goal)", where=where, cause="a step leads through a wall or around the edge" if path else "")
        return
    expected = f"a path of {steps + 1} cells from {start} to {goal}"
    cells = cells_of(path)
    check(cells, "shortest_path finds no path, but there is one.", where=where, expected=expected, received=path if path is not None else "None")
    check(
        cells[0] == start and cells[-1] == goal,
        "the path should begin at the start and end at the goal.",
        where=where,
        expected=expected,
        received=cells,
        cause="it is the right path, walked from the goal to the start" if cells[-1] == start else "one end is missing",
    )
    for (row, column), (next_row, next_column) in zip(cells, cells[1:]):
        reach = abs(row - next_row) + abs(column - next_column)
        check(
            reach == 1,
            f"the path jumps from {(row, column)} to {(next_row, next_column)}.",
            where=where,
            expected="each step goes up, down, left or right by one cell",
            received=cells,
            cause=AROUND_THE_EDGE if reach > 2 else "",
        )
    outside = [(r, c) for r, c in cells if not (0 <= r < len(grid) and 0 <= c < len(grid[0]))]
    check(
        not outside,
        f"the path leaves the grid at {outside[0] if outside else ''}.",
        where=where,
        expected=expected,
        received=cells,
        cause=AROUND_THE_EDGE,
    )
    wall = next(((r, c) for r, c in cells if grid[r][c] == "#"), None)
    check(wall is None, f"the path goes through the wall at {wall}.", where=where, expected=expected, received=cells)
    check(
        len(cells) == steps + 1,
        f"the path has {len(cells)} cells; there is one with {steps + 1}.",
        where=where,
        expected=expected,
        received=cells,
        cause="the newest cell is taken first, so one arm is followed to its end; a queue takes the oldest",
    )


@pytest.mark.task(3)
@pytest.mark.parametrize(
    "grid, start, goal",
    [
        (ROOM, (0, 0), (0, 3)),
        (ROOM, (2, 3), (0, 1)),
        (["...", "...", "..."], (0, 0), (2, 2)),
        (["....."], (0, 4), (0, 1)),
        ([".", ".", "."], (0, 0), (2, 0)),
    ],
)
def test_paths_by_hand(grid, start, goal):
    find_path(grid, start, goal)


@pytest.mark.task(3)
def test_the_goal_is_the_start():
    received = work.shortest_path(ROOM, (1, 1), (1, 1))
    same(cells_of(received), [(1, 1)], what="shortest_path(grid, (1, 1), (1, 1))", where="no step is needed")


@pytest.mark.task(3)
@pytest.mark.parametrize(
    "grid, start, goal",
    [
        ([".#."], (0, 0), (0, 2)),
        (["..", "##", ".."], (0, 0), (2, 1)),
        (["#.", ".."], (0, 0), (1, 1)),
        (["..", ".#"], (0, 0), (1, 1)),
        (["#"], (0, 0), (0, 0)),
    ],
)
def test_no_way(grid, start, goal):
    find_path(grid, start, goal)


@pytest.mark.task(3)
def test_the_edge_of_the_grid_is_an_edge():
    # Around the edge the goal would be one step away.
    grid = [".....", "####.", "....."]
    find_path(grid, (0, 0), (2, 0))
    grid = [".#.", ".#.", "..."]
    find_path(grid, (0, 0), (0, 2))
    grid = ["...", "##.", "..."]
    find_path(grid, (0, 0), (2, 0))


@pytest.mark.task(3)
@pytest.mark.parametrize("seed", seeds())
def test_small_grids_against_lowered_distances(seed):
    for case in cases(seed, 70):
        rows, columns = case.random.randint(2, 5), case.random.randint(1, 5)
        grid, start, goal = gen_grid(case, rows, columns, walls=0.3)
        find_path(grid, start, goal)


@pytest.mark.task(3)
def test_the_grid_stays_as_it_was():
    grid = list(ROOM)
    with unchanged(grid=grid):
        work.shortest_path(grid, (0, 0), (0, 3))


@pytest.mark.task(3)
def test_each_cell_is_read_a_few_times_only():
    side = 40
    grid = ["." * side] * side
    tally = Tally(
        limit=int(tolerance("reads_each") * side * side),
        problem=f"shortest_path read cells of a {side} by {side} grid too often.",
        where=f"a grid of {side * side:,} free cells, from one corner to the other",
        cause="cells that were reached before are put into the queue again; remember what you have reached",
    )
    corners = (0, 0), (side - 1, side - 1)
    check_path(grid, *corners, work.shortest_path(counted_grid(grid, tally), *corners), where=f"a free grid, {side} by {side}")
