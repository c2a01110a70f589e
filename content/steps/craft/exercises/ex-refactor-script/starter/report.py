"""The monthly report of the bike scheme, from functions that can be tested, changed and read one at a time.

`legacy_report.py` prints the same report. Move its parts here, step by step, and compare after each.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Settings:
    """What the scheme may want to change without touching the code; the values are those of the old script."""

    free_minutes: int = 30
    price_per_minute: float = 0.125
    start_fee: float = 1.0
    rides_per_mark: int = 2
    long_ride: int = 120
    most_long_rides: int = 5


def build_report(text: str, settings: Settings = Settings()) -> str:
    """Return the whole report on the rides in `text`, the content of a file such as rides.csv, with a newline at its end."""
    raise NotImplementedError("Task 1: build the report that legacy_report.py prints")


if __name__ == "__main__":
    # Runs with `python report.py`, and not when the file is imported.
    with open("rides.csv", encoding="utf-8") as file:
        print(build_report(file.read()), end="")
