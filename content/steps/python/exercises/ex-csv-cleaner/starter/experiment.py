"""What does line.split(",") miss? Run it when all tests are green; EXPERIMENT.md asks the questions."""

from pathlib import Path

from cleaner import parse_rows, to_date, to_number, to_text
from make_export import make_export

FILE = Path("experiment.csv")
SCHEMA = {"code": to_text, "item": to_text, "price": to_number, "sold": to_date}


def short_way(path):
    """Return rows as one gets them from splitting lines at commas; prices that float refuses are left out."""
    lines = path.read_text(encoding="utf-8-sig").splitlines()
    header = lines[0].split(",")
    rows = []
    for line in lines[1:]:
        row = dict(zip(header, line.split(",")))
        try:
            row["price"] = float(row["price"])
        except (KeyError, ValueError):
            continue
        rows.append(row)
    return rows


def as_written(row):
    """Return a row with its day as text in one style, to compare what two readers found."""
    try:
        sold = to_date(str(row.get("sold")))
    except ValueError:
        sold = row.get("sold")
    return (row.get("code"), row.get("item"), row["price"], str(sold))


for seed in (1, 2, 3):
    text, truth, _ = make_export(seed)
    FILE.write_bytes(text.encode("utf-8"))
    right = [as_written(row) for row in truth]
    codes = {row["code"] for row in truth}
    short = [as_written(row) for row in short_way(FILE)]
    wrong = [row for row in short if row not in right and row[0] in codes]
    strays = [row for row in short if row[0] not in codes]
    rows, faults = parse_rows(FILE, SCHEMA)
    print(f"seed {seed}: {len(right)} right rows")
    print(f"  short way: {sum(row in right for row in short)} right, {len(wrong)} with wrong values, {len(strays)} that should not be there")
    print(f"  yours:     {sum(as_written(row) in right for row in rows)} right, {len(faults)} faults reported")
    for row in (wrong + strays)[:3]:
        print("    for example", row)
FILE.unlink()
