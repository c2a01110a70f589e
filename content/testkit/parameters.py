"""What the project says about itself: tests/parameters.json."""

from __future__ import annotations

import json
from functools import lru_cache
from pathlib import Path

import pytest

TESTS = Path(__file__).resolve().parent.parent
PROJECT = TESTS.parent
RESTORE = "Bring it back with: git checkout HEAD -- tests/parameters.json"


# A CollectError, because pytest shows its text alone when a test file asks for seeds while it is collected.
class ProjectFileError(pytest.Collector.CollectError):
    """A file of the project that tests need is missing or unreadable; the text says how to restore it."""

    def __init__(self, message: str):
        super().__init__(message)
        self.ascent = {"kind": "guard"}


@lru_cache(maxsize=1)
def parameters() -> dict:
    """Return the parsed tests/parameters.json; raise ProjectFileError when it cannot be read."""
    try:
        text = (TESTS / "parameters.json").read_text(encoding="utf-8")
    except OSError:
        raise ProjectFileError(
            f"tests/parameters.json, which holds the tolerances and seeds of the tests, is missing. {RESTORE}"
        ) from None
    try:
        found = json.loads(text)
    except ValueError as error:
        raise ProjectFileError(f"tests/parameters.json is damaged ({error}). {RESTORE}") from None
    if not isinstance(found, dict) or not isinstance(found.get("module"), str):
        raise ProjectFileError(f"tests/parameters.json is damaged (no module in it). {RESTORE}")
    return found


def tolerance(name: str) -> float:
    """Return the tolerance called `name`: the number that the brief shows, too."""
    known = parameters().get("tolerances", {})
    if name not in known:
        raise ProjectFileError(f'tests/parameters.json has no tolerance called "{name}". {RESTORE}')
    return float(known[name])


def seeds() -> list[int]:
    """Return the seeds that this exercise's tests use, to parametrise a test with."""
    return [int(seed) for seed in parameters().get("seeds", [])]


def task_title(number: int) -> str:
    """Return the title of task `number`, or an empty string when there is none."""
    for task in parameters().get("tasks", []):
        if task.get("n") == number:
            return str(task.get("title", ""))
    return ""


def task_functions() -> list[str]:
    """Return the names of all functions and classes that the learner is asked to write."""
    return [name for task in parameters().get("tasks", []) for name in task.get("functions", [])]
