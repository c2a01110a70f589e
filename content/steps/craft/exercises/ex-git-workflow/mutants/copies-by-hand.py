"""You typed your colleague's lines into your branch, in an ordinary commit.

The files are right, the history is not: nothing in the graph says that bicycles was joined. The next merge of the two meets at the same old
merge base, and asks about the same lines again.
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
    change("fares.py", '    "dog": 15,\n', '    "dog": 15,\n    "bicycle": 25,\n')
    git("commit", "--all", "--message", "Let bicycles on board, too")
