"""The reporter's events, from real runs of pytest."""

import importlib.util
import json
import os
import signal
import subprocess
import sys

import pytest
from conftest import TESTKIT, events_in


def only(events, kind):
    return [event for event in events if event["type"] == kind]


@pytest.fixture
def finished(project):
    """Return a function that runs one test file and returns {name: finished event}."""

    def run(text, *arguments):
        project.write("tests/test_it.py", text)
        return {event["id"].split("::")[-1]: event for event in only(project.events(*arguments), "finished")}

    return run


def test_a_whole_run_in_order(project):
    project.write("requirements.txt", "pytest>=7\nnumpy\nnowhere-to-be-found\n")
    project.write(
        "tests/test_it.py",
        "import pytest\n\n@pytest.mark.task(2)\ndef test_good(): pass\n\ndef test_bad(): assert 1 == 2, 'not equal'\n",
    )
    session, collected, *rest, done = project.events()
    assert session["executable"] == sys.executable
    assert session["python"] == ".".join(map(str, sys.version_info[:3]))
    assert session["pytest"] == pytest.__version__
    assert list(session["packages"]) == ["numpy"]
    assert collected["tests"] == [
        {"id": "tests/test_it.py::test_good", "task": 2, "file": "tests/test_it.py", "line": 3, "name": "test_good"},
        {"id": "tests/test_it.py::test_bad", "task": None, "file": "tests/test_it.py", "line": 6, "name": "test_bad"},
    ]
    assert [(event["type"], event["id"].split("::")[1]) for event in rest] == [
        ("started", "test_good"),
        ("finished", "test_good"),
        ("started", "test_bad"),
        ("finished", "test_bad"),
    ]
    good, bad = rest[1], rest[3]
    assert good["seconds"] >= 0
    assert {**good, "seconds": 0} == {
        "type": "finished",
        "id": "tests/test_it.py::test_good",
        "outcome": "passed",
        "seconds": 0,
        "kind": None,
        "message": "",
    }
    assert bad["message"].startswith("not equal")
    assert bad["location"] == {"file": "tests/test_it.py", "line": 6}
    assert done == {"type": "done", "exitstatus": 1, "collected": 2, "ran": 2}


def test_what_is_not_written_yet_is_shown_without_a_traceback(project):
    project.write("work.py", "def first():\n    raise NotImplementedError('Task 1: write first')\n")
    project.write("tests/test_it.py", "import work\n\ndef test_it(): work.first()\n\ndef test_bad(): assert 1 == 2, 'not equal'\n")
    text = project.start(reporting=True).communicate(timeout=60)[0].decode()
    shown = text[text.index("= FAILURES =") : text.index("= short test summary")]
    assert "Task 1: write first" in shown and "work.first()" not in shown
    assert "not equal" in shown and "def test_bad()" in shown


def test_without_the_variable_nothing_is_written(project):
    project.write("tests/test_it.py", "def test_good(): pass\n")
    text = project.run("-p", "ascent_reporter", PYTHONPATH=str(TESTKIT / "reporter"))
    assert "1 passed" in text
    assert '"type"' not in text


def test_the_secret_word_is_hidden_from_the_learner(finished):
    test = "import os\ndef test_it(): assert 'ASCENT_EVENT_PREFIX' not in os.environ, 'seen'\n"
    assert finished(test)["test_it"]["outcome"] == "passed"


@pytest.mark.parametrize("capture", ["fd", "sys", "no"])
def test_prints_on_every_level_do_not_disturb_the_events(finished, capture):
    text = (
        "import os, sys\n"
        "def test_it():\n"
        "    print('no end', end=''); sys.stderr.write('err')\n"
        "    os.write(1, b'raw no end'); sys.__stdout__.write('under'); sys.__stdout__.flush()\n"
    )
    assert finished(text, f"--capture={capture}")["test_it"]["outcome"] == "passed"


def test_a_program_that_closes_the_output_does_not_silence_the_events(finished):
    assert finished("import os\ndef test_it(): os.close(1)\n")["test_it"]["outcome"] == "passed"


def test_megabytes_of_output_are_cut_to_both_ends(finished):
    event = finished("def test_it():\n    print('a' * 3_000_000 + 'z' * 10)\n")["test_it"]
    assert len(event["output"]) < 8200
    assert event["output"].startswith("aaaa")
    assert event["output"].endswith("zzzz\n")
    assert "left out" in event["output"]


def test_output_that_is_no_text_is_survived(finished):
    event = finished("import os\ndef test_it():\n    os.write(1, b'\\xff\\xfe\\x00'); print('\\ud800')\n    assert False, '\\ud800 \\x00'\n")
    assert event["test_it"]["outcome"] == "failed"


