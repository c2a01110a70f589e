"""A number of the settings still stands in the code a second time.

With the old values nobody sees it: 0.125 is 0.125. The day the price changes, guests pay the new one and members the old one. Search the file for the digits of each setting after you
have moved it; they should be found once.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import NamedTuple

HEADER = "station       rides  minutes    income"


@dataclass(frozen=True)
class Settings:
    """What the scheme may want to change without touching the code; the values are those of the old script."""

    free_minutes: int = 30
    price_per_minute: float = 0.125
    start_fee: float = 1.0
    rides_per_mark: int = 2
    long_ride: int = 120
    most_long_rides: int = 5


class Ride(NamedTuple):
    """One ride."""

    day: str
    station: str
    kind: str
    minutes: int


def parse_ride(line: str) -> Ride | None:
    """Return the ride that a line describes, or None where it describes none."""
    parts = line.split(",")
    if len(parts) != 4 or parts[2] not in ("member", "guest"):
        return None
    try:
        minutes = int(parts[3])
    except ValueError:
        return None
    return Ride(parts[0], parts[1], parts[2], minutes) if minutes >= 1 else None


def read_rides(text: str) -> tuple[list[Ride], list[int]]:
    """Return the rides in a file's text, and the numbers of the lines that hold none; the first line is the heading."""
    rides, skipped = [], []
    for number, line in enumerate(text.split("\n"), start=1):
        if number == 1 or line.strip() == "":
            continue
        ride = parse_ride(line.strip())
        if ride is None:
            skipped.append(number)
        else:
            rides.append(ride)
    return rides, skipped


def round_half_up(amount: float) -> float:
    """Return an amount rounded to whole cents; half a cent goes up."""
    return int(amount * 100 + 0.5) / 100


def income_of(ride: Ride, settings: Settings) -> float:
    """Return what a ride brings in: members ride free for a while, guests pay a fee and every minute."""
    if ride.kind == "guest":
        return round_half_up(settings.start_fee + ride.minutes * settings.price_per_minute)
    paid_minutes = max(0, ride.minutes - settings.free_minutes)
    return round_half_up(paid_minutes * 0.125)


def table_row(name: str, rides: list[Ride], settings: Settings) -> str:
    """Return one row of a table: a name, rides, minutes and income."""
    minutes = sum(ride.minutes for ride in rides)
    income = sum(income_of(ride, settings) for ride in rides)
    return f"{name:<12} {len(rides):>6} {minutes:>8} {income:>9.2f}"


def table(title: str, rides: list[Ride], settings: Settings) -> list[str]:
    """Return the lines of a table of stations, the one with the most rides first."""
    by_station: dict[str, list[Ride]] = {}
    for ride in rides:
        by_station.setdefault(ride.station, []).append(ride)
    stations = sorted(by_station, key=lambda station: (-len(by_station[station]), station))
    rows = [table_row(station, by_station[station], settings) for station in stations]
    mean = f"{sum(ride.minutes for ride in rides) / len(rides):.1f} minutes" if rides else "none"
    return [title, HEADER, *rows, table_row("all", rides, settings), f"mean ride: {mean}"]


def days(rides: list[Ride], settings: Settings) -> list[str]:
    """Return the lines that show how many rides each day had, and the first of the busiest days."""
    counts = Counter(ride.day for ride in rides)
    marks = {day: "#" * -(-count // settings.rides_per_mark) for day, count in counts.items()}
    rows = [f"{day} {counts[day]:>4} {marks[day]}" for day in sorted(counts)]
    busiest = max(sorted(counts), key=lambda day: counts[day])
    return ["Days", *rows, f"busiest: {busiest}"]


def long_rides(rides: list[Ride], settings: Settings) -> list[str]:
    """Return the lines that name the longest rides, the longest first."""
    found = [ride for ride in rides if ride.minutes > settings.long_ride]
    found.sort(key=lambda ride: (-ride.minutes, ride.day, ride.station))
    rows = [f"{ride.day} {ride.station:<12} {ride.minutes:>4} minutes" for ride in found[: settings.most_long_rides]]
    left = len(found) - settings.most_long_rides
    return ["Long rides", *(rows if found else ["none"]), *([f"and {left} more"] if left > 0 else [])]


def skipped_rows(numbers: list[int]) -> str:
    """Return the line that says which rows of the file were left out."""
    if not numbers:
        return "Skipped rows: none"
    word = "line" if len(numbers) == 1 else "lines"
    return f"Skipped rows: {len(numbers)} ({word} {', '.join(map(str, numbers))})"


def sections(rides: list[Ride], settings: Settings) -> list[list[str]]:
    """Return the parts of the report that are about rides, each a list of lines."""
    if not rides:
        return [["No rides."]]
    members = [ride for ride in rides if ride.kind == "member"]
    guests = [ride for ride in rides if ride.kind == "guest"]
    income = sum(income_of(ride, settings) for ride in rides)
    return [
        table("Members", members, settings),
        table("Guests", guests, settings),
        [f"Income: {income:.2f}"],
        days(rides, settings),
        long_rides(rides, settings),
    ]


def build_report(text: str, settings: Settings = Settings()) -> str:
    """Return the whole report on the rides in `text`, the content of a file such as rides.csv, with a newline at its end."""
    rides, skipped = read_rides(text)
    parts = [["BIKE RIDES", "=========="], *sections(rides, settings), [skipped_rows(skipped)]]
    return "\n\n".join("\n".join(lines) for lines in parts) + "\n"


if __name__ == "__main__":
    # Runs with `python report.py`, and not when the file is imported.
    with open("rides.csv", encoding="utf-8") as file:
        print(build_report(file.read()), end="")
