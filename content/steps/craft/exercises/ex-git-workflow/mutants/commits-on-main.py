"""You committed while HEAD was on main, and made the branch dogs only afterwards.

A commit moves the branch that HEAD is on. That was main, so your colleagues would get the dogs with their next fetch, before
anyone has read the change. Switch to the new branch first; the work in your folder comes along.
"""

from make_harbour import HARBOUR, git, make


def my_commit():
    return git("rev-parse", "dogs")


def change(path, old, new):
    file = HARBOUR / path
    file.write_text(file.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")


if __name__ == "__main__":
    make()
    change("fares.py", '    "seat": 5,\n', '    "seat": 5,\n    "dog": 15,\n')
    git("commit", "--all", "--message", "Let dogs on board for 15 crowns")
    git("branch", "dogs")
