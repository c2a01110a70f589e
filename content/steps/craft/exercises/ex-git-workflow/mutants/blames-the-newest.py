"""You name the newest commit of main. The fare is wrong there, and it was wrong before.

That a commit is bad says only that the mistake was made there or earlier. The one you look for is bad and has a good parent.
"""

from make_harbour import git, make


def bad_commit():
    return git("rev-parse", "start")


if __name__ == "__main__":
    make()
