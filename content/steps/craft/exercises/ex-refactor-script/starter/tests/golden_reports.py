"""What the old script gives: the records with which the learner's report is compared."""

import re
from pathlib import Path

from testkit import learner
from testkit.failure import failure

GOLDEN = Path(__file__).resolve().parent / "golden"
FILES = ("month", "one_station", "many_long", "borders", "empty", "only_bad")
OTHER_SETTINGS = {
    "free_minutes": 10,
    "price_per_minute": 0.375,
    "start_fee": 2.5,
    "rides_per_mark": 5,
    "long_ride": 60,
    "most_long_rides": 2,
}

work = learner.load()


def rides(name):
    """The text of a file of rides."""
    return (GOLDEN / f"{name}.csv").read_text(encoding="utf-8")


def golden(name):
    """The report that the old script printed."""
    return (GOLDEN / f"{name}.txt").read_text(encoding="utf-8")


def same_report(report, expected, *, where, cause=""):
    """Fail with the first line in which a report differs from the record."""
    __tracebackhide__ = True
    if not isinstance(report, str):
        raise failure("build_report returned no text.", where=where, expected="str", received=type(report).__name__, cause="print shows a text, return gives it back")
    if report == expected:
        return
    ours, theirs = report.split("\n"), expected.split("\n")
    at = next((i for i, (a, b) in enumerate(zip(ours, theirs)) if a != b), min(len(ours), len(theirs)))
    received, wanted = (lines[at] if at < len(lines) else "(the report ends before)" for lines in (ours, theirs))
    raise failure(
        f"Line {at + 1} of the report differs from what the old script prints.",
        where=where,
        expected=repr(wanted),
        received=repr(received),
        cause=cause or _likely_cause(received, wanted),
    )


def _likely_cause(received, wanted):
    if received.split() == wanted.split():
        return "the words are right and the spaces are not; compare the widths of the columns"
    ours, theirs = (re.findall(r"\d+\.\d\d\b", line) for line in (received, wanted))
    cents = [abs(round(100 * float(a)) - round(100 * float(b))) for a, b in zip(ours, theirs)]
    if len(ours) == len(theirs) and any(cents) and max(cents) <= 20:
        return "the rounding has changed: each ride is rounded to whole cents, and half a cent goes up"
    if "(the report ends before)" in (received, wanted):
        return "a part is missing, or the newline at the end"
    return ""


def still_the_same():
    """Fail if the report of one file is not the old one: the form of a program that does something else is not judged."""
    __tracebackhide__ = True
    same_report(work.build_report(rides("month")), golden("month"), where="tests/golden/month.csv")
