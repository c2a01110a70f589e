"""Makes the repository that you practise in: python make_harbour.py

It goes into a new folder `harbour` beside this file. Your exercise's own repository and your Git settings stay as they are.
    python make_harbour.py --again     puts the old folder aside and starts over
    python make_harbour.py --seed 5    hides the bug in another commit
"""

import os
import random
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
HARBOUR = HERE / "harbour"
SEED = 7
NO_GIT = "Git is not found. Install it from git-scm.com, close and open VS Code, and try again."

# Git sets these for the programs it starts itself; with them, a command could land in another repository.
MISLEADING = (
    "GIT_DIR GIT_WORK_TREE GIT_INDEX_FILE GIT_COMMON_DIR GIT_OBJECT_DIRECTORY GIT_ALTERNATE_OBJECT_DIRECTORIES GIT_NAMESPACE "
    "GIT_PREFIX GIT_CONFIG GIT_CONFIG_PARAMETERS GIT_CONFIG_COUNT GIT_DEFAULT_HASH"
).split()


def git(*words, folder=HARBOUR, given=""):
    """Run Git in the harbour and return what it prints; `given` is what it reads. Raises CalledProcessError."""
    environment = {name: value for name, value in os.environ.items() if name not in MISLEADING}
    command = ["git", "-C", str(folder), *words]
    # As bytes: Windows would write other line ends, and the lengths in `stream` would be wrong.
    return subprocess.run(command, env=environment, input=given.encode(), check=True, capture_output=True).stdout.decode().strip()


def make(seed=SEED, again=False):
    """Make the folder `harbour`: whole, or not at all."""
    if shutil.which("git") is None:
        raise SystemExit(NO_GIT)
    if HARBOUR.exists() and not again:
        raise SystemExit("There is a folder harbour already. With --again it is put aside, and you start over.")
    building = Path(tempfile.mkdtemp(prefix="harbour-new-", dir=HERE))
    try:
        git("init", "--quiet", "--template=", folder=building)
        git("symbolic-ref", "HEAD", "refs/heads/main", folder=building)
        git("config", "core.autocrlf", "false", folder=building)
        git("fast-import", "--quiet", folder=building, given=stream(seed))
        git("reset", "--quiet", "--hard", "main", folder=building)
        introduce_the_learner(building)
        if HARBOUR.exists():
            HARBOUR.rename(HERE / f"harbour-old-{1 + len(list(HERE.glob('harbour-old-*')))}")
        building.rename(HARBOUR)
    finally:
        shutil.rmtree(building, ignore_errors=True)


def introduce_the_learner(folder):
    """Give this one repository a name for commits where Git has none, because it refuses to commit without."""
    for key, value in (("user.name", "Learner"), ("user.email", "learner@ferry.example")):
        try:
            git("config", key, folder=folder)
        except subprocess.CalledProcessError:
            git("config", key, value, folder=folder)


# The company's history: 24 commits on main, two on bicycles.

README = """# Ferry fares

What a ticket for the harbour ferry costs, in crowns.
"""

TRY_IT = """
## Try it

    python -c "from fares import fare; print(fare('Castle', 30))"
"""

HOURS = """
## Opening hours

The ticket office is open from 8 to 18.
"""

BICYCLES = """
## Bicycles

Bicycles stand on the lower deck, by the left-hand door.
"""

ROUTES = {
    2: ("Mill Bay", 55), 3: ("Town Hall", 35), 9: ("Gull Rock", 60), 12: ("Old Quay", 45), 14: ("Lighthouse", 80),
    16: ("Fishmarket", 50), 18: ("Sandholm", 95), 20: ("Botanic Garden", 65), 22: ("Windmill", 30), 24: ("Yacht Club", 110),
}
# No later route stands beside one of these, so that each can be reverted without a conflict.
BUG_CAN_HIDE_IN = [14, 16, 18, 20]
BICYCLES_LEAVE = 22

OTHER_MESSAGES = {
    1: "Start with one route",
    4: "Say in the README how to try it",
    5: "Let children under six travel free",
    6: "Halve the fare before the 16th birthday",
    7: "Add luggage as an extra",
    8: "Add the total for a group",
    10: "Refuse a negative age",
    11: "Add the opening hours to the README",
    13: "Add seat reservations as an extra",
    15: "Say what total returns",
    17: "Extend the opening hours in summer",
    19: "Refuse an unknown route with a sentence",
    21: "Open the ticket office an hour earlier",
    23: "Name the currency in the README's title",
}


