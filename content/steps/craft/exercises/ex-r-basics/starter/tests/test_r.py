"""Tasks 2 to 4: runs tests/test_clinic.R, where R is installed, and shows each of its results as a test."""

import re
import shutil
from functools import lru_cache
from pathlib import Path

import pytest
from testkit import check, learner, same

work = learner.load()

SCRIPT = Path(__file__).with_name("test_clinic.R")
HAS_R = shutil.which("Rscript") is not None

ADVICE = {
    "gives no NA": "x[condition] gives an NA for each NA in the condition; x[which(condition)] does not",
    "has no row for NA": "data[condition, ] gives a row of NA for each NA in the condition; which(condition) does not",
    "leaves out NA": "one NA makes the whole result NA, unless you write na.rm = TRUE",
    "leaves NA out of": "one NA makes the whole result NA, unless you write na.rm = TRUE",
}


def named(part):
    """Return a parameter for each check of one part of the R script."""
    text = SCRIPT.read_text(encoding="utf-8") if SCRIPT.is_file() else ""
    body = re.search(rf"^  {part} = function\(\) {{\n(.*?)^  }}", text, re.M | re.S)
    names = re.findall(r'check\("([^"]+)"', body[1]) if body else ["tests/test_clinic.R has this part"]
    return [pytest.param(name, id=name if HAS_R else f"{name}; R is not installed") for name in names]


@lru_cache(maxsize=None)
def report_on(part):
    """Run one part once, and keep what came of it: a report, None without R, or an error."""
    try:
        return getattr(work, part)()
    except RuntimeError as error:
        return error


def judge(part, name):
    """Fail unless R says that the check `name` has passed."""
    __tracebackhide__ = True
    # What R reports is read by task 1, so that has to be there first.
    same(tuple(work.read_report("1..0\n")), ([], {}, True), what='read_report("1..0"), which task 1 asks for')
    report = report_on(part)
    if isinstance(report, NotImplementedError):
        raise report
    check(not isinstance(report, RuntimeError), "R stopped before its tests were done.", received=str(report)[:1200], cause="often a bracket or a quotation mark in clinic.R")
    if not HAS_R:
        check(report is None, f"{part}() should return None where R is not installed.", received=report)
        print(f"R is not installed here (no program Rscript), so this was not run: {name}")
        return
    check(isinstance(report, work.Report), f"{part}() should return a Report.", received=report)
    detail = report.failed.get(name, "")
    advice = next((why for words, why in ADVICE.items() if words in name and "NA" in detail.split("received")[-1]), "")
    check(name not in report.failed, f"In R: {name}.", received=detail, cause=advice)
    check(name in report.passed, f"R said nothing about this: {name}.", received=f"passed: {report.passed}")


@pytest.mark.task(2)
@pytest.mark.parametrize("name", named("columns"))
def test_columns(name):
    judge("columns", name)


@pytest.mark.task(3)
@pytest.mark.parametrize("name", named("groups"))
def test_groups(name):
    judge("groups", name)


@pytest.mark.task(4)
@pytest.mark.parametrize("name", named("line"))
def test_line(name):
    judge("line", name)
