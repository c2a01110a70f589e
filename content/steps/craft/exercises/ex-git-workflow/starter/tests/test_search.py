"""Task 3: the commit in which the fare went wrong."""

import pytest
from harbour_reader import HARBOUR, code, named, parents, reachable, tip
from testkit import check, learner

work = learner.load()


def bad_commit():
    """The learner's answer, once it is sure that it is one of main's own commits."""
    __tracebackhide__ = True
    commit = named(work.bad_commit(), "bad_commit()")
    check(commit in reachable(tip("start")), f"The commit {commit[:7]} is none of those that main had at the start.", cause="search on main")
    return commit


@pytest.mark.task(3)
def test_the_fare_is_wrong_there():
    commit = bad_commit()
    check(
        not code(commit).is_right,
        f"In the commit {commit[:7]}, a passenger of 16 still pays in full.",
        expected="half, for the first time",
        received=f'fare("Castle", 16) is {code(commit).call("fare", "Castle", 16)}',
        cause="this one comes before the bad one; the search ends at the first bad, not at the last good",
    )


@pytest.mark.task(3)
def test_the_fare_was_right_before():
    commit = bad_commit()
    for parent in parents(commit):
        check(
            code(parent).is_right,
            f"One commit before {commit[:7]}, a passenger of 16 pays half already. An earlier commit is the first.",
            received=f'fare("Castle", 16) is {code(parent).call("fare", "Castle", 16)} in {parent[:7]}',
        )


@pytest.mark.task(3)
def test_the_search_is_over():
    bad_commit()
    check(
        not (HARBOUR / ".git" / "BISECT_START").exists(),
        "Git is still searching, so HEAD is on a commit and on no branch.",
        cause="`git bisect reset` ends the search and brings you back to your branch",
    )
