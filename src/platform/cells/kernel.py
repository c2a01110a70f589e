"""Runs the cells of one lesson, one after the other, in one namespace.

    python kernel.py <mark>

Commands come as JSON lines on standard input, events leave as JSON lines on standard output; both are moved to
private descriptors before any cell runs. What a cell prints, in Python or below it, goes to pipes of its own:
descriptor 3, which becomes standard output, and standard error. So nothing that is printed can be taken for an event.

Commands   {"type": "run", "run": 1, "cell": "cell-1", "code": "...", "colours": {...} or null}
           {"type": "interrupt", "run": 1}
Events     {"type": "ready", "python": "3.12.1", "executable": "..."}
           {"type": "figure", ...} and, last, {"type": "done", "outcome": "ok", ...}
           {"type": "switch"}: from here on a cell prints to the other stream

Before each event, <mark> between two zero bytes is written to both printed streams. Whoever reads them
knows by it what was printed before the event and what after. A line that is no JSON is Python's own last word: how it came to crash.
When the commands end, so does this process, with everything it started.

Needs Python 3.9 and nothing else; matplotlib is touched only after a cell has imported it.
"""

import base64
import builtins
import faulthandler
import importlib
import importlib.machinery
import io
import json
import linecache
import os
import queue
import re
import signal
import struct
import sys
import threading
import time
import traceback
import types

# Bytes of an SVG beyond which a figure becomes a picture of pixels.
LARGEST_SVG = 500_000
# Figures of one run that are sent; a loop that opens thousands would fill the page.
MOST_FIGURES = 20
LONGEST_MESSAGE = 4000
LONGEST_LINE = 200
# Frames of the cells' own that are shown at each end of a traceback.
MOST_FRAMES = 4
MOST_CHAINED = 3


class PrintedStream(io.TextIOWrapper):
    """A text stream that hands on what is written at once, also without a line end, and in order with the other one."""

    def __init__(self, descriptor, kernel):
        raw = open(descriptor, "wb", closefd=False)
        super().__init__(raw, encoding="utf-8", errors="backslashreplace", newline="\n")
        self.kernel = kernel

    def write(self, text):
        """Write and flush."""
        if self.kernel.latest is not self:
            self.kernel.switch(self)
        count = super().write(text)
        self.flush()
        return count


class AfterImport:
    """Calls a function once a module has been imported, without importing it by itself (an import hook, PEP 451)."""

    def __init__(self, actions):
        self.actions = actions

    def find_spec(self, name, path, target=None):
        """Find the module as Python would, and let its loader call the function afterwards."""
        action = self.actions.get(name)
        spec = None if action is None else importlib.machinery.PathFinder.find_spec(name, path, target)
        if spec is None or spec.loader is None:
            return None
        load = spec.loader.exec_module

        def exec_module(module):
            load(module)
            action(module)

        spec.loader.exec_module = exec_module
        return spec


class SvgTooLarge(Exception):
    """The drawing has so many parts that pixels are smaller."""


class LimitedSvg(io.BytesIO):
    """A file that refuses to grow beyond what is sent as SVG, so that a million points are not written out first."""

    def write(self, data):
        """Write, or refuse."""
        if self.tell() + len(data) > LARGEST_SVG:
            raise SvgTooLarge
        return super().write(data)


