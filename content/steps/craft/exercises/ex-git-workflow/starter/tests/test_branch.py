"""Task 1: a commit on a branch of its own."""

import pytest
from harbour_reader import changed_files, code, message, named, parents, reachable, tip
from testkit import check, learner, same, tolerance

work = learner.load()


def my_commit():
    """The learner's commit."""
    __tracebackhide__ = True
    return named(work.my_commit(), "my_commit()")


@pytest.mark.task(1)
def test_the_commit_is_on_dogs():
    commit = my_commit()
    check(commit in reachable(tip("dogs")), f"The branch dogs does not have your commit {commit[:7]} in its history.")


@pytest.mark.task(1)
def test_main_does_not_have_it():
    commit = my_commit()
    check(
        commit not in reachable(tip("main")),
        f"The branch main has your commit {commit[:7]} in its history.",
        cause="it was made while HEAD was on main, or it is not the commit you made on dogs",
    )


@pytest.mark.task(1)
def test_it_comes_after_all_of_main():
    commit = my_commit()
    check(tip("start") in reachable(commit), f"Your commit {commit[:7]} does not come after the last commit that main had at the start.")
    same(len(parents(commit)), 1, what=f"the number of parents of {commit[:7]}", cause="this is a merge; name the commit that added the dogs")


@pytest.mark.task(1)
def test_it_lets_dogs_on_board():
    commit = my_commit()
    extras = code(commit).table("EXTRAS")
    same(extras.get("dog"), 15, what='EXTRAS["dog"]', where=code(commit).where)
    others = {name: price for name, price in extras.items() if name != "dog"}
    same(others, code(tip("start")).table("EXTRAS"), what="the rest of EXTRAS", where=code(commit).where)
    same(code(commit).table("ROUTES"), code(tip("start")).table("ROUTES"), what="ROUTES", where=code(commit).where)


@pytest.mark.task(1)
def test_it_changes_nothing_else():
    commit = my_commit()
    changed = changed_files(parents(commit)[0], commit)
    check(
        changed == ["fares.py"],
        f"Your commit {commit[:7]} changes more or other files than fares.py.",
        expected="fares.py",
        received=", ".join(changed) or "no file",
        cause="`git add .` or `git commit -a` took along what else had changed; `git status` shows it before",
    )


@pytest.mark.task(1)
def test_its_message_says_something():
    subject = message(my_commit())
    longest, fewest = tolerance("subject_characters"), tolerance("subject_words")
    check(
        len(subject) <= longest and len(subject.split()) >= fewest,
        f"The first line of the message should have {fewest:.0f} words or more, in {longest:.0f} characters at most.",
        received=subject,
    )
