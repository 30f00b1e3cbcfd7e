"""Split a text into lines of cells, by what stands between them; cells may be quoted."""

import csv
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from io import StringIO
from itertools import islice
from typing import NamedTuple

from app.problems.own_table import words
from app.setting import SettingError

MOST_ROWS = 2000
MOST_LINES = 10_000
MOST_LINES_OF_A_SAMPLE = 100_000
MOST_COLUMNS_TO_CHOOSE_FROM = 100
# What some programs write first, so that others know what stands between cells.
_SEPARATOR_LINE = re.compile(r'"?sep=([^\w\s"\']|\t)"?', re.IGNORECASE)
_RULE = re.compile(r"[\s|+:=-]*-[\s|+:=-]*")


class Line(NamedTuple):
    """The cells of one row, and the number of the line, from 1, that it begins on."""

    number: int
    cells: tuple[str, ...]


class Body(NamedTuple):
    """A text, how many lines were taken off its beginning, and the delimiter that these told."""

    text: str
    lines_before: int
    delimiter: str | None


class Shaped(NamedTuple):
    """Rows of equally many cells. cut: whether an empty column at the end was left out."""

    rows: list[Line]
    cut: bool


def body_of(text: str, most_lines: int) -> Body:
    """Take off the mark of a file and a first line such as sep=;. Raises SettingError if it is no text."""
    text = text.removeprefix("\ufeff")
    if (position := text.find("\0")) >= 0:
        raise wrong(*words.no_text(_line_at(text, position)))
    if (ends := max(text.count("\n"), text.count("\r"))) > most_lines:
        raise wrong(*words.too_many_lines(ends, MOST_ROWS, most_lines))
    lines = StringIO(text, newline="")
    said = _SEPARATOR_LINE.fullmatch(lines.readline().strip(" \r\n"))
    return Body(lines.read(), 1, said[1]) if said else Body(text, 0, None)


def wrong(message: str, allowed: str) -> SettingError:
    """Something is wrong with the text itself."""
    return SettingError("text", message, allowed)


def rows_of(body: Body, delimiter: str, most: int | None = None) -> list[Line]:
    """The rows that are not empty, the first `most` of them. Raises SettingError, with the line."""
    return list(islice(_rows(body, delimiter), most))


def _rows(body: Body, delimiter: str) -> Iterator[Line]:
    reader = csv.reader(_raw(body.text, delimiter), delimiter=delimiter, skipinitialspace=True, strict=True)
    number = 1 + body.lines_before
    try:
        for row in reader:
            cells = tuple(cell.strip() for cell in row)
            if any(cells) and not (delimiter == "|" and _is_rule(cells)):
                yield Line(number, cells)
            number = 1 + body.lines_before + reader.line_num
    except csv.Error as error:
        raise wrong(*words.broken_line(number, str(error))) from None


def _raw(text: str, delimiter: str) -> Iterator[str]:
    """The lines as the reader takes them; where spaces are delimiters, those at both ends are none."""
    lines = StringIO(text, newline="")
    if delimiter != " ":
        return lines
    return (line.replace("\t", " ").strip() + "\n" for line in lines)


def _is_rule(cells: Sequence[str]) -> bool:
    """Whether a line only draws the line below the names."""
    return all(not cell or _RULE.fullmatch(cell) for cell in cells)


def shaped(rows: list[Line]) -> Shaped:
    """The rows without an empty column at either end. Raises SettingError for the first of another width."""
    if not rows:
        raise wrong(*words.NOTHING)
    if any(len(row.cells) > MOST_COLUMNS_TO_CHOOSE_FROM + 2 for row in rows):
        _refuse_width(next(row for row in rows if len(row.cells) > MOST_COLUMNS_TO_CHOOSE_FROM + 2))
    start = 0 if any(row.cells[0] for row in rows) else 1
    end = max(_end(row.cells) for row in rows)
    if any(len(row.cells) < end for row in rows):
        _refuse_ragged(rows)
    if end - start < 2:
        raise wrong(*words.ONE_COLUMN)
    if end - start > MOST_COLUMNS_TO_CHOOSE_FROM:
        _refuse_width(rows[0])
    cut = any(len(row.cells) > end for row in rows)
    return Shaped([Line(number, cells[start:end]) for number, cells in rows], cut or start == 1)


def _end(cells: Sequence[str]) -> int:
    """How many cells there are up to the last that holds something."""
    return next(place for place in range(len(cells), -1, -1) if place == 0 or cells[place - 1])


def _refuse_width(row: Line) -> None:
    raise wrong(*words.too_wide(row.number, len(row.cells), MOST_COLUMNS_TO_CHOOSE_FROM))


def _refuse_ragged(rows: Sequence[Line]) -> None:
    """Blame the first line that is not like most of them, whichever it is."""
    usual = Counter(len(row.cells) for row in rows).most_common(1)[0][0]
    like = next(row for row in rows if len(row.cells) == usual)
    # Cells beyond the usual ones are only wrong if they hold something.
    other = next(row for row in rows if len(row.cells) < usual or _end(row.cells) > usual)
    raise wrong(*words.other_width(other.number, len(other.cells), like.number, usual))


def _line_at(text: str, position: int) -> int:
    return 1 + len(re.findall(r"\r\n|\r|\n", text[:position]))
