"""Task 2: two branches joined, with a conflict settled."""

import pytest
from harbour_reader import code, files, has_marks, meeting_points, named, parents, reachable, tip
from testkit import check, learner, same

work = learner.load()


def my_merge():
    """The learner's merge, once it is sure that it is one."""
    __tracebackhide__ = True
    merge = named(work.my_merge(), "my_merge()")
    check(
        len(parents(merge)) == 2,
        f"The commit {merge[:7]} has {'one parent' if len(parents(merge)) == 1 else f'{len(parents(merge))} parents'}; a merge of two branches has two.",
        cause="the changes were copied by hand or by rebase; the histories are not joined" if len(parents(merge)) == 1 else "",
    )
    return merge


@pytest.mark.task(2)
def test_it_joins_the_two_branches():
    ours, theirs = parents(my_merge())
    check("dog" in code(ours).table("EXTRAS"), "The first parent of your merge does not have the dogs.", cause="the merge was made while HEAD was not on dogs")
    same(theirs, tip("bicycles"), what="the second parent of your merge", cause="it should be the last commit of bicycles, and bicycles should stay where it was")


@pytest.mark.task(2)
def test_it_is_on_dogs_only():
    merge = my_merge()
    check(merge in reachable(tip("dogs")), f"The branch dogs does not have your merge {merge[:7]} in its history.")
    check(merge not in reachable(tip("main")), f"The branch main has your merge {merge[:7]} in its history. It waits on dogs until somebody has read it.")


@pytest.mark.task(2)
def test_no_marks_are_left():
    merge = my_merge()
    marked = [path for path, text in files(merge).items() if has_marks(text)]
    check(not marked, f"The marks of a conflict are still in {', '.join(marked)}.", cause="remove all three lines of marks, and keep what should stand there")


@pytest.mark.task(2)
def test_both_are_on_board():
    merge = my_merge()
    extras = code(merge).table("EXTRAS")
    wanted = {**code(tip("start")).table("EXTRAS"), "dog": 15, "bicycle": 25}
    missing = [name for name in wanted if name not in extras]
    check(
        not missing,
        f"After your merge, EXTRAS lacks {' and '.join(missing)}.",
        where=code(merge).where,
        received=extras,
        cause="one side of the conflict was deleted; here both belong" if len(missing) == 1 else "",
    )
    same(extras, wanted, what="EXTRAS", where=code(merge).where)
    same(code(merge).table("ROUTES"), code(tip("start")).table("ROUTES"), what="ROUTES", where=code(merge).where)


@pytest.mark.task(2)
def test_what_had_no_conflict_is_there():
    merge = my_merge()
    base = files(meeting_points(*parents(merge))[0])["README.md"].splitlines()
    for side in parents(merge):
        added = [line for line in files(side)["README.md"].splitlines() if line not in base]
        lost = [line for line in added if line not in files(merge).get("README.md", "").splitlines()]
        check(not lost, "After your merge, README.md lacks a line that one side had added.", expected="\n".join(lost), cause="one side was taken as a whole")


@pytest.mark.task(2)
def test_the_meeting_point():
    answer = named(work.meeting_point(), "meeting_point()")
    merge = my_merge()
    after = [side[:7] for side in parents(merge) if answer not in reachable(side)]
    check(not after, f"The commit {answer[:7]} is not in the history of {' and '.join(after)}.", cause="a merge base is in both histories")
    check(
        answer in meeting_points(*parents(merge)),
        f"The commit {answer[:7]} is in both histories, but a later one is, too.",
        cause="follow both branches back until they come together for the first time",
    )
