"""Runs pytest again and again in copies of one process that has imported the libraries already.

`python pytest_forks.py numpy scipy.stats` reads one JSON object a line from its input:
{"run": 1, "folder": "…", "env": {…}, "arguments": […], "output": "…"} runs pytest in that folder, with what is printed written to the
file `output`; {"end": 1} ends the run and all that it started. It answers {"run": 1, "code": 0, "signal": null} when a run has ended.
Each run is a fork of its own, so that none sees what another did. Where there is no fork (Windows), it is not used.
"""

import gc
import importlib
import json
import os
import selectors
import signal
import sys

import pytest


def run_pytest(job):
    """Run pytest as `python -m pytest` would in the job's folder, and return its exit code; called in the copy."""
    os.setpgid(0, 0)
    output = os.open(job["output"], os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    nothing = os.open(os.devnull, os.O_RDONLY)
    for target, source in ((0, nothing), (1, output), (2, output)):
        os.dup2(source, target)
    os.environ.update(job["env"])
    os.chdir(job["folder"])
    sys.path[0] = job["folder"]
    sys.path[1:1] = [entry for entry in job["env"].get("PYTHONPATH", "").split(os.pathsep) if entry]
    return int(pytest.main(job["arguments"]))


class Forks:
    """The copies that run now: run number to process id."""

    def __init__(self):
        self.running = {}
        self.wake, self.waker = os.pipe()
        for end in (self.wake, self.waker):
            os.set_blocking(end, False)
        signal.set_wakeup_fd(self.waker, warn_on_full_buffer=False)
        signal.signal(signal.SIGCHLD, lambda number, frame: None)

    def start(self, job):
        """Fork a copy that does the job."""
        pid = os.fork()
        if pid > 0:
            self.running[job["run"]] = pid
            try:
                # Here too: whoever comes first, the group is there when the run is to be ended.
                os.setpgid(pid, pid)
            except OSError:
                pass
            return
        code = 70
        try:
            signal.set_wakeup_fd(-1)
            signal.signal(signal.SIGCHLD, signal.SIG_DFL)
            os.close(self.wake)
            os.close(self.waker)
            code = run_pytest(job)
            sys.stdout.flush()
            sys.stderr.flush()
        finally:
            # Not sys.exit: the copy must not go on with the loop that it was copied out of.
            os._exit(code)

    def end(self, run):
        """End a run with everything in its group; one that has ended already is left alone."""
        if run in self.running:
            os.killpg(self.running[run], signal.SIGKILL)

    def reap(self):
        """Answer for each run that has ended."""
        os.read(self.wake, 4096)
        for run, pid in list(self.running.items()):
            ended, status = os.waitpid(pid, os.WNOHANG)
            if ended:
                del self.running[run]
                code = os.waitstatus_to_exitcode(status)
                by_signal = signal.Signals(-code).name if code < 0 else None
                print(json.dumps({"run": run, "code": None if by_signal else code, "signal": by_signal}), flush=True)


def main(modules):
    """Import the modules, then serve until the input ends."""
    for module in modules:
        importlib.import_module(module)
    # What is there now is kept out of the collector, so that a copy does not touch, and thereby double, its memory.
    gc.freeze()
    forks = Forks()
    selector = selectors.DefaultSelector()
    selector.register(0, selectors.EVENT_READ)
    selector.register(forks.wake, selectors.EVENT_READ)
    pending = b""
    while True:
        for key, _ in selector.select():
            if key.fd == forks.wake:
                forks.reap()
                continue
            chunk = os.read(0, 65536)
            if not chunk:
                for run in list(forks.running):
                    forks.end(run)
                return
            *lines, pending = (pending + chunk).split(b"\n")
            for line in lines:
                job = json.loads(line)
                forks.end(job["end"]) if "end" in job else forks.start(job)


if __name__ == "__main__":
    main(sys.argv[1:])
