"""Without the csv module: one pass over the characters for reading, one text in memory for writing."""

from __future__ import annotations

import datetime
from collections import namedtuple

Fault = namedtuple("Fault", ["line", "column", "reason"])


def to_text(text):
    words = text.strip()
    if words == "":
        raise ValueError("empty")
    return words


def to_number(text):
    body = text.strip()
    if body[:1] in ("+", "-"):
        body = body[1:]
    before, point, after = body.partition(".")
    groups = before.split(",")
    digits = all(group.isdigit() and group.isascii() for group in groups)
    grouped = len(groups) == 1 or (len(groups[0]) <= 3 and all(len(group) == 3 for group in groups[1:]))
    if not digits or not grouped or (point and not (after.isdigit() and after.isascii())):
        raise ValueError(f"no number: {text}")
    size = float("".join(groups) + point + after)
    return -size if text.strip().startswith("-") else size


def to_date(text):
    body = text.strip()
    parts = body.split("-") if "-" in body else body.split("/")[::-1]
    try:
        year, month, day = (int(part) for part in parts)
        if len(parts[0]) != 4:
            raise ValueError("the year needs four digits")
        return datetime.date(year, month, day)
    except ValueError as error:
        raise ValueError(f"no date: {text} ({error})") from None


def _records(text):
    """Yield (line, fields) for each record; the line is where it begins."""
    line = begins = 1
    fields, field, quoted, was_quoted, place = [], [], False, False, 0
    while place < len(text):
        sign = text[place]
        if sign == "\n":
            line += 1
        if quoted:
            if sign == '"' and text[place + 1 : place + 2] == '"':
                field.append('"')
                place += 1
            elif sign == '"':
                quoted = False
            else:
                field.append(sign)
        elif sign == '"' and not field and not was_quoted:
            quoted = was_quoted = True
        elif sign == ",":
            fields.append("".join(field))
            field, was_quoted = [], False
        elif sign == "\n":
            fields.append("".join(field))
            yield begins, fields
            fields, field, was_quoted, begins = [], [], False, line
        elif sign != "\r":
            field.append(sign)
        place += 1
    if fields or field or was_quoted:
        yield begins, [*fields, "".join(field)]


def parse_rows(path, schema):
    with open(path, "rb") as file:
        text = file.read().decode("utf-8").removeprefix("\ufeff")
    records = _records(text)
    header = [name.strip() for name in next(records, (1, []))[1]]
    places = {}
    for column in schema:
        if column not in header:
            raise ValueError(f"column {column} is missing")
        places[column] = header.index(column)
    rows, faults = [], []
    for line, fields in records:
        if "".join(fields).strip() == "":
            continue
        if len(fields) != len(header):
            faults.append(Fault(line, "", "wrong number of fields"))
            continue
        before, row = len(faults), {}
        for column, place in places.items():
            try:
                row[column] = schema[column](fields[place])
            except ValueError as error:
                faults.append(Fault(line, column, f"{error}"))
        if len(faults) == before:
            rows.append(row)
    return rows, faults


def write_clean(path, rows, columns):
    lines = [columns]
    for row in rows:
        if sorted(row) != sorted(columns):
            raise ValueError(f"columns {sorted(row)} instead of {sorted(columns)}")
        lines.append([row[column] for column in columns])
    quoted = (",".join('"' + str(value).replace('"', '""') + '"' for value in line) for line in lines)
    data = "".join(line + "\r\n" for line in quoted).encode("utf-8")
    with open(path, "wb") as file:
        file.write(data)
    return len(lines) - 1
