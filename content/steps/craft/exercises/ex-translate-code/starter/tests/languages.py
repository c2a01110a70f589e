"""Which other languages this computer has, and how a program in each is started."""

import shutil
import subprocess
import sys
from pathlib import Path

from testkit import check

BACK = Path(__file__).resolve().parent.parent / "back"
SECONDS = 60

# Language: the programs that it takes, the learner's file, and whether it is compiled first.
LANGUAGES = {
    "R": ((("Rscript",),), "buckets.R"),
    "Java": ((("javac", "java"),), "Buckets.java"),
    "C++": ((("g++",), ("clang++",)), "buckets.cpp"),
}


def find(language):
    """Return the paths of the programs that the language takes, or None if one is not installed."""
    for names in LANGUAGES[language][0]:
        found = [shutil.which(name) for name in names]
        if all(found):
            return found
    return None


def works(programs):
    """Say whether the programs start: on macOS a name may stand for one that is still to be installed."""
    return sys.platform != "darwin" or all(subprocess.run([program, "--version"], capture_output=True).returncode == 0 for program in programs)


def command_for(language, programs, folder):
    """Return the command that runs the learner's program; compile it into `folder` where that is needed."""
    __tracebackhide__ = True
    file = BACK / LANGUAGES[language][1]
    check(file.is_file(), f"back/{file.name} is missing.", cause=f"bring it back with: git checkout HEAD -- back/{file.name}")
    if language == "R":
        return [programs[0], "--vanilla", str(file)]
    if language == "Java":
        # Few threads and no second compiler: the program is short, and so is its life.
        compile_it([programs[0], "-J-XX:TieredStopAtLevel=1", "-d", str(folder), str(file)], file)
        return [programs[1], "-XX:TieredStopAtLevel=1", "-cp", str(folder), "Buckets"]
    built = folder / "buckets.exe"
    compile_it([programs[0], str(file), "-o", str(built)], file)
    return [str(built)]


def compile_it(command, file):
    """Run a compiler, and fail with what it says."""
    __tracebackhide__ = True
    done = subprocess.run(command, capture_output=True, text=True, timeout=SECONDS)
    check(done.returncode == 0, f"The compiler refuses back/{file.name}.", received=done.stderr.replace(str(BACK), "back")[:1200])
