"""Starts the tests of clinic.R and reads what they report."""

import re
import shutil
import subprocess
from pathlib import Path
from typing import NamedTuple, Optional


class Report(NamedTuple):
    """What a run of tests said."""

    passed: list  # names, in order
    failed: dict  # name: what was said about it, "" if nothing
    complete: bool  # as many results as the plan promised?


def read_report(text: str) -> Report:
    passed, failed, promised = [], {}, None
    for row in text.splitlines():
        if plan := re.fullmatch(r"1\.\.(\d+)\s*", row):
            promised = int(plan[1])
        elif result := re.fullmatch(r"(not )?ok \d+ - (.*)", row):
            name, _, detail = result[2].partition("#")
            if result[1]:
                failed[name.strip()] = detail.strip()
            else:
                passed.append(name.strip())
    return Report(passed, failed, promised == len(passed) + len(failed))


# From here on everything is given: it runs your clinic.R, if this computer has R.


def columns() -> Optional[Report]:
    """Return the report on the functions of task 2, or None if R is not installed."""
    return run_part("columns")


def groups() -> Optional[Report]:
    """Return the report on the functions of task 3, or None if R is not installed."""
    return run_part("groups")


def line() -> Optional[Report]:
    """Return the report on the functions of task 4, or None if R is not installed."""
    return run_part("line")


def run_part(part: str) -> Optional[Report]:
    """Run one part of tests/test_clinic.R."""
    rscript = shutil.which("Rscript")
    if rscript is None:
        return None
    done = subprocess.run(
        [rscript, "--vanilla", str(Path("tests") / "test_clinic.R"), part],
        cwd=Path(__file__).resolve().parent,
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    if done.returncode != 0:
        raise RuntimeError(f"R stopped before its tests were done: {done.stderr}")
    return read_report(done.stdout)


if __name__ == "__main__":
    for part in (columns, groups, line):
        print(part.__name__, part() or "R is not installed: no program called Rscript was found.")
