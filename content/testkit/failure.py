"""The one way a test of an exercise fails: task, input, expected, received, likely cause."""

from __future__ import annotations

from .parameters import ProjectFileError, task_title


class _Running:
    """Which task the running test belongs to; the plugin sets it before each test."""

    task: int | None = None


def set_task(number: int | None) -> None:
    """Remember the task of the test that is about to run."""
    _Running.task = number


def heading(problem: str) -> str:
    """Return `problem` with the running task in front: "Task 1 (Gradient descent): …"."""
    if _Running.task is None:
        return problem
    try:
        title = task_title(_Running.task)
    except ProjectFileError:
        title = ""
    return f"Task {_Running.task} ({title}): {problem}" if title else f"Task {_Running.task}: {problem}"


def failure(
    problem: str,
    *,
    where: str = "",
    expected: str | None = None,
    received: str | None = None,
    cause: str = "",
    kind: str = "assertion",
    location: tuple[str, int] | None = None,
) -> AssertionError:
    """Return the error to raise.

    `problem` is one sentence; `where` names the input. `expected` and `received` are already short text.
    `kind` is "assertion", or "guard" when the learner's file could not be used at all.
    `location` is (file relative to the project, line) where the traceback does not show it.
    """
    lines = [heading(problem)]
    for label, text in (("input", where), ("expected", expected), ("received", received), ("likely cause", cause)):
        if text:
            # Continuation lines are indented, so that a matrix stays readable.
            lines.append(f"  {label + ':':<14}" + str(text).replace("\n", "\n" + " " * 16))
    error = AssertionError("\n".join(lines))
    facts = {"kind": kind, "expected": expected, "actual": received}
    if location is not None:
        facts["location"] = {"file": location[0], "line": location[1]}
    # Ascent's reporter reads these facts; pytest alone shows the text.
    error.ascent = facts  # type: ignore[attr-defined]
    return error
