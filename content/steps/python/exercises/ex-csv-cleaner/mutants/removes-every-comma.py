"""You remove every comma before you read the number, wherever it stands, so 12,34 becomes 1234.

In many countries 12,34 means 12.34. A reader that makes 1234 of it is wrong by a factor of 100 and says nothing. Accept
commas only between groups of three digits, and let a person look at the rest.
"""

import csv
import os
import re
from datetime import datetime
from pathlib import Path
from typing import NamedTuple


class Fault(NamedTuple):
    """One thing that is wrong with a file: the line where the row begins, the column, and a reason in words."""

    line: int
    column: str
    reason: str


NUMBER = re.compile(r"[+-]?(\d[\d,]*)(\.\d+)?")


def to_text(text):
    """Return `text` without the spaces around it, and otherwise as it is. Raises ValueError if nothing is left."""
    stripped = text.strip()
    if not stripped:
        raise ValueError("the field is empty")
    return stripped


def to_number(text):
    """Return the decimal number that `text` holds, as a float.

    Spaces around it are ignored. Allowed are a sign, digits, commas between groups of three digits, and a point
    followed by digits. Raises ValueError, with the text in its message, for everything else.
    """
    stripped = text.strip()
    # Not by float alone: it takes "nan", "1e5" and "1_000" for numbers.
    if not NUMBER.fullmatch(stripped):
        raise ValueError(f"{text!r} is not a number")
    return float(stripped.replace(",", ""))


def to_date(text):
    """Return the day that `text` names, as a datetime.date.

    Spaces around it are ignored. Two styles are allowed: 2024-03-05 and 05/03/2024, day first. Raises ValueError,
    with the text in its message, for everything else and for days that do not exist.
    """
    for style in ("%Y-%m-%d", "%d/%m/%Y"):
        try:
            return datetime.strptime(text.strip(), style).date()
        except ValueError:
            continue
    raise ValueError(f"{text!r} is not a date")


def parse_rows(path, schema):
    """Read the CSV file at `path` and return (rows, faults).

    `schema` is a dict from column names to functions: each takes a field's text and returns its value, or raises
    ValueError. rows: one dict for each right row, with the columns of the schema in its order. faults: a list of
    Fault, one for each field that is wrong (column "" where the whole row has too few or too many fields).

    Raises ValueError if the header lacks a column of the schema, and UnicodeDecodeError if the file is not UTF-8.
    """
    rows, faults = [], []
    with open(path, encoding="utf-8-sig", newline="") as file:
        reader = csv.reader(file)
        header = [name.strip() for name in next(reader, [])]
        missing = [column for column in schema if column not in header]
        if missing:
            raise ValueError(f"the header has no column {', '.join(missing)}")
        begins = reader.line_num + 1
        for fields in reader:
            line, begins = begins, reader.line_num + 1
            if not any(field.strip() for field in fields):
                continue
            if len(fields) != len(header):
                faults.append(Fault(line, "", f"{len(fields)} fields, and the header has {len(header)}"))
                continue
            row, wrong = _convert(dict(zip(header, fields)), schema, line)
            faults += wrong
            if not wrong:
                rows.append(row)
    return rows, faults


def _convert(fields, schema, line):
    """Return (row, faults) of one row: the values that could be converted, and a Fault for each that could not."""
    row, faults = {}, []
    for column, convert in schema.items():
        try:
            row[column] = convert(fields[column])
        except ValueError as error:
            faults.append(Fault(line, column, str(error)))
    return row, faults


def write_clean(path, rows, columns):
    """Write `rows` as a CSV file that parse_rows reads back, and return how many rows were written.

    `rows` is anything a `for` can go through once, of dicts with exactly the keys `columns`; the file has the
    columns in this order. Raises ValueError for a row with other keys. Whatever goes wrong: a file that stood at
    `path` before is unchanged then, and no other file is left behind.
    """
    part = Path(f"{path}.part")
    count = 0
    try:
        with open(part, "w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, lineterminator="\n")
            writer.writerow(columns)
            for row in rows:
                if set(row) != set(columns):
                    raise ValueError(f"a row has the columns {', '.join(row)}; {', '.join(columns)} are wanted")
                writer.writerow([row[column] for column in columns])
                count += 1
        # One step: whoever looks sees the old file or the new one, never half of it.
        os.replace(part, path)
    finally:
        part.unlink(missing_ok=True)
    return count