def test_a_long_message_is_cut(finished):
    event = finished("def test_it():\n    raise ValueError('x' * 1_000_000)\n")["test_it"]
    assert len(event["message"]) <= 4000
    assert event["message"].startswith("ValueError: xxx")


def test_an_exception_that_cannot_be_shown_is_survived(finished):
    text = "class Bad(Exception):\n    def __str__(self): raise RuntimeError\n\ndef test_it(): raise Bad\n"
    assert finished(text)["test_it"]["message"] == "Bad: <Bad that cannot be shown: RuntimeError>"


def test_ids_beyond_ascii_and_beside_each_other(project):
    project.write(
        "tests/test_it.py",
        "import pytest\n@pytest.mark.parametrize('x', ['é', '日 本', 'a/b', 'a::b'])\ndef test_it(x): assert x == 'é', x\n",
    )
    events = project.events()
    ids = [test["id"] for test in only(events, "collected")[0]["tests"]]
    assert len(set(ids)) == 4
    assert [event["id"] for event in only(events, "finished")] == ids
    assert [event["outcome"] for event in only(events, "finished")] == ["passed", "failed", "failed", "failed"]


def test_skips_setup_errors_and_teardown_errors(finished):
    events = finished(
        "import pytest\n"
        "def test_skip(): pytest.skip('not today')\n"
        "@pytest.mark.skip(reason='never')\n"
        "def test_mark(): pass\n"
        "@pytest.mark.xfail(reason='known')\n"
        "def test_xfail(): assert 0\n"
        "@pytest.fixture\n"
        "def before(): raise RuntimeError('before')\n"
        "@pytest.fixture\n"
        "def after():\n"
        "    yield\n"
        "    raise RuntimeError('after')\n"
        "def test_before(before): pass\n"
        "def test_after(after): pass\n"
        "def test_both(after): assert 0, 'first'\n"
        "def test_exit(): raise SystemExit(0)\n"
    )
    assert {name: (event["outcome"], event["message"].splitlines()[0]) for name, event in events.items()} == {
        "test_skip": ("skipped", "Skipped: not today"),
        "test_mark": ("skipped", "Skipped: never"),
        "test_xfail": ("skipped", "known"),
        "test_before": ("error", "RuntimeError: before"),
        "test_after": ("error", "RuntimeError: after"),
        "test_both": ("failed", "first"),
        "test_exit": ("failed", "SystemExit: 0"),
    }


def test_location_is_the_deepest_line_of_the_learner(project):
    project.write("work.py", "import json\n\ndef first(x):\n    return json.loads(x)\n")
    project.write(".venv/lib/evil.py", "def call(f): return f('{')\n")
    project.write("tests/test_it.py", "import work, sys\nsys.path.append('.venv/lib')\nimport evil\ndef test_it(): evil.call(work.first)\n")
    (event,) = only(project.events(), "finished")
    assert event["location"] == {"file": "work.py", "line": 4}
    assert event["kind"] == "exception"


def test_location_is_the_tests_own_line_where_the_learners_code_has_ended(project):
    project.write("tests/helper.py", "def judge(value):\n    assert value == 2, value\n")
    project.write("tests/test_it.py", "from helper import judge\n\ndef test_it():\n    judge(2)\n    judge(3)\n")
    (event,) = only(project.events(), "finished")
    assert event["location"] == {"file": "tests/test_it.py", "line": 5}


def test_a_cause_in_the_learners_code_is_found_behind_the_tests_own_error(project):
    project.write("work.py", "def first():\n    raise KeyError('deep')\n")
    project.write("tests/test_it.py", "import work\nfrom testkit import raises\ndef test_it(): raises(ValueError, work.first, what='first()')\n")
    (event,) = only(project.events(), "finished")
    assert event["location"] == {"file": "work.py", "line": 2}
    assert "it raised KeyError" in event["message"]


def test_not_implemented_of_a_library_is_an_exception(project):
    project.write("work.py", "import io\n\ndef first():\n    return io.IOBase().seek(0)\n\ndef second():\n    raise NotImplementedError\n")
    project.write("library/__init__.py", "def f(): raise NotImplementedError('abstract')\n")
    project.write(
        "tests/test_it.py",
        "import work, sys, types\nmodule = types.ModuleType('m')\n"
        "exec(compile('def f(): raise NotImplementedError(1)', '/somewhere/else.py', 'exec'), module.__dict__)\n"
        "work.first = module.f\n"
        "def test_library(): work.first()\ndef test_own(): work.second()\n",
    )
    library, own = only(project.events(), "finished")
    assert library["kind"] == "exception"
    assert (own["kind"], own["message"]) == ("not-implemented", "This is not written yet.")