def fares(n, bad, bicycle=False):
    """The text of fares.py in commit n of main."""
    routes = {"Castle": 40, **{name: price for at, (name, price) in ROUTES.items() if at <= n}}
    extras = {"luggage": 10} if n >= 7 else {}
    if n >= 13:
        extras["seat"] = 5
    if bicycle:
        extras["bicycle"] = 25
    lines = ['"""What a ticket for the harbour ferry costs, in crowns."""', "", "ROUTES = {"]
    lines += [f'    "{name}": {price},' for name, price in sorted(routes.items())] + ["}"]
    if extras:
        lines += ["", "EXTRAS = {", *[f'    "{name}": {price},' for name, price in extras.items()], "}"]
    lines += ["", "", "def fare(route, age):", '    """The price of one ticket, without extras."""']
    if n >= 10:
        lines += ["    if age < 0:", '        raise ValueError("an age cannot be negative")']
    if n >= 19:
        lines += ["    if route not in ROUTES:", '        raise ValueError(f"the ferry does not go to {route}")']
    if n >= 5:
        lines += ["    if age < 6:", "        return 0"]
    if n >= 6:
        lines += [f"    if age {'<=' if n >= bad else '<'} 16:", "        return ROUTES[route] / 2"]
    lines += ["    return ROUTES[route]"]
    if n >= 8:
        returns = "The price of tickets for a group of these ages, with extras." if n >= 15 else "The price for a group."
        lines += ["", "", "def total(route, ages, extras=()):", f'    """{returns}"""']
        lines += ["    return sum(fare(route, age) for age in ages) + sum(EXTRAS[extra] for extra in extras)"]
    return "\n".join(lines) + "\n"


def readme(n):
    """The text of README.md in commit n of main."""
    text = README + (TRY_IT if n >= 4 else "") + (HOURS if n >= 11 else "")
    if n >= 17:
        text = text.replace("from 8 to 18.", "from 8 to 18, in summer to 20.")
    if n >= 21:
        text = text.replace("from 8 to", "from 7 to")
    return text.replace("# Ferry fares", "# Ferry fares in crowns") if n >= 23 else text


def stream(seed):
    """All commits in the words of git fast-import, with fixed authors and dates, so that everyone's have the same names."""
    bad = random.Random(seed).choice(BUG_CAN_HIDE_IN)
    always = {".gitignore": "__pycache__/\n.pytest_cache/\n", "pytest.ini": "[pytest]\n"}
    parts = []
    for n in range(1, 25):
        message = OTHER_MESSAGES.get(n) or f"Add the route to {ROUTES[n][0]}"
        files = {"fares.py": fares(n, bad), "README.md": readme(n), **(always if n == 1 else {})}
        parts.append(record("main", n, "Mirela Kos <mirela@ferry.example>", message, files, n, f"from :{n - 1}\n" if n > 1 else ""))
    leaving = BICYCLES_LEAVE
    with_bicycles = {"fares.py": fares(leaving, bad, bicycle=True)}
    author = "Jonas Lind <jonas@ferry.example>"
    parts.append(record("bicycles", 25, author, "Let bicycles on board", with_bicycles, leaving + 0.5, f"from :{leaving}\n"))
    parts.append(record("bicycles", 26, author, "Say where bicycles stand", {"README.md": readme(leaving) + BICYCLES}, 24.5, "from :25\n"))
    return "".join([*parts, "reset refs/tags/start\nfrom :24\n\n"])


def record(branch, mark, author, message, files, day, parent):
    """One commit in the words of git fast-import."""
    who = f"{author} {1714550400 + int(86400 * day)} +0200"
    written = "".join(f"M 100644 inline {path}\n{data(text)}" for path, text in files.items())
    return f"commit refs/heads/{branch}\nmark :{mark}\nauthor {who}\ncommitter {who}\n{data(message + chr(10))}{parent}{written}\n"


def data(text):
    """A text with its length in bytes before it."""
    return f"data {len(text.encode())}\n{text}\n"


if __name__ == "__main__":
    make(int(sys.argv[sys.argv.index("--seed") + 1]) if "--seed" in sys.argv else SEED, again="--again" in sys.argv)
    print("Made the folder harbour: 24 commits on main, and a branch bicycles. In a terminal: cd harbour, then git log --oneline --graph --all")
