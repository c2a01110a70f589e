"""Small files for the tests, and a look at which of them were closed."""

import csv
import io
from contextlib import contextmanager
from pathlib import Path


def write(folder, text, encoding="utf-8"):
    """Write `text` to a file in `folder`, line ends as they are, and return its path."""
    path = folder / "export.csv"
    path.write_bytes(text.encode(encoding))
    return path


def whole(text):
    """A converter for the schemas of the tests: whole numbers from 0 to 999."""
    number = int(text)
    if not 0 <= number <= 999:
        raise ValueError(f"{text!r} is out of range")
    return number


@contextmanager
def watched_files(monkeypatch):
    """Yield a list to which every file is added that is opened in the block, however it is opened."""
    opened, plain = [], io.open

    def watching(*arguments, **keywords):
        file = plain(*arguments, **keywords)
        opened.append(file)
        return file

    with monkeypatch.context() as patch:
        patch.setattr("builtins.open", watching)
        patch.setattr(io, "open", watching)
        yield opened


def records(path):
    """Return the records of a CSV file in UTF-8, each a list of texts."""
    text = path.read_bytes().decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text, newline="")))


def shown(text):
    """Return the text of a file as a failure message shows it."""
    return "a file with " + repr(text)


def names_in(folder):
    """Return the names of all files in `folder`."""
    return sorted(entry.name for entry in Path(folder).iterdir())
