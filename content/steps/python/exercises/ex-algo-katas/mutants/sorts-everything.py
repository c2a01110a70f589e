"""You sort all the values to keep the first k of them.

It is right, and short. But a sort puts the other values in order as well, about n log n comparisons. A heap of
the best k needs one comparison for nearly every value, and holds k of them in memory, not n.
"""

from collections import OrderedDict, deque


def two_sum(numbers, target):
    position = {}
    for j, number in enumerate(numbers):
        # Asked before this number is stored, so that no position meets itself.
        i = position.get(target - number)
        if i is not None:
            return i, j
        position[number] = j
    return None


def top_k(values, k):
    if k < 0:
        raise ValueError(f"k must not be negative, and is {k}")
    return sorted(values, reverse=True)[:k]


def shortest_path(grid, start, goal):
    if grid[start[0]][start[1]] == "#":
        return None
    came_from = {start: None}
    waiting = deque([start])
    while waiting:
        cell = waiting.popleft()
        if cell == goal:
            return _walk_back(came_from, goal)
        row, column = cell
        for near in ((row - 1, column), (row + 1, column), (row, column - 1), (row, column + 1)):
            inside = 0 <= near[0] < len(grid) and 0 <= near[1] < len(grid[0])
            if inside and near not in came_from and grid[near[0]][near[1]] == ".":
                came_from[near] = cell
                waiting.append(near)
    return None


def _walk_back(came_from, goal):
    path = []
    cell = goal
    while cell is not None:
        path.append(cell)
        cell = came_from[cell]
    return path[::-1]


class LRUCache:

    def __init__(self, capacity):
        if capacity < 1:
            raise ValueError(f"a cache needs room for at least one key, not {capacity}")
        self._capacity = capacity
        self._values = OrderedDict()  # the key used longest ago stands first

    def get(self, key):
        if key not in self._values:
            return None
        self._values.move_to_end(key)
        return self._values[key]

    def put(self, key, value):
        self._values[key] = value
        self._values.move_to_end(key)
        if len(self._values) > self._capacity:
            self._values.popitem(last=False)
