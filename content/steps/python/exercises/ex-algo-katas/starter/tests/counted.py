"""Numbers, keys and grids that count what is done with them, so that cost is measured without a clock."""

from testkit import check


class Tally:
    """Counts operations, and fails the test as soon as there are more than `limit` of them."""

    def __init__(self, limit, problem, where, cause):
        self.limit = limit
        self.problem = problem
        self.where = where
        self.cause = cause
        self.count = 0

    def add(self):
        """Count one operation; a program that would take for ever is stopped here."""
        __tracebackhide__ = True
        self.count += 1
        if self.count > self.limit:
            check(
                False,
                self.problem,
                where=self.where,
                expected=f"at most {self.limit:,}",
                received=f"more than {self.limit:,}, and the program was not done",
                cause=self.cause,
            )


def counted_numbers(values, tally, counts=("arithmetic", "comparison", "hash")):
    """Return `values`, whole numbers, as numbers that report to `tally` what is done with them."""

    class Number(int):
        """A whole number that counts."""

    def reporting(name, is_counted):
        plain = getattr(int, name)

        def method(self, *other):
            __tracebackhide__ = True
            if is_counted:
                tally.add()
            result = plain(self, *other)
            # What is computed from a counted number goes on counting; -value would escape otherwise.
            return Number(result) if type(result) is int and name != "__hash__" else result

        return method

    kinds = {
        "arithmetic": ("__add__", "__radd__", "__sub__", "__rsub__", "__neg__"),
        "comparison": ("__lt__", "__le__", "__gt__", "__ge__", "__eq__", "__ne__"),
        "hash": ("__hash__",),
    }
    for kind, names in kinds.items():
        for name in names:
            # A class with its own __eq__ loses the inherited __hash__, so all are set.
            setattr(Number, name, reporting(name, kind in counts))
    return [Number(value) for value in values]


def counted_grid(rows, tally):
    """Return `rows`, strings, as strings that report to `tally` each cell that is read."""

    class Row(str):
        """A row that counts."""

        def __getitem__(self, place):
            __tracebackhide__ = True
            cells = str.__getitem__(self, place)
            for _ in cells:
                tally.add()
            return cells

        def __iter__(self):
            __tracebackhide__ = True
            for cell in str.__iter__(self):
                tally.add()
                yield cell

    return [Row(row) for row in rows]
