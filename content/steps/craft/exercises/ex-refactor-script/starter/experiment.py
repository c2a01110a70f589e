"""What must a reader of the old script hold in mind, and what a reader of yours? EXPERIMENT.md says what to predict."""

import ast
import sys
import types
from pathlib import Path

FOLDER = Path(__file__).resolve().parent
GOLDEN = FOLDER / "tests" / "golden"
DECISIONS = (ast.If, ast.For, ast.While, ast.ExceptHandler, ast.IfExp, ast.comprehension)


def decisions(node):
    """How often the code goes one way or another."""
    return sum(isinstance(part, DECISIONS) for part in ast.walk(node))


def golden_files_that_agree(source):
    """The number of golden files for which a program, given as text, builds the right report."""
    # Under a name in sys.modules, because dataclasses look there for their module.
    module = sys.modules["report_in_part"] = types.ModuleType("report_in_part")
    try:
        exec(compile(source, "report.py", "exec"), module.__dict__)
    except Exception:
        return 0
    right = 0
    for file in sorted(GOLDEN.glob("*.csv")):
        try:
            right += module.build_report(file.read_text(encoding="utf-8")) == file.with_suffix(".txt").read_text(encoding="utf-8")
        except Exception:
            continue
    return right


def without(source, function):
    """The program without one of its functions."""
    lines = source.split("\n")
    del lines[function.lineno - 1 : function.end_lineno]
    return "\n".join(lines)


def main():
    old = ast.parse((FOLDER / "legacy_report.py").read_text(encoding="utf-8"))
    source = (FOLDER / "report.py").read_text(encoding="utf-8")
    functions = [node for node in ast.parse(source).body if isinstance(node, ast.FunctionDef)]
    print(f"old script: {decisions(old)} decisions, 2^{decisions(old)} = {2 ** decisions(old):,} ways through\n")
    print("lines  decisions  ways  golden files right without it")
    files = len(list(GOLDEN.glob("*.csv")))
    for function in functions:
        count = decisions(function)
        left = golden_files_that_agree(without(source, function))
        print(f"{function.end_lineno - function.lineno + 1:5}  {count:9}  {2 ** count:4}  {left} of {files}   {function.name}")
    print(f"\nyour functions: {sum(2 ** decisions(function) for function in functions):,} ways through in all")


if __name__ == "__main__":
    main()
