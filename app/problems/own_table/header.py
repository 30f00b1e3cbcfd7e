"""Whether the first line of a table names its columns, and how sure that is."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Literal, NamedTuple

from app.problems.own_table.cells import is_missing
from app.problems.own_table.column_reading import Reading, reading_of
from app.problems.own_table.lines import Line
from app.problems.own_table.numbers import readings_of

Header = Literal["auto", True, False]
_ROWS_TO_JUDGE_BY = 200
_FIRST_YEAR, _LAST_YEAR = 1800, 2100


class Names(NamedTuple):
    """Whether the first line holds names. question: the cell that leaves it open, None if nothing does."""

    found: bool
    question: str | None = None


def names_in(rows: Sequence[Line], header: Header) -> Names:
    """How to take the first line: as asked; else as what it holds beside the lines below."""
    judged = _judged(rows)
    return judged if header == "auto" else judged._replace(found=header)


def _judged(rows: Sequence[Line]) -> Names:
    first, below = rows[0].cells, rows[1:_ROWS_TO_JUDGE_BY]
    if not below:
        return Names(False)
    columns = [reading_of([row.cells[place] for row in below]) for place in range(len(first))]
    numbers = [_is_number(cell, column) for cell, column in zip(first, columns, strict=True)]
    if any(numbers):
        return _among_numbers(first, numbers, columns)
    if any(each.is_number for column in columns for each in column.found):
        return Names(True)
    return _among_texts(first, columns)


def _is_number(cell: str, column: Reading) -> bool:
    """Whether a cell of the first line is a number like those below it, or a plain one."""
    found = readings_of(cell)
    return found.is_number and found.unit in ("", column.unit)


def _among_numbers(first: Sequence[str], numbers: Sequence[bool], columns: Sequence[Reading]) -> Names:
    """Numbers in the first line may be years, as headings; or a name stands beside them, over numbers."""
    years = [cell for cell, is_number in zip(first, numbers, strict=True) if is_number]
    if all(map(_is_year, years)) and len(set(years)) == len(years):
        below = [column for column, is_number in zip(columns, numbers, strict=True) if is_number]
        is_new = not any(_is_year(cell) for column in below for cell in column.cells)
        beside_text = len(years) < len(first)
        return Names((is_new and beside_text) or (_is_regular(years) and (is_new or beside_text)), years[0])
    pairs = zip(first, numbers, columns, strict=True)
    name = next((cell for cell, is_number, column in pairs if _is_name(cell, is_number, column)), None)
    return Names(name is not None, name)


def _is_name(cell: str, is_number: bool, column: Reading) -> bool:
    """Whether a text stands over numbers alone."""
    missing = column.missing
    present = [each for each, gone in zip(column.found, missing, strict=True) if not gone]
    return (
        not (is_number or is_missing(cell) or readings_of(cell).is_number)
        and bool(present)
        and all(each.is_number for each in present)
    )


def _among_texts(first: Sequence[str], columns: Sequence[Reading]) -> Names:
    """Of texts alone: names do not come again below, where other texts do."""
    again = any(cell in column.cells for cell, column in zip(first, columns, strict=True))
    repeats = any(len(set(column.cells)) < len(column.cells) for column in columns)
    return Names(not again and repeats, first[0])


def _is_year(cell: str) -> bool:
    return len(cell) == 4 and cell.isascii() and cell.isdigit() and _FIRST_YEAR <= int(cell) <= _LAST_YEAR


def _is_regular(years: Sequence[str]) -> bool:
    """Whether they follow each other at one distance."""
    return len({int(later) - int(year) for year, later in pairwise(years)}) == 1
