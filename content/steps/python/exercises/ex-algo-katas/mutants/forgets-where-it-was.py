"""You put a cell into the queue each time you meet it, also if it was reached before.

On a small grid it works. But the number of ways to a cell grows with every step, and each of them is followed: a free grid
of 40 by 40 cells is out of reach. Remember the cells that have been reached, and leave them alone.
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
    waiting = deque([[start]])
    while waiting:
        way = waiting.popleft()
        row, column = way[-1]
        if way[-1] == goal:
            return way
        for near in ((row - 1, column), (row + 1, column), (row, column - 1), (row, column + 1)):
            inside = 0 <= near[0] < len(grid) and 0 <= near[1] < len(grid[0])
            if inside and near not in way and grid[near[0]][near[1]] == ".":
                waiting.append(way + [near])
    return None


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
