"""You name the last good commit. The bad one is its child.

A search by halving ends with two neighbours, one good and one bad. The mistake was made between them: in what the bad one changed.
"""

import sys

from make_harbour import git, make


def bad_commit():
    return git("rev-parse", "found-bad~1")


if __name__ == "__main__":
    make()
    git("bisect", "start", "main", git("rev-list", "--max-parents=0", "main"))
    git("bisect", "run", sys.executable, "-B", "-c", "from fares import fare; assert fare('Castle', 16) == 40")
    git("tag", "found-bad", "refs/bisect/bad")
    git("bisect", "reset")
