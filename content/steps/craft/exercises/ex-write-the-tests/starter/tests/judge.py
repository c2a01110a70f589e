"""What is asked of a suite, in words: that it is fair to right programs, and sharp on wrong ones."""

import traceback
from functools import lru_cache
from pathlib import Path

from programs import FUNCTIONS, Changed, always_zero, counting, never_the_same, wrong_programs
from suite_runner import run
from testkit import check, learner
from testkit.failure import failure

work = learner.load()
LONGEST = 300
GIVEN_BACK = "Bring it back with: git checkout HEAD -- pricing.py stats.py"


def suite(name):
    """The name of a class of tests, once it is sure that the learner's file can be imported and has it."""
    __tracebackhide__ = True
    group = getattr(work, name)
    if not any(test.startswith("test") for test in dir(group)):
        raise failure(f"{name} in test_shop.py has no tests: pytest runs functions whose names begin with test_.", kind="guard")
    return name


def passes_as_given(name):
    """Fail with the first of the learner's tests that is red on the given programs."""
    __tracebackhide__ = True
    _is_green(
        _as_given(suite(name)),
        name,
        problem="A test is red on the program as it is given, which is right.",
        cause="work the expected value out by hand, from the docstring",
    )


@lru_cache(maxsize=None)
def _as_given(name):
    return run(name)


def accepts(name, programs=(), *, problem, cause, **options):
    """Fail with the first of the learner's tests that is green on the given programs, and red on these right ones or in this order."""
    __tracebackhide__ = True
    passes_as_given(name)
    _is_green(run(name, programs, **options), name, problem=problem, cause=cause)


def _is_green(found, name, *, problem, cause):
    __tracebackhide__ = True
    for test, error in found.errors.items():
        if isinstance(error, NotImplementedError):
            raise error
        raise failure(f"{problem} Red is {test}.", expected="every test passes", received=_short(error), cause=cause, location=_place(error))
    check(found.is_green, f"Not all tests of {name} ran to their end.", cause="all of them are skipped, or one of them stops pytest")


def _place(error):
    """Where in the learner's file an error was raised."""
    lines = [frame.lineno for frame in traceback.extract_tb(error.__traceback__) if Path(frame.filename).name == "test_shop.py"]
    return ("test_shop.py", lines[-1]) if lines else None


def _short(error):
    text = " ".join(f"{type(error).__name__}: {error}".split())
    return text if len(text) <= LONGEST else text[: LONGEST - 2] + " …"


def tries_every_function(name, module):
    """Fail with the functions that no test calls."""
    __tracebackhide__ = True
    passes_as_given(name)
    calls = set()
    run(name, {module: counting(module, calls)})
    missing = [function for function in FUNCTIONS[module] if function not in calls]
    check(not missing, f"No test calls {', '.join(missing)}.", where=f"{name} in test_shop.py", expected=f"each function of {module}.py is tried")


def is_sharp(suites, *, allowed):
    """Fail if more wrong programs than allowed turn no test red, with a hint for each. `suites` maps a module to the class of its tests."""
    __tracebackhide__ = True
    wrong = _wrong_programs(suites)
    left = [program for program in wrong if run(suites[program.module], {program.module: program.source}, stops_early=True).is_green]
    if len(left) <= allowed:
        return
    hints = "\n".join(f"- {program.hint}" for program in left)
    raise failure(
        f"{len(left)} of {len(wrong)} wrong programs turn no test red; {allowed:.0f} may.",
        where=f"one program at a time in place of {' or '.join(f'{module}.py' for module in suites)}",
        expected=f"at least {len(wrong) - allowed:.0f} are caught",
        received=f"{len(wrong) - len(left)} are caught. Those that are not give themselves away here:\n{hints}",
        cause=_why_blunt({module: suites[module] for module in {program.module: 0 for program in left}}),
    )


def _wrong_programs(suites):
    __tracebackhide__ = True
    try:
        return wrong_programs(*suites)
    except Changed as error:
        raise failure(f"{error}.py is not as it was given.", cause=GIVEN_BACK) from None


def _why_blunt(suites):
    def accept(program):
        return any(run(name, {module: program(module)}, stops_early=True).is_green for module, name in suites.items())

    if not accept(always_zero):
        return "borders and special cases of the docstrings that no test looks at"
    if accept(never_the_same):
        return "the tests pass whatever a function returns: they call it and assert nothing about the result"
    return "the tests pass on functions that always return 0: the expected values come from the program itself"
