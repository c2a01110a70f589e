"""A pytest plugin that tells the Ascent extension what happens, while it happens.

The extension loads it with ``-p ascent_reporter``. It writes one JSON object a line to a duplicate of
the standard output that the process was started with, so that nothing a learner prints or closes can
get into it; each line begins with the value of the environment variable ``ASCENT_EVENT_PREFIX``.
Without that variable the plugin does nothing. It writes to the file that ``ASCENT_EVENT_FILE`` names, where
there is one. With a number in ``ASCENT_TASK`` only the tests of that task run.
"""

import json
import os
import platform
import re
import signal
import sys
from importlib import metadata
from pathlib import Path

import pytest

LONGEST_MESSAGE = 4000
LONGEST_OUTPUT_END = 4000

# Taken out of the environment, so that a learner's program cannot come across it.
_prefix = os.environ.pop("ASCENT_EVENT_PREFIX", "")
_task = os.environ.pop("ASCENT_TASK", "")
_file = os.environ.pop("ASCENT_EVENT_FILE", "")
try:
    # Duplicated at import: pytest's capturing replaces descriptor 1 later. A debugger keeps descriptor 1 to itself.
    _stream = os.open(_file, os.O_WRONLY | os.O_CREAT | os.O_APPEND) if _file else os.dup(1)
except OSError:
    _stream = -1


def write_event(event):
    """Write one event as one line, at once; a reader that has gone away is not an error."""
    global _stream
    if not _prefix or _stream < 0:
        return
    # The newline in front: pytest's own progress dots may have left the line unfinished.
    data = ("\n" + _prefix + json.dumps(event) + "\n").encode("ascii", "backslashreplace")
    try:
        while data:
            data = data[os.write(_stream, data):]
    except OSError:
        _stream = -1


def plain_text(value):
    """Return str(value), also for an object whose own __str__ fails."""
    try:
        return str(value)
    except Exception as error:
        return f"<{type(value).__name__} that cannot be shown: {type(error).__name__}>"


def shorten(text, limit=LONGEST_MESSAGE):
    """Return text cut to at most `limit` characters."""
    return text if len(text) <= limit else text[: limit - 2] + " …"


def both_ends(text, limit=LONGEST_OUTPUT_END):
    """Return the first and the last `limit` characters of a long text, and say what is left out."""
    left_out = len(text) - 2 * limit
    return text if left_out <= 0 else f"{text[:limit]}\n… {left_out} characters left out …\n{text[-limit:]}"


def package_versions(root):
    """Return {distribution: version} for the installed ones that requirements.txt in `root` names."""
    try:
        lines = (root / "requirements.txt").read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        return {}
    found = {}
    for line in lines:
        name = re.match(r"[A-Za-z0-9][A-Za-z0-9._-]*", line.strip())
        if name and name.group() != "pytest":
            try:
                found[name.group()] = metadata.version(name.group())
            except metadata.PackageNotFoundError:
                continue
    return found


class Project:
    """Knows which files of the project are whose; `root` is pytest's root folder."""

    def __init__(self, root):
        self.root = Path(root).resolve()
        # The same few files stand in the traceback of each test, and the disk is slow to ask.
        self.known = {}

    def relative(self, file):
        """Return the path from the root with forward slashes, or None for a file outside."""
        if file not in self.known:
            try:
                self.known[file] = Path(file).resolve().relative_to(self.root).as_posix()
            except (OSError, ValueError):
                self.known[file] = None
        return self.known[file]

    def owner(self, file):
        """Return "learner", "test" or None for a file name out of a traceback."""
        relative = self.relative(file)
        if relative is None or not relative.endswith(".py"):
            return None
        folders = relative.split("/")[:-1]
        if "site-packages" in folders or any(folder.startswith(".") for folder in folders):
            return None
        if folders[:1] == ["tests"]:
            return None if "testkit" in folders else "test"
        return "learner"

    def frames(self, error):
        """Return (owner, relative file, line) for each traceback frame, the deepest last."""
        found = []
        traceback = error.__traceback__
        while traceback is not None:
            file = traceback.tb_frame.f_code.co_filename
            found.append((self.owner(file), self.relative(file), traceback.tb_lineno))
            traceback = traceback.tb_next
        return found

    def location(self, error):
        """Return where to look: the deepest frame in a learner's file, else the test's own line, else None."""
        frames = [frame for link in chain(error) for frame in self.frames(link)]
        learners = [frame for frame in frames if frame[0] == "learner"]
        # Not the deepest here: that would be a helper that many tests share.
        tests = [frame for frame in frames if frame[0] == "test"]
        best = learners[-1:] or tests[:1]
        if best:
            _, file, line = best[0]
            return {"file": file, "line": line}
        if isinstance(error, SyntaxError) and error.filename and self.relative(error.filename):
            return {"file": self.relative(error.filename), "line": error.lineno or 1}
        return None

    def find_not_implemented(self, error):
        """Return the NotImplementedError that the learner's own code raised and that caused `error`, or None."""
        for link in chain(error):
            frames = self.frames(link)
            if isinstance(link, NotImplementedError) and frames and frames[-1][0] == "learner":
                return link
        return None


