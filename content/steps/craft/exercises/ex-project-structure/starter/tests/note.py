"""Reads what stands beside the code: pyproject.toml, the lock file, and the hand-over note."""

import importlib
import re

from runs import PROJECT
from testkit.failure import failure


def text_of(name):
    """Return the text of a file of the project."""
    __tracebackhide__ = True
    file = PROJECT / name
    if not file.is_file():
        raise failure(f"{name} is missing from the project's folder.", kind="guard")
    return file.read_text(encoding="utf-8")


def toml_parser():
    """Python reads TOML since 3.11; before, pytest brings a package that does."""
    __tracebackhide__ = True
    for name in ("tomllib", "tomli"):
        try:
            return importlib.import_module(name)
        except ImportError:
            continue
    raise failure("This Python cannot read TOML. Use Python 3.11 or later, or install the package tomli.", kind="guard")


def pyproject():
    """Return pyproject.toml as a dict."""
    __tracebackhide__ = True
    try:
        return toml_parser().loads(text_of("pyproject.toml"))
    except ValueError as error:
        raise failure(f"pyproject.toml is no TOML: {error}.", cause="text in quotation marks, lists in square brackets, true and false in small letters") from None


def table(*path):
    """Return a table of pyproject.toml, or an empty one."""
    __tracebackhide__ = True
    found = pyproject()
    for name in path:
        found = found.get(name, {}) if isinstance(found, dict) else {}
    return found if isinstance(found, dict) else {}


def plain(name):
    """Return a package's name as installers compare it: Typing_Extensions is typing-extensions."""
    return re.sub(r"[-_.]+", "-", name.strip()).lower()


def name_in(requirement):
    """Return the package that a requirement such as "pytest>=8" is about."""
    return plain(re.split(r"[\s<>=!~;\[@(]", requirement.strip(), maxsplit=1)[0])


def locked(name):
    """Return {package: version, or None where it is not exact} of a file of pinned versions."""
    found = {}
    for line in text_of(name).splitlines():
        line = re.split(r"(?:^|\s)#|\s--hash|\\$|;", line, maxsplit=1)[0].strip()
        if line and not line.startswith("--"):
            exact = re.fullmatch(r"[\w.-]+\s*==\s*([\w.!+-]+)", line)
            found[name_in(line)] = exact[1] if exact else None
    return found


def needed(names):
    """Return the packages, and those that they need in turn, by needs.txt."""
    needs = dict(line.split(":") for line in text_of("needs.txt").splitlines())
    found, waiting = set(), list(names)
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting += needs.get(name, "").split()
    return found


def commands():
    """Return the lines of the code blocks of HANDOVER.md, in words."""
    blocks = re.findall(r"^```[^\n]*\n(.*?)^```", text_of("HANDOVER.md"), re.M | re.S)
    lines = [line.strip().lstrip("$> ").strip() for block in blocks for line in block.splitlines()]
    return [line.split("#")[0].split() for line in lines if line]
