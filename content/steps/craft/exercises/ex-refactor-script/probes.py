"""Calls on which the planted mistakes give themselves away."""

import ast
import contextlib
import inspect
import io

FEW = 3
BLOCK = 6
HEADING = "day,station,kind,minutes\n"


def task_1(work):
    return {
        "a ride that costs half a cent": lambda: _amounts(work, "2025-06-01,Remera,guest,5"),
        "two rides of half a cent each": lambda: _amounts(work, "2025-06-01,Remera,guest,5", "2025-06-01,Remera,guest,5"),
        "a ride of whole cents": lambda: _amounts(work, "2025-06-01,Remera,guest,8"),
    }


def task_2(work):
    return {
        "another price for members": lambda: _amounts(work, "2025-06-01,Remera,member,34", price_per_minute=0.5),
        "another price for guests": lambda: _amounts(work, "2025-06-01,Remera,guest,8", price_per_minute=0.5),
        "another fee": lambda: _amounts(work, "2025-06-01,Remera,guest,8", start_fee=3.0),
        "a second report": lambda: _second(work),
    }


def task_3(work):
    source = inspect.getsource(work)
    tree = ast.parse(source)
    return {
        "hardly any functions": lambda: sum(isinstance(node, ast.FunctionDef) for node in ast.walk(tree)) < FEW,
        "a block twice": lambda: _repeats(tree),
        "print on import": lambda: _prints(source),
    }


def _prints(source):
    """Whether the program prints when it is imported."""
    with contextlib.redirect_stdout(io.StringIO()) as printed:
        exec(compile(source, "report.py", "exec"), {"__name__": __name__})
    return bool(printed.getvalue())


def _repeats(tree):
    """Whether lines of code, without comments and blank lines, stand twice in a row of six."""
    lines = [line.strip() for line in ast.unparse(tree).split("\n") if line.strip()]
    blocks = [tuple(lines[at : at + BLOCK]) for at in range(len(lines) - BLOCK + 1)]
    return len(blocks) > len(set(blocks))


def _amounts(work, *rows, **settings):
    """The amounts in the report on these rides, in order."""
    report = work.build_report(HEADING + "\n".join(rows) + "\n", work.Settings(**settings))
    return [float(word) for word in report.split() if word.replace(".", "", 1).isdigit() and "." in word]


def _second(work):
    """The last line of a report that comes after one with a broken row."""
    work.build_report(HEADING + "2025-06-01,Remera,guest,broken\n")
    return work.build_report(HEADING + "2025-06-01,Remera,guest,8\n").rstrip().split("\n")[-1] == "Skipped rows: none"
