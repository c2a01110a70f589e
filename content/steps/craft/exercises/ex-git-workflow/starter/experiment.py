"""Counts the tries that it takes to find the first bad commit, in your harbour and in longer histories."""

from make_harbour import HARBOUR, git


def from_the_oldest(n, is_bad):
    """Commits 0 to n - 1; the first is good, the last is bad."""
    return next(at for at in range(1, n) if at == n - 1 or is_bad(at))


def from_the_newest(n, is_bad):
    """The same, from the other end: stop at the first good one, and name the one after it."""
    return next(at + 1 for at in range(n - 2, -1, -1) if at == 0 or not is_bad(at))


def by_halving(n, is_bad):
    """Keep a good one and a bad one, and try the middle between them until they are neighbours."""
    good, bad = 0, n - 1
    while bad - good > 1:
        middle = (good + bad) // 2
        if is_bad(middle):
            bad = middle
        else:
            good = middle
    return bad


WAYS = (from_the_oldest, from_the_newest, by_halving)


def count(way, n, is_bad):
    """The place that is found, and the number of tries."""
    tried = []
    found = way(n, lambda at: tried.append(at) or is_bad(at))
    return found, len(tried)


def in_the_harbour():
    commits = git("rev-list", "--reverse", "start").split()

    def is_bad(at):
        names = {}
        exec(git("show", f"{commits[at]}:fares.py"), names)
        return names["fare"]("Castle", 16) != 40

    for way in WAYS:
        found, tries = count(way, len(commits), is_bad)
        print(f"{way.__name__:16} finds {commits[found][:7]} in {tries:2} tries")


def in_longer_histories():
    for n in (24, 100, 1000, 2000):
        for way in WAYS:
            tries = [count(way, n, lambda at: at >= bad)[1] for bad in range(1, n)]
            print(f"{n:5} commits, {way.__name__:16} mean {sum(tries) / len(tries):7.1f}   most {max(tries):5}")


if __name__ == "__main__":
    if not HARBOUR.exists():
        raise SystemExit("There is no harbour yet. Make it with: python make_harbour.py")
    in_the_harbour()
    in_longer_histories()
