"""Task 3: writing it back."""

from datetime import date

import pytest
from files import names_in, records, watched_files, whole
from make_export import make_export
from testkit import cases, check, learner, raises, same, seeds, unchanged

work = learner.load()

COLUMNS = ["name", "age"]
SCHEMA = {"name": str, "age": whole}
ROWS = [{"name": "Ana", "age": 31}, {"name": "Zoë", "age": 7}]


def check_round_trip(folder, rows, columns, schema, where):
    """Write rows, read them back with the learner's parse_rows, and compare."""
    __tracebackhide__ = True
    path = folder / "clean.csv"
    written = work.write_clean(path, rows, columns)
    same(written, len(rows), what="write_clean(path, rows, columns), the number of rows", where=where)
    got, faults = work.parse_rows(path, schema)
    same(faults, [], what="the faults of the file that was written", where=where)
    # Exact on purpose: Python writes a float so that reading gives the same float.
    same(got, rows, what="the rows that are read back", where=where)


@pytest.mark.task(3)
def test_rows_come_back_as_they_were(tmp_path):
    check_round_trip(tmp_path, ROWS, COLUMNS, SCHEMA, f"rows = {ROWS}")
    check_round_trip(tmp_path, [], COLUMNS, SCHEMA, "no rows")


@pytest.mark.task(3)
def test_the_file_is_plain_csv_in_utf8(tmp_path):
    path = tmp_path / "clean.csv"
    work.write_clean(path, [{"age": 31, "name": "Silva, Ana"}, {"name": "Zoë", "age": 7}], COLUMNS)
    expected = [["name", "age"], ["Silva, Ana", "31"], ["Zoë", "7"]]
    same(records(path), expected, what="the records of the file", where="columns = ['name', 'age']")


@pytest.mark.task(3)
def test_hard_texts_numbers_and_days_come_back(tmp_path):
    schema = {"code": work.to_text, "item": work.to_text, "price": work.to_number, "sold": work.to_date}
    texts = ["a,b", 'say "ah"', "two\nlines", "two\r\nlines", "00417", "Türgriff", "'", "日本", '"', ","]
    rows = [{"code": "007", "item": text, "price": 1234.1 * n, "sold": date(2024, 2, n + 1)} for n, text in enumerate(texts)]
    check_round_trip(tmp_path, rows, list(schema), schema, f"items {texts}")


@pytest.mark.task(3)
@pytest.mark.parametrize("seed", seeds())
def test_generated_rows_come_back(tmp_path, seed):
    schema = {"code": work.to_text, "item": work.to_text, "price": work.to_number, "sold": work.to_date}
    _, rows, _ = make_export(seed)
    check_round_trip(tmp_path, rows, list(schema), schema, f"the rows of make_export({seed})")
    for case in cases(seed, 4):
        columns = case.random.sample(list(schema), 4)
        path = tmp_path / "clean.csv"
        work.write_clean(path, rows, columns)
        same(records(path)[0], columns, what="the header", where=f"columns = {columns}")


@pytest.mark.task(3)
def test_rows_may_be_handed_over_one_at_a_time(tmp_path):
    path = tmp_path / "clean.csv"
    same(work.write_clean(path, iter(ROWS), COLUMNS), 2, what="the number of rows", where="rows from an iterator, which can be gone through once")
    same(work.parse_rows(path, SCHEMA)[0], ROWS, what="the rows that are read back", where="rows from an iterator")


@pytest.mark.task(3)
def test_a_row_with_other_columns_is_refused(tmp_path):
    for row in ({"name": "Bo"}, {"name": "Bo", "age": 2, "shoe": 44}, {"name": "Bo", "years": 2}):
        raises(
            ValueError, work.write_clean, tmp_path / "clean.csv", [ROWS[0], row], COLUMNS,
            what=f"write_clean with a row {row} for the columns {COLUMNS}", why="a gap or a lost value should not pass in silence",
        )


@pytest.mark.task(3)
def test_when_writing_fails_the_old_file_is_whole_and_nothing_is_left(tmp_path):
    path = tmp_path / "clean.csv"

    def breaks_off():
        yield ROWS[0]
        raise RuntimeError("the source of the rows broke off")

    for rows, error in ((breaks_off, RuntimeError), (lambda: [ROWS[0], {"name": "Bo"}], ValueError)):
        for old in ("precious\n", None):
            if old is not None:
                path.write_text(old, encoding="utf-8")
            raises(error, work.write_clean, path, rows(), COLUMNS, what="write_clean while the second row cannot be had or written")
            found = path.read_text(encoding="utf-8") if path.exists() else None
            same(
                found, old, what="the file afterwards", where="before: " + ("no file" if old is None else repr(old)),
                cause='open(path, "w") empties the old file at once; write beside it and rename when all is done',
            )
            same(names_in(tmp_path), [] if old is None else ["clean.csv"], what="the files in the folder afterwards", cause="a half-written file was left behind")
            path.unlink(missing_ok=True)


@pytest.mark.task(3)
def test_success_replaces_the_old_file_and_leaves_one(tmp_path, monkeypatch):
    path = tmp_path / "clean.csv"
    path.write_text("a much longer text than what is written now\n" * 9, encoding="utf-8")
    with watched_files(monkeypatch) as opened:
        work.write_clean(path, ROWS, COLUMNS)
    check(all(file.closed for file in opened), "a file is still open after write_clean.", expected="closed", received="open")
    same(work.parse_rows(path, SCHEMA)[0], ROWS, what="the rows that are read back", where="an older, longer file stood at the path")
    same(names_in(tmp_path), ["clean.csv"], what="the files in the folder afterwards")


@pytest.mark.task(3)
def test_rows_and_columns_stay_as_they_were(tmp_path):
    rows, columns = [dict(row) for row in ROWS], list(COLUMNS)
    with unchanged(rows=rows, columns=columns):
        work.write_clean(tmp_path / "clean.csv", rows, columns)
