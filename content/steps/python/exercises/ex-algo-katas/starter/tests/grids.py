"""Grids for the tests, and their distances computed in another way than by a search."""


def gen_grid(case, rows, columns, walls):
    """Return (grid, start, goal) of the given size; about the share `walls` of the cells are walls."""
    rng = case.random
    grid = ["".join("#" if rng.random() < walls else "." for _ in range(columns)) for _ in range(rows)]
    free = [(r, c) for r, row in enumerate(grid) for c, sign in enumerate(row) if sign == "."]
    if len(free) < 2:
        return ["." * columns] * rows, (0, 0), (rows - 1, columns - 1)
    start, goal = rng.sample(free, 2)
    return grid, start, goal


def distance_between(grid, start, goal):
    """Return the number of steps of a shortest path, or None: distances are lowered until none can be lowered."""
    far = len(grid) * len(grid[0]) + 1
    free = {(r, c) for r, row in enumerate(grid) for c, sign in enumerate(row) if sign == "."}
    distance = {cell: 0 if cell == start else far for cell in free}
    changed = True
    while changed:
        changed = False
        for row, column in free:
            around = ((row - 1, column), (row + 1, column), (row, column - 1), (row, column + 1))
            best = min((distance[near] + 1 for near in around if near in free), default=far)
            if best < distance[row, column]:
                distance[row, column] = best
                changed = True
    found = distance.get(goal, far)
    return found if found < far else None