def chain(error):
    """Return the error and the errors it was raised from, the outermost first."""
    links = []
    while error is not None and error not in links:
        links.append(error)
        error = error.__cause__
    return links


def describe(error, project):
    """Return kind, message, expected, actual and location of the error that ended a test."""
    # The testkit hangs these facts on the errors it raises.
    facts = getattr(error, "ascent", None)
    facts = facts if isinstance(facts, dict) else {}
    text = plain_text(error)
    unwritten = project.find_not_implemented(error)
    if facts.get("kind") == "guard":
        kind = "guard"
    elif unwritten is not None:
        kind = "not-implemented"
        text = plain_text(unwritten) or "This is not written yet."
    elif isinstance(error, AssertionError):
        kind = "assertion"
        text = text or "An assertion without a message failed."
    else:
        kind = "exception"
        text = f"{type(error).__name__}: {text}" if text else type(error).__name__
    described = {"kind": kind, "message": shorten(text)}
    for name in ("expected", "actual"):
        if facts.get(name) is not None:
            described[name] = shorten(plain_text(facts[name]))
    location = facts.get("location") or project.location(error)
    if location:
        described["location"] = location
    return described


def task_of(item):
    """Return what the test's ``task`` marker names, or None without one."""
    marker = item.get_closest_marker("task")
    return marker.args[0] if marker and marker.args else None


