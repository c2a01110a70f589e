"""The repair first, by a revert that keeps the route; then the branch, with a second commit and a merge commit on main."""

from subprocess import CalledProcessError

from make_harbour import HARBOUR, git, make


def my_commit():
    return git("rev-parse", "dogs^1~1")


def my_merge():
    return git("rev-parse", "dogs")


def meeting_point():
    return git("merge-base", "dogs^1", "dogs^2")[:7]


def bad_commit():
    return git("log", "--format=%H", "--reverse", "-S", "age <= 16", "start").split()[0]


def my_fix():
    return git("rev-parse", "main^2~1")


def write(path, text):
    (HARBOUR / path).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    make(seed=5)
    fares = HARBOUR / "fares.py"
    before = fares.read_text(encoding="utf-8")
    git("switch", "--create", "repair")
    git("revert", "--no-commit", bad_commit())
    write("fares.py", before.replace("age <= 16", "age < 16"))
    git("add", "fares.py")
    git("commit", "--message", "Take back half fares at 16")
    write("test_fares.py", 'from fares import fare\n\n\ndef test_adults():\n    assert fare("Castle", 16) == fare("Castle", 40)\n')
    git("add", "test_fares.py")
    git("commit", "--message", "Test the fare of adults")
    git("switch", "main")
    git("merge", "--no-ff", "--no-edit", "repair")

    git("switch", "--create", "dogs", "start")
    write("fares.py", before.replace('"seat": 5,', '"seat": 5,\n    "dog": 15,'))
    git("commit", "--all", "--message", "Let dogs on board")
    write("README.md", (HARBOUR / "README.md").read_text(encoding="utf-8") + "\nDogs are welcome.\n")
    git("commit", "--all", "--message", "Welcome dogs in the README")
    try:
        git("merge", "bicycles")
    except CalledProcessError:
        write("fares.py", before.replace('"seat": 5,', '"seat": 5,\n    "bicycle": 25,\n    "dog": 15,'))
        base = git("show", "dogs:README.md")
        write("README.md", base + "\n" + git("show", "bicycles:README.md").split("in summer to 20.")[1])
        git("add", "fares.py", "README.md")
        git("commit", "--no-edit")
