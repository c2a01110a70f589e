"""Runs the learner's tests inside this process, with other programs in place of pricing.py and stats.py."""

import os
import sys
import types
from contextlib import contextmanager

import pytest
from programs import PROJECT, given

SUITE = "test_shop"
ARGUMENTS = ("-p", "no:terminal", "-p", "no:cacheprovider", "-p", "no:faulthandler", "--capture=sys", "-o", "addopts=")
# The settings of the run around this one are not meant for it, and no plugin of the learner's is needed.
SETTINGS = {"PYTEST_ADDOPTS": None, "PYTEST_PLUGINS": None, "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}


class Run:
    """A pytest plugin that notes what happened: the names of the tests that passed, and the errors of those that did not."""

    def __init__(self, is_reversed=False, chosen=None):
        self.code = None
        self.passed = []
        self.errors = {}
        self._is_reversed = is_reversed
        self._chosen = chosen

    @property
    def is_green(self):
        """Whether there were tests, and all ran and none failed."""
        return bool(self.passed) and not self.errors and self.code == 0

    def pytest_addoption(self, parser):
        # Usually an option of the terminal's; assertions ask for it when they explain themselves.
        parser.addoption("--verbose", type=int, default=0)

    def pytest_collection_modifyitems(self, items):
        if self._chosen is not None:
            items[:] = self._chosen(items)
        if self._is_reversed:
            items.reverse()

    @pytest.hookimpl(hookwrapper=True)
    def pytest_runtest_makereport(self, item, call):
        report = (yield).get_result()
        if report.failed:
            self.errors.setdefault(item.name, call.excinfo.value if call.excinfo else AssertionError(str(report.longrepr)))
        elif report.passed and report.when == "call":
            self.passed.append(item.name)

    def pytest_collectreport(self, report):
        if report.failed:
            self.errors.setdefault("the import", ImportError(str(report.longrepr).strip().splitlines()[-1]))


def run(selection, programs=(), *, is_reversed=False, times=1, stops_early=False, chosen=None):
    """Run a class of the learner's tests ("" for the whole file) and return the last Run.

    `programs` maps a module to its source, or to (source, what to do with its names); those not named are the given ones. The
    learner's file is imported anew, and once for all `times`. `chosen` may leave tests out.
    """
    place = str(PROJECT / f"{SUITE}.py") + (f"::{selection}" if selection else "")
    arguments = [place, "--rootdir", str(PROJECT), *ARGUMENTS, *(["-x"] if stops_early else [])]
    with _settings(), _standing_in({"pricing": given("pricing"), "stats": given("stats"), **dict(programs)}):
        for _ in range(times):
            result = Run(is_reversed, chosen)
            result.code = pytest.main(arguments, plugins=[result])
            if not result.is_green:
                break
    return result


@contextmanager
def _settings():
    before = {name: os.environ.get(name) for name in SETTINGS}
    _set(SETTINGS)
    try:
        yield
    finally:
        _set(before)


def _set(values):
    for name, value in values.items():
        if value is None:
            os.environ.pop(name, None)
        else:
            os.environ[name] = value


@contextmanager
def _standing_in(programs):
    """Make these programs what `import pricing` finds, and have the learner's file imported anew."""
    before = {name: sys.modules.pop(name, None) for name in (SUITE, *programs)}
    for name, program in programs.items():
        source, prepare = program if isinstance(program, tuple) else (program, None)
        module = types.ModuleType(name)
        sys.modules[name] = module
        exec(compile(source, f"{name}.py", "exec"), module.__dict__)
        if prepare is not None:
            prepare(module.__dict__)
    try:
        yield
    finally:
        for name, module in before.items():
            sys.modules.pop(name, None)
            if module is not None:
                sys.modules[name] = module
