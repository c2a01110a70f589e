"""Task 3: the command, called as a terminal would call it."""

import json
import os
import subprocess
import sys

import pytest
from runs import PROJECT, run
from testkit import check, learner, same

work = learner.load()


@pytest.mark.task(3)
@pytest.mark.parametrize(
    "typed, output",
    [
        (["--config", "silos.json"], "mill 16.1\nharbour 17.0\n"),
        ([], "mill 16.1\nhill 15.4\nharbour 17.0\n"),
        (["--config", "silos.json", "--limit", "16.5"], "harbour 17.0\n"),
        (["--limit", "0", "--readings", "readings.csv"], "north 14.2\nmill 16.1\nhill 15.4\nharbour 17.0\nold barn 15.0\n"),
    ],
    ids=["the file", "the defaults", "a flag over the file", "two flags"],
)
def test_the_output_is_the_result_and_nothing_else(typed, output):
    received = run(work.main, typed)
    same(received.code, 0, what=f"main({typed})")
    same(received.output, output, what=f"what main({typed}) writes to standard output")


@pytest.mark.task(3)
def test_it_runs_from_any_folder(tmp_path):
    received = run(work.main, ["--config", str(PROJECT / "silos.json")], tmp_path)
    same(received.output, "mill 16.1\nharbour 17.0\n", what="main, started in another folder")


@pytest.mark.task(3)
@pytest.mark.parametrize("level, lines", [("ERROR", 0), ("WARNING", 1), ("INFO", 2)])
def test_the_level_decides_what_is_shown(level, lines):
    received = run(work.main, ["--config", "silos.json", "--log-level", level])
    check(len(received.log.splitlines()) == lines, f"With --log-level {level}, {lines} lines of log are expected on standard error.", received=received.log, cause="logging.basicConfig(level=…), once, in main")


@pytest.mark.task(3)
def test_the_level_may_stand_in_the_file(tmp_path):
    path = tmp_path / "quiet.json"
    path.write_text(json.dumps({"log_level": "ERROR", "readings": str(PROJECT / "readings.csv")}), encoding="utf-8")
    same(run(work.main, ["--config", str(path)]).log, "", what="the log, with log_level ERROR in the file")


@pytest.mark.task(3)
@pytest.mark.parametrize("typed, word", [(["--readings", "nowhere.csv"], "nowhere.csv"), (["--config", "nowhere.json"], "nowhere.json"), (["--config", "bad.json"], "limt")], ids=["no readings", "no file", "a misspelt setting"])
def test_failure_is_told_to_people_and_programs(typed, word, tmp_path):
    (tmp_path / "bad.json").write_text('{"limt": 3}', encoding="utf-8")
    received = run(work.main, typed, tmp_path)
    check(received.code == 1, "A command that could not do its work returns another number than 0: here 1.", where=" ".join(typed), received=str(received.code))
    same(received.output, "", what="standard output after a failure")
    check(word in received.log and "Traceback" not in received.log, "The log should say in one line what is wrong.", expected=f"something with {word}, and no traceback", received=received.log)


@pytest.mark.task(3)
def test_importing_decides_nothing():
    run(work.main, ["--config", "silos.json"])
    code = "import logging, silo_watch.cli; print(len(logging.getLogger().handlers))"
    env = {**os.environ, "PYTHONPATH": str(PROJECT / "src"), "PYTHONDONTWRITEBYTECODE": "1"}
    ended = subprocess.run([sys.executable, "-c", code], env=env, cwd=str(PROJECT), capture_output=True, text=True)
    check(
        ended.stdout.strip() == "0",
        "Importing the module sets up logging for everyone who imports it, or prints.",
        received=(ended.stdout + ended.stderr).strip(),
        cause="basicConfig belongs in main",
    )
