"""Task 2: one request, and every way in which it can end."""

import socket

import pytest
from bad_server import HALF, HANGS_UP, NONSENSE, SILENT, answer, asked, playing
from testkit import check, learner, raises, same, tolerance

work = learner.load()

LONG = 30.0


@pytest.mark.task(2)
@pytest.mark.parametrize("status", [200, 201, 400, 404, 429, 500, 503])
def test_every_whole_answer_is_a_reply(status):
    where = f"the server answers {status}"
    with playing(answer(status, b'{"rain_mm": 12.5}')) as server:
        try:
            received = work.fetch(server.url, LONG)
        except (work.ApiError, OSError) as error:
            check(False, "fetch should return a Reply for every whole answer.", where=where, received=repr(error), cause="urlopen raises HTTPError for 4xx and 5xx; it has .code, .headers and .read()")
    check(isinstance(received, work.Reply), "fetch should return a Reply.", where=where, received=received)
    same(tuple(received), (status, None, b'{"rain_mm": 12.5}'), what="fetch(url, timeout)", where=where)
    asked(server, 1, where)


@pytest.mark.task(2)
@pytest.mark.parametrize("status", [200, 429, 503])
def test_retry_after_is_handed_on(status):
    where = f"the server answers {status} with Retry-After: 7"
    with playing(answer(status, Retry_After="7")) as server:
        received = work.fetch(server.url, LONG)
    same(tuple(received), (status, "7", b"{}"), what="fetch(url, timeout)", where=where)


@pytest.mark.task(2)
def test_the_body_comes_as_it_is():
    body = '{"city": "부산"}'.encode() + b"\xff"
    with playing(answer(200, body)) as server:
        same(work.fetch(server.url, LONG).body, body, what="the body", where="bytes that are no text", cause="hand on the bytes; decoding them is for later")


def no_answer(url, timeout, where):
    """Fail unless fetch raises NoAnswer."""
    __tracebackhide__ = True
    return raises(work.NoAnswer, work.fetch, url, timeout, what=f"fetch, where {where},", why="nobody got a whole answer")


@pytest.mark.task(2)
@pytest.mark.parametrize("ending", [HANGS_UP, NONSENSE, HALF], ids=lambda ending: ending["kind"])
def test_a_broken_answer_is_none(ending):
    where = {"hangs up": "the server hangs up", "nonsense": "the server does not speak HTTP", "half": "the server breaks off in the middle of the body"}[ending["kind"]]
    with playing(ending) as server:
        no_answer(server.url, LONG, where)
    asked(server, 1, where)


@pytest.mark.task(2)
def test_a_server_that_is_not_there_is_no_answer():
    # A port that was free a moment ago, and on which nobody listens.
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
        with playing():
            no_answer(f"http://127.0.0.1:{port}/", LONG, "nobody listens")


@pytest.mark.task(2)
def test_a_silent_server_is_left():
    where = "the server stays silent"
    with playing(SILENT) as server:
        try:
            received = work.fetch(server.url, tolerance("timeout"))
        except work.NoAnswer:
            received = None
    check(received is None, "fetch waited for a silent server until it spoke.", where=where, received=received, cause="no time-out: urlopen waits for ever unless it is given timeout=…")
    asked(server, 1, where)