@pytest.mark.parametrize(
    "file, text, message",
    [
        ("tests/test_broken.py", "import nowhere_to_be_found\n", "ModuleNotFoundError: No module named 'nowhere_to_be_found'"),
        ("tests/test_broken.py", "x = 1\n1 / 0\n", "ZeroDivisionError: division by zero"),
        ("tests/test_broken.py", "x = (\n", "SyntaxError: "),
        ("tests/conftest.py", "import nowhere_to_be_found\n", "ModuleNotFoundError: No module named 'nowhere_to_be_found'"),
        ("tests/conftest.py", "x = (\n", "SyntaxError: "),
    ],
)
def test_a_test_file_that_cannot_be_collected_is_one_event(project, file, text, message):
    project.write("tests/test_it.py", "def test_good(): pass\n")
    project.write(file, text)
    events = project.events()
    (error,) = only(events, "collect-error")
    assert error["file"] == file
    assert error["message"].startswith(message)
    assert error["location"] == {"file": file, "line": 2 if "1 / 0" in text else 1}
    (done,) = only(events, "done")
    assert done["exitstatus"] != 0
    assert done["ran"] == 0


def test_pytest_exit_is_done_with_its_status(project):
    project.write("tests/test_it.py", "import pytest\ndef test_one(): pytest.exit('enough', returncode=7)\ndef test_two(): pass\n")
    assert project.events()[-1] == {"type": "done", "exitstatus": 7, "collected": 2, "ran": 0}


def test_keyboard_interrupt_is_done(project):
    project.write("tests/test_it.py", "def test_one(): pass\ndef test_two(): raise KeyboardInterrupt\ndef test_three(): pass\n")
    assert project.events()[-1] == {"type": "done", "exitstatus": 2, "collected": 3, "ran": 1}


@pytest.mark.skipif(sys.platform == "win32", reason="Windows ends a process without asking it")
def test_sigterm_is_done_even_where_the_program_swallows_everything(project):
    project.write(
        "tests/test_it.py",
        "def test_one():\n    while True:\n        try:\n            sum(range(1000))\n        except BaseException:\n            pass\n",
    )
    process = project.start(reporting=True)
    lines = []
    for line in process.stdout:
        lines.append(line)
        if b'"started"' in line:
            break
    process.send_signal(signal.SIGTERM)
    output, _ = process.communicate(timeout=20)
    assert events_in(b"".join(lines) + output)[-1] == {"type": "done", "exitstatus": 143, "collected": 1, "ran": 0}
    assert process.returncode == -signal.SIGTERM


def test_a_reader_that_goes_away_is_no_error(monkeypatch):
    spec = importlib.util.spec_from_file_location("reporter_in_this_process", TESTKIT / "reporter" / "ascent_reporter.py")
    reporter = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(reporter)
    reading, writing = os.pipe()
    os.close(reading)
    monkeypatch.setattr(reporter, "_prefix", "@@event@@")
    monkeypatch.setattr(reporter, "_stream", writing)
    reporter.write_event({"type": "started", "id": "x"})
    reporter.write_event({"type": "started", "id": "y"})
    os.close(writing)


def test_events_are_lines_of_ascii_that_begin_with_the_word(project):
    project.write("tests/test_it.py", "def test_é(): assert False, 'naïve — 日本'\n")
    process = project.start(reporting=True)
    output, _ = process.communicate(timeout=20)
    lines = [line for line in output.split(b"\n") if b'"type"' in line]
    assert all(line.startswith(b"@@event@@{") for line in lines)
    assert all(max(line) < 128 for line in lines)
    assert json.loads(lines[-2][len("@@event@@") :])["message"].startswith("naïve — 日本")


def test_a_run_without_a_standard_output_is_survived(project):
    project.write("tests/test_it.py", "def test_one(): pass\n")
    program = (
        "import os, subprocess, sys\nos.close(1)\n"
        "sys.exit(subprocess.call([sys.executable, '-m', 'pytest', '-p', 'ascent_reporter', '-q'], stderr=subprocess.DEVNULL))\n"
    )
    code = subprocess.run(
        [sys.executable, "-c", program],
        cwd=project.folder,
        env={"ASCENT_EVENT_PREFIX": "@@event@@", "PYTHONPATH": str(TESTKIT / "reporter"), "PATH": "/usr/bin:/bin"},
        timeout=30,
    ).returncode
    assert code in (0, 1, 3, 4)
