"""Task 2: a whole file."""

import pytest
from files import shown, watched_files, whole, write
from make_export import make_export
from testkit import check, learner, raises, same, seeds

work = learner.load()

SCHEMA = {"name": str.strip, "age": whole}


def parse(path, text, schema=None):
    """Call the learner's parse_rows and return (rows, faults), after making sure that they are what they should be."""
    __tracebackhide__ = True
    received = work.parse_rows(path, SCHEMA if schema is None else schema)
    is_pair = isinstance(received, tuple) and len(received) == 2 and all(isinstance(part, list) for part in received)
    check(
        is_pair, "parse_rows should return a pair (rows, faults) of two lists.", where=shown(text),
        expected="(rows, faults)", received="None" if received is None else received, cause="a `return` is missing" if received is None else "",
    )
    rows, faults = received
    for fault in faults:
        check(
            isinstance(fault, work.Fault) and isinstance(fault.line, int) and isinstance(fault.reason, str) and fault.reason != "",
            "each fault should be a Fault with a line, a column and a reason in words.", where=shown(text),
            expected='such as Fault(3, "age", "…")', received=fault,
        )
    return rows, faults


def check_file(folder, text, rows, faults, schema=None):
    """Parse a file with `text` and compare rows and faults, the latter as (line, column) in order."""
    __tracebackhide__ = True
    path = write(folder, text)
    got_rows, got_faults = parse(path, text, schema)
    places = [(fault.line, fault.column) for fault in got_faults]
    lost = [row for row in rows if row not in got_rows]
    check(
        not lost, "a good row is missing from rows.", where=shown(text), expected=rows, received=got_rows,
        cause="reading ended at the first fault; the rows after it count as well" if lost and places and got_rows == rows[: len(got_rows)] else "",
    )
    same(got_rows, rows, what="rows", where=shown(text))
    same(places, faults, what="the list of (line, column) of the faults", where=shown(text), cause=_cause(places, faults))


def _cause(places, faults):
    """Return why lines may differ, where only they do."""
    if len(places) != len(faults) or [column for _, column in places] != [column for _, column in faults] or places == faults:
        return ""
    off = {line - right for (line, _), (right, _) in zip(places, faults)}
    if off == {-1}:
        return "each line is 1 too small: the header is line 1, and the first row line 2"
    if off == {1}:
        return "each line is 1 too large: the header is line 1, and the first row line 2"
    return "a row may go over several lines, and blank lines count, too: the line is where the row begins in the file"


@pytest.mark.task(2)
def test_the_file_of_the_brief(tmp_path):
    text = "name,age\nAna,31\nBo,many\n\nCy,7\n"
    check_file(tmp_path, text, [{"name": "Ana", "age": 31}, {"name": "Cy", "age": 7}], [(3, "age")])


@pytest.mark.task(2)
def test_reasons_are_those_of_the_converter(tmp_path):
    text = "name,age\nAna,1000\n"
    _, faults = parse(write(tmp_path, text), text)
    reason = faults[0].reason if faults else ""
    check(
        "is out of range" in reason, "the reason does not say what the converter said.", where=shown(text),
        expected="what str(error) gives: '1000' is out of range", received=faults,
    )


@pytest.mark.task(2)
def test_rows_after_a_fault_count_and_every_fault_is_reported(tmp_path):
    text = "name,age\nAna,x\nBo,2\nCy,y\nDi,4\nEd,-1\n"
    check_file(tmp_path, text, [{"name": "Bo", "age": 2}, {"name": "Di", "age": 4}], [(2, "age"), (4, "age"), (6, "age")])


@pytest.mark.task(2)
def test_two_faults_in_one_row(tmp_path):
    text = "height,name,age\nx,Ana,y\n170,Bo,5\n"
    schema = {"name": str.strip, "age": whole, "height": whole}
    check_file(tmp_path, text, [{"name": "Bo", "age": 5, "height": 170}], [(2, "age"), (2, "height")], schema)


@pytest.mark.task(2)
def test_quotes_protect_commas_quotes_and_line_breaks(tmp_path):
    text = 'name,age\n"Silva, Ana",31\n"Bo ""the saw""",2\n"Cy\nJr.",7\n'
    rows = [{"name": "Silva, Ana", "age": 31}, {"name": 'Bo "the saw"', "age": 2}, {"name": "Cy\nJr.", "age": 7}]
    check_file(tmp_path, text, rows, [])


@pytest.mark.task(2)
def test_a_line_is_where_the_row_begins(tmp_path):
    text = 'name,age\n"Ana\nMaria\nLuz",1\n\n"Bo\nB.",many\n\n\nCy,x\n'
    check_file(tmp_path, text, [{"name": "Ana\nMaria\nLuz", "age": 1}], [(6, "age"), (10, "age")])


@pytest.mark.task(2)
def test_line_ends_of_windows(tmp_path):
    text = 'name,age\r\nAna,1\r\n\r\nBo,x\r\n"Cy\r\nJr.",y\r\nDi,4\r\n'
    check_file(tmp_path, text, [{"name": "Ana", "age": 1}, {"name": "Di", "age": 4}], [(4, "age"), (5, "age")])
    text = 'name,age\n"Cy\r\nJr.",7\n'
    rows, _ = parse(write(tmp_path, text), text)
    same(rows, [{"name": "Cy\r\nJr.", "age": 7}], what="rows", where=shown(text), cause='open the file with newline="", as the csv module asks; else Python changes line ends inside of fields')


