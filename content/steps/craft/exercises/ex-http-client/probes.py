"""Calls on which the planted mistakes give themselves away; those of tasks 2 and 3 ask a server on this computer."""

import os
import socketserver
import threading
from http.server import BaseHTTPRequestHandler


class Handler(BaseHTTPRequestHandler):
    """Answers as the first part of the path says."""

    def do_GET(self):
        wish = self.path.strip("/")
        if wish == "silent":
            # Longer than the time-out of the probe, and over soon.
            self.server.over.wait(1.5)
            wish = "200"
        self.send_response(200 if wish == "half" else int(wish))
        self.send_header("Content-Length", "100" if wish == "half" else "2")
        self.end_headers()
        self.wfile.write(b"{}")

    def log_message(self, *_):
        """Print nothing."""


def _ask(path, call):
    """Start a server, return the name of what call(url) gives or raises, and stop the server."""
    os.environ.update(no_proxy="127.0.0.1", NO_PROXY="127.0.0.1")
    server = socketserver.ThreadingTCPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads, server.over = True, threading.Event()
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
    try:
        return type(call(f"http://127.0.0.1:{server.server_address[1]}/{path}")).__name__
    except Exception as error:
        return type(error).__name__
    finally:
        server.over.set()
        server.shutdown()
        server.server_close()


def task_1(work):
    return {
        "after 404": lambda: bool(work.should_retry(404)),
        "after 503": lambda: bool(work.should_retry(503)),
        "the third wait": lambda: round(float(work.wait_before(2, 0.5)), 9),
        "the server says seven": lambda: round(float(work.wait_before(2, 0.5, "7")), 9),
    }


def task_2(work):
    return {
        "a silent server": lambda: _ask("silent", lambda url: work.fetch(url, 0.3)),
        "an answer that breaks off": lambda: _ask("half", lambda url: work.fetch(url, 20.0)),
    }


def task_3(work):
    return {"always unavailable": lambda: _give_up(work)}


def _give_up(work):
    """The ending of two tries, and the waits around them."""
    waits = []
    return _ask("503", lambda url: work.get_json(url, retries=1, backoff=0.5, timeout=20.0, sleep=waits.append)), waits
