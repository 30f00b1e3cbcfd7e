"""Turn lines of cells into named columns, each of numbers or of text."""

from collections.abc import Sequence
from typing import Literal, NamedTuple

from app.problems.own_table import words
from app.problems.own_table.column_reading import As, Mark, Reading, reading_of
from app.problems.own_table.delimiters import Lines
from app.problems.own_table.header import Header, Names, names_in
from app.problems.own_table.lines import MOST_ROWS, Line, wrong
from app.problems.own_table.naming import Wanted, names_from, place_of
from app.problems.own_table.sample import sampled

Asks = Sequence[tuple[Wanted, As]]
"""How columns are to be read that leave it open."""


class Column(NamedTuple):
    """A column: its name, its position from 0, and for each row its line, its cell and its number, if any.

    missing: which cells have no value. guess: the decimal mark where no cell of the column says which it is.
    """

    name: str
    position: int
    lines: tuple[int, ...]
    cells: tuple[str, ...]
    numbers: tuple[float | None, ...]
    missing: tuple[bool, ...]
    reading: Reading
    guess: Mark

    @property
    def kind(self) -> Literal["number", "text"]:
        """What most of the cells are."""
        return "number" if self.reading.is_of_numbers else "text"

    @property
    def values(self) -> tuple[float | str | None, ...]:
        """The numbers, or else the texts, None where there is none. 1 and 1.0 are the same number."""
        if self.kind == "number":
            return self.numbers
        pairs = zip(self.cells, self.missing, strict=True)
        return tuple(None if missing else cell for cell, missing in pairs)

    @property
    def distinct(self) -> int:
        """How many different values there are."""
        return len(set(self.values) - {None})

    def rows(self, kept: Sequence[int]) -> "Column":
        """The same column with these rows alone."""
        return self._replace(
            lines=tuple(self.lines[k] for k in kept),
            cells=tuple(self.cells[k] for k in kept),
            numbers=tuple(self.numbers[k] for k in kept),
            missing=tuple(self.missing[k] for k in kept),
        )


class Columns(NamedTuple):
    """All columns, how the first line was taken, and how many rows there were before a sample was drawn."""

    all: list[Column]
    names: Names
    found_rows: int


def columns_of(lines: Lines, header: Header, readings: Asks, sample: bool) -> Columns:
    """Name the columns and read their numbers. Raises SettingError for `text` or `readings`."""
    names = names_in(lines.rows, header)
    rows = lines.rows[1:] if names.found else lines.rows
    if len(rows) < 2:
        raise wrong(*words.TOO_FEW_ROWS)
    if len(rows) > MOST_ROWS and not sample:
        raise wrong(*words.too_many_rows(len(rows), MOST_ROWS))
    kept = sampled(rows, MOST_ROWS)
    first = lines.rows[0].cells
    named = list(names_from(first if names.found else [""] * len(first)))
    asked = {
        place_of(named, wanted, f"readings[{number}].column"): how
        for number, (wanted, how) in enumerate(readings)
    }
    found = [
        reading_of([row.cells[place] for row in kept], asked.get(place, "auto"))
        for place in range(len(named))
    ]
    usual = _usual_mark(found)
    columns = [_column(name, place, kept, found[place], usual) for place, name in enumerate(named)]
    return Columns(columns, names, len(rows))


def _usual_mark(readings: Sequence[Reading]) -> Mark:
    """The decimal mark that other columns prove; a point, where they prove none or both."""
    marks: set[Mark] = set().union(*(each.marks for each in readings if each.is_of_numbers))
    return "comma" if marks == {"comma"} else "point"


def _column(name: str, position: int, rows: Sequence[Line], reading: Reading, usual: Mark) -> Column:
    return Column(
        name,
        position,
        tuple(row.number for row in rows),
        reading.cells,
        reading.numbers(usual),
        reading.missing,
        reading,
        usual,
    )
