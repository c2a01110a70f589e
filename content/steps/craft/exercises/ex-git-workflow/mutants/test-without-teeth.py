"""Your test passes on the broken program as well, so it would not have caught the bug.

A regression test has to ask for what went wrong. Run it on the bad commit before you repair anything: it must be red there.
"""

from make_harbour import HARBOUR, git, make


def my_fix():
    return git("rev-parse", "main")


def change(path, old, new):
    file = HARBOUR / path
    file.write_text(file.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")


def write_test(age, crowns):
    text = f'from fares import fare\n\n\ndef test_the_fare():\n    assert fare("Castle", {age}) == {crowns}\n'
    (HARBOUR / "test_fares.py").write_text(text, encoding="utf-8")
    git("add", "test_fares.py")


if __name__ == "__main__":
    make()
    change("fares.py", "age <= 16", "age < 16")
    write_test(30, 40)
    git("commit", "--all", "--message", "Charge the full fare from the 16th birthday on")
