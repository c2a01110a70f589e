"""You sleep after the last try, too.

Nothing follows it, so the caller only learns later what you know already. With doubled waits the last one is longer than all the others together.
"""

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
    return status == 429 or 500 <= status < 600


def wait_before(attempt: int, backoff: float, retry_after: Optional[str] = None) -> float:
    if retry_after is not None and retry_after.isdecimal():
        return float(retry_after)
    # 2.0**1024 would be an OverflowError, and 2**60 is beyond every cap.
    return min(backoff * 2.0 ** min(attempt, 60), LONGEST_WAIT)


def fetch(url: str, timeout: float) -> Reply:
    try:
        try:
            response = urllib.request.urlopen(url, timeout=timeout)
        except urllib.error.HTTPError as error:
            # An answer like any other, which urlopen has wrapped into an exception.
            response = error
        with response:
            return Reply(response.status, response.headers["Retry-After"], response.read())
    except (OSError, http.client.HTTPException) as error:
        raise NoAnswer(f"{url}: {error!r}") from error


def get_json(url: str, retries: int = 3, backoff: float = 0.5, timeout: float = 5.0, sleep=time.sleep):
    for attempt in range(retries + 1):
        is_last = attempt == retries
        retry_after = None
        try:
            reply = fetch(url, timeout)
        except NoAnswer:
            if is_last:
                sleep(wait_before(attempt, backoff))
                raise
        else:
            if 200 <= reply.status < 300:
                return parse(reply.body)
            if is_last and should_retry(reply.status):
                sleep(wait_before(attempt, backoff, reply.retry_after))
            if is_last or not should_retry(reply.status):
                raise BadStatus(reply.status, url)
            retry_after = reply.retry_after
        sleep(wait_before(attempt, backoff, retry_after))


def parse(body: bytes):
    """Return the value that a body holds, or raise BadJson."""
    try:
        return json.loads(body.decode("utf-8"))
    except ValueError as error:
        # Whoever reads this wants to see what came instead.
        raise BadJson(f"{error}: {body[:80]!r}") from error
