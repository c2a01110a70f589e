"""Task 5: a Python function that runs other programs, and programs in other languages for it to run."""

import sys

import pytest
from languages import LANGUAGES, command_for, find, works
from testkit import check, learner, raises, same

work = learner.load()

CELSIUS = [-12, -10, -7, -1, 0, 4, 10, 15, 99]


def python(code):
    """Return the command of a small program in Python, which everybody has here."""
    return [sys.executable, "-c", code]


DOUBLE = python("import sys\nfor line in sys.stdin:\n    print(2 * int(line))")


@pytest.mark.task(5)
@pytest.mark.parametrize("numbers", [[3, -7, 0], [41], []])
def test_numbers_go_in_and_come_back(numbers):
    same(
        work.run_program(DOUBLE, numbers),
        [2 * n for n in numbers],
        what=f"run_program of a program that doubles, with {numbers}",
        cause="its output is text: split it, and make each part an int",
    )


@pytest.mark.task(5)
def test_output_may_be_separated_by_any_white_space():
    command = python("print('4 5\\n\\n-6\\t7')")
    same(work.run_program(command, [1]), [4, 5, -6, 7], what="run_program of a program that prints two lines with several numbers")


@pytest.mark.task(5)
def test_each_number_has_a_line_of_its_own():
    command = python("import sys\nprint(len(sys.stdin.read().splitlines()))")
    same(work.run_program(command, [8, 8, 8, 8]), [4], what="run_program of a program that counts its lines of input")


@pytest.mark.task(5)
@pytest.mark.parametrize("code", [1, 3])
def test_a_failing_program_is_reported(code):
    command = python(f"import sys\nprint(12)\nsys.stderr.write('no such bucket')\nsys.exit({code})")
    error = raises(
        RuntimeError,
        work.run_program,
        command,
        [1],
        what=f"run_program of a program that prints 12 and ends with exit code {code}",
        why="what it printed before it failed is no result",
    )
    check(
        "no such bucket" in str(error),
        "The RuntimeError does not say what the program wrote to its standard error.",
        expected='a text with "no such bucket"',
        received=str(error),
        cause="capture_output=True keeps it in .stderr",
    )


def named(language):
    return language if find(language) else f"{language}, not installed"


@pytest.mark.task(5)
@pytest.mark.parametrize("language", [pytest.param(language, id=named(language)) for language in LANGUAGES])
def test_your_program_in_another_language(language, tmp_path):
    same(work.run_program(DOUBLE, [1]), [2], what="run_program of a program that doubles, with [1]")
    programs = find(language)
    if programs is None or not works(programs):
        print(f"{language} is not installed here, so back/{LANGUAGES[language][1]} was not run.")
        return
    command = command_for(language, programs, tmp_path)
    try:
        received = work.run_program(command, CELSIUS)
    except RuntimeError as error:
        check(False, f"back/{LANGUAGES[language][1]} stopped.", received=str(error)[:1200])
    cut = [int(t / 10) for t in CELSIUS]
    cause = "the quotients are cut towards 0; rounded down, -7 belongs to bucket -1" if received == cut else ""
    same(received, [t // 10 for t in CELSIUS], what=f"back/{LANGUAGES[language][1]}", where=f"temperatures {CELSIUS}", cause=cause)
