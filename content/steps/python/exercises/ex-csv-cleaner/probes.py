"""Calls on which the planted mistakes give themselves away."""

import tempfile
from pathlib import Path

SCHEMA = {"name": str.strip, "age": int}


def task_1(work):
    return {
        "a code": lambda: work.to_text("00417"),
        "commas that separate no thousands": lambda: work.to_number("12,34"),
        "thousands": lambda: work.to_number("1,250.50"),
        "a day up to 12": lambda: str(work.to_date("05/03/2024")),
    }


def task_2(work):
    return {
        "rows after a fault": lambda: len(_parse(work, "name,age\nAna,x\nBo,2\nCy,3\n")[0]),
        "lines after a blank one": lambda: [fault.line for fault in _parse(work, "name,age\n\nAna,1\n\nBo,x\n")[1]],
        "a byte order mark": lambda: _count_or_refusal(work, "\ufeffname,age\nAna,1\n"),
        "a bug in a converter": lambda: len(_parse(work, "name,age\nAna,1\n", {"name": lambda text: 1 // 0})[1]),
    }


def task_3(work):
    def after_a_failure():
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "clean.csv"
            path.write_text("precious", encoding="utf-8")
            try:
                work.write_clean(path, [{"name": "Ana"}, {"nome": "Bo"}], ["name"])
            except ValueError:
                pass
            return path.read_text(encoding="utf-8")

    return {"what is left after a failure": after_a_failure}


def _count_or_refusal(work, text):
    """How many rows there are; -1 where the file is refused, which is an answer as well."""
    try:
        return len(_parse(work, text)[0])
    except ValueError:
        return -1


def _parse(work, text, schema=None):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "probe.csv"
        path.write_text(text, encoding="utf-8")
        return work.parse_rows(path, schema or SCHEMA)
