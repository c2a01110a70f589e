"""Reads the folder harbour without changing it.

Git is told where the repository lies, so it looks for no other; and it asks for no settings of yours, takes no lock
and opens no editor.
"""

import os
import re
import shutil
import subprocess
import sys
from functools import lru_cache
from pathlib import Path

from testkit.failure import failure

PROJECT = Path(__file__).resolve().parent.parent
HARBOUR = PROJECT / "harbour"
FULL_FARE_AGE = 16

# What Git prints when it refuses: nothing, and no commit has an empty name.
NONE = ""


def _environment():
    """The environment without what could lead Git or pytest somewhere else."""
    misleading = ("GIT_", "PYTEST_", "PYTHONPATH")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(misleading)}
    alone = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1", "GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0"}
    return {**kept, **alone, "LC_ALL": "C", "PYTHONDONTWRITEBYTECODE": "1"}


def ask(*words):
    """What a reading command of Git prints, or NONE if it refuses."""
    __tracebackhide__ = True
    if shutil.which("git") is None:
        raise failure("Git is not found on this computer. Install it from git-scm.com, then close and open VS Code.", kind="guard")
    if not (HARBOUR / ".git").is_dir():
        raise failure("There is no practice repository yet. Make it, in the folder of this exercise, with: python make_harbour.py", kind="guard")
    command = ["git", "--git-dir", str(HARBOUR / ".git"), *words]
    answer = subprocess.run(command, cwd=HARBOUR, env=_environment(), stdin=subprocess.DEVNULL, capture_output=True)
    return answer.stdout.decode("utf-8", "replace") if answer.returncode == 0 else NONE


def named(answer, call):
    """The full name of the commit that the learner's `call` gives; fails with a sentence if it gives none."""
    __tracebackhide__ = True
    if not isinstance(answer, str) or not re.fullmatch(r"[0-9a-f]{7,64}", answer.strip()):
        raise failure(
            f"{call} should return the name of a commit: its first seven digits, or all of them, as text.",
            expected='for example "3eb5b03"',
            received=repr(answer)[:80],
            cause="a branch is a label that moves on; write the name of the commit it is on now" if isinstance(answer, str) else "",
        )
    full = ask("rev-parse", "--verify", "--quiet", f"{answer.strip()}^{{commit}}").strip()
    if full == NONE:
        raise failure(f"{call} returns {answer.strip()}, and the harbour has no commit of that name.")
    return full


def tip(label):
    """The commit that a branch or tag is on; fails with a sentence if it is not there."""
    __tracebackhide__ = True
    for kind in ("tags", "heads"):
        full = ask("rev-parse", "--verify", "--quiet", f"refs/{kind}/{label}^{{commit}}").strip()
        if full != NONE:
            return full
    raise failure(f"The harbour has no branch {label}.", cause=_branches())


def _branches():
    names = ask("for-each-ref", "--format=%(refname:short)", "refs/heads").split()
    return f"its branches are {', '.join(names)}" if names else ""


@lru_cache(maxsize=None)
def parents(commit):
    """The parents of a commit, in order."""
    return ask("rev-list", "--parents", "-n", "1", commit).split()[1:]


@lru_cache(maxsize=None)
def reachable(commit):
    """All commits in the history of a commit, itself included."""
    return frozenset(ask("rev-list", commit).split())


def meeting_points(one, other):
    """The merge bases of two commits."""
    return ask("merge-base", "--all", one, other).split()


def message(commit):
    """The first line of a commit's message."""
    return ask("log", "-1", "--format=%s", commit).strip()


def changed_files(old, new):
    """The files that differ between two commits."""
    return sorted(name for name in ask("diff-tree", "-r", "-z", "--name-only", "--no-renames", old, new).split("\0") if name)


@lru_cache(maxsize=None)
def files(commit):
    """The files of a commit, by path."""
    paths = [path for path in ask("ls-tree", "-r", "-z", "--name-only", commit).split("\0") if path]
    return {path: ask("cat-file", "blob", f"{commit}:{path}") for path in paths}


class Code:
    """The fares.py of a commit, as a program that can be asked."""

    def __init__(self, commit):
        __tracebackhide__ = True
        self._commit = commit
        text = ask("cat-file", "blob", f"{commit}:fares.py")
        if text == NONE:
            raise failure(f"There is no fares.py {self.where}.")
        self._names = {"__name__": "fares"}
        try:
            exec(compile(text, "fares.py", "exec"), self._names)
        except (Exception, SystemExit) as error:
            raise failure(f"fares.py {self.where} does not run: {type(error).__name__}: {error}", cause=_marks(text)) from None

    @property
    def where(self):
        """Which commit this is, for a message."""
        return f"in commit {self._commit[:7]} ({message(self._commit)})"

    def table(self, name):
        """A table such as ROUTES."""
        found = self._names.get(name, {})
        return dict(found) if isinstance(found, dict) else {}

    def call(self, name, *arguments):
        """What a function returns; fails with a sentence if it cannot be called."""
        __tracebackhide__ = True
        try:
            return self._names[name](*arguments)
        except (Exception, SystemExit) as error:
            given = ", ".join(map(repr, arguments))
            raise failure(f"{name}({given}) {self.where} stops with {type(error).__name__}: {error}") from None

    @property
    def is_right(self):
        """Whether a passenger on the 16th birthday pays in full."""
        return self.call("fare", "Castle", FULL_FARE_AGE) == self.table("ROUTES").get("Castle")


def _marks(text):
    return "the marks of a conflict are still in it" if has_marks(text) else ""


def has_marks(text):
    """Whether the marks that Git writes around a conflict stand in a text."""
    return re.search(r"^(<{7}|>{7})( |$)|^={7}$", text, re.MULTILINE) is not None


@lru_cache(maxsize=None)
def code(commit):
    """The program of a commit."""
    __tracebackhide__ = True
    return Code(commit)


@lru_cache(maxsize=None)
def first_bad():
    """The first commit on main in which the fare is wrong, and its parent, found by trying each."""
    line = ask("rev-list", "--reverse", tip("start")).split()
    at = next(n for n, commit in enumerate(line) if not code(commit).is_right)
    return line[at], line[at - 1]


def run_regression_test(with_code_of, folder):
    """Run main's test_fares.py with the fares.py of a commit in a folder outside the harbour; whether it passes."""
    __tracebackhide__ = True
    for path, text in {**files(tip("main")), "fares.py": files(with_code_of)["fares.py"]}.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
    (folder / "pytest.ini").touch()
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "test_fares.py"]
    run = subprocess.run(command, cwd=folder, env=_environment(), stdin=subprocess.DEVNULL, capture_output=True, timeout=60)
    if run.returncode not in (0, 1):
        end = run.stdout.decode("utf-8", "replace").strip()[-500:]
        raise failure(f"test_fares.py on main cannot be run with the code of {with_code_of[:7]}.", received=end)
    return run.returncode == 0
