"""Which commits you made and found. Each function returns the name of a commit, as text: seven digits of it or all 40.

`git log --oneline --graph --all`, typed in the folder harbour, shows the first seven.
"""


def my_commit():
    """Your commit on the branch dogs."""
    raise NotImplementedError("Task 1: return the name of your commit on dogs")


def my_merge():
    """The commit that joins bicycles into dogs."""
    raise NotImplementedError("Task 2: return the name of your merge commit")


def meeting_point():
    """The merge base of the two commits that your merge joins."""
    raise NotImplementedError("Task 2: return the name of the merge base")


def bad_commit():
    """The first commit on main in which a passenger of 16 pays half."""
    raise NotImplementedError("Task 3: return the name of the first bad commit")


def my_fix():
    """Your commit on main that repairs the fare."""
    raise NotImplementedError("Task 4: return the name of the commit that repairs the fare")
