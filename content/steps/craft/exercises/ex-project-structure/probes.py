"""Calls on which the planted mistakes give themselves away, with files that are made for them."""

import contextlib
import io
import json
import logging
import tempfile
from pathlib import Path

INDISTINGUISHABLE = {"configures-on-import": "The program is imported before the probes begin, and what it did to logging then cannot be told from what another did."}

ROWS = "silo,moisture\nnorth,14.2\nriver,offline\nmill,16.1\n"


class Names(logging.Handler):
    """Remembers through which loggers messages came."""

    def __init__(self):
        super().__init__(logging.DEBUG)
        self.names = []

    def emit(self, record):
        self.names.append(record.name)


def _with_file(name, text, call):
    """Return what call(path) gives for a new file that holds the text."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_text(text, encoding="utf-8")
        return call(path)


def _heard(call):
    """Return what a call gives, what it prints, and the loggers that it uses; logging is left as it was found."""
    root, listener, printed = logging.getLogger(), Names(), io.StringIO()
    handlers, level = root.handlers[:], root.level
    root.handlers[:] = [listener]
    root.setLevel(logging.DEBUG)
    try:
        with contextlib.redirect_stdout(printed), contextlib.redirect_stderr(io.StringIO()):
            return call(), printed.getvalue(), listener.names
    finally:
        root.handlers[:] = handlers
        root.setLevel(level)


def task_1(work):
    return {
        "nothing typed": lambda: sorted(work.parse_flags([])),
        "a limit of 0": lambda: work.parse_flags(["--limit", "0"]).get("limit", "absent"),
        "a path in the file": lambda: _with_file("a.json", json.dumps({"readings": "b.csv"}), lambda path: Path(work.read_config(path)["readings"]).is_absolute()),
    }


def task_2(work):
    def listen():
        _, printed, names = _with_file("a.csv", ROWS, lambda path: _heard(lambda: work.damp_silos(path, 15.0)))
        return printed == "", "root" in names

    return {"one line that cannot be read": listen}


def task_3(work):
    return {"readings that are not there": lambda: int(_heard(lambda: work.main(["--readings", "nowhere-at-all.csv"]))[0])}
