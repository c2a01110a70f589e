"""You committed the file as Git had left it, with both versions and the marks around them.

Git does not look inside: with `git add` you say that the conflict is settled. Python stops at the first mark, and so does everyone who
takes your branch. Search for `<<<<<<<` and run the program before you add.
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
        git("commit", "--all", "--no-edit")
