"""What the drivers that run a learner's code share: reports that nothing printed can be taken for, and the import.

It stands beside the drivers, and is imported before the learner's folder takes the place of theirs on the path.
"""

import importlib.machinery
import importlib.util
import json
import os
import sys
import threading

MOST_NUMBERS = 20_000


class Reports:
    """Lines of JSON on the original standard output, each after a prefix; what anything else prints is lost."""

    def __init__(self, prefix):
        self._prefix = prefix
        self._file = os.fdopen(os.dup(1), "w", encoding="utf-8")
        # What the learner prints, also from C, goes where it disturbs nobody.
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)

    def send(self, report):
        """Write one report."""
        print(self._prefix + json.dumps(report), file=self._file, flush=True)


def end_after(seconds, last_words):
    """Call `last_words` after that many seconds, and end the process whatever it is doing."""

    def end():
        try:
            last_words()
        finally:
            os._exit(0)

    timer = threading.Timer(seconds, end)
    timer.daemon = True
    timer.start()


class FreshLoader(importlib.machinery.SourceFileLoader):
    """Compiles the source every time: Python's cache misses a change of the same length in the same second."""

    def get_code(self, fullname):
        return self.source_to_code(self.get_data(self.path), self.path)


def import_file(name, path):
    """Import a file as the module `name`; whatever it raises comes through."""
    spec = importlib.util.spec_from_file_location(name, path, loader=FreshLoader(name, path))
    module = importlib.util.module_from_spec(spec)
    # Registered before it runs, as Python does: dataclasses look their module up.
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


def as_numbers(value):
    """Return (nested lists of floats, shape) of numbers, sequences and arrays; raise where it is none of them."""
    if isinstance(value, (str, bytes, bytearray, complex, dict, set)):
        raise TypeError
    value = as_plain(value)
    if isinstance(value, (list, tuple)):
        parts = [as_numbers(part) for part in value]
        shapes = {shape for _, shape in parts}
        if len(shapes) > 1:
            raise ValueError
        return [part for part, _ in parts], (len(parts), *(next(iter(shapes)) if shapes else ()))
    return float(value), ()


def as_plain(value):
    """Return the numbers of an array or tensor as nested lists, anything else as it is."""
    if hasattr(value, "detach"):
        value = value.detach().cpu()
    if hasattr(value, "tolist"):
        if getattr(getattr(value, "dtype", None), "kind", "f") in "cOSUV":
            raise TypeError
        return value.tolist()
    return value
