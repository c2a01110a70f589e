"""Calls the command as a terminal would, and catches what it writes to which stream."""

import contextlib
import io
import logging
import os
from pathlib import Path
from typing import NamedTuple

PROJECT = Path(__file__).resolve().parent.parent


class Run(NamedTuple):
    """How one call of the command went."""

    code: object
    output: str
    log: str


def run(main, typed, folder=PROJECT):
    """Call main(typed) in a folder, with logging as untouched as in a new process."""
    root = logging.getLogger()
    handlers, level, here = root.handlers[:], root.level, os.getcwd()
    root.handlers[:] = []
    root.setLevel(logging.WARNING)
    output, log = io.StringIO(), io.StringIO()
    os.chdir(folder)
    try:
        with contextlib.redirect_stdout(output), contextlib.redirect_stderr(log):
            try:
                code = main(typed)
            except SystemExit as ending:
                code = ending.code
    finally:
        os.chdir(here)
        root.handlers[:] = handlers
        root.setLevel(level)
    return Run(code, output.getvalue(), log.getvalue())
