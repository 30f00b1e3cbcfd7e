"""What a table leaves open: each as a question, with the possible answers and the one that is assumed."""

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from app.problems.own_table import notes
from app.problems.own_table.column_reading import As
from app.problems.own_table.columns import Column, Columns
from app.problems.own_table.delimiters import SIGNS, Lines
from app.problems.own_table.units import is_known_unit

_SPACE = "space"


class Option(NamedTuple):
    """One answer: the value to ask for, and what it would mean."""

    value: str | bool
    says: str


class Question(NamedTuple):
    """field: which field of the request answers it: delimiter, header, or readings, of the column `column`.

    example: a cell that leaves it open. chosen: the value that holds now, guessed or asked for.
    """

    field: str
    column: int | None
    example: str
    says: str
    options: list[Option]
    chosen: str | bool


def questions_of(lines: Lines, columns: Columns) -> list[dict[str, Any]]:
    """All that is open, in the order in which it is read."""
    return [_as_fields(question) for question in _questions(lines, columns)]


def _as_fields(question: Question) -> dict[str, Any]:
    return {**question._asdict(), "options": [option._asdict() for option in question.options]}


def _questions(lines: Lines, columns: Columns) -> Iterator[Question]:
    if lines.or_else is not None:
        options = [Option(word, notes.DELIMITERS[word]) for word in (lines.word, _SPACE)]
        first = lines.rows[0]
        example = SIGNS[lines.word].join(first.cells)[:_LONGEST_EXAMPLE]
        yield Question("delimiter", None, example, notes.asks_delimiter(first.number), options, lines.word)
    if columns.names.question is not None:
        yield _about_names(lines, columns)
    for column in columns.all:
        if options := _options(column):
            yield _about(column, options)


_LONGEST_EXAMPLE = 24


def _about_names(lines: Lines, columns: Columns) -> Question:
    example, first = str(columns.names.question), lines.rows[0].number
    options = [Option(True, notes.IS_NAME), Option(False, notes.IS_VALUE)]
    return Question("header", None, example, notes.asks_names(example, first), options, columns.names.found)


def _options(column: Column) -> list[Option]:
    """The ways in which a column may be read, where there are several."""
    reading = column.reading
    if not reading.looks_like_numbers:
        return (
            []
            if reading.meant is None
            else [Option("auto", notes.IS_MISSING), Option("text", notes.IS_MEANT)]
        )
    options = []
    if reading.open is not None and not reading.is_settled:
        found = reading.found[reading.open]
        options = [Option("point", _said(found.point)), Option("comma", _said(found.comma))]
    if reading.unit and not is_known_unit(reading.unit):
        options = options or [Option("auto", _said(_number_shown(column)))]
        options.append(Option("text", notes.IS_TEXT))
    return options


def _about(column: Column, options: Sequence[Option]) -> Question:
    reading = column.reading
    place = _place(column)
    example = column.cells[place]
    says = notes.asks_cell(example, column.lines[place], column.position + 1, column.name)
    chosen: As = reading.asked
    if chosen != "text" and options[0].value == "point":
        chosen = reading.mark(column.guess)
    elif chosen != "text":
        chosen = "auto"
    return Question("readings", column.position, example, says, list(options), chosen)


def _place(column: Column) -> int:
    """The row of the cell that shows what is open."""
    reading = column.reading
    if not reading.looks_like_numbers and reading.meant is not None:
        return reading.meant
    if reading.open is not None and not reading.is_settled:
        return reading.open
    return next(k for k, each in enumerate(reading.found) if each.is_number)


def _number_shown(column: Column) -> float | None:
    """The number of the cell that shows what is open, without its unit."""
    found = column.reading.found[_place(column)]
    return found.comma if found.point is None else found.point


def _said(number: float | None) -> str:
    return "" if number is None else notes.plain(number)
