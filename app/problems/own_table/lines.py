"""Split a text into lines of cells, which commas, semicolons or tabs separate; cells may be quoted."""

import csv
from collections.abc import Iterator
from io import StringIO
from itertools import islice
from typing import NamedTuple

from app.problems.own_table import words
from app.setting import SettingError

MOST_ROWS = 2000
MOST_LINES = 10_000
MOST_COLUMNS_TO_CHOOSE_FROM = 100
# Commas come last: with semicolons or tabs between cells, they are often decimal points.
DELIMITERS = ("\t", ";", ",")
LINES_TO_JUDGE_BY = 20


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
        raise wrong(*words.too_many_lines(ends, MOST_ROWS, MOST_LINES))
    if (position := text.find("\0")) >= 0:
        number = text.count("\n", 0, position) + 1
        raise wrong(*words.no_text(number))


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
        raise wrong(*words.broken_line(number, str(error))) from None


def _check_shape(rows: list[Line]) -> None:
    if not rows:
        raise wrong(*words.NOTHING)
    first = rows[0]
    width = len(first.cells)
    if width < 2:
        raise wrong(*words.ONE_COLUMN)
    if width > MOST_COLUMNS_TO_CHOOSE_FROM:
        raise wrong(*words.too_wide(first.number, width, MOST_COLUMNS_TO_CHOOSE_FROM))
    for row in rows:
        if len(row.cells) != width:
            raise wrong(*words.other_width(row.number, len(row.cells), first.number, width))
