"""Task 1: reading what tests report."""

import pytest
from testkit import check, learner, same

work = learner.load()


def judge(text, passed, failed, complete, cause=""):
    """Compare the three parts of the report that `text` gives."""
    __tracebackhide__ = True
    where = "the report\n" + text
    received = work.read_report(text)
    check(isinstance(received, work.Report), "read_report should return a Report.", where=where, received=received, cause="a `return` is missing" if received is None else "")
    names = [name for name in received.passed if isinstance(name, str)]
    why = cause
    if set(failed) & set(names):
        why = "a line that begins with not ok is a failure; the letters ok stand in it, too"
    elif any("#" in name for name in [*names, *received.failed]):
        why = "what stands behind the sign # is the detail, not the name"
    elif any(" - " in name and name.split(" - ")[0].isdigit() for name in [*names, *received.failed]):
        why = "number and hyphen stand before the name and do not belong to it"
    same(list(received.passed), passed, what="passed", where=where, cause=why)
    same(dict(received.failed), failed, what="failed", where=where, cause=why)
    promise = "the plan promised another number of results than there are, or there is no plan" if received.complete and not complete else ""
    same(received.complete, complete, what="complete", where=where, cause=promise)


@pytest.mark.task(1)
def test_the_report_of_the_brief():
    text = "ok 1 - spread divides by n - 1\nnot ok 2 - spread leaves out NA # expected 9.49 received NA\nok 3 - far_out on both sides\n1..3\n"
    judge(text, ["spread divides by n - 1", "far_out on both sides"], {"spread leaves out NA": "expected 9.49 received NA"}, True)


@pytest.mark.task(1)
def test_a_failure_without_a_detail():
    judge("not ok 1 - late may be empty\n1..1\n", [], {"late may be empty": ""}, True)


@pytest.mark.task(1)
def test_the_plan_may_come_first():
    judge("1..2\nok 1 - a\nok 2 - b\n", ["a", "b"], {}, True)


@pytest.mark.task(1)
@pytest.mark.parametrize("text", ["ok 1 - a\nok 2 - b\n1..3\n", "ok 1 - a\nok 2 - b\n", "1..12\nok 1 - a\nok 2 - b\n", "ok 1 - a\nok 2 - b\n1..1\n"])
def test_what_breaks_off_is_not_complete(text):
    judge(text, ["a", "b"], {}, False)


@pytest.mark.task(1)
def test_failures_count_for_the_plan():
    judge("not ok 1 - a # x\nok 2 - b\nnot ok 3 - c\n1..3\n", ["b"], {"a": "x", "c": ""}, True)


@pytest.mark.task(1)
@pytest.mark.parametrize("noise", ["[1] 4.5", "", "Warning message:", "everything is ok", "  ok 7 - indented", "see 1..9 above", "okay 1 - no", "not 3 - no"])
def test_other_lines_are_left_out(noise):
    judge(f"ok 1 - a\n{noise}\nnot ok 2 - b # {noise}\n1..2\n", ["a"], {"b": noise.strip()}, True, cause=f"the line {noise!r} is no result and no plan")


@pytest.mark.task(1)
def test_names_with_hyphens_and_numbers():
    judge("ok 10 - x - y 2\nok 11 - 3 - 2 = 1\n1..2\n", ["x - y 2", "3 - 2 = 1"], {}, True)


@pytest.mark.task(1)
def test_a_passed_test_may_have_a_remark():
    judge("ok 1 - a # slow\n1..1\n", ["a"], {}, True)


@pytest.mark.task(1)
@pytest.mark.parametrize("text, complete", [("1..0\n", True), ("", False)])
def test_no_tests_at_all(text, complete):
    judge(text, [], {}, complete)


@pytest.mark.task(1)
def test_ends_of_lines_from_other_systems():
    judge("ok 1 - a\r\nnot ok 2 - b # c\r\n1..2\r\n", ["a"], {"b": "c"}, True, cause="lines may end in \\r\\n: splitlines takes both off")
