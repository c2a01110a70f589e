"""A server on this computer that answers as a script says, and writes down what it was asked."""

import os
import select
import socketserver
import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from testkit import check

# How long a silent answer stays away; whoever is still there then has no time-out.
SILENCE = 4.0


def answer(status, body=b"{}", **headers):
    """A whole answer; underscores in the names of headers stand for hyphens."""
    return {"kind": "answer", "status": status, "body": body, "headers": {name.replace("_", "-"): value for name, value in headers.items()}}


SILENT = {"kind": "silent"}
HANGS_UP = {"kind": "hangs up"}
NONSENSE = {"kind": "nonsense"}
HALF = {"kind": "half"}


class BadServer(ThreadingHTTPServer):
    """Plays one script, an entry for each request; after the last it answers 500."""

    # server_close then waits for the requests that are still being answered.
    daemon_threads = False

    def __init__(self, script):
        self.script = list(script)
        self.requests = []
        self.over = threading.Event()
        super().__init__(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server_address[1]}/forecast?city=busan"

    def server_bind(self):
        # HTTPServer also asks for the name of this computer, which takes seconds on some networks.
        socketserver.TCPServer.server_bind(self)
        self.server_name, self.server_port = self.server_address[:2]

    def handle_error(self, request, client_address):
        """A client that goes away early is no error of the server."""

    def finish(self):
        """Read every request that was sent, also those whose client has gone: a busy computer gets to them late."""
        self.over.set()
        self.shutdown()
        while select.select([self], [], [], 0)[0]:
            self.handle_request()
        self.server_close()


class Handler(BaseHTTPRequestHandler):
    """Answers one request."""

    # A client that connects and asks nothing is given up after so many seconds.
    timeout = SILENCE

    def do_GET(self):
        self.respond()

    do_POST = do_PUT = do_DELETE = do_HEAD = do_GET

    def respond(self):
        """Do what the script says for this request."""
        number = len(self.server.requests)
        self.server.requests.append((self.command, self.path))
        script = self.server.script
        act = script[number] if number < len(script) else answer(500, b'"more requests than the script has answers"')
        if act["kind"] == "silent":
            self.server.over.wait(SILENCE)
            act = answer(200, b'"too late"')
        if act["kind"] == "nonsense":
            self.wfile.write(b"42 is the answer\r\n\r\n")
        elif act["kind"] == "half":
            self.send_response(200)
            self.send_header("Content-Length", "1000")
            self.end_headers()
            self.wfile.write(b'{"rain_mm": 12.5}')
        elif act["kind"] == "answer":
            self.send_response(act["status"])
            for name, value in act["headers"].items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(act["body"])))
            self.end_headers()
            self.wfile.write(act["body"])

    def log_message(self, *_):
        """Keep the output of a test free of one line for each request."""


@contextmanager
def playing(*script):
    """Start a server that plays the script; it is gone after the block."""
    before = {name: os.environ.get(name) for name in ("no_proxy", "NO_PROXY")}
    # A proxy, where one is set, must not be asked about this computer.
    os.environ.update(no_proxy="127.0.0.1", NO_PROXY="127.0.0.1")
    server = BadServer(script)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield server
    finally:
        server.finish()
        thread.join()
        for name, value in before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value


def times(number):
    """Return a number of times in words."""
    return f"{number} time{'s' * (number != 1)}"


def asked(server, number, where, cause=""):
    """Fail unless the server was asked so often, with GET, and for the whole address."""
    __tracebackhide__ = True
    check(
        len(server.requests) == number,
        f"The server should be asked {times(number)}; it was asked {times(len(server.requests))}.",
        where=where,
        cause=cause,
    )
    check(
        all(request == ("GET", "/forecast?city=busan") for request in server.requests),
        "Each request should be a GET for the address that was handed in.",
        where=where,
        received=server.requests,
    )
