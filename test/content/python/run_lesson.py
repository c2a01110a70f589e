"""Runs the Python of one lesson and says what came of it: JSON on stdin, JSON on stdout.

Input:  {"cells": [code], "numbers": [expression], "checks": [expression], "programs": [code], "compile": [code]}
Output: the same keys with lists of {"output": text} or {"value": number} or {"error": text}.

Cells share one namespace, in order, as on the lesson page, and numbers are evaluated in what they leave there; a program has one of
its own. Nothing reaches a network.
"""

import contextlib
import io
import json
import math
import socket
import sys
import traceback


class NoNetwork(socket.socket):
    """Refuses to be made."""

    def __init__(self, *args, **kwargs):
        raise OSError("a lesson's code must not use the network")


def attempt(action):
    """Return what the action returns, or the last lines of what it raised."""
    try:
        return action()
    except BaseException as error:
        return {"error": "".join(traceback.format_exception_only(type(error), error)).strip()}


def run(code, name, namespace):
    """Execute code and return what it printed."""
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        exec(compile(code, name, "exec"), namespace)
    return {"output": printed.getvalue()}


def evaluate(expression, names=None):
    """Return the number an expression stands for; names, math and, where it is installed, np are in scope."""
    scope = {"math": math}
    try:
        import numpy

        scope["np"] = numpy
    except ImportError:
        pass
    return {"value": float(eval(compile(expression, "check", "eval"), {**scope, **(names or {})}))}


def only_compile(code):
    """Return nothing, or raise what is wrong with the code's form."""
    compile(code, "find-the-bug", "exec")
    return {}


def main():
    socket.socket = NoNetwork
    work = json.load(sys.stdin)
    shared = {"__name__": "__main__"}
    result = {
        "cells": [attempt(lambda c=c, i=i: run(c, f"cell {i + 1}", shared)) for i, c in enumerate(work["cells"])],
        "numbers": [attempt(lambda c=c: evaluate(c, shared)) for c in work["numbers"]],
        "checks": [attempt(lambda c=c: evaluate(c)) for c in work["checks"]],
        "programs": [attempt(lambda c=c: run(c, "quiz", {"__name__": "__main__"})) for c in work["programs"]],
        "compile": [attempt(lambda c=c: only_compile(c)) for c in work["compile"]],
    }
    json.dump(result, sys.stdout)


if __name__ == "__main__":
    main()
