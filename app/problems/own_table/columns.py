"""Turn lines of cells into named columns, each of numbers or of text."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from app.problems.own_table import words
from app.problems.own_table.cells import is_missing, number_in
from app.problems.own_table.lines import MOST_ROWS, Line, Lines, wrong

Header = Literal["auto", True, False]
LONGEST_NAME = 60


class Column(NamedTuple):
    """A column: its name, its position from 0, and for each row its line, its cell and its number, if any.

    A column is one of numbers if most of its cells that are not empty are numbers.
    """

    name: str
    position: int
    lines: tuple[int, ...]
    cells: tuple[str, ...]
    numbers: tuple[float | None, ...]

    @property
    def kind(self) -> Literal["number", "text"]:
        """What most of the cells are."""
        numbers = sum(number is not None for number in self.numbers)
        return "number" if 2 * numbers > len(self.cells) - self.missing else "text"

    @property
    def missing(self) -> int:
        """How many cells have no value."""
        return sum(map(is_missing, self.cells))

    @property
    def values(self) -> tuple[float | str | None, ...]:
        """The numbers of a column of numbers, else the texts: 1 and 1.0 are the same number."""
        return self.numbers if self.kind == "number" else self.cells

    @property
    def distinct(self) -> int:
        """How many different values there are."""
        return len(set(self.values))


class Columns(NamedTuple):
    """All columns, whether the first line named them, and whether commas were read as decimal points."""

    all: list[Column]
    has_header: bool
    decimal_comma: bool


def columns_of(lines: Lines, header: Header) -> Columns:
    """Name the columns and read their numbers. Raises SettingError for the field `text`."""
    comma = lines.delimiter != ","
    has_header = _looks_like_names(lines.rows, comma) if header == "auto" else header
    rows = lines.rows[1:] if has_header else lines.rows
    if len(rows) < 2:
        raise wrong(*words.TOO_FEW_ROWS)
    if len(rows) > MOST_ROWS:
        raise wrong(*words.too_many_rows(MOST_ROWS))
    names = _names(lines.rows[0].cells if has_header else [""] * len(rows[0].cells))
    columns = [_column(name, position, rows, comma) for position, name in enumerate(names)]
    cells = (cell for column in columns for cell in column.cells)
    return Columns(
        columns, has_header, comma and any("," in cell and number_in(cell, True) for cell in cells)
    )


def _looks_like_names(rows: Sequence[Line], comma: bool) -> bool:
    """Whether the first line holds no number, and the lines below hold some."""

    def has_number(row: Line) -> bool:
        return any(number_in(cell, comma) is not None for cell in row.cells)

    return not has_number(rows[0]) and any(map(has_number, rows[1:]))


def _names(given: Sequence[str]) -> Iterator[str]:
    """The names that are given, or `column 1` and so on; a name that was there before gets a number."""
    seen: Counter[str] = Counter()
    for position, cell in enumerate(given):
        name = cell[:LONGEST_NAME] or f"column {position + 1}"
        seen[name] += 1
        yield name if seen[name] == 1 else f"{name[: LONGEST_NAME - 6]} ({seen[name]})"


def _column(name: str, position: int, rows: Sequence[Line], comma: bool) -> Column:
    cells = tuple(row.cells[position] for row in rows)
    return Column(
        name,
        position,
        tuple(row.number for row in rows),
        cells,
        tuple(number_in(cell, comma) for cell in cells),
    )
