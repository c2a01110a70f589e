"""Four patterns that keep programs fast: a hash map, a heap, a breadth-first search, and a cache that forgets."""


def two_sum(numbers, target):
    """Return two different positions (i, j) with numbers[i] + numbers[j] == target, or None if there are none.

    `numbers` is a list of whole numbers and stays as it is. If several pairs fit, any of them will do.
    """
    raise NotImplementedError("Task 1: write two_sum")


def top_k(values, k):
    """Return the list of the `k` largest of `values`, the largest first; all of them if there are fewer than `k`.

    `values` is anything a `for` can go through once. Raises ValueError if `k` is negative.
    """
    raise NotImplementedError("Task 2: write top_k")


def shortest_path(grid, start, goal):
    """Return a shortest path from `start` to `goal` as a list of cells, both included, or None if there is none.

    `grid` is a list of strings of equal length, "." for a free cell and "#" for a wall. A cell is a pair
    (row, column). A step leads to the free cell above, below, left or right.
    """
    raise NotImplementedError("Task 3: write shortest_path")


class LRUCache:
    """A store with room for `capacity` keys; when it is full, the key that was used longest ago is dropped."""

    def __init__(self, capacity):
        """Make an empty cache. Raises ValueError if `capacity` is below 1."""
        raise NotImplementedError("Task 4: write LRUCache")

    def get(self, key):
        """Return the value stored for `key` and count it as used now; None if the cache does not have it."""
        raise NotImplementedError("Task 4: write LRUCache.get")

    def put(self, key, value):
        """Store `value` for `key` and count it as used now; a new key in a full cache drops the oldest one."""
        raise NotImplementedError("Task 4: write LRUCache.put")
