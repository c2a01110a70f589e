"""The same work by other ways: each commit tried from the oldest on, the lines in another order, all on main for the repair."""

import re

from make_harbour import HARBOUR, git, make

SEED = 11


def my_commit():
    return git("log", "dogs", "-1", "--format=%h", "--abbrev=7", "--grep", "Dogs")


def my_merge():
    return git("rev-parse", "dogs").strip()


def meeting_point():
    mine = git("rev-list", "dogs^1").split()
    theirs = set(git("rev-list", "dogs^2").split())
    return next(commit for commit in mine if commit in theirs)


def bad_commit():
    for commit in git("rev-list", "--reverse", "start").split():
        names = {}
        exec(git("show", f"{commit}:fares.py"), names)
        if names["fare"]("Castle", 16) != 40:
            return commit[:12]


def my_fix():
    return git("rev-parse", "main")


if __name__ == "__main__":
    make(seed=SEED)
    fares = HARBOUR / "fares.py"
    git("switch", "--create", "dogs")
    fares.write_text(fares.read_text().replace('EXTRAS = {\n', 'EXTRAS = {\n    "dog": 15,\n'))
    git("commit", "--all", "--message", "Dogs may come along\n\nThey pay 15 crowns each, muzzle or not.")
    git("merge", "--no-ff", "--no-edit", "bicycles")
    git("switch", "main")
    fares.write_text(re.sub(r"age <= 16", "age <= 15", fares.read_text()))
    lines = ["import pytest", "from fares import fare", "", "", '@pytest.mark.parametrize("age, price", [(5, 0), (15, 20), (16, 40)])']
    lines += ["def test_fare(age, price):", '    assert fare("Castle", age) == pytest.approx(price)', ""]
    (HARBOUR / "test_fares.py").write_text("\n".join(lines))
    git("add", "--all")
    git("commit", "--message", "Charge adults from 16 on")
