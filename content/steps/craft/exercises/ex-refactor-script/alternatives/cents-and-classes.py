"""The same report from a class, whole cents and the csv module."""

import csv
import io
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from itertools import groupby


@dataclass(frozen=True)
class Settings:
    free_minutes: int = 30
    price_per_minute: float = 0.125
    start_fee: float = 1.0
    rides_per_mark: int = 2
    long_ride: int = 120
    most_long_rides: int = 5


@dataclass(frozen=True, order=True)
class _Ride:
    day: str
    station: str
    kind: str
    minutes: int

    def cents(self, settings: Settings) -> int:
        """What the ride costs, in whole cents."""
        is_guest = self.kind == "guest"
        paid = self.minutes if is_guest else max(self.minutes - settings.free_minutes, 0)
        price = Decimal(settings.price_per_minute) * paid + (Decimal(settings.start_fee) if is_guest else 0)
        return int((100 * price).quantize(Decimal(1), ROUND_HALF_UP))


class _Report:
    def __init__(self, text: str, settings: Settings) -> None:
        self._settings = settings
        self._rides: list[_Ride] = []
        self._skipped: list[str] = []
        for number, line in enumerate(io.StringIO(text), 1):
            if number > 1 and line.strip():
                self._take(number, next(csv.reader([line.strip()])))

    def _take(self, number: int, cells: list[str]) -> None:
        try:
            day, station, kind, minutes = cells
            if kind not in {"member", "guest"} or int(minutes) <= 0:
                raise ValueError
            self._rides.append(_Ride(day, station, kind, int(minutes)))
        except ValueError:
            self._skipped.append(str(number))

    def _row(self, name: str, rides: list[_Ride]) -> str:
        cents = sum(ride.cents(self._settings) for ride in rides)
        return f"{name:12} {len(rides):6} {sum(ride.minutes for ride in rides):8} {cents / 100:9.2f}"

    def _table(self, kind: str) -> str:
        rides = sorted((ride for ride in self._rides if ride.kind == kind), key=lambda ride: ride.station)
        groups = [(name, list(group)) for name, group in groupby(rides, key=lambda ride: ride.station)]
        groups.sort(key=lambda group: -len(group[1]))
        mean = f"{sum(ride.minutes for ride in rides) / len(rides):.1f} minutes" if rides else "none"
        lines = [kind.title() + "s", "station       rides  minutes    income", *(self._row(*group) for group in groups)]
        return "\n".join([*lines, self._row("all", rides), f"mean ride: {mean}"])

    def _days(self) -> str:
        count = {ride.day: 0 for ride in sorted(self._rides)}
        for ride in self._rides:
            count[ride.day] += 1
        marks = {day: "#" * ((n + self._settings.rides_per_mark - 1) // self._settings.rides_per_mark) for day, n in count.items()}
        busiest = next(day for day in count if count[day] == max(count.values()))
        return "\n".join(["Days", *(f"{day} {n:4} {marks[day]}" for day, n in count.items()), f"busiest: {busiest}"])

    def _long(self) -> str:
        rides = sorted(((-r.minutes, r.day, r.station) for r in self._rides if r.minutes > self._settings.long_ride))
        shown = [f"{day} {station:12} {-minutes:4} minutes" for minutes, day, station in rides[: self._settings.most_long_rides]]
        more = [f"and {len(rides) - len(shown)} more"] if len(rides) > len(shown) else []
        return "\n".join(["Long rides", *(shown or ["none"]), *more])

    def _end(self) -> str:
        if not self._skipped:
            return "Skipped rows: none"
        return f"Skipped rows: {len(self._skipped)} (line{'s' * (len(self._skipped) > 1)} {', '.join(self._skipped)})"

    def __str__(self) -> str:
        parts = ["BIKE RIDES\n==========", "No rides.", self._end()]
        if self._rides:
            income = sum(ride.cents(self._settings) for ride in self._rides) / 100
            parts[1:2] = [self._table("member"), self._table("guest"), f"Income: {income:.2f}", self._days(), self._long()]
        return "\n\n".join(parts) + "\n"


def build_report(text: str, settings: Settings = Settings()) -> str:
    """Return the report on the rides in a file's text."""
    return str(_Report(text, settings))
