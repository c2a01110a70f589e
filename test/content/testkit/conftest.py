"""Puts the testkit on the path, and gives its own tests projects to try it in.

Run with either generation of libraries: python -m pytest test/content/testkit
"""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).resolve().parents[3]
TESTKIT = REPOSITORY / "content" / "testkit"
FORKS = Path(__file__).resolve().parents[1] / "python" / "pytest_forks.py"

UNDER_THE_REPORTER = {"ASCENT_EVENT_PREFIX": "@@event@@", "PYTHONPATH": str(TESTKIT / "reporter")}

sys.path.insert(0, str(TESTKIT.parent))

from testkit import parameters as testkit_parameters  # noqa: E402
from testkit.failure import set_task  # noqa: E402

PARAMETERS = {
    "exercise": "ex-example",
    "module": "work",
    "tolerances": {"exact": 1e-9, "loose": 0.01},
    "seeds": [1, 2, 3],
    "tasks": [{"n": 1, "title": "The first", "functions": ["first"]}, {"n": 2, "title": "The second", "functions": ["second"]}],
}


@pytest.fixture(autouse=True)
def example_parameters(monkeypatch):
    """Let the testkit believe that it is in a project with these parameters, in task 1."""
    for module in list(sys.modules.values()):
        if getattr(module, "__name__", "").startswith("testkit.") and hasattr(module, "parameters"):
            if callable(module.parameters):
                monkeypatch.setattr(module, "parameters", lambda: PARAMETERS)
    monkeypatch.setattr(testkit_parameters, "parameters", lambda: PARAMETERS)
    set_task(1)
    yield
    set_task(None)


@pytest.fixture
def fails():
    """Return a function that calls another one and returns the text of the AssertionError it must raise."""

    def call(function, *arguments, **keywords):
        with pytest.raises(AssertionError) as caught:
            function(*arguments, **keywords)
        return str(caught.value)

    return call


class Forks:
    """A Python that has imported NumPy already and runs pytest in copies of itself, which is most of a second faster."""

    def __init__(self):
        self.python = subprocess.Popen(
            [sys.executable, "-B", str(FORKS), "numpy"], env=inherited(), stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )

    def run(self, folder, arguments, environment):
        """Run pytest in a folder and return the bytes that it writes."""
        output = folder / ".output"
        job = {"run": 1, "folder": str(folder), "arguments": arguments, "env": environment, "output": str(output)}
        self.python.stdin.write(json.dumps(job).encode() + b"\n")
        self.python.stdin.flush()
        json.loads(self.python.stdout.readline())
        return output.read_bytes()

    def stop(self):
        """End the Python."""
        self.python.communicate(timeout=60)


@pytest.fixture(scope="session")
def forks():
    """The Python that runs are copied from, or None where processes cannot be copied."""
    if not hasattr(os, "fork"):
        yield None
        return
    forks = Forks()
    yield forks
    forks.stop()


def inherited():
    """Return the environment without what would tell a run of its own about this one."""
    return {name: value for name, value in os.environ.items() if not name.startswith(("PYTEST_", "ASCENT_"))}


class Project:
    """A learner's project in a temporary folder."""

    def __init__(self, folder, forks):
        self.folder = folder
        self.forks = forks
        self.write("pytest.ini", "[pytest]\ntestpaths = tests\npythonpath = .\naddopts = --tb=short\n")
        self.write("requirements.txt", "pytest>=7\n")
        self.write("tests/conftest.py", "from testkit.plugin import *  # noqa\n")
        self.write("tests/parameters.json", json.dumps(PARAMETERS))
        shutil.copytree(
            TESTKIT, folder / "tests" / "testkit", ignore=shutil.ignore_patterns("reporter", "__pycache__")
        )

    def write(self, path, text):
        """Write a file, given by its path from the project's folder."""
        file = self.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    def start(self, *arguments, reporting=False, **environment):
        """Start pytest; with `reporting`, under the reporter."""
        own = {"PYTHONDONTWRITEBYTECODE": "1", **environment}
        if reporting:
            own.update(UNDER_THE_REPORTER)
            arguments = ("-p", "ascent_reporter", *arguments)
        return subprocess.Popen(
            [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", *arguments],
            cwd=self.folder,
            env={**inherited(), **own},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            stdin=subprocess.DEVNULL,
        )

    def run(self, *arguments, **environment):
        """Run pytest in the project and return what it prints."""
        output, errors = self.start(*arguments, **environment).communicate(timeout=60)
        return (output + errors).decode("utf-8", "replace")

    def events(self, *arguments, **environment):
        """Run pytest under the reporter and return its events."""
        if self.forks is None:
            output, _ = self.start(*arguments, reporting=True, **environment).communicate(timeout=60)
        else:
            own = {**UNDER_THE_REPORTER, **environment}
            output = self.forks.run(self.folder, ["-p", "no:cacheprovider", "-p", "ascent_reporter", *arguments], own)
        return events_in(output)


def events_in(output):
    """Return the events among the bytes that pytest wrote."""
    lines = output.decode("utf-8", "replace").splitlines()
    return [json.loads(line[len("@@event@@") :]) for line in lines if line.startswith("@@event@@")]


@pytest.fixture
def project(tmp_path, forks):
    """An empty project in a folder whose name has a space and a letter beyond ASCII."""
    folder = tmp_path / "my prüjekt"
    folder.mkdir()
    return Project(folder, forks)
