"""Task 1: which answers deserve another try, and how long to wait for it."""

import pytest
from testkit import check, close, learner, same

work = learner.load()


@pytest.mark.task(1)
@pytest.mark.parametrize("status", [429, 500, 502, 503, 504, 599])
def test_what_may_pass_is_tried_again(status):
    same(work.should_retry(status), True, what=f"should_retry({status})", cause="the server failed, or asks for patience; the same request may work later")


@pytest.mark.task(1)
@pytest.mark.parametrize("status", [200, 204, 301, 400, 401, 403, 404, 409, 422, 428, 430, 499, 600])
def test_what_will_not_change_is_not_tried_again(status):
    cause = "the client made the mistake; the same request will fail again" if 400 <= status < 500 else ""
    same(work.should_retry(status), False, what=f"should_retry({status})", cause=cause)


@pytest.mark.task(1)
@pytest.mark.parametrize("backoff", [0.5, 0.2, 3.0])
def test_waits_double(backoff):
    received = [work.wait_before(attempt, backoff) for attempt in range(4)]
    for attempt, wait in enumerate(received):
        close(
            wait,
            backoff * 2**attempt,
            tolerance="seconds",
            what=f"wait_before({attempt}, {backoff})",
            mistakes={
                "each wait should be twice the one before": backoff,
                "attempts are counted from 0: the first wait is backoff itself": backoff * 2 ** (attempt + 1),
                "each wait should be twice the one before; here they grow by the same amount": backoff * (attempt + 1),
            }
            if attempt
            else {},
        )


@pytest.mark.task(1)
@pytest.mark.parametrize("attempt, backoff", [(6, 0.5), (10, 0.5), (0, 45.0), (5, 1.0), (2000, 0.5)])
def test_no_wait_is_longer_than_30_seconds(attempt, backoff):
    close(work.wait_before(attempt, backoff), 30.0, tolerance="seconds", what=f"wait_before({attempt}, {backoff})")


@pytest.mark.task(1)
@pytest.mark.parametrize("text, seconds", [("7", 7.0), ("0", 0.0), ("120", 120.0)])
@pytest.mark.parametrize("attempt", [0, 3])
def test_the_server_knows_best(text, seconds, attempt):
    own = 0.5 * 2**attempt
    close(
        work.wait_before(attempt, 0.5, text),
        seconds,
        tolerance="seconds",
        what=f'wait_before({attempt}, 0.5, "{text}")',
        mistakes={
            "the server said how long to wait, in Retry-After": own,
            "the 30 seconds are for your own waits; the server said how long": min(seconds, 30.0) if seconds > 30 else -1.0,
            "0 counts as false in Python: ask whether retry_after is None": own if seconds < 1 else -1.0,
        },
    )


@pytest.mark.task(1)
@pytest.mark.parametrize("text", ["Wed, 21 Oct 2026 07:28:00 GMT", "", "soon", "-5", "3 minutes"])
def test_what_is_no_number_does_not_count(text):
    close(work.wait_before(1, 0.5, text), 1.0, tolerance="seconds", what=f'wait_before(1, 0.5, "{text}")')


@pytest.mark.task(1)
def test_a_wait_is_a_number():
    received = work.wait_before(0, 0.5, "7")
    check(isinstance(received, (int, float)), 'wait_before(0, 0.5, "7") should be a number.', received=received, cause="headers are text: int(…) or float(…)")
