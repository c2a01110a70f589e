"""get returns the value and leaves the key where it was, so only put counts as use.

Then the cache drops the key that was written longest ago, even if it is read all the time. Such caches exist,
close to first in, first out, but this is another kind: a key that is read becomes the newest.
"""

import heapq
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
        return self._values.get(key)

    def put(self, key, value):
        self._values[key] = value
        self._values.move_to_end(key)
        if len(self._values) > self._capacity:
            self._values.popitem(last=False)
