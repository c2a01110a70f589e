"""Task 2: the result is returned, and everything else goes to a log."""

import io
import logging
import re
import sys

import pytest
from testkit import check, learner, raises, same

work = learner.load()

MONDAY = "silo,moisture\nnorth,14.2\nmill,16.1\nriver,offline\nhill,15.5\n\nharbour,17.0\nweir\n"


@pytest.fixture
def monday(tmp_path):
    """A file with five rows that can be read, two that cannot, and an empty line."""
    path = tmp_path / "monday.csv"
    path.write_text(MONDAY.replace("weir\n", "weir\nold barn,15.0\n"), encoding="utf-8")
    return path


@pytest.mark.task(2)
@pytest.mark.parametrize(
    "limit, damp",
    [
        (15.5, [("mill", 16.1), ("harbour", 17.0)]),
        (15.0, [("mill", 16.1), ("hill", 15.5), ("harbour", 17.0)]),
        (17.0, []),
        (0.0, [("north", 14.2), ("mill", 16.1), ("hill", 15.5), ("harbour", 17.0), ("old barn", 15.0)]),
    ],
)
def test_silos_above_the_limit(monday, limit, damp):
    received = [tuple(each) for each in work.damp_silos(monday, limit)]
    same(received, damp, what=f"damp_silos of monday.csv, {limit}", cause="a silo at the limit is not above it; the order is that of the file")


@pytest.mark.task(2)
def test_a_file_with_a_header_only(tmp_path):
    for text in ("silo,moisture\n", ""):
        (tmp_path / "none.csv").write_text(text, encoding="utf-8")
        same(list(work.damp_silos(str(tmp_path / "none.csv"), 1.0)), [], what=f"damp_silos of a file with {text!r}")


@pytest.mark.task(2)
def test_nothing_is_printed(monday, monkeypatch):
    printed = io.StringIO()
    monkeypatch.setattr(sys, "stdout", printed)
    work.damp_silos(monday, 15.5)
    received = printed.getvalue()
    check(received == "", "damp_silos should print nothing: standard output is for the result.", received=received, cause="use logger.warning and logger.info where the script prints")


def records(caplog, monday, level):
    """What the function logs at one level, after the level is set so that all is kept."""
    __tracebackhide__ = True
    caplog.clear()
    with caplog.at_level(logging.DEBUG):
        work.damp_silos(monday, 15.5)
    strange = [record.name for record in caplog.records if record.name.split(".")[0] != "silo_watch"]
    check(not strange, "The module should write to a logger of its own.", expected="silo_watch.cli", received=", ".join(strange), cause="logging.warning(…) uses the root logger; logger.warning(…) the one of this module")
    return [record.getMessage() for record in caplog.records if record.levelno == level]


@pytest.mark.task(2)
def test_a_bad_line_is_a_warning(monday, caplog):
    warnings = records(caplog, monday, logging.WARNING)
    check(len(warnings) == 2, "Two lines cannot be read, so there should be two warnings.", received=warnings, cause="an empty line is no reading, and no reason to warn")
    numbers = [re.findall(r"\d+", message) for message in warnings]
    check(["4" in numbers[0], "8" in numbers[1]] == [True, True], "Each warning should say the number of its line.", expected="4 and 8, the header being line 1 and empty lines counted", received=warnings)


@pytest.mark.task(2)
def test_the_end_is_an_info(monday, caplog):
    infos = records(caplog, monday, logging.INFO)
    check(len(infos) == 1, "There should be one INFO, at the end.", received=infos)
    check(re.findall(r"\d+", infos[0])[:2] == ["5", "2"], "The INFO should say how many readings there were, and how many are damp.", expected="5 readings, 2 damp", received=infos[0])


@pytest.mark.task(2)
def test_a_missing_file_is_an_error_of_the_system(tmp_path):
    raises(OSError, work.damp_silos, tmp_path / "nowhere.csv", 15.0, what="damp_silos of a file that is not there", why="main decides what to do")