class Kernel:
    """The process that runs cells: its streams, its namespace, and what it reports."""

    def __init__(self, mark):
        # Zero bytes, which no argument of a program can hold, keep it apart from whatever a cell may print of it.
        self.mark = b"\0" + mark.encode() + b"\0"
        self.commands = queue.SimpleQueue()
        # The run that goes on or was the last one, whether code of the learner's is being executed,
        # and the run that is to be interrupted, which may not have begun yet.
        self.number = 0
        self.running = False
        self.interrupted = None
        # Whether the main thread is reporting, and whether an interrupt waits until it has.
        self.reporting = False
        self.deferred = False
        self.lock = threading.RLock()
        self.is_child = False
        self.cells = {}
        self.colours = None
        self.figures = 0
        self.folder = os.getcwd()

        self.source = os.fdopen(os.dup(0), "rb")
        self.channel = os.dup(1)
        self.printed = {1: os.dup(3), 2: os.dup(2)}
        nothing = os.open(os.devnull, os.O_RDONLY)
        os.dup2(nothing, 0)
        os.close(nothing)
        os.dup2(3, 1)
        os.close(3)
        self.streams = {}
        self.latest = None

        self.module = types.ModuleType("__main__")
        self.module.__dict__["__builtins__"] = builtins
        self.original = sys.modules["__main__"]
        sys.modules["__main__"] = self.module

    # Streams

    def report(self, event):
        """Send an event, after a mark in both printed streams; an interrupt waits until all three are out."""
        if self.is_child:
            return
        if threading.current_thread() is not threading.main_thread():
            self.write(event)
            return
        before = self.reporting
        try:
            self.reporting = True
            self.write(event)
        finally:
            self.reporting = before
        if self.deferred and self.running and not before:
            self.deferred = False
            raise KeyboardInterrupt

    def write(self, event):
        """Write the marks and the event; threads take turns."""
        with self.lock:
            self.flush()
            for descriptor in self.printed.values():
                os.write(descriptor, self.mark)
            line = memoryview(json.dumps(event).encode() + b"\n")
            while line:
                line = line[os.write(self.channel, line) :]

    def switch(self, stream):
        """Note that from now on another stream is printed to, so that the two can be put in order."""
        self.latest = stream
        self.report({"type": "switch"})

    def restore_streams(self):
        """Undo whatever a cell did to its standard streams."""
        for descriptor, name in ((1, "stdout"), (2, "stderr")):
            os.dup2(self.printed[descriptor], descriptor)
            stream = self.streams.get(name)
            if stream is None or stream.closed:
                self.streams[name] = stream = PrintedStream(descriptor, self)
            setattr(sys, name, stream)
        self.latest = self.streams["stdout"]

    def flush(self):
        """Hand on whatever is still in a buffer."""
        for stream in {sys.stdout, sys.stderr, *self.streams.values()}:
            try:
                stream.flush()
            except Exception:
                pass  # The cell closed or replaced it.
        ctypes = sys.modules.get("ctypes")
        if ctypes is not None and os.name == "posix":
            ctypes.CDLL(None).fflush(None)  # What C code printed may still be in the buffer of its library.

    # Commands

    def read_commands(self):
        """Take in commands until there are no more, then end the process; runs in a thread of its own."""
        for line in self.source:
            command = json.loads(line)
            if command["type"] == "interrupt":
                self.interrupt(command["run"])
            else:
                self.commands.put(command)
        end_process(self.folder)

    def interrupt(self, run):
        """Interrupt a run, also where it waits in a system call; what is over is left alone."""
        if run < self.number:
            return
        self.interrupted = run
        if hasattr(signal, "pthread_kill"):
            signal.pthread_kill(threading.main_thread().ident, signal.SIGINT)
        else:
            signal.raise_signal(signal.SIGINT)

    def on_interrupt(self, number, frame):
        """Stop the cell that runs; between cells there is nothing to stop."""
        if self.reporting:
            self.deferred = True
        elif self.running:
            self.interrupted = None
            raise KeyboardInterrupt

    def serve(self):
        """Run cells as they are asked for; never returns."""
        builtins.input = refuse_input
        sys.path[0] = ""
        sys.argv = [""]
        # Agg draws without a window; set in the environment, it also holds for programs that a cell starts.
        os.environ["MPLBACKEND"] = "agg"
        sys.meta_path.insert(
            0,
            AfterImport(
                {
                    "matplotlib": lambda module: apply_colours(module, self.colours),
                    "matplotlib.backend_bases": silence_show,
                    "matplotlib.pyplot": self.take_over_show,
                }
            ),
        )
        if hasattr(os, "register_at_fork"):
            os.register_at_fork(after_in_child=self.become_child)
        self.restore_streams()
        # Where Python itself crashes, the lines on the way of the events that are no JSON say how it came to that.
        faulthandler.enable(self.channel, all_threads=False)
        signal.signal(signal.SIGINT, self.on_interrupt)
        threading.Thread(target=self.read_commands, name="ascent-commands", daemon=True).start()
        self.report({"type": "ready", "python": "%d.%d.%d" % sys.version_info[:3], "executable": sys.executable})
        while True:
            command = self.commands.get()
            self.number = command["run"]
            self.run(command["cell"], command["code"], command["colours"])

    # Running

    def run(self, cell, code, colours):
        """Run a cell, show its figures, and report how it ended."""
        name = f"<{cell}>"
        self.cells[name] = cell
        # Gives tracebacks, warnings and `inspect` the source; without a time it is never taken for outdated.
        linecache.cache[name] = (len(code), None, code.splitlines(keepends=True), name)
        # Otherwise a warning would be shown in the first run only.
        self.module.__dict__.pop("__warningregistry__", None)
        # Something may have been installed since the run before.
        importlib.invalidate_caches()
        self.restore_streams()
        self.figures = 0
        if colours != self.colours:
            self.colours = colours
            if "matplotlib" in sys.modules:
                apply_colours(sys.modules["matplotlib"], colours)
        signal.signal(signal.SIGINT, self.on_interrupt)
        self.deferred = False
        threads = set(threading.enumerate())
        started = time.perf_counter()
        result = self.attempt(lambda: exec(compile(code, name, "exec", dont_inherit=True), self.module.__dict__))
        seconds = time.perf_counter() - started
        drawn = self.attempt(self.show_figures)
        if result["outcome"] == "ok" and drawn["outcome"] != "ok":
            result = {**drawn, "drawing": True}
        left = [thread for thread in threading.enumerate() if thread not in threads]
        counts = {"threads": len(left), "figuresLeftOut": max(0, self.figures - MOST_FIGURES)}
        self.report({"type": "done", **result, "seconds": seconds, **counts})

    def attempt(self, action):
        """Call a function of the learner's, and describe how it ended."""
        try:
            try:
                self.running = True
                if self.interrupted == self.number:
                    self.interrupted = None
                    raise KeyboardInterrupt
                action()
            finally:
                self.running = False
            result = {"outcome": "ok"}
        except SystemExit as exit:
            self.running = False
            result = {"outcome": "exited", "code": None if exit.code is None else str(exit.code)[:LONGEST_MESSAGE]}
        except BaseException as error:
            self.running = False
            interrupted = isinstance(error, KeyboardInterrupt)
            result = {"outcome": "interrupted" if interrupted else "failed", "errors": self.describe_chain(error)}
        if self.is_child:
            # A copy of this process, made by os.fork in the cell, has come to the cell's end, and is no kernel.
            if result.get("errors"):
                print(result["errors"][-1]["text"], file=sys.stderr)
            os._exit(0 if result["outcome"] == "ok" else 1)
        return result

    def become_child(self):
        """Note that this is a copy of the kernel, which must not speak for it."""
        self.is_child = True
        faulthandler.disable()
        signal.signal(signal.SIGINT, signal.default_int_handler)

    # Errors

    def describe_chain(self, error):
        """Describe an error and those that led to it, the first one first."""
        chain = []
        while error is not None and len(chain) < MOST_CHAINED and error not in chain:
            chain.append(error)
            error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
        return [self.describe(each) for each in reversed(chain)]

    def describe(self, error):
        """Describe an error: what it is, and its way through the cells."""
        text = traceback.format_exception_only(type(error), error)
        frames = [self.describe_frame(frame, line) for frame, line in traceback.walk_tb(error.__traceback__)]
        frames = [frame for frame in frames if frame is not None]
        first = next((index for index, frame in enumerate(frames) if frame["cell"] is not None), len(frames))
        frames = frames[first:]
        if isinstance(error, SyntaxError) and error.filename in self.cells:
            source = "".join(line[4:] for line in text[1:-1] if line.startswith("    "))
            frames = [frame_of(self.cells[error.filename], error.lineno or 1, "", source.rstrip("\n"))]
            text = text[-1:]
        # Inside a library only the last step says anything to a learner.
        last = frames[-1:]
        own = [frame for frame in frames[:-1] if frame["cell"] is not None] + last
        skipped = max(0, len(own) - 2 * MOST_FRAMES)
        if skipped:
            own = own[:MOST_FRAMES] + own[-MOST_FRAMES:]
        name = getattr(error, "name", None) if isinstance(error, ImportError) else None
        return {
            "name": type(error).__name__,
            "text": "".join(text).strip()[:LONGEST_MESSAGE],
            "module": name if isinstance(name, str) else None,
            "frames": own,
            "skipped": skipped,
            "skippedAfter": MOST_FRAMES if skipped else 0,
        }

    def describe_frame(self, frame, line):
        """Describe one step of a traceback; None for the kernel's own."""
        code = frame.f_code
        if code.co_filename == __file__ and frame.f_globals is self.original.__dict__:
            return None
        cell = self.cells.get(code.co_filename)
        function = "" if code.co_name == "<module>" else code.co_name
        source = linecache.getline(code.co_filename, line, frame.f_globals).strip()
        return frame_of(cell, line, function, source, None if cell else shorten(code.co_filename))

    # Figures

    def take_over_show(self, pyplot):
        """Let plt.show show the figures on the page."""

        def show(*args, **kwargs):
            """Display all open figures below the cell, and close them."""
            self.show_figures()

        pyplot.show = show

    def show_figures(self):
        """Send all open figures, and close them."""
        pyplot = sys.modules.get("matplotlib.pyplot")
        numbers = getattr(pyplot, "get_fignums", list)()
        try:
            for number in numbers:
                self.figures += 1
                if self.figures <= MOST_FIGURES:
                    self.report({"type": "figure", **draw(pyplot.figure(number))})
        finally:
            if numbers:
                pyplot.close("all")


