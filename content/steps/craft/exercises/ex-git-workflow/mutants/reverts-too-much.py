"""You undid the whole bad commit. It had done something good as well: it had opened a route.

`git revert` takes back all that a commit changed. Where a commit did two things, change only the wrong line, in a commit of your own.
This is why commits should be about one thing.
"""

import sys

from make_harbour import HARBOUR, git, make


def my_fix():
    return git("rev-parse", "main~1")


def change(path, old, new):
    file = HARBOUR / path
    file.write_text(file.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")


def write_test(age, crowns):
    text = f'from fares import fare\n\n\ndef test_the_fare():\n    assert fare("Castle", {age}) == {crowns}\n'
    (HARBOUR / "test_fares.py").write_text(text, encoding="utf-8")
    git("add", "test_fares.py")


if __name__ == "__main__":
    make()
    git("bisect", "start", "main", git("rev-list", "--max-parents=0", "main"))
    git("bisect", "run", sys.executable, "-B", "-c", "from fares import fare; assert fare('Castle', 16) == 40")
    git("tag", "found-bad", "refs/bisect/bad")
    git("bisect", "reset")
    git("revert", "--no-edit", "found-bad")
    write_test(16, 40)
    git("commit", "--message", "Test the fare on the 16th birthday")
