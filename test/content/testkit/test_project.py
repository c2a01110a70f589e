"""The guarded import, the plugin and the parameters, in real projects."""

import json

import pytest

TEST = """
import pytest
from testkit import learner, close, tolerance

work = learner.load()

@pytest.mark.task(1)
def test_first():
    close(work.first(2), 4, tolerance="exact", what="first(2)")

@pytest.mark.task(2)
def test_second():
    close(work.second(), 1, tolerance="exact", what="second()")
"""

RIGHT = "def first(x):\n    return 2 * x\n\n\ndef second():\n    return 1\n"


@pytest.fixture
def judged(project):
    """Return a function that runs the two tests on a program and returns the finished events and the terminal's text."""
    project.write("tests/test_work.py", TEST)

    def judge(program):
        if program is not None:
            project.write("work.py", program)
        events = project.events()
        assert [event for event in events if event["type"] == "collect-error"] == []
        return [event for event in events if event["type"] == "finished"]

    return judge


def test_right_program_passes(judged):
    assert [event["outcome"] for event in judged(RIGHT)] == ["passed", "passed"]


@pytest.mark.parametrize(
    "program, words, line",
    [
        (None, "work.py is missing from the project's folder", None),
        ("", "work.py has no function first", None),
        ("def frist(x):\n    return x\n", "It has frist: is that the one", None),
        ("first = 3\nsecond = 4\n", "first in work.py is int, not a function", None),
        ("x = 1\ndef first(x:\n    pass\n", "work.py, line 2: Python cannot read this", 2),
        ("def first(x):\n\treturn x\n        return 2\n", "work.py, line 3: Python cannot read this", 3),
        ("x = 'caf\udce9'\n", "work.py", None),
        ("import math\n\n1 / 0\n", "work.py, line 3 stopped with ZeroDivisionError: division by zero", 3),
        ("import nowhere_to_be_found\n", "imports nowhere_to_be_found, which is not installed", 1),
        ("x = 1\nraise SystemExit(0)\n", "work.py, line 2 stopped with SystemExit: 0", 2),
        ("name = input()\n", "work.py, line 1 stopped with", 1),
        ("def first():\n    return 4\n", "first in work.py cannot be called as the brief says: too many positional", 1),
    ],
)
def test_a_file_that_cannot_be_used_is_a_plain_sentence_in_a_test(project, program, words, line):
    project.write("tests/test_work.py", TEST)
    if program is not None:
        (project.folder / "work.py").write_bytes(program.encode("utf-8", "surrogateescape"))
    events = project.events()
    finished = [event for event in events if event["type"] == "finished"]
    assert [event for event in events if event["type"] == "collect-error"] == []
    assert [(event["outcome"], event["kind"]) for event in finished] == [("failed", "guard")] * 2
    assert finished[0]["message"].startswith("Task 1 (The first): ")
    assert words in finished[0]["message"]
    if line is not None:
        assert finished[0]["location"] == {"file": "work.py", "line": line}


def test_a_broken_file_beside_the_learners_is_named_with_its_line(judged, project):
    project.write("helper.py", "def broken(:\n")
    finished = judged("import helper\n" + RIGHT)
    assert "helper.py, line 1: Python cannot read this" in finished[0]["message"]
    assert finished[0]["location"] == {"file": "helper.py", "line": 1}


def test_the_learners_own_second_file_is_found(judged, project):
    project.write("helper.py", "def twice(x):\n    return 2 * x\n")
    assert [e["outcome"] for e in judged("from helper import twice as first\n\n\ndef second():\n    return 1\n")] == ["passed"] * 2


def in_a_package(project, program):
    """Put the learner's program into a package under src/, and return the finished events."""
    parameters = json.loads((project.folder / "tests/parameters.json").read_text())
    project.write("tests/parameters.json", json.dumps({**parameters, "module": "src/shop/till"}))
    project.write("tests/test_work.py", TEST)
    project.write("src/shop/__init__.py", "")
    project.write("src/shop/tools.py", "def twice(x):\n    return 2 * x\n")
    project.write("src/shop/till.py", program)
    return [event for event in project.events() if event["type"] == "finished"]


@pytest.mark.parametrize("line", ["from .tools import twice", "from shop.tools import twice"])
def test_a_module_of_a_package_finds_what_lies_beside_it(project, line):
    program = line + "\n\n\ndef first(x):\n    return twice(x)\n\n\ndef second():\n    return int(__name__ == 'shop.till')\n"
    assert [event["outcome"] for event in in_a_package(project, program)] == ["passed", "passed"]


@pytest.mark.parametrize(
    "program, words, line",
    [
        ("", "src/shop/till.py has no function first", None),
        ("x = 1\ndef first(x:\n    pass\n", "src/shop/till.py, line 2: Python cannot read this", 2),
        ("import math\n\n1 / 0\n", "src/shop/till.py, line 3 stopped with ZeroDivisionError", 3),
    ],
)
def test_a_broken_module_of_a_package_is_named_with_its_folders(project, program, words, line):
    first = in_a_package(project, program)[0]
    assert words in first["message"]
    if line is not None:
        assert first["location"] == {"file": "src/shop/till.py", "line": line}


