"""A client that fetches JSON from a server that cannot be relied on."""

import http.client
import json
import time
import urllib.error
import urllib.request
from typing import NamedTuple, Optional

LONGEST_WAIT = 30.0


class Reply(NamedTuple):
    """A whole answer of the server."""

    status: int
    retry_after: Optional[str]
    body: bytes


class ApiError(Exception):
    """What all errors of this client have in common."""


class NoAnswer(ApiError):
    """There was no answer, or not a whole one."""


class BadStatus(ApiError):
    """The answer is no success."""

    def __init__(self, status: int, message: str = ""):
        super().__init__(f"status {status} {message}".strip())
        self.status = status


class BadJson(ApiError):
    """The answer is a success, and its body is no JSON."""


def should_retry(status: int) -> bool:
    """Say whether the same GET may succeed a little later."""
    raise NotImplementedError("TODO(1): whose mistake was it?")


def wait_before(attempt: int, backoff: float, retry_after: Optional[str] = None) -> float:
    """Return the seconds to wait after failure number `attempt`, counted from 0."""
    raise NotImplementedError("TODO(1): double, cap, and listen to the server")


def fetch(url: str, timeout: float) -> Reply:
    """Send one GET; return any whole answer, or raise NoAnswer."""
    raise NotImplementedError("TODO(2): which endings are answers, and which are none?")


def get_json(url: str, retries: int = 3, backoff: float = 0.5, timeout: float = 5.0, sleep=time.sleep):
    """Return the JSON at `url`, asking again where that helps; raise an ApiError otherwise."""
    raise NotImplementedError("TODO(3): try, decide, wait, try again")
