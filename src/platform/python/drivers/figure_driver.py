"""Calls the functions that a learner has written with the inputs of a figure, and reports what comes back.

Run with one argument, the job as JSON. Every report is one line of JSON on the original standard output, after the
job's prefix, so that nothing a learner prints can be taken for one. Writes no file.
"""

import json
import math
import os
import sys
import threading
import traceback

from ascent_learner_code import MOST_NUMBERS, Reports, as_numbers, end_after, import_file


def main():
    job = json.loads(sys.argv[1])
    reports = Reports(job["prefix"])
    sys.dont_write_bytecode = True
    project = os.path.realpath(job["project"])
    # The place of this file is of no use to the learner's imports.
    sys.path[0] = project
    busy = {"name": None, "since": 0}

    def report(name, result):
        reports.send({"function": name, "result": result})

    watch(job["seconds"], project, busy, report)
    module, problem = load(job["module"], project)
    adapter = None if problem else import_file("ascent_figure_adapter", job["adapter"])
    for name, output in job["functions"].items():
        busy["name"] = name
        result = problem or check_name(module, name, project) or call(adapter, module, name, job["inputs"], project)
        if result["kind"] == "returned":
            result = describe(result["value"], output)
        busy["name"] = None
        report(name, result)
    # Threads that the learner has left running must not keep this process.
    os._exit(0)


def watch(seconds, project, busy, report):
    """After `seconds`, say which function is at work and in which line, and end."""
    main_thread = threading.main_thread().ident

    def last_words():
        frame = sys._current_frames().get(main_thread)
        line = None
        while frame is not None:
            if is_inside(frame.f_code.co_filename, project):
                line = {"file": relative(frame.f_code.co_filename, project), "line": frame.f_lineno}
                break
            frame = frame.f_back
        report(busy["name"] or "", {"kind": "too-slow", "seconds": seconds, "place": line})

    end_after(seconds, last_words)


def load(name, project):
    """Import the learner's module; return (module, None) or (None, problem)."""
    path = os.path.join(project, name + ".py")
    if not os.path.isfile(path):
        return None, {"kind": "missing-file", "file": name + ".py"}
    try:
        return import_file(name, path), None
    except SyntaxError as error:
        file = os.path.realpath(error.filename) if error.filename else path
        place = {"file": relative(file, project), "line": error.lineno or 1} if is_inside(file, project) else None
        return None, {"kind": "unreadable", "text": error.msg or "", "place": place}
    except ModuleNotFoundError as error:
        return None, {"kind": "missing-module", "module": error.name or "", "place": place_of(error, project)}
    except (Exception, SystemExit) as error:
        return None, raised(error, project)


def check_name(module, name, project):
    if not hasattr(module, name):
        return {"kind": "missing-function", "file": relative(module.__file__, project)}
    if not callable(getattr(module, name)):
        return {"kind": "missing-function", "file": relative(module.__file__, project)}
    return None


def call(adapter, module, name, inputs, project):
    try:
        return {"kind": "returned", "value": getattr(adapter, name)(module, inputs)}
    except NotImplementedError as error:
        return {"kind": "not-implemented", "place": place_of(error, project) or start_of(module, name, project)}
    except (Exception, SystemExit) as error:
        return raised(error, project, start_of(module, name, project))


def raised(error, project, otherwise=None):
    text = "".join(traceback.format_exception_only(type(error), error)).strip().splitlines()
    place = place_of(error, project)
    if place is None and isinstance(error, TypeError) and otherwise is not None:
        # It went wrong before the first line of the learner's: the call did not fit the parameters.
        return {"kind": "signature", "text": str(error), "place": otherwise}
    return {"kind": "exception", "text": (text[-1] if text else type(error).__name__)[:500], "place": place or otherwise}


def place_of(error, project):
    """The innermost line of the learner's that the error went through."""
    found = None
    for frame in traceback.extract_tb(error.__traceback__):
        if is_inside(frame.filename, project):
            found = {"file": relative(frame.filename, project), "line": frame.lineno or 1}
    return found


def start_of(module, name, project):
    code = getattr(getattr(module, name, None), "__code__", None)
    if code is None or not is_inside(code.co_filename, project):
        return None
    return {"file": relative(code.co_filename, project), "line": code.co_firstlineno}


def is_inside(path, project):
    path = os.path.realpath(path)
    return path.startswith(project + os.sep) and "site-packages" not in path[len(project) :].split(os.sep)


def relative(path, project):
    return os.path.relpath(os.path.realpath(path), project).replace(os.sep, "/")


def describe(value, output):
    """Turn what was returned into JSON, or say what came instead of what is wanted."""
    if value is None:
        return {"kind": "wrong-output", "came": "None", "hint": "no-return"}
    try:
        numbers, shape = as_numbers(value)
    except (TypeError, ValueError, OverflowError):
        return {"kind": "wrong-output", "came": kind_of(value), "hint": None}
    if count(shape) > MOST_NUMBERS:
        return {"kind": "wrong-output", "came": name_shape(shape), "hint": "too-much"}
    if output["kind"] == "number":
        if shape == ():
            return {"kind": "value", "value": safe(numbers)}
        if count(shape) == 1:
            return {"kind": "wrong-output", "came": name_shape(shape), "hint": "one-in-array"}
    elif output["kind"] == "vector":
        if len(shape) == 1 and shape[0] == output.get("length", shape[0]):
            return {"kind": "value", "value": safe(numbers)}
        if len(shape) == 2 and 1 in shape:
            return {"kind": "wrong-output", "came": name_shape(shape), "hint": "flatten"}
    elif output["kind"] == "matrix":
        columns = output["columns"]
        if len(shape) == 2 and shape[0] > 0 and shape[1] == columns:
            return {"kind": "value", "value": safe(numbers)}
        if len(shape) == 2 and shape[0] == columns:
            return {"kind": "wrong-output", "came": name_shape(shape), "hint": "transposed"}
        if shape == (columns,):
            return {"kind": "wrong-output", "came": name_shape(shape), "hint": "one-row"}
    return {"kind": "wrong-output", "came": name_shape(shape), "hint": None}


def count(shape):
    return math.prod(shape)


def safe(numbers):
    """JSON has no NaN and no infinity: they become words."""
    if isinstance(numbers, list):
        return [safe(number) for number in numbers]
    if math.isnan(numbers):
        return "NaN"
    if math.isinf(numbers):
        return "Infinity" if numbers > 0 else "-Infinity"
    return numbers


def kind_of(value):
    return "ragged" if isinstance(value, (list, tuple)) else type(value).__name__


def name_shape(shape):
    return "()" if shape == () else "(" + ", ".join(str(size) for size in shape) + ("," if len(shape) == 1 else "") + ")"


if __name__ == "__main__":
    main()
