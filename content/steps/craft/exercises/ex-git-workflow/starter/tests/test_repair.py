"""Task 4: the fare repaired, with a test, and nothing else lost."""

import pytest
from harbour_reader import FULL_FARE_AGE, code, files, first_bad, named, parents, reachable, run_regression_test, tip
from testkit import check, learner, same

work = learner.load()


def my_fix():
    """The learner's repair."""
    __tracebackhide__ = True
    return named(work.my_fix(), "my_fix()")


@pytest.mark.task(4)
def test_the_repair_is_on_main():
    commit = my_fix()
    check(commit in reachable(tip("main")), f"The branch main does not have your repair {commit[:7]} in its history.", cause="merge your branch into main")
    check(
        commit not in reachable(tip("start")),
        f"The commit {commit[:7]} was there at the start; name the one that you have made.",
    )


@pytest.mark.task(4)
def test_history_was_not_rewritten():
    my_fix()
    check(
        tip("start") in reachable(tip("main")),
        "The commits that main had at the start are no longer all in its history.",
        cause="main was moved back or its commits were copied; others have them, so repair with a new commit",
    )


@pytest.mark.task(4)
def test_this_commit_repairs_it():
    commit = my_fix()
    check(code(commit).is_right, f"In your commit {commit[:7]}, a passenger of 16 still pays half.", cause="this commit may hold only the test; name the one that changes fares.py")
    for parent in parents(commit):
        check(not code(parent).is_right, f"Before your commit {commit[:7]} the fare was right already.", cause="name the commit that changed fares.py, not one after it")


@pytest.mark.task(4)
def test_no_route_and_no_extra_is_lost():
    my_fix()
    for table in ("ROUTES", "EXTRAS"):
        now, before = code(tip("main")).table(table), code(tip("start")).table(table)
        lost = [name for name in before if name not in now]
        check(
            not lost,
            f"On main, {table} lacks {' and '.join(lost)}.",
            cause="the bad commit did two things, and `git revert` takes back both; put the good one back, or change only the wrong line",
        )
        same(now, before, what=f"{table} on main")


@pytest.mark.task(4)
def test_all_fares_are_right():
    my_fix()
    program = code(tip("main"))
    for route, price in code(tip("start")).table("ROUTES").items():
        for age in (0, 5, 6, 15, FULL_FARE_AGE, 17, 30, 90):
            expected = 0 if age < 6 else price / 2 if age < FULL_FARE_AGE else price
            same(program.call("fare", route, age), expected, what=f"fare({route!r}, {age}) on main")
    same(program.call("total", "Castle", [40, 16, 15, 3], ["seat"]), 105, what='total("Castle", [40, 16, 15, 3], ["seat"]) on main')


@pytest.mark.task(4)
def test_a_regression_test_is_on_main():
    my_fix()
    check("test_fares.py" in files(tip("main")), "There is no test_fares.py on main.", cause="write the test, `git add test_fares.py`, and commit it with the repair")


@pytest.mark.task(4)
def test_the_regression_test_passes_now(tmp_path):
    test_a_regression_test_is_on_main()
    check(run_regression_test(tip("main"), tmp_path), "test_fares.py on main does not pass with the fares.py on main.")


@pytest.mark.task(4)
def test_the_regression_test_catches_the_bug(tmp_path):
    test_a_regression_test_is_on_main()
    bad, _ = first_bad()
    check(
        not run_regression_test(bad, tmp_path),
        f"test_fares.py passes although the fares.py of the bad commit is put in place of yours ({bad[:7]}).",
        cause="it never asks for the fare on the 16th birthday",
    )


@pytest.mark.task(4)
def test_the_regression_test_blames_nothing_else(tmp_path):
    test_a_regression_test_is_on_main()
    _, good = first_bad()
    check(
        run_regression_test(good, tmp_path),
        f"test_fares.py fails with the fares.py of the last good commit ({good[:7]}).",
        cause="it asks for something that came later, such as a route; test with the route Castle, which was always there",
    )
