"""Reads a hostile CSV export: typed rows for what is right, and for what is wrong its line, its column and a reason."""

import csv
from datetime import date, datetime
from typing import NamedTuple


class Fault(NamedTuple):
    """One thing that is wrong with a file: the line where the row begins, the column, and a reason in words."""

    line: int
    column: str
    reason: str


def to_text(text):
    """Return `text` without the spaces around it, and otherwise as it is. Raises ValueError if nothing is left."""
    raise NotImplementedError("Task 1: write to_text")


def to_number(text):
    """Return the decimal number that `text` holds, as a float.

    Spaces around it are ignored. Allowed are a sign, digits, commas between groups of three digits, and a point
    followed by digits. Raises ValueError, with the text in its message, for everything else.
    """
    raise NotImplementedError("Task 1: write to_number")


def to_date(text):
    """Return the day that `text` names, as a datetime.date.

    Spaces around it are ignored. Two styles are allowed: 2024-03-05 and 05/03/2024, day first. Raises ValueError,
    with the text in its message, for everything else and for days that do not exist.
    """
    raise NotImplementedError("Task 1: write to_date")


def parse_rows(path, schema):
    """Read the CSV file at `path` and return (rows, faults).

    `schema` is a dict from column names to functions: each takes a field's text and returns its value, or raises
    ValueError. rows: one dict for each right row, with the columns of the schema in its order. faults: a list of
    Fault, one for each field that is wrong (column "" where the whole row has too few or too many fields).

    Raises ValueError if the header lacks a column of the schema, and UnicodeDecodeError if the file is not UTF-8.
    """
    raise NotImplementedError("Task 2: write parse_rows")


def write_clean(path, rows, columns):
    """Write `rows` as a CSV file that parse_rows reads back, and return how many rows were written.

    `rows` is anything a `for` can go through once, of dicts with exactly the keys `columns`; the file has the
    columns in this order. Raises ValueError for a row with other keys. Whatever goes wrong: a file that stood at
    `path` before is unchanged then, and no other file is left behind.
    """
    raise NotImplementedError("Task 3: write write_clean")


if __name__ == "__main__":
    # This part runs with `python cleaner.py`, after `python make_export.py` has made export.csv.
    SCHEMA = {"code": to_text, "item": to_text, "price": to_number, "sold": to_date}
    found, wrong = parse_rows("export.csv", SCHEMA)
    print(f"{write_clean('clean.csv', found, list(SCHEMA))} rows are clean; {len(wrong)} fields are not:")
    for fault in wrong:
        print(f"  line {fault.line}, column {fault.column or '(the whole row)'}: {fault.reason}")
