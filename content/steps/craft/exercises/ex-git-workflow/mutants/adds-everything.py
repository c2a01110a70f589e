"""Your commit holds more than the change it is about.

`git add .` puts all that lies in the folder on the tray: notes, results, once in a while a password. Name the files, and look at
`git status` before you commit.
"""

from make_harbour import HARBOUR, git, make


def my_commit():
    return git("rev-parse", "dogs")


def change(path, old, new):
    file = HARBOUR / path
    file.write_text(file.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")


if __name__ == "__main__":
    make()
    git("switch", "--create", "dogs")
    change("fares.py", '    "seat": 5,\n', '    "seat": 5,\n    "dog": 15,\n')
    (HARBOUR / "notes.txt").write_text("ask Jonas about the lower deck\n", encoding="utf-8")
    git("add", ".")
    git("commit", "--message", "Let dogs on board for 15 crowns")