@pytest.mark.task(2)
def test_a_byte_order_mark_belongs_to_no_name(tmp_path):
    check_file(tmp_path, "\ufeffname,age\nZoë,3\n", [{"name": "Zoë", "age": 3}], [])
    check_file(tmp_path, '\ufeff"name",age\nZoë,3\n', [{"name": "Zoë", "age": 3}], [])


@pytest.mark.task(2)
def test_blank_rows_are_passed_over(tmp_path):
    text = "name,age\n\nAna,1\n,\n  \n , \nBo,x\n"
    check_file(tmp_path, text, [{"name": "Ana", "age": 1}], [(7, "age")])


@pytest.mark.task(2)
def test_too_few_and_too_many_fields(tmp_path):
    text = "name,age\nAna\nBo,2\nCy,3,4\nDi,\nEd,5,\n"
    check_file(tmp_path, text, [{"name": "Bo", "age": 2}], [(2, ""), (4, ""), (5, "age"), (6, "")])


@pytest.mark.task(2)
def test_columns_in_any_order_and_more_than_asked_for(tmp_path):
    text = "note, age ,id,name\nhello,1,9,Ana\n,x,8,Bo\n"
    path = write(tmp_path, text)
    check_file(tmp_path, text, [{"name": "Ana", "age": 1}], [(3, "age")])
    rows, _ = parse(path, text)
    same(list(rows[0]), ["name", "age"], what="the columns of a row, in the order of the schema", where=shown(text))


@pytest.mark.task(2)
def test_a_header_without_a_needed_column_is_refused(tmp_path):
    for text, column in (("name,years\nAna,1\n", "age"), ("age\n1\n", "name"), ("", "name")):
        error = raises(ValueError, work.parse_rows, write(tmp_path, text), SCHEMA, what=f"parse_rows of {shown(text)}", why=f"no column {column}")
        check(column in str(error), "the message does not name the column that is missing.", where=shown(text), expected=column, received=str(error))


@pytest.mark.task(2)
def test_a_header_alone_has_no_rows(tmp_path):
    check_file(tmp_path, "name,age\n", [], [])
    check_file(tmp_path, "name,age", [], [])


@pytest.mark.task(2)
def test_what_is_no_fault_of_the_data_is_not_caught(tmp_path):
    path = write(tmp_path, "name,age\nAna,1\nBo,2\n")

    def stops_with(error):
        def convert(text):
            raise error("this is a bug, or Ctrl+C")

        return convert

    for error in (TypeError, KeyError, ZeroDivisionError, OSError, KeyboardInterrupt):
        raises(
            error, work.parse_rows, path, {"name": stops_with(error)},
            what=f"parse_rows with a converter that raises {error.__name__}", why="only ValueError says that the data is wrong; the rest must not be hidden",
        )


@pytest.mark.task(2)
def test_a_missing_file_and_another_encoding_are_not_hidden(tmp_path):
    raises(FileNotFoundError, work.parse_rows, tmp_path / "nowhere.csv", SCHEMA, what="parse_rows of a file that is not there")
    path = write(tmp_path, "name,age\nAna,1\nZoë,3\n", encoding="latin-1")
    raises(
        UnicodeDecodeError, work.parse_rows, path, SCHEMA,
        what="parse_rows of a file that is not UTF-8", why="guessing would turn names into something else; note that UnicodeDecodeError is a ValueError",
    )


@pytest.mark.task(2)
def test_the_file_is_closed_whatever_happens(tmp_path, monkeypatch):
    text = "name,age\nAna,1\n"
    path = write(tmp_path, text)

    def fails(_):
        raise RuntimeError("a bug in a converter")

    for schema, error in ((SCHEMA, None), ({"name": fails}, RuntimeError), ({"shoe": str}, ValueError)):
        with watched_files(monkeypatch) as opened:
            if error is None:
                work.parse_rows(path, schema)
            else:
                raises(error, work.parse_rows, path, schema, what="parse_rows")
        left = [file for file in opened if not file.closed]
        check(
            not left, "the file is still open after parse_rows.", where="it ended " + ("well" if error is None else f"with {error.__name__}"),
            expected="closed in any case", received="open", cause="`with open(…) as file:` closes it, also when an exception passes through",
        )


@pytest.mark.task(2)
@pytest.mark.parametrize("seed", seeds())
def test_generated_exports_with_your_own_converters(tmp_path, seed):
    text, rows, faults = make_export(seed)
    schema = {"code": work.to_text, "item": work.to_text, "price": work.to_number, "sold": work.to_date}
    path = write(tmp_path, text)
    got_rows, got_faults = parse(path, f"make_export({seed})", schema)
    lost = [row for row in rows if row not in got_rows]
    check(not lost, f"{len(lost)} of {len(rows)} good rows are missing.", where=f"make_export({seed})", expected=lost[:1], received="not among the rows")
    same(len(got_rows), len(rows), what="the number of rows", where=f"make_export({seed})")
    places = {(fault.line, fault.column) for fault in got_faults}
    missed, invented = sorted(faults - places), sorted(places - faults)
    check(
        not missed and not invented, "the faults are not those that were planted.", where=f"make_export({seed}), as (line, column)",
        expected=f"{len(faults)} faults; missed: {missed[:3]}", received=f"{len(got_faults)} faults; not planted: {invented[:3]}",
    )
    same(len(got_faults), len(faults), what="the number of faults", where=f"make_export({seed})", cause="each fault is reported once")
    lines = [fault.line for fault in got_faults]
    same(lines, sorted(lines), what="the lines of the faults, in the order of the file", where=f"make_export({seed})")
