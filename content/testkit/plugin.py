"""What pytest needs to know in an exercise's project; tests/conftest.py takes it over by `import *`."""

from __future__ import annotations

import platform
import re
import sys
import types
import warnings
from importlib import metadata
from pathlib import Path

import pytest

from .failure import set_task
from .parameters import PROJECT, TESTS, ProjectFileError, parameters

__all__ = [
    "pytest_configure",
    "pytest_report_header",
    "pytest_runtest_makereport",
    "pytest_runtest_setup",
]


def pytest_configure(config):
    """Declare the marker that ties a test to a task of the exercise."""
    config.addinivalue_line("markers", "task(n): the task of the exercise that this test judges")


def pytest_report_header():
    """Say which exercise, interpreter and library versions gave the verdicts."""
    try:
        exercise = parameters().get("exercise", PROJECT.name)
    except ProjectFileError:
        exercise = PROJECT.name
    versions = [f"Python {platform.python_version()} ({sys.executable})", *_package_versions()]
    return f"{exercise}: " + ", ".join(versions)


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item):
    """Remember the test's task for messages, and keep the warnings of other people's code harmless."""
    marker = item.get_closest_marker("task")
    set_task(marker.args[0] if marker and marker.args else None)
    # pytest restores the filters after each test. Where warnings are made errors (-W error), that stays
    # so for the project's own files, but a library's warning must never decide a verdict.
    own = "|".join(re.escape(name) for name in _own_modules())
    warnings.filterwarnings("ignore", module=rf"^(?!({own})(\.|$))")


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_makereport(item, call):
    """Leave in a traceback only the project's own lines, so that it ends at the learner's."""
    if call.excinfo is not None:
        own = _own_lines(call.excinfo.tb)
        if own is not None:
            call.excinfo.traceback = type(call.excinfo.traceback)(own)
    yield


def _own_lines(traceback):
    """Return the traceback without the lines of other people's code, or None when none is left."""
    entries = []
    while traceback is not None:
        if _is_own(traceback.tb_frame.f_code.co_filename):
            entries.append(traceback)
        traceback = traceback.tb_next
    # Linked anew, because pytest walks the links when it cuts a traceback itself.
    own = None
    for entry in reversed(entries):
        own = types.TracebackType(own, entry.tb_frame, entry.tb_lasti, entry.tb_lineno)
    return own


def _is_own(path) -> bool:
    """Say whether a file is the learner's or a test, rather than the testkit or a library."""
    try:
        parts = Path(path).resolve().relative_to(PROJECT).parts
    except (OSError, ValueError):
        return False
    return "testkit" not in parts and "site-packages" not in parts and not any(part.startswith(".") for part in parts)


def _own_modules() -> list[str]:
    """Return the names of the modules in the project's folder and among its tests."""
    return sorted({file.stem for folder in (PROJECT, TESTS) for file in folder.glob("*.py")} | {"testkit"})


def _package_versions() -> list[str]:
    """Return "name version" for each installed distribution that requirements.txt names."""
    try:
        lines = (PROJECT / "requirements.txt").read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        lines = ["pytest"]
    found = []
    for line in lines:
        name = re.match(r"[A-Za-z0-9][A-Za-z0-9._-]*", line.strip())
        if name:
            try:
                found.append(f"{name.group()} {metadata.version(name.group())}")
            except metadata.PackageNotFoundError:
                found.append(f"{name.group()} not installed")
    return found
