"""Task 3: the loop that tries again, and knows when to stop."""

import pytest
from bad_server import HALF, HANGS_UP, NONSENSE, SILENT, answer, asked, playing, times
from testkit import check, close, learner, raises, same, tolerance

work = learner.load()

FORECAST = answer(200, b'{"rain_mm": 12.5, "city": "Busan"}')
DATA = {"rain_mm": 12.5, "city": "Busan"}
LONG = 30.0


def outcome(server, waits, **options):
    """Return what get_json gives, or the ApiError that it raises."""
    __tracebackhide__ = True
    try:
        return work.get_json(server.url, timeout=options.pop("timeout", LONG), sleep=waits.append, **options)
    except work.ApiError as error:
        return error


def judge_waits(received, expected, where):
    """Compare the waits, in order."""
    __tracebackhide__ = True
    cause = ""
    if len(received) == len(expected) + 1 and received[: len(expected)] == expected:
        cause = "it sleeps after the last try, when nothing follows"
    problem = f"get_json should sleep {times(len(expected))}; it slept {times(len(received))}."
    check(len(received) == len(expected), problem, where=where, expected=expected, received=received, cause=cause)
    for number, (wait, wanted) in enumerate(zip(received, expected)):
        close(wait, wanted, tolerance="seconds", what=f"wait number {number + 1}", where=where)


def play(script, waits, words, options):
    """Play the script; return what came of it, the number of requests having been as many as waits and one."""
    __tracebackhide__ = True
    slept = []
    where = f"the server does: {words}"
    with playing(*script) as server:
        received = outcome(server, slept, **options)
    return received, where, lambda: (asked(server, len(waits) + 1, where), judge_waits(slept, waits, where))


def judge(script, data, waits, words, **options):
    """Play the script, and compare result, waits and number of requests."""
    __tracebackhide__ = True
    received, where, judge_effort = play(script, waits, words, options)
    check(not isinstance(received, work.ApiError), "get_json should return the JSON.", where=where, expected=data, received=repr(received))
    same(received, data, what="get_json(url)", where=where)
    judge_effort()


def judge_failure(script, error, waits, words, status=None, **options):
    """Play the script, and expect an error, BadStatus or NoAnswer."""
    __tracebackhide__ = True
    received, where, judge_effort = play(script, waits, words, options)
    check(
        isinstance(received, error),
        f"get_json should raise {error.__name__}.",
        where=where,
        received=repr(received),
        cause="" if isinstance(received, Exception) else "whoever asked must learn that there is no answer: empty and unknown are two things",
    )
    if status is not None:
        same(received.status, status, what="the status of the BadStatus", where=where)
    judge_effort()


@pytest.mark.task(3)
def test_one_good_answer():
    judge([FORECAST], DATA, [], "200")


@pytest.mark.task(3)
@pytest.mark.parametrize("body, value", [(b"[1, 2]", [1, 2]), (b"0", 0), (b"null", None), (b"[]", []), ('"부산"'.encode(), "부산")])
def test_any_json_is_a_result(body, value):
    judge([answer(200, body)], value, [], f"200 with the body {body!r}")


@pytest.mark.task(3)
@pytest.mark.parametrize("status", [200, 201, 202, 299])
def test_all_of_200_to_299_are_successes(status):
    judge([answer(status, b"[3]")], [3], [], f"{status}")


@pytest.mark.task(3)
def test_twice_unavailable_and_then_there():
    judge([answer(503), answer(503), FORECAST], DATA, [0.5, 1.0], "503, 503, 200")


@pytest.mark.task(3)
def test_three_kinds_of_trouble():
    judge([answer(500), HANGS_UP, answer(429), FORECAST], DATA, [0.5, 1.0, 2.0], "500, hangs up, 429, 200")


@pytest.mark.task(3)
def test_the_server_says_how_long():
    judge([answer(429, Retry_After="7"), FORECAST], DATA, [7.0], "429 with Retry-After: 7, then 200")
    script = [answer(503, Retry_After="2"), answer(503), FORECAST]
    judge(script, DATA, [2.0, 1.0], "503 with Retry-After: 2, 503, 200")


@pytest.mark.task(3)
@pytest.mark.parametrize("status", [300, 400, 401, 404, 422])
def test_what_will_not_change_is_told_at_once(status):
    judge_failure([answer(status), FORECAST], work.BadStatus, [], f"{status}", status=status)


@pytest.mark.task(3)
def test_a_mistake_after_a_failure_ends_it():
    judge_failure([answer(503), answer(404), FORECAST], work.BadStatus, [0.5], "503, 404", status=404)


@pytest.mark.task(3)
@pytest.mark.parametrize("retries, waits", [(0, []), (1, [0.5]), (3, [0.5, 1.0, 2.0])])
def test_it_stops(retries, waits):
    words = f"503, again and again; retries={retries}"
    judge_failure([answer(503)] * 8, work.BadStatus, waits, words, status=503, retries=retries)


@pytest.mark.task(3)
def test_the_last_try_may_succeed():
    judge([answer(503), FORECAST], DATA, [0.25], "503, 200; retries=1, backoff=0.25", retries=1, backoff=0.25)


@pytest.mark.task(3)
def test_the_last_trouble_is_the_one_that_is_told():
    judge_failure([HANGS_UP, answer(500), answer(503)], work.BadStatus, [0.5, 1.0], "hangs up, 500, 503; retries=2", status=503, retries=2)


@pytest.mark.task(3)
def test_no_answer_is_tried_again_and_told_at_last():
    judge_failure([HANGS_UP, NONSENSE, HALF, HANGS_UP], work.NoAnswer, [0.5, 1.0, 2.0], "hangs up, nonsense, half an answer, hangs up")


@pytest.mark.task(3)
def test_silence_is_tried_again_with_the_time_out_that_was_handed_in():
    judge_failure([SILENT, SILENT], work.NoAnswer, [0.5], "silence, twice; retries=1", retries=1, timeout=tolerance("timeout"))


@pytest.mark.task(3)
@pytest.mark.parametrize("body", [b"<html>Please log in</html>", b"", b'{"rain_mm": ', b'"\xff"'])
def test_what_is_no_json_is_told_at_once(body):
    slept = []
    with playing(answer(200, body), FORECAST) as server:
        raises(
            work.BadJson,
            work.get_json,
            server.url,
            what=f"get_json, where the body is {body!r},",
            why="the server gave a success that cannot be read",
            timeout=LONG,
            sleep=slept.append,
        )
    where = f"200 with the body {body!r}"
    asked(server, 1, where, cause="the same request gives the same body")
    judge_waits(slept, [], where)