def frame_of(cell, line, function, source, file=None):
    """Return one step of a traceback as it is sent; lines count from 1."""
    source = "\n".join(each[:LONGEST_LINE] for each in source.split("\n"))
    return {"cell": cell, "file": file, "line": line, "function": function, "source": source}


def shorten(path):
    """Return a library's path without the folders that only say where Python is installed."""
    path = path.replace(os.sep, "/")
    return re.sub(r"^.*/(?:site-packages|dist-packages|python3(?:\.\d+)?|Lib)/", "", path)


def draw(figure):
    """Return a figure as SVG, or as PNG where that is smaller; width and height in CSS pixels."""
    titles = [figure._suptitle.get_text()] if getattr(figure, "_suptitle", None) is not None else []
    titles += [axes.get_title() for axes in figure.get_axes()]
    title = ", ".join(each for each in titles if each)[:LONGEST_LINE]
    try:
        with LimitedSvg() as file:
            figure.savefig(file, format="svg", bbox_inches="tight", metadata={"Date": None})
            svg = file.getvalue().decode()
        size = re.search(r'viewBox="0 0 ([\d.]+) ([\d.]+)"', svg)
        width, height = (float(size.group(n)) * 96 / 72 for n in (1, 2))
        mime, data = "image/svg+xml", svg
    except SvgTooLarge:
        with io.BytesIO() as file:
            figure.savefig(file, format="png", dpi=192, bbox_inches="tight")
            png = file.getvalue()
        width, height = (pixels / 2 for pixels in struct.unpack(">II", png[16:24]))
        mime, data = "image/png", base64.b64encode(png).decode()
    return {"mime": mime, "data": data, "width": round(width), "height": round(height), "title": title}


