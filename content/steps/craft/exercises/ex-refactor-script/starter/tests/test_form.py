"""Task 3: the form of report.py, read from its syntax tree."""

import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest
from golden_reports import still_the_same
from testkit import check, tolerance
from testkit.failure import failure

FILE = Path(__file__).resolve().parent.parent / "report.py"
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)


def tree():
    """The syntax tree, once it is sure that the program still does its work."""
    __tracebackhide__ = True
    still_the_same()
    return ast.parse(FILE.read_text(encoding="utf-8"))


def functions(of):
    """All functions, also those in classes and in other functions."""
    return [node for node in ast.walk(of) if isinstance(node, FUNCTIONS)]


def public_functions(of):
    """The functions and methods that others may call: those whose names do not begin with an underscore."""
    owners = [of, *(node for node in of.body if isinstance(node, ast.ClassDef))]
    return [node for owner in owners for node in owner.body if isinstance(node, FUNCTIONS) and not node.name.startswith("_")]


@pytest.mark.task(3)
def test_no_function_is_long():
    for function in functions(tree()):
        lines = function.end_lineno - function.lineno + 1
        check(
            lines <= tolerance("longest_function"),
            f"{function.name} is {lines} lines long.",
            where=f"report.py, line {function.lineno}",
            expected=f"at most {tolerance('longest_function'):.0f}, docstring included",
            cause="it does several things; give each a function with a name of its own",
        )


@pytest.mark.task(3)
def test_the_work_is_shared_out():
    count = len(functions(tree()))
    check(count >= tolerance("fewest_functions"), "There are too few functions to read one at a time.", expected=f"{tolerance('fewest_functions'):.0f} or more", received=str(count))


@pytest.mark.task(3)
def test_nothing_is_global():
    for node in ast.walk(tree()):
        if isinstance(node, ast.Global):
            raise failure(
                f"global {', '.join(node.names)} ties the functions together.",
                where=f"report.py, line {node.lineno}",
                cause="hand the value in as an argument, and give the new one back with return",
            )


@pytest.mark.task(3)
def test_public_functions_say_what_they_take_and_give():
    for function in public_functions(tree()):
        arguments = function.args
        bare = [
            argument.arg
            for argument in (*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs, arguments.vararg, arguments.kwarg)
            if argument is not None and argument.annotation is None and argument.arg not in ("self", "cls")
        ]
        missing = [*bare, *([] if function.returns is not None else ["the result"])]
        check(not missing, f"{function.name} has no type hint for {', '.join(missing)}.", where=f"report.py, line {function.lineno}")
        check(bool(ast.get_docstring(function)), f"{function.name} has no docstring.", where=f"report.py, line {function.lineno}", expected="one sentence that says what it returns")


@pytest.mark.task(3)
def test_no_block_stands_twice():
    lines = _code_lines(tree())
    size = int(tolerance("repeated_lines"))
    seen = {}
    for at in range(len(lines) - size + 1):
        block = tuple(text for text, _ in lines[at : at + size])
        line = lines[at][1]
        if block in seen:
            raise failure(
                f"The {size} lines from line {seen[block]} on stand twice, the second time from line {line} on.",
                where="report.py",
                received="\n".join(block),
                cause="copied code; make it a function, with an argument for what differs",
            )
        seen[block] = line


def _code_lines(of):
    """The lines of code with their numbers, without blank lines, comments and docstrings."""
    left_out = set()
    for node in ast.walk(of):
        if isinstance(node, (*FUNCTIONS, ast.ClassDef, ast.Module)) and ast.get_docstring(node) is not None:
            left_out.update(range(node.body[0].lineno, node.body[0].end_lineno + 1))
    rows = enumerate(FILE.read_text(encoding="utf-8").splitlines(), start=1)
    return [(row.strip(), number) for number, row in rows if row.strip() and not row.strip().startswith("#") and number not in left_out]


@pytest.mark.task(3)
def test_nothing_happens_on_import(tmp_path):
    still_the_same()
    # An empty folder, so that a file which the import looks for is not there.
    environment = {**os.environ, "PYTHONPATH": str(FILE.parent), "PYTHONDONTWRITEBYTECODE": "1"}
    run = subprocess.run([sys.executable, "-c", "import report"], cwd=tmp_path, env=environment, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=60)
    written = (run.stdout + run.stderr).strip()
    check(
        not written and not any(tmp_path.iterdir()),
        "Something happens on import: the file prints, reads or writes before anyone has called a function.",
        received=written[-300:] or "a new file",
        cause='code outside of functions; move it below if __name__ == "__main__":',
    )
