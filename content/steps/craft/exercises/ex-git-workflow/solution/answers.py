"""Which commits were made and found, and the commands that made them: python answers.py does all the work.

You copy names from `git log`. Here Git is asked for them, so that they hold whenever the work is done.
"""

import sys

from make_harbour import HARBOUR, git, make


def my_commit():
    """Your commit on the branch dogs."""
    return git("rev-parse", "dogs~1")


def my_merge():
    """The commit that joins bicycles into dogs."""
    return git("rev-parse", "dogs")


def meeting_point():
    """The merge base of the two commits that your merge joins."""
    return git("merge-base", "main", "bicycles")


def bad_commit():
    """The first commit on main in which a passenger of 16 pays half."""
    return git("rev-parse", "found-bad")


def my_fix():
    """Your commit on main that repairs the fare."""
    return git("rev-parse", "right-age")


def branch():
    """Task 1: a commit on a branch of its own."""
    git("switch", "--create", "dogs", "main")
    change("fares.py", '    "seat": 5,\n', '    "seat": 5,\n    "dog": 15,\n')
    git("add", "fares.py")
    git("commit", "--message", "Let dogs on board for 15 crowns")


def merge():
    """Task 2: both extras stay, and the marks go."""
    git("switch", "dogs")
    if git_stops("merge", "--no-edit", "bicycles"):
        for mark in ("<<<<<<< HEAD\n", "=======\n", ">>>>>>> bicycles\n"):
            change("fares.py", mark, "")
        git("add", "fares.py")
        git("commit", "--no-edit")


def search():
    """Task 3: Git halves what is left, and runs the question at each stop."""
    git("switch", "main")
    first = git("rev-list", "--max-parents=0", "main")
    git("bisect", "start", "main", first)
    question = "from fares import fare; assert fare('Castle', 16) == 40"
    git("bisect", "run", sys.executable, "-B", "-c", question)
    git("tag", "--force", "found-bad", "refs/bisect/bad")
    git("bisect", "reset")


def repair():
    """Task 4: a test that fails, one character that makes it pass, one commit for both."""
    git("switch", "--create", "right-age", "main")
    (HARBOUR / "test_fares.py").write_text(
        "from fares import fare\n\n\n"
        "def test_the_16th_birthday_ends_the_half_fare():\n"
        '    assert fare("Castle", 15) == 20\n'
        '    assert fare("Castle", 16) == 40\n',
        encoding="utf-8",
    )
    change("fares.py", "age <= 16", "age < 16")
    git("add", "fares.py", "test_fares.py")
    git("commit", "--message", "Charge the full fare from the 16th birthday on")
    git("switch", "main")
    git("merge", "right-age")


def change(path, old, new):
    """Edit a file of the harbour as you would in the editor."""
    file = HARBOUR / path
    file.write_text(file.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")


def git_stops(*words):
    """Run Git where it may stop and leave the rest to a person; says whether it did."""
    try:
        git(*words)
    except Exception:
        return True
    return False


if __name__ == "__main__":
    make()
    for task in (branch, merge, search, repair):
        task()