def test_a_change_of_the_same_length_in_the_same_second_is_seen(judged):
    assert judged(RIGHT)[0]["outcome"] == "passed"
    assert judged(RIGHT.replace("2 * x", "3 * x"))[0]["outcome"] == "failed"


def test_an_error_in_the_learners_code_points_to_their_line(judged):
    first, _ = judged("def half(x):\n    return x / 0\n\n\ndef first(x):\n    return half(x)\n\n\ndef second():\n    return 1\n")
    assert (first["kind"], first["message"]) == ("exception", "ZeroDivisionError: division by zero")
    assert first["location"] == {"file": "work.py", "line": 2}


def test_what_is_not_written_yet_has_a_kind_of_its_own(judged):
    first, second = judged('def first(x):\n    raise NotImplementedError("Task 1: write first")\n\n\ndef second():\n    return 2\n')
    assert (first["kind"], first["message"]) == ("not-implemented", "Task 1: write first")
    assert (second["kind"], second["expected"], second["actual"]) == ("assertion", "1", "2")
    assert second["location"]["file"] == "tests/test_work.py"


def test_classes_and_attributes_are_handed_through(project):
    project.write("work.py", "LIMIT = 3\n\n\nclass First:\n    def __init__(self, x):\n        self.x = x\n")
    project.write(
        "tests/test_work.py",
        "from testkit import learner, same\nwork = learner.load()\n\ndef test_it():\n"
        "    same(work.First(2).x, 2, what='x')\n    same(isinstance(work.First(2), work.First), True, what='kind')\n"
        "    same(work.LIMIT, 3, what='LIMIT')\n",
    )
    assert "1 passed" in project.run()


def test_terminal_shows_the_test_and_the_learners_line_and_nothing_of_the_testkit(project):
    project.write("tests/test_work.py", TEST)
    project.write("work.py", "import json\n\n\ndef first(x):\n    return json.loads('{')\n\n\ndef second():\n    return 2\n")
    text = project.run()
    assert "work.py:5: in first" in text
    assert "Task 2 (The second): second() is off by 1; 1e-9 is allowed." in text
    assert "testkit" not in text.replace("from testkit", "")
    assert "json/decoder.py" not in text


def test_header_names_exercise_interpreter_and_versions(project):
    project.write("requirements.txt", "numpy\nnowhere-to-be-found\npytest>=7\n")
    project.write("tests/test_work.py", TEST)
    header = next(line for line in project.run().splitlines() if line.startswith("ex-example: "))
    assert "Python 3." in header
    assert "numpy " in header
    assert "nowhere-to-be-found not installed" in header


@pytest.mark.parametrize("content, words", [(None, "is missing"), ("{", "is damaged"), ("[]", "is damaged")])
def test_missing_parameters_say_how_to_restore_them(project, content, words):
    project.write("tests/test_work.py", TEST + "\nfrom testkit import seeds\nSEEDS = seeds()\n")
    project.write("work.py", RIGHT)
    file = project.folder / "tests" / "parameters.json"
    file.unlink()
    if content is not None:
        file.write_text(content)
    (error,) = [event for event in project.events() if event["type"] == "collect-error"]
    assert words in error["message"]
    assert "git checkout HEAD -- tests/parameters.json" in error["message"]
    text = project.run()
    assert "git checkout HEAD -- tests/parameters.json" in text
    assert "Traceback" not in text


def test_missing_parameters_are_a_guard_inside_a_test(project):
    project.write("tests/test_work.py", TEST)
    project.write("work.py", RIGHT)
    (project.folder / "tests" / "parameters.json").unlink()
    finished = [event for event in project.events() if event["type"] == "finished"]
    assert {event["kind"] for event in finished} == {"guard"}


def test_warnings_of_libraries_never_decide_even_where_warnings_are_errors(project):
    project.write("library/__init__.py", "import warnings\n\ndef old():\n    warnings.warn('old', DeprecationWarning)\n    return 4\n")
    project.write("work.py", "import library\n\n\ndef first(x):\n    return library.old()\n\n\ndef second():\n    return 1\n")
    project.write("tests/test_work.py", TEST)
    assert "2 passed" in project.run("-W", "error")


def test_own_warnings_are_errors_where_that_is_asked_for(project):
    project.write("work.py", "import warnings\n\n\ndef first(x):\n    warnings.warn('mine')\n    return 4\n\n\ndef second():\n    return 1\n")
    project.write("tests/test_work.py", TEST)
    assert "1 failed, 1 passed" in project.run("-W", "error")
    assert "2 passed" in project.run()


def test_a_project_without_numpy_works(project):
    project.write("numpy.py", "raise ImportError('no numpy here')\n")
    project.write("work.py", RIGHT.replace("2 * x", "3 * x"))
    project.write("tests/test_work.py", TEST)
    text = project.run()
    assert "1 failed, 1 passed" in text
    assert "no numpy here" not in text


def test_parameters_of_the_project_are_the_ones_used(project):
    project.write("work.py", RIGHT.replace("2 * x", "2 * x + 0.5"))
    project.write("tests/test_work.py", TEST)
    parameters = json.loads((project.folder / "tests/parameters.json").read_text())
    parameters["tolerances"]["exact"] = 1.0
    project.write("tests/parameters.json", json.dumps(parameters))
    assert "2 passed" in project.run()