def apply_colours(matplotlib, colours):
    """Let matplotlib draw in the colours of the page."""
    if colours is None:
        return
    foreground, background = colours["foreground"], colours["background"]
    plain = {
        foreground: (
            "text.color axes.edgecolor axes.labelcolor xtick.color ytick.color patch.edgecolor hatch.color "
            "boxplot.flierprops.color boxplot.flierprops.markeredgecolor boxplot.boxprops.color "
            "boxplot.whiskerprops.color boxplot.capprops.color"
        ),
        background: "figure.facecolor figure.edgecolor axes.facecolor savefig.facecolor savefig.edgecolor",
        colours["grid"]: "grid.color legend.edgecolor axes3d.xaxis.panecolor axes3d.yaxis.panecolor axes3d.zaxis.panecolor",
    }
    settings = {key: colour for colour, keys in plain.items() for key in keys.split()}
    # Not every version has every key.
    matplotlib.rcParams.update({key: value for key, value in settings.items() if key in matplotlib.rcParams})
    matplotlib.rcParams["axes.prop_cycle"] = matplotlib.cycler(color=colours["palette"])


def silence_show(backend_bases):
    """Let figure.show do nothing instead of warning: the figure is shown at the end of its cell."""
    backend_bases.FigureManagerBase.show = lambda self: None


def refuse_input(prompt="", /):
    """Say why a cell cannot ask."""
    raise RuntimeError("input() cannot ask anything in a lesson: write the value into the cell instead.")


def end_process(folder):
    """End this process, its group, and the temporary folder it worked in."""
    import shutil

    shutil.rmtree(folder, ignore_errors=True)
    if hasattr(os, "killpg") and os.getpgrp() == os.getpid():
        os.killpg(os.getpid(), signal.SIGKILL)
    os._exit(0)


if __name__ == "__main__":
    Kernel(sys.argv[1]).serve()
