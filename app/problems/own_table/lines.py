"""Split a text into lines of cells, which commas, semicolons or tabs separate; cells may be quoted."""

import csv
from collections.abc import Iterator
from io import StringIO
from itertools import islice
from typing import NamedTuple

from app.setting import SettingError

MOST_ROWS = 2000
MOST_LINES = 10_000
MOST_COLUMNS_TO_CHOOSE_FROM = 100
# Commas come last: with semicolons or tabs between cells, they are often decimal points.
DELIMITERS = ("\t", ";", ",")
LINES_TO_JUDGE_BY = 20

_WHERE_CELLS_END = "commas, semicolons or tabs between cells"
_WHAT_IS_WRONG = {
    "field larger": ("This cell is too long.", "at most 131,072 characters in a cell"),
    "unexpected end": ("A quotation mark opens and is never closed.", 'pairs of ", and "" inside of them'),
    "expected after": (
        "A cell goes on after its closing quotation mark.",
        'quotation marks inside written as ""',
    ),
}


class Line(NamedTuple):
    """The cells of one row, and the number of the line, from 1, that it begins on."""

    number: int
    cells: tuple[str, ...]


class Lines(NamedTuple):
    """All rows that are not empty, each with equally many cells, and what stood between these."""

    delimiter: str
    rows: list[Line]


def read_lines(text: str) -> Lines:
    """Take a text apart. Raises SettingError for the field `text`, which names the line that is wrong."""
    text = text.removeprefix("\ufeff")
    _check_characters(text)
    delimiter = _delimiter(text)
    # One line more than there may be: the first may be a header; and one to see that there are too many.
    rows = list(islice(_rows(text, delimiter), MOST_ROWS + 2))
    _check_shape(rows)
    return Lines(delimiter, rows)


def wrong(message: str, allowed: str) -> SettingError:
    """Something is wrong with the text itself."""
    return SettingError("text", message, allowed)


def _check_characters(text: str) -> None:
    if (ends := max(text.count("\n"), text.count("\r"))) > MOST_LINES:
        raise wrong(
            f"This text has {ends} lines.", f"at most {MOST_ROWS} rows; {MOST_LINES} lines with empty ones"
        )
    if (position := text.find("\0")) >= 0:
        number = text.count("\n", 0, position) + 1
        raise wrong(f"Line {number} holds a character with code 0: this is no text.", "a text in UTF-8")


def _delimiter(text: str) -> str:
    """The first delimiter by which the first lines all have equally many cells, and more than one."""
    for delimiter in DELIMITERS:
        try:
            widths = {len(row.cells) for row in islice(_rows(text, delimiter), LINES_TO_JUDGE_BY)}
        except SettingError:
            continue
        if len(widths) == 1 and widths != {1}:
            return delimiter
    first_line = text.lstrip().partition("\n")[0]
    return max(reversed(DELIMITERS), key=first_line.count)


def _rows(text: str, delimiter: str) -> Iterator[Line]:
    reader = csv.reader(StringIO(text, newline=""), delimiter=delimiter, skipinitialspace=True, strict=True)
    number = 1
    try:
        for row in reader:
            cells = tuple(cell.strip() for cell in row)
            if any(cells):
                yield Line(number, cells)
            number = reader.line_num + 1
    except csv.Error as error:
        raise _translated(error, number) from None


def _translated(error: csv.Error, number: int) -> SettingError:
    for words, (message, allowed) in _WHAT_IS_WRONG.items():
        if words in str(error):
            return wrong(f"Line {number}: {message}", allowed)
    return wrong(f"Line {number} cannot be read.", _WHERE_CELLS_END)


def _check_shape(rows: list[Line]) -> None:
    if not rows:
        raise wrong("There is nothing in this text.", "a line of names and at least two rows of numbers")
    first = rows[0]
    width = len(first.cells)
    if width < 2:
        raise wrong("There is only one column.", f"an input and a target at least, with {_WHERE_CELLS_END}")
    if width > MOST_COLUMNS_TO_CHOOSE_FROM:
        message = f"Line {first.number} has {width} cells."
        raise wrong(message, f"at most {MOST_COLUMNS_TO_CHOOSE_FROM} columns to choose from")
    for row in rows:
        if len(row.cells) != width:
            message = f"Line {row.number} has {len(row.cells)} cells, but line {first.number} has {width}."
            raise wrong(message, f"equally many cells in every line, with {_WHERE_CELLS_END}")
