"""Fixtures of fig-git-graph: the same command lines, run by Git itself in an empty folder."""

import os
import re
import subprocess
import tempfile

DIVERGED = ["git commit", "git switch -c feature", "git commit", "git commit", "git switch main", "git commit", "git switch feature"]

SCENARIOS = {
    "merge two lines": [*DIVERGED, "git switch main", "git merge feature", "git commit", "git merge feature"],
    "fast-forward": ["git commit", "git switch -c feature", "git commit", "git switch main", "git merge feature"],
    "merge commit on request": ["git switch -c feature", "git commit", "git switch main", "git merge --no-ff feature"],
    "rebase": [*DIVERGED, "git rebase main", "git switch main", "git merge feature"],
    "rebase twice": [*DIVERGED, "git rebase main", "git switch main", "git commit", "git switch feature", "git rebase main", "git rebase main"],
    "rebase what is behind": ["git branch old", "git commit", "git commit", "git switch old", "git rebase main"],
    "rebase back onto the copies": [*DIVERGED, "git branch kept", "git rebase main", "git switch kept", "git rebase feature"],
    "rebase leaves merges out": [*DIVERGED, "git merge main", "git commit", "git switch main", "git commit", "git switch feature", "git rebase main"],
    "rebase a merge away": ["git switch -c side", "git commit", "git switch main", "git commit", "git merge side", "git commit", "git rebase side"],
    "reset": [*DIVERGED, "git reset --hard HEAD~1", "git commit", "git reset --hard main", "git reset --hard C4"],
    "revert": ["git commit", "git commit", "git revert HEAD", "git revert C2", "git revert C2", "git revert C4", "git revert HEAD~1"],
    "revert a merge": [*DIVERGED, "git merge main", "git revert HEAD", "git reset --hard HEAD^2"],
    "revert and rebase": ["git commit", "git switch -c fix", "git revert C2", "git commit", "git switch main", "git commit", "git switch fix", "git rebase main"],
    "the same revert on both sides": ["git commit", "git switch -c fix", "git revert C2", "git commit", "git switch main", "git revert C2", "git switch fix", "git rebase main"],
    "detached": ["git commit", "git switch --detach C1", "git commit", "git commit", "git switch main", "git merge C4", "git switch -c saved C3", "git branch saved C3", "git branch saved"],
    "criss-cross": ["git branch b", "git commit", "git switch b", "git commit", "git branch c", "git merge main", "git switch main", "git merge c", "git merge b"],
    "criss-cross after a change was taken back": [
        "git branch b", "git commit", "git switch b", "git commit", "git branch c", "git merge main",
        "git switch main", "git merge c", "git revert C2", "git merge b",
    ],
    "criss-cross after the other change was taken back": [
        "git branch b", "git commit", "git switch b", "git commit", "git branch c", "git merge main",
        "git switch main", "git merge c", "git revert C3", "git merge b",
    ],
    "rebase keeps what is in place": [
        "git commit", "git branch side", "git commit", "git switch side", "git commit", "git switch main", "git merge side",
        "git commit", "git rebase C2",
    ],
    "rebase leaves out what the target has had": [
        *DIVERGED, "git branch kept", "git rebase main", "git revert HEAD~1", "git switch kept", "git rebase feature",
    ],
    "merge the root": ["git commit", "git merge C1", "git merge main", "git merge nowhere", "git rebase C1", "git switch C1", "git switch --detach HEAD^"],
    "merge a branch that took something back": ["git switch -c side", "git commit", "git revert C2", "git switch main", "git commit", "git merge side", "git revert C2"],
}


class Git:
    """A repository in which commits are called C1, C2 …, and copies C1', as in the figure."""

    def __init__(self, folder):
        self.folder = folder
        self.names = {}
        self.subjects = {}
        self.clock = 1_700_000_000
        self.run("init", "-q", "-b", "main")
        self.commit("C1")
        self.learn("git commit")

    def run(self, *arguments):
        self.clock += 60
        date = f"{self.clock} +0000"
        environment = {
            "PATH": os.environ["PATH"],
            "HOME": self.folder,
            "GIT_CONFIG_NOSYSTEM": "1",
            "GIT_AUTHOR_NAME": "a",
            "GIT_AUTHOR_EMAIL": "a@example.org",
            "GIT_COMMITTER_NAME": "a",
            "GIT_COMMITTER_EMAIL": "a@example.org",
            "GIT_AUTHOR_DATE": date,
            "GIT_COMMITTER_DATE": date,
        }
        return subprocess.run(["git", *arguments], cwd=self.folder, env=environment, capture_output=True, text=True, check=False)

    def commit(self, name):
        with open(os.path.join(self.folder, name), "w", encoding="utf-8") as file:
            file.write(f"This file came with {name}.\n")
        self.run("add", name)
        return self.run("commit", "-q", "-m", name)

    def next_name(self):
        return f"C{1 + sum(not name.endswith(chr(39)) for name in self.names.values())}"

    def learn(self, line):
        """Names the commits that are new, parents first."""
        every = self.run("rev-list", "--all", "HEAD", "--reflog", "--topo-order", "--reverse").stdout.split()
        for commit in every:
            if commit in self.names:
                continue
            subject = self.run("log", "-1", "--format=%s", commit).stdout.strip()
            name = self.next_name()
            if line.startswith("git rebase"):
                name = self.subjects[subject].rstrip("'") + "'"
                while name in self.names.values():
                    name += "'"
            self.names[commit] = name
            self.subjects[subject] = name

    def do(self, line):
        """Runs a line; tells whether Git did it."""
        words = line.split()[1:]
        by_name = {name: commit for commit, name in self.names.items()}
        words = [by_name.get(word, word) for word in words]
        if words[0] == "commit":
            result = self.commit(self.next_name())
        elif words[0] in ("merge", "revert"):
            result = self.run(words[0], "--no-edit", *words[1:])
        else:
            result = self.run(*words)
        for unfinished in ("revert", "rebase", "merge"):
            if result.returncode != 0:
                self.run(unfinished, "--abort")
        self.learn(line)
        return result.returncode == 0

    def look(self):
        lines = self.run("rev-list", "--all", "HEAD", "--reflog", "--parents").stdout.splitlines()
        parents = {self.names[first]: [self.names[parent] for parent in rest] for first, *rest in map(str.split, lines)}
        refs = self.run("for-each-ref", "--format=%(refname:short) %(objectname)", "refs/heads").stdout.splitlines()
        branches = {name: self.names[commit] for name, commit in map(str.split, refs)}
        on = self.run("symbolic-ref", "-q", "--short", "HEAD").stdout.strip()
        bases = {}
        for branch in branches:
            bases[branch] = sorted(self.names[base] for base in self.run("merge-base", "--all", "HEAD", branch).stdout.split())
        return {
            "parents": dict(sorted(parents.items())),
            "branches": branches,
            "head": on or self.names[self.run("rev-parse", "HEAD").stdout.strip()],
            "reachable": sorted(self.names[commit] for commit in self.run("rev-list", "HEAD").stdout.split()),
            "files": sorted(re.findall(r"C\d+", self.run("ls-tree", "--name-only", "HEAD").stdout)),
            "bases": bases,
        }


def scenarios():
    cases = []
    for name, lines in SCENARIOS.items():
        with tempfile.TemporaryDirectory() as folder:
            git = Git(folder)
            steps = [{"line": line, "done": git.do(line), **git.look()} for line in lines]
            cases.append({"name": name, "steps": steps})
    return cases


def fixtures():
    return {"scenarios": scenarios()}
