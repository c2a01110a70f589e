"""A guarded import of the learner's file: whatever is wrong with it becomes one plain sentence in a test."""

from __future__ import annotations

import difflib
import functools
import importlib.machinery
import importlib.util
import inspect
import sys
import traceback
from pathlib import Path

from .failure import failure
from .parameters import PROJECT, parameters, task_functions


def load(name: str | None = None) -> Learner:
    """Return a stand-in for the learner's module; `name` defaults to the exercise's own.

    The file is imported when a test first uses the stand-in, so a broken file fails tests and not their
    collection. It is imported once for each run. An endless import is left to the time limit.
    """
    return Learner(name)


class Learner:
    """Gives a test the learner's functions by attribute, and fails the test where one cannot be had."""

    def __init__(self, name: str | None):
        self._name = name

    def __getattr__(self, attribute: str):
        __tracebackhide__ = True
        if attribute.startswith("__"):
            raise AttributeError(attribute)
        name = self._name or parameters()["module"]
        module = _module(name)
        try:
            value = getattr(module, attribute)
        except AttributeError:
            raise _missing(f"{name}.py", module, attribute) from None
        if inspect.isfunction(value):
            return _check_arguments(f"{name}.py", attribute, value)
        if attribute in task_functions() and not callable(value):
            raise failure(f"{attribute} in {name}.py is {type(value).__name__}, not a function.", kind="guard")
        return value


class _FreshLoader(importlib.machinery.SourceFileLoader):
    """Compiles the source every time: Python's cache misses a change of the same length in the same second."""

    def get_code(self, fullname):
        return self.source_to_code(self.get_data(self.path), self.path)


_loaded: dict = {}


def _module(name: str):
    """Return the imported module, or raise the failure that its import ended in (each time anew)."""
    __tracebackhide__ = True
    if name not in _loaded:
        _loaded[name] = _import(name)
    module, problem = _loaded[name]
    if problem is not None:
        raise failure(**problem)
    return module


def _import(name: str) -> tuple:
    """Import PROJECT/<name>.py; return (module, None) or (None, keyword arguments of `failure`)."""
    file = PROJECT / f"{name}.py"
    if not file.is_file():
        return None, _guard(
            f"{name}.py is missing from the project's folder. You write your solution in it; "
            f"bring it back with: git checkout HEAD -- {name}.py"
        )
    root, dotted = _root_and_name(name)
    if str(root) not in sys.path:
        sys.path.insert(0, str(root))
    spec = importlib.util.spec_from_file_location(dotted, file, loader=_FreshLoader(dotted, str(file)))
    module = importlib.util.module_from_spec(spec)
    # Registered before it runs, as Python does: dataclasses look their module up.
    sys.modules[dotted] = module
    try:
        spec.loader.exec_module(module)
    except SyntaxError as error:
        problem = _unreadable(error, name)
    # Not BaseException: Ctrl+C must stop the run.
    except (Exception, SystemExit) as error:
        problem = _stopped(error, name)
    else:
        return module, None
    sys.modules.pop(dotted, None)
    return None, problem


def _root_and_name(name: str) -> tuple[Path, str]:
    """Return the folder that Python searches for a module, and the name it is imported by: src/shop/cli is shop.cli in src."""
    *folders, last = name.split("/")
    root = PROJECT / folders.pop(0) if folders else PROJECT
    return root, ".".join([*folders, last])


def _guard(problem: str, line: tuple[str, int] | None = None) -> dict:
    return {"problem": problem, "kind": "guard", "location": line}


def _unreadable(error: SyntaxError, name: str) -> dict:
    """Describe a file that Python cannot read, with its line."""
    file = _shown(error.filename, name) if error.filename else f"{name}.py"
    line = error.lineno or 1
    shown = f"\n    {error.text.strip()}" if error.text and error.text.strip() else ""
    return _guard(f"{file}, line {line}: Python cannot read this ({error.msg}).{shown}", (file, line))


def _shown(file: str, name: str) -> str:
    """Return how messages name a file: with its folders where it lies beside a module that has some."""
    beside = (PROJECT / name).parent
    return Path(file).relative_to(PROJECT).as_posix() if Path(file).parent == beside else Path(file).name


def _stopped(error: BaseException, name: str) -> dict:
    """Describe an import that ended in an exception, with the learner's line."""
    file, line = f"{name}.py", 1
    for frame in traceback.extract_tb(error.__traceback__):
        if Path(frame.filename).parent in (PROJECT, (PROJECT / name).parent):
            file, line = _shown(frame.filename, name), frame.lineno or 1
    if isinstance(error, ModuleNotFoundError):
        sentence = (
            f"imports {error.name}, which is not installed for this Python ({sys.executable}). "
            "If requirements.txt names it: python -m pip install -r requirements.txt"
        )
        return _guard(f"{file}, line {line} {sentence}", (file, line))
    text = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
    sentence = (
        f"{file}, line {line} stopped with {text} while the tests imported it. "
        "Lines outside functions run on import; move trials below `if __name__ == \"__main__\":`."
    )
    return _guard(sentence, (file, line))


def _missing(file: str, module, attribute: str) -> AssertionError:
    """Describe a name that the file does not have, with the nearest one that it has."""
    own = [name for name, value in vars(module).items() if callable(value) and not name.startswith("_")]
    near = difflib.get_close_matches(attribute, own, n=1)
    hint = f" It has {near[0]}: is that the one, under another name?" if near else ""
    return failure(f"{file} has no function {attribute}; the tests call it by this name.{hint}", kind="guard")


def _check_arguments(file: str, name: str, function):
    """Return `function`, with a plain sentence for a call that its parameters do not fit."""

    @functools.wraps(function)
    def called(*args, **kwargs):
        __tracebackhide__ = True
        try:
            inspect.signature(function).bind(*args, **kwargs)
        except TypeError as error:
            raise failure(
                f"{name} in {file} cannot be called as the brief says: {error}. "
                f"Its parameters are {inspect.signature(function)}.",
                kind="guard",
                location=(file, function.__code__.co_firstlineno),
            ) from None
        return function(*args, **kwargs)

    return called
