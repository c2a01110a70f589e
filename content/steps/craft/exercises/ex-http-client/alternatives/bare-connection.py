"""http.client without urllib, and a loop that counts down."""

import http.client
import json
import time
from typing import NamedTuple, Optional
from urllib.parse import urlsplit


class Reply(NamedTuple):
    status: int
    retry_after: Optional[str]
    body: bytes


class ApiError(Exception):
    pass


class NoAnswer(ApiError):
    pass


class BadStatus(ApiError):
    def __init__(self, status, message=""):
        super().__init__(f"{message} {status}")
        self.status = status


class BadJson(ApiError):
    pass


def should_retry(status):
    return status // 100 == 5 or status == 429


def wait_before(attempt, backoff, retry_after=None):
    try:
        seconds = int(retry_after)
    except (TypeError, ValueError):
        seconds = -1
    if seconds >= 0:
        return seconds
    wait = backoff
    for _ in range(attempt):
        wait = min(2 * wait, 30)
    return min(wait, 30)


def fetch(url, timeout):
    parts = urlsplit(url)
    connection = http.client.HTTPConnection(parts.hostname, parts.port, timeout=timeout)
    try:
        connection.request("GET", parts.path + ("?" + parts.query if parts.query else ""))
        response = connection.getresponse()
        return Reply(response.status, response.getheader("Retry-After"), response.read())
    except (http.client.HTTPException, OSError) as error:
        raise NoAnswer(str(error)) from error
    finally:
        connection.close()


def get_json(url, retries=3, backoff=0.5, timeout=5.0, sleep=time.sleep):
    left = retries
    while True:
        said = None
        try:
            reply = fetch(url, timeout)
            if reply.status // 100 == 2:
                break
            problem, said = BadStatus(reply.status, url), reply.retry_after
            if not should_retry(reply.status):
                raise problem
        except NoAnswer as error:
            problem = error
        if not left:
            raise problem
        sleep(wait_before(retries - left, backoff, said))
        left -= 1
    try:
        return json.loads(str(reply.body, "utf-8"))
    except (UnicodeDecodeError, json.JSONDecodeError) as error:
        raise BadJson(f"no JSON at {url}") from error
