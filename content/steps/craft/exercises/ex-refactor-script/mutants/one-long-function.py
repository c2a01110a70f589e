"""You put the whole script into one function.

That is the right *first* step: it can be imported and tested now. The reader still has to hold all of it in mind, with about twenty decisions one after the other. Go on: take out what has a
name, such as reading a line, pricing a ride, one table. Test after each piece.
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
    """Return the whole report."""
    out = []
    n = 0
    data = []
    bad = []
    for l in text.split("\n"):
        n = n + 1
        l = l.strip()
        if n == 1:
            continue
        if l == "":
            continue
        p = l.split(",")
        if len(p) != 4:
            bad.append(n)
            continue
        if p[2] != "member" and p[2] != "guest":
            bad.append(n)
            continue
        try:
            m = int(p[3])
        except ValueError:
            bad.append(n)
            continue
        if m < 1:
            bad.append(n)
            continue
        data.append([p[0], p[1], p[2], m])

    out.append(" ".join(["BIKE RIDES"]))
    out.append(" ".join(["=========="]))
    out.append("")

    if len(data) == 0:
        out.append(" ".join(["No rides."]))
        out.append("")
    else:
        # members: the first 30 minutes are free, then settings.price_per_minute a minute
        s = {}
        t = 0
        tm = 0
        tx = 0
        for d in data:
            if d[2] == "member":
                x = 0
                if d[3] > settings.free_minutes:
                    x = (d[3] - settings.free_minutes) * settings.price_per_minute
                # half a cent goes up
                x = int(x * 100 + 0.5) / 100
                if d[1] not in s:
                    s[d[1]] = [0, 0, 0]
                s[d[1]][0] = s[d[1]][0] + 1
                s[d[1]][1] = s[d[1]][1] + d[3]
                s[d[1]][2] = s[d[1]][2] + x
                t = t + 1
                tm = tm + d[3]
                tx = tx + x
        out.append(" ".join(["Members"]))
        out.append(" ".join(["station       rides  minutes    income"]))
        # most rides first, then by name
        k = []
        for a in s:
            k.append((-s[a][0], a))
        k.sort()
        for a in k:
            r = s[a[1]]
            out.append(" ".join([a[1].ljust(12), str(r[0]).rjust(6), str(r[1]).rjust(8), format(r[2], ".2f").rjust(9)]))
        out.append(" ".join(["all".ljust(12), str(t).rjust(6), str(tm).rjust(8), format(tx, ".2f").rjust(9)]))
        if t > 0:
            out.append(" ".join(["mean ride: " + format(tm / t, ".1f") + " minutes"]))
        else:
            out.append(" ".join(["mean ride: none"]))
        out.append("")
        mx = tx

        # guests: 1.00 to start, then settings.price_per_minute a minute from the first minute
        s = {}
        t = 0
        tm = 0
        tx = 0
        for d in data:
            if d[2] == "guest":
                x = settings.start_fee + d[3] * settings.price_per_minute
                x = int(x * 100 + 0.5) / 100
                if d[1] not in s:
                    s[d[1]] = [0, 0, 0]
                s[d[1]][0] = s[d[1]][0] + 1
                s[d[1]][1] = s[d[1]][1] + d[3]
                s[d[1]][2] = s[d[1]][2] + x
                t = t + 1
                tm = tm + d[3]
                tx = tx + x
        out.append(" ".join(["Guests"]))
        out.append(" ".join(["station       rides  minutes    income"]))
        k = []
        for a in s:
            k.append((-s[a][0], a))
        k.sort()
        for a in k:
            r = s[a[1]]
            out.append(" ".join([a[1].ljust(12), str(r[0]).rjust(6), str(r[1]).rjust(8), format(r[2], ".2f").rjust(9)]))
        out.append(" ".join(["all".ljust(12), str(t).rjust(6), str(tm).rjust(8), format(tx, ".2f").rjust(9)]))
        if t > 0:
            out.append(" ".join(["mean ride: " + format(tm / t, ".1f") + " minutes"]))
        else:
            out.append(" ".join(["mean ride: none"]))
        out.append("")

        out.append(" ".join(["Income: " + format(mx + tx, ".2f")]))
        out.append("")

        # days, one # for every 2 rides begun
        out.append(" ".join(["Days"]))
        c = {}
        for d in data:
            if d[0] in c:
                c[d[0]] = c[d[0]] + 1
            else:
                c[d[0]] = 1
        dd = list(c.keys())
        dd.sort()
        best = ""
        bestn = 0
        for a in dd:
            bar = ""
            i = 0
            while i < c[a]:
                bar = bar + "#"
                i = i + settings.rides_per_mark
            out.append(" ".join([a, str(c[a]).rjust(4), bar]))
            if c[a] > bestn:
                bestn = c[a]
                best = a
        out.append(" ".join(["busiest: " + best]))
        out.append("")

        # long rides: more than 120 minutes, longest first, at most 5 of them
        lg = []
        for d in data:
            if d[3] > settings.long_ride:
                lg.append((-d[3], d[0], d[1]))
        lg.sort()
        out.append(" ".join(["Long rides"]))
        if len(lg) == 0:
            out.append(" ".join(["none"]))
        i = 0
        for a in lg:
            if i < settings.most_long_rides:
                out.append(" ".join([a[1], a[2].ljust(12), str(-a[0]).rjust(4) + " minutes"]))
            i = i + 1
        if len(lg) > settings.most_long_rides:
            out.append(" ".join(["and " + str(len(lg) - settings.most_long_rides) + " more"]))
        out.append("")

    if len(bad) == 0:
        out.append(" ".join(["Skipped rows: none"]))
    else:
        b = ""
        for a in bad:
            if b != "":
                b = b + ", "
            b = b + str(a)
        if len(bad) == 1:
            out.append(" ".join(["Skipped rows: 1 (line " + b + ")"]))
        else:
            out.append(" ".join(["Skipped rows: " + str(len(bad)) + " (lines " + b + ")"]))
    return "\n".join(out) + "\n"


if __name__ == "__main__":
    # Runs with `python report.py`, and not when the file is imported.
    with open("rides.csv", encoding="utf-8") as file:
        print(build_report(file.read()), end="")
