"""Task 1: three layers of settings, of which the later wins."""

import json
from pathlib import Path

import pytest
from testkit import check, learner, raises, same

work = learner.load()


def write(path, content):
    """Write JSON into a new file and return its path."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(content), encoding="utf-8")
    return path


@pytest.mark.task(1)
@pytest.mark.parametrize(
    "typed, flags",
    [
        ([], {}),
        (["--limit", "14.5"], {"limit": 14.5}),
        (["--limit", "0"], {"limit": 0.0}),
        (["--readings", "a.csv", "--log-level", "INFO"], {"readings": "a.csv", "log_level": "INFO"}),
        (["--config", "silos.json", "--log-level", "DEBUG"], {"config": "silos.json", "log_level": "DEBUG"}),
        (["--log-level", "WARNING"], {"log_level": "WARNING"}),
        (["--log-level", "ERROR"], {"log_level": "ERROR"}),
    ],
    ids=lambda value: " ".join(value) or "nothing",
)
def test_flags_are_what_was_typed(typed, flags):
    received = work.parse_flags(typed)
    check(isinstance(received, dict), f"parse_flags({typed}) should be a dict.", received=received, cause="vars(…) makes a dict of what argparse returns")
    extra = sorted(set(received) - set(flags))
    check(not extra, f"parse_flags({typed}) holds {', '.join(extra)}, although it was not typed.", received=received, cause="each flag has a default; argparse.SUPPRESS leaves an absent flag out")
    cause = "0 counts as false in Python: ask whether the flag is there, not whether it is true" if "0" in typed else ""
    same(received, flags, what=f"parse_flags({typed})", cause=cause)


@pytest.mark.task(1)
@pytest.mark.parametrize("typed", [["--limit", "much"], ["--log-level", "LOUD"], ["--limt", "3"]])
def test_a_wrong_flag_is_refused(typed):
    work.parse_flags([])
    with pytest.raises(SystemExit):
        work.parse_flags(typed)


@pytest.mark.task(1)
def test_the_file_says_what_it_says(tmp_path):
    path = write(tmp_path / "some.json", {"limit": 13.25, "log_level": "INFO"})
    same(work.read_config(path), {"limit": 13.25, "log_level": "INFO"}, what="read_config of a file with limit and log_level", cause="defaults belong in the lowest layer, not here")
    same(work.read_config(str(path)), {"limit": 13.25, "log_level": "INFO"}, what="read_config, with the path as text")


@pytest.mark.task(1)
def test_a_path_starts_at_the_file(tmp_path):
    path = write(tmp_path / "office" / "some.json", {"readings": "data/today.csv"})
    received = work.read_config(path)["readings"]
    check(
        Path(received) == tmp_path / "office" / "data" / "today.csv",
        "A relative path in the file is meant from the folder of the file.",
        where='{"readings": "data/today.csv"} in office/some.json',
        expected="…/office/data/today.csv",
        received=str(received),
        cause="whoever starts the command in another folder finds nothing: Path(path).parent / name",
    )
    absolute = str((tmp_path / "elsewhere.csv").resolve())
    path = write(tmp_path / "office" / "other.json", {"readings": absolute})
    check(Path(work.read_config(path)["readings"]) == Path(absolute), "An absolute path in the file stays as it is.", received=str(work.read_config(path)["readings"]))


@pytest.mark.task(1)
@pytest.mark.parametrize("content, word", [({"limt": 15}, "limt"), ({"limit": 15, "config": "b.json"}, "config"), ({"Limit": 15}, "Limit")])
def test_an_unknown_setting_is_named(tmp_path, content, word):
    path = write(tmp_path / "typo.json", content)
    raised = raises(ValueError, work.read_config, path, what=f"read_config of {json.dumps(content)}", why="a misspelt setting would be ignored for a year")
    check(word in str(raised), "The error should name the unknown setting.", expected=word, received=str(raised))


@pytest.mark.task(1)
@pytest.mark.parametrize("text", ['["limit", 15]', "15", '{"limit": 15', '"limit"'])
def test_what_holds_no_settings_is_a_value_error(tmp_path, text):
    (tmp_path / "bad.json").write_text(text, encoding="utf-8")
    raises(ValueError, work.read_config, tmp_path / "bad.json", what=f"read_config of a file with {text}", why="json.loads returns lists and numbers, too")


@pytest.mark.task(1)
@pytest.mark.parametrize(
    "file, typed, expected",
    [
        (None, {}, {"limit": 15.0, "readings": "readings.csv", "log_level": "WARNING"}),
        (None, {"limit": 14.0}, {"limit": 14.0, "readings": "readings.csv", "log_level": "WARNING"}),
        ({"limit": 15.5}, {}, {"limit": 15.5, "readings": "readings.csv", "log_level": "WARNING"}),
        ({"limit": 15.5, "log_level": "INFO"}, {"limit": 14.0}, {"limit": 14.0, "readings": "readings.csv", "log_level": "INFO"}),
        ({"limit": 15.5}, {"limit": 0.0}, {"limit": 0.0, "readings": "readings.csv", "log_level": "WARNING"}),
        ({"limit": 0}, {"readings": "b.csv"}, {"limit": 0, "readings": "b.csv", "log_level": "WARNING"}),
    ],
)
def test_the_later_layer_wins(tmp_path, file, typed, expected):
    flags = dict(typed) if file is None else {**typed, "config": str(write(tmp_path / "some.json", file))}
    received = work.settings_for(dict(flags))
    check(isinstance(received, dict), "settings_for should return a dict.", received=received)
    shown = {name: str(value) if name == "readings" else value for name, value in received.items()}
    zero = 0 in (typed.get("limit"), (file or {}).get("limit"))
    same(shown, expected, what=f"settings_for: the file says {file}, the flags {typed}", cause="0 counts as false in Python: a limit of 0 was given, so it is in force" if zero else "")
    same(work.settings_for({})["limit"], work.DEFAULTS["limit"], what="the default limit after that", cause="DEFAULTS was changed: join the layers in a new dict")


@pytest.mark.task(1)
def test_what_was_typed_goes_all_the_way(tmp_path):
    path = write(tmp_path / "some.json", {"limit": 15.5})
    received = work.settings_for(work.parse_flags(["--config", str(path)]))
    same(received.get("limit"), 15.5, what="the limit, with a file that says 15.5 and no flag --limit", cause="a default of the flag has won over the file, although it was not typed")
    received = work.settings_for(work.parse_flags(["--config", str(path), "--limit", "0"]))
    same(received.get("limit"), 0.0, what="the limit, with a file that says 15.5 and --limit 0", cause="0 counts as false in Python: it was typed, so it wins")