class Reporter:
    """Turns pytest's hooks into events; one instance for each run."""

    def __init__(self):
        self.project = Project(os.getcwd())
        self.running = {}
        self.collected = 0
        self.ran = 0
        self.is_done = False

    def done(self, exitstatus):
        """Write the last event, once."""
        if not self.is_done:
            self.is_done = True
            write_event(
                {"type": "done", "exitstatus": int(exitstatus), "collected": self.collected, "ran": self.ran}
            )

    def collect_error(self, file, error, fallback):
        """Report a file that could not be collected; `fallback` is pytest's own text for it."""
        # pytest wraps what a file raised while it was imported; the inner error says it best.
        if isinstance(error, pytest.Collector.CollectError) and error.__cause__ is not None:
            error = error.__cause__
        event = {"type": "collect-error", "file": file, "message": shorten(fallback)}
        if not isinstance(error, pytest.Collector.CollectError):
            event["message"] = describe(error, self.project)["message"]
        location = describe(error, self.project).get("location")
        if location:
            event["location"] = location
        write_event(event)

    @pytest.hookimpl(hookwrapper=True)
    def pytest_load_initial_conftests(self, early_config):
        self.project = Project(early_config.rootpath)
        outcome = yield
        if outcome.excinfo is not None:
            error = outcome.excinfo[1]
            # pytest wraps what a conftest.py raised; the learner needs the inner one.
            inner = error.__cause__ or error.__context__ or error
            self.collect_error("tests/conftest.py", inner, plain_text(error))
            self.done(pytest.ExitCode.USAGE_ERROR)

    def pytest_sessionstart(self, session):
        self.project = Project(session.config.rootpath)
        write_event(
            {
                "type": "session",
                "python": platform.python_version(),
                "executable": sys.executable,
                "pytest": pytest.__version__,
                "packages": package_versions(self.project.root),
            }
        )

    def pytest_exception_interact(self, node, call, report):
        if isinstance(report, pytest.CollectReport):
            file = self.project.relative(getattr(node, "path", "")) or node.nodeid
            self.collect_error(file, call.excinfo.value, plain_text(report.longrepr))

    @pytest.hookimpl(trylast=True)
    def pytest_collection_modifyitems(self, config, items):
        if _task:
            left_out = [item for item in items if str(task_of(item)) != _task]
            items[:] = [item for item in items if str(task_of(item)) == _task]
            config.hook.pytest_deselected(items=left_out)

    def pytest_collection_finish(self, session):
        tests = []
        for item in session.items:
            task = task_of(item)
            tests.append(
                {
                    "id": item.nodeid,
                    "task": task if isinstance(task, int) else None,
                    "file": self.project.relative(item.path) or item.nodeid.split("::")[0],
                    "line": (item.location[1] or 0) + 1,
                    "name": item.name,
                }
            )
        self.collected = len(tests)
        write_event({"type": "collected", "tests": tests})

    def pytest_runtest_logstart(self, nodeid):
        self.running[nodeid] = {
            "type": "finished",
            "id": nodeid,
            "outcome": "passed",
            "seconds": 0.0,
            "kind": None,
            "message": "",
        }
        write_event({"type": "started", "id": nodeid})

    @pytest.hookimpl(hookwrapper=True)
    def pytest_runtest_makereport(self, item, call):
        described = None if call.excinfo is None else describe(call.excinfo.value, self.project)
        if described is not None and described["kind"] in ("guard", "not-implemented"):
            # What is missing stands in the message; a traceback would tell nothing more, and takes pytest as long as most tests.
            item.repr_failure = lambda excinfo: described["message"]
        outcome = yield
        report = outcome.get_result()
        if report.failed and described is not None:
            report.ascent = described
            report.ascent.setdefault(
                "location",
                {"file": self.project.relative(item.path) or "", "line": (item.location[1] or 0) + 1},
            )

    @pytest.hookimpl(trylast=True)
    def pytest_runtest_logreport(self, report):
        event = self.running.get(report.nodeid)
        if event is None:
            return
        event["seconds"] += report.duration
        if report.failed and event["outcome"] not in ("failed", "error"):
            event["outcome"] = "failed" if report.when == "call" else "error"
            event.update(getattr(report, "ascent", {"kind": "exception", "message": shorten(plain_text(report.longrepr))}))
        elif report.skipped and event["outcome"] == "passed":
            event["outcome"] = "skipped"
            reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else getattr(report, "wasxfail", "")
            event["message"] = shorten(plain_text(reason))
        if report.when == "teardown":
            # By now the sections hold what all three phases printed.
            output = "".join(text for name, text in report.sections if name.startswith("Captured std"))
            if output:
                event["output"] = both_ends(output)
            event["seconds"] = round(event["seconds"], 6)
            del self.running[report.nodeid]
            self.ran += 1
            write_event(event)

    @pytest.hookimpl(trylast=True)
    def pytest_sessionfinish(self, exitstatus):
        self.done(exitstatus)


def _stop_on_sigterm(reporter):
    """Say "done" before the process ends, when it is told to stop."""

    def stop(number, _frame):
        reporter.done(128 + number)
        # Ended by the default action, so that no handler of the learner's program can hold it up.
        signal.signal(number, signal.SIG_DFL)
        os.kill(os.getpid(), number)

    try:
        signal.signal(signal.SIGTERM, stop)
    except (OSError, ValueError):
        return


def pytest_addoption(pluginmanager):
    """Register the reporter; this is the first hook pytest calls on a plugin given with -p."""
    is_worker = "PYTEST_XDIST_WORKER" in os.environ
    if _prefix and not is_worker:
        reporter = Reporter()
        _stop_on_sigterm(reporter)
        pluginmanager.register(reporter, "ascent-reporter")
