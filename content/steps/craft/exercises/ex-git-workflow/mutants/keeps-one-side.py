"""You settled the conflict by deleting your colleague's side.

Git has asked you because both sides are meant. Your line is right, and so is the other: here both belong into the table. Before you
delete a side, look at what it was for: `git log main..bicycles`.
"""

from subprocess import CalledProcessError

from make_harbour import HARBOUR, git, make


def my_merge():
    return git("rev-parse", "dogs")


def meeting_point():
    return git("merge-base", "main", "bicycles")


def change(path, old, new):
    file = HARBOUR / path
    file.write_text(file.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")


if __name__ == "__main__":
    make()
    git("switch", "--create", "dogs")
    change("fares.py", '    "seat": 5,\n', '    "seat": 5,\n    "dog": 15,\n')
    git("commit", "--all", "--message", "Let dogs on board for 15 crowns")
    try:
        git("merge", "--no-edit", "bicycles")
    except CalledProcessError:
        git("checkout", "--ours", "fares.py")
        git("add", "fares.py")
        git("commit", "--no-edit")
