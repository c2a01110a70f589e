"""Two pointers, quickselect, a search from the goal, and a cache as a linked list."""


def two_sum(numbers, target):
    order = sorted(range(len(numbers)), key=lambda i: numbers[i])
    low, high = 0, len(order) - 1
    while low < high:
        total = numbers[order[low]] + numbers[order[high]]
        if total == target:
            return [order[high], order[low]]
        if total < target:
            low += 1
        else:
            high -= 1
    return None


def top_k(values, k):
    if k < 0:
        raise ValueError("negative k")
    kept, wanted, pool = [], k, list(values)
    while wanted > 0 and pool:
        # The middle of three is rarely near an end.
        pivot = sorted((pool[0], pool[len(pool) // 2], pool[-1]))[1]
        larger, equal, smaller = [], [], []
        for value in pool:
            if pivot < value:
                larger.append(value)
            elif value < pivot:
                smaller.append(value)
            else:
                equal.append(value)
        if wanted < len(larger):
            pool = larger
            continue
        kept += larger
        wanted -= len(larger)
        kept += equal[:wanted]
        wanted -= min(wanted, len(equal))
        pool = smaller
    return sorted(kept, reverse=True)


def shortest_path(grid, start, goal):
    free = {(r, c) for r, row in enumerate(grid) for c, sign in enumerate(row) if sign == "."}
    if start not in free or goal not in free:
        return None
    distance, ring = {goal: 0}, [goal]
    while ring and start not in distance:
        ring = [near for cell in ring for near in _around(cell, free) if distance.setdefault(near, distance[cell] + 1) > distance[cell]]
        ring = list(dict.fromkeys(ring))
    if start not in distance:
        return None
    path = [start]
    while path[-1] != goal:
        path.append(min((near for near in _around(path[-1], free) if near in distance), key=distance.get))
    return path


def _around(cell, free):
    row, column = cell
    near = [(row, column + 1), (row + 1, column), (row, column - 1), (row - 1, column)]
    return [other for other in near if other in free]


class LRUCache:
    """A ring of entries [key, value, older, newer] around a sentinel; the oldest stands behind it."""

    def __init__(self, capacity):
        if capacity < 1:
            raise ValueError("no room")
        self.capacity = capacity
        self.entries = {}
        self.ring = [None, None, None, None]
        self.ring[2] = self.ring[3] = self.ring

    def get(self, key):
        entry = self.entries.get(key)
        if entry is None:
            return None
        self._unlink(entry)
        self._link(entry)
        return entry[1]

    def put(self, key, value):
        entry = self.entries.get(key)
        if entry is not None:
            entry[1] = value
            self._unlink(entry)
            self._link(entry)
            return
        if len(self.entries) == self.capacity:
            oldest = self.ring[3]
            self._unlink(oldest)
            del self.entries[oldest[0]]
        entry = self.entries[key] = [key, value, None, None]
        self._link(entry)

    def _unlink(self, entry):
        entry[2][3], entry[3][2] = entry[3], entry[2]

    def _link(self, entry):
        newest = self.ring[2]
        entry[2], entry[3] = newest, self.ring
        newest[3] = self.ring[2] = entry
