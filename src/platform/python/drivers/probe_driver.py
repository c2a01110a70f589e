"""Runs an exercise's probes on its planted wrong programs and on what the learner has written, and reports what each gives.

Run with one argument, the job as JSON. Every report is one line of JSON on the original standard output, after the
job's prefix. The learner's program comes last, so that nothing it does can change what the others give. Writes no file.
"""

import inspect
import json
import os
import random
import sys
import warnings

from ascent_learner_code import MOST_NUMBERS, Reports, as_plain, import_file


def main():
    job = json.loads(sys.argv[1])
    reports = Reports(job["prefix"])
    sys.dont_write_bytecode = True
    warnings.simplefilter("ignore")
    solution = os.path.join(job["exercise"], "solution")
    # A planted program stands in for the solution's main file, and may use the files beside that.
    sys.path[0] = solution
    probes = import_file("ascent_probes", os.path.join(job["exercise"], "probes.py"))
    same = getattr(probes, "INDISTINGUISHABLE", {})
    main_file = job["module"] + ".py"
    run(reports, probes, job, "solution", os.path.join(solution, main_file), {"declared": sorted(same)})
    for name in job["mutants"]:
        run(reports, probes, job, "mutant " + name, os.path.join(job["exercise"], "mutants", name + ".py"))
    forget(job["exercise"])
    sys.path[0] = os.path.realpath(job["project"])
    run(reports, probes, job, "learner", os.path.join(sys.path[0], main_file))
    # Threads that the learner has left running must not keep this process.
    os._exit(0)


def run(reports, probes, job, program, path, facts=None):
    """Import one program under the learner's name and report what it gives for each task."""
    module = import_file(job["module"], path)
    message = inspect.getdoc(module) or ""
    for task in job["tasks"]:
        make = getattr(probes, "task_%d" % task, None)
        if make is not None:
            outcomes = {name: outcome(call) for name, call in make(module).items()}
            reports.send({"program": program, "task": task, "message": message, "outcomes": outcomes, **(facts or {})})


def forget(folder):
    """Drop every module of the content, lest the learner's imports find one of them."""
    for name, module in list(sys.modules.items()):
        file = getattr(module, "__file__", None)
        if file is not None and name != "ascent_probes" and os.path.realpath(file).startswith(os.path.realpath(folder) + os.sep):
            del sys.modules[name]


def outcome(call):
    """Return what a call gives, or how it ends, as JSON."""
    random.seed(0)
    if "numpy" in sys.modules:
        # A program that draws from the global generator draws the same as any other.
        sys.modules["numpy"].random.seed(0)
    try:
        return {"kind": "value", "value": comparable(call(), [MOST_NUMBERS])}
    except NotImplementedError:
        return {"kind": "unwritten"}
    except TooMuch:
        return {"kind": "value", "value": {"other": "too much"}}
    except (Exception, SystemExit) as error:
        return {"kind": "raised", "error": type(error).__name__}


class TooMuch(Exception):
    """A result holds more than anyone would compare."""


def comparable(value, left):
    """Return numbers, text, True, False, None, and lists and dicts of them, as JSON; what is none of them by its type."""
    left[0] -= 1
    if left[0] < 0:
        raise TooMuch
    if value is None or isinstance(value, (bool, str)):
        return value
    size = getattr(value, "size", 0)
    if isinstance(size, int) and size > left[0]:
        raise TooMuch
    try:
        value = as_plain(value)
    except TypeError:
        return {"other": type(value).__name__}
    if isinstance(value, dict):
        pairs = sorted(((str(key), item) for key, item in value.items()), key=lambda pair: pair[0])
        return {"pairs": [[key, comparable(item, left)] for key, item in pairs]}
    if isinstance(value, (list, tuple)):
        return [comparable(item, left) for item in value]
    if isinstance(value, bool):
        return value
    try:
        number = float(value)
    except (TypeError, ValueError, OverflowError):
        return {"other": type(value).__name__}
    # JSON has no NaN and no infinity.
    return number if abs(number) < float("inf") else {"number": str(number)}


if __name__ == "__main__":
    main()
