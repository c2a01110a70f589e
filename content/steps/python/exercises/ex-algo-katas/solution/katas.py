"""Four patterns that keep programs fast: a hash map, a heap, a breadth-first search, and a cache that forgets."""

import heapq
from collections import OrderedDict, deque


def two_sum(numbers, target):
    """Return two different positions (i, j) with numbers[i] + numbers[j] == target, or None if there are none.

    `numbers` is a list of whole numbers and stays as it is. If several pairs fit, any of them will do.
    """
    position = {}
    for j, number in enumerate(numbers):
        # Asked before this number is stored, so that no position meets itself.
        i = position.get(target - number)
        if i is not None:
            return i, j
        position[number] = j
    return None


def top_k(values, k):
    """Return the list of the `k` largest of `values`, the largest first; all of them if there are fewer than `k`.

    `values` is anything a `for` can go through once. Raises ValueError if `k` is negative.
    """
    if k < 0:
        raise ValueError(f"k must not be negative, and is {k}")
    if k == 0:
        return []
    heap = []
    for value in values:
        if len(heap) < k:
            heapq.heappush(heap, value)
        elif heap[0] < value:
            heapq.heapreplace(heap, value)
    return sorted(heap, reverse=True)


def shortest_path(grid, start, goal):
    """Return a shortest path from `start` to `goal` as a list of cells, both included, or None if there is none.

    `grid` is a list of strings of equal length, "." for a free cell and "#" for a wall. A cell is a pair
    (row, column). A step leads to the free cell above, below, left or right.
    """
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
    """Return the cells from the start to the goal."""
    path = []
    cell = goal
    while cell is not None:
        path.append(cell)
        cell = came_from[cell]
    return path[::-1]


class LRUCache:
    """A store with room for `capacity` keys; when it is full, the key that was used longest ago is dropped."""

    def __init__(self, capacity):
        """Make an empty cache. Raises ValueError if `capacity` is below 1."""
        if capacity < 1:
            raise ValueError(f"a cache needs room for at least one key, not {capacity}")
        self._capacity = capacity
        self._values = OrderedDict()  # the key used longest ago stands first

    def get(self, key):
        """Return the value stored for `key` and count it as used now; None if the cache does not have it."""
        if key not in self._values:
            return None
        self._values.move_to_end(key)
        return self._values[key]

    def put(self, key, value):
        """Store `value` for `key` and count it as used now; a new key in a full cache drops the oldest one."""
        self._values[key] = value
        self._values.move_to_end(key)
        if len(self._values) > self._capacity:
            self._values.popitem(last=False)
