"""Which of your tests catches which wrong program? EXPERIMENT.md says what to predict before you run this."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent / "tests"))

from programs import wrong_programs  # noqa: E402
from suite_runner import run  # noqa: E402


def without_row(name):
    """A test's name without the row of its table: test_mean[xs0-9] becomes test_mean."""
    return name.partition("[")[0]


def first_rows(items):
    """Keep the first row of each parametrised test, and every other test."""
    kept = {}
    for item in items:
        kept.setdefault(without_row(item.nodeid), item)
    return list(kept.values())


def main():
    whole = run("")
    if not whole.is_green:
        sys.exit("Some of your tests are red on the right programs. Mend those first: python -m pytest test_shop.py")
    wrong = wrong_programs("pricing", "stats")
    caught, caught_by_first_rows, work_of = 0, 0, {without_row(name): 0 for name in whole.passed}
    for number, program in enumerate(wrong, start=1):
        red = sorted({without_row(name) for name in run("", {program.module: program.source}).errors})
        fewer = run("", {program.module: program.source}, chosen=first_rows, stops_early=True)
        caught += bool(red)
        caught_by_first_rows += bool(fewer.errors)
        for name in red:
            work_of[name] = work_of.get(name, 0) + 1
        note = "" if fewer.errors or not red else "   (missed by the first rows)"
        print(f"wrong program {number:2} of {program.module:8}{', '.join(red) or 'slips through'}{note}")
    print(f"\ncaught by all tests: {caught} of {len(wrong)}; by the first rows: {caught_by_first_rows}\n")
    for name, count in sorted(work_of.items(), key=lambda pair: -pair[1]):
        print(f"{count:2}  {name}")


if __name__ == "__main__":
    main()
