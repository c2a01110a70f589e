"""A hostile spreadsheet export, drawn from a seed; DATASHEET.md says what is in it. `python make_export.py` writes export.csv."""

import random
from datetime import date, timedelta

ITEMS = ["Screws, 4 x 40", 'Board, 3" wide', "Pincel n.º 8", "Hinge", "Glue\n(outdoor)", "Türgriff", "Rope, 10 m\nblue", "Nails"]
BAD_PRICES = ["n/a", "12,34", "", "1.2.3", "nan", "1,2345.00", "see note"]
BAD_DATES = ["31/02/2024", "2024-13-01", "soon", "", "2024/03"]


def make_export(seed, n=40):
    """Return (text, rows, faults) of an export with `n` rows of goods sold.

    text: what stands in the file, a byte order mark in front. rows: the right rows, as dicts of code, item, price
    and sold. faults: a set of (line, column) for each planted fault; column "" where the whole row is wrong.
    """
    rng = random.Random(f"export {seed}")
    header = ["code", "item", "price", "sold"]
    header.insert(rng.randint(0, 4), "note")
    lines, rows, faults = [",".join(header)], [], set()
    at = 2  # the line where the next row begins
    for _ in range(n):
        if rng.random() < 0.12:
            lines.append(rng.choice(["", ",,,,", "  "]))
            at += 1
        row = _draw_row(rng)
        fields = {
            "code": row["code"],
            "item": row["item"],
            "price": rng.choice([f"{row['price']:.2f}", f"{row['price']:,.2f}", f" {row['price']:,.2f} "]),
            "sold": rng.choice([row["sold"].isoformat(), row["sold"].strftime("%d/%m/%Y")]),
            "note": rng.choice(["", "", "gift", "paid, cash"]),
        }
        wrong = _spoil(rng, fields)
        written = [_quoted(rng, fields[column]) for column in header]
        if wrong == {""}:
            written = written[:-1] if rng.random() < 0.5 else written + ["7"]
        text = ",".join(written)
        lines.append(text)
        faults |= {(at, column) for column in wrong}
        if not wrong:
            rows.append(row)
        at += 1 + text.count("\n")
    return "\ufeff" + "\n".join(lines) + "\n", rows, faults


def _draw_row(rng):
    return {
        "code": f"{rng.randint(0, 99999):05}",
        "item": rng.choice(ITEMS),
        "price": rng.randint(5, 900_000) / 100,
        "sold": date(2024, 1, 1) + timedelta(days=rng.randint(0, 365)),
    }


def _spoil(rng, fields):
    """Plant no, one or two faults in `fields`; return their columns, {""} where the number of fields is to be wrong."""
    chance = rng.random()
    if chance < 0.7:
        return set()
    if chance < 0.76:
        return {""}
    # Kept as a list while numbers are drawn: a set of texts has another order in every run of Python.
    wrong = rng.sample(["code", "price", "sold"], 1 if chance < 0.9 else 2)
    for column in wrong:
        fields[column] = "  " if column == "code" else rng.choice(BAD_PRICES if column == "price" else BAD_DATES)
    return set(wrong)


def _quoted(rng, text):
    """Return a field as it stands in the file: in quotes where it must be, and sometimes where it need not."""
    if any(sign in text for sign in ',"\n') or rng.random() < 0.15:
        return '"' + text.replace('"', '""') + '"'
    return text


if __name__ == "__main__":
    with open("export.csv", "w", encoding="utf-8", newline="") as file:
        file.write(make_export(1)[0])
    print("Wrote export.csv. Look at it in the editor, then run cleaner.py.")
