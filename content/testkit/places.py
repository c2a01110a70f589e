"""Where the wrong numbers of an array are, in words: a fact that often leads to the cause."""

from __future__ import annotations


def describe_places(shape: tuple, wrong: list) -> str:
    """Return ", all in …" where the places (of the flat list) have something in common that the right ones have not, or "".

    Rows, columns, the diagonal and what lies on its sides of a matrix; the ends, the even and the odd places of a vector.
    """
    size = 1
    for length in shape:
        size *= length
    # One wrong number has its own index, and where all are wrong there is nothing to tell apart.
    if len(wrong) < 2 or len(wrong) == size:
        return ""
    if len(shape) == 1 and size > 4:
        return _in_vector(size, wrong)
    if len(shape) == 2 and min(shape) > 1:
        return _in_matrix(shape, wrong)
    return ""


def _in_vector(size: int, wrong: list) -> str:
    if wrong == [0, size - 1]:
        return ", the first and the last one"
    if wrong[-1] - wrong[0] == len(wrong) - 1 and wrong[-1] == size - 1:
        return f", all from [{wrong[0]}] on"
    for parity, name in ((0, "even"), (1, "odd")):
        if wrong == list(range(parity, size, 2)):
            return f", all those in {name} places"
    return ""


def _in_matrix(shape: tuple, wrong: list) -> str:
    places = [divmod(i, shape[1]) for i in wrong]
    rows, columns = sorted({row for row, _ in places}), sorted({column for _, column in places})
    if len(rows) == 1:
        return f", all in row {rows[0]}"
    if len(columns) == 1:
        return f", all in column {columns[0]}"
    if shape[0] == shape[1]:
        if all(row == column for row, column in places):
            return ", all on the diagonal"
        if len(wrong) == shape[0] * (shape[0] - 1) and all(row != column for row, column in places):
            return ", all but the diagonal"
        if all(row < column for row, column in places):
            return ", all above the diagonal"
        if all(row > column for row, column in places):
            return ", all below the diagonal"
    if len(wrong) == len(rows) * shape[1] and rows[-1] == shape[0] - 1 and rows == list(range(rows[0], shape[0])):
        return f", all from row {rows[0]} on"
    return ""
