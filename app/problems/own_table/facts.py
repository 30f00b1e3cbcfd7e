"""What is told of each column of a table, and of how the table was read."""

from collections.abc import Sequence
from typing import Any

from app.problems.own_table import notes
from app.problems.own_table.columns import Column, Columns
from app.problems.own_table.delimiters import Lines
from app.problems.own_table.inputs import is_useful
from app.problems.own_table.numbers import is_grouped
from app.problems.own_table.one_hot import can_be_one_hot, labels_of


def facts_of(column: Column, one_hot: bool = False) -> dict[str, Any]:
    """A column for the one who chooses; useful: whether it can be an input and tells anything."""
    numbers = [number for number in column.numbers if number is not None]
    few = can_be_one_hot(column)
    return {
        "name": column.name,
        "kind": column.kind,
        "distinct": column.distinct,
        "missing": sum(column.missing),
        "minimum": min(numbers, default=None),
        "maximum": max(numbers, default=None),
        "unit": column.reading.unit if column.kind == "number" else "",
        "one_hot": few,
        "useful": is_useful(column) or (one_hot and few),
    }


def notes_on_reading(lines: Lines, columns: Columns) -> list[str]:
    """How the text was read, where that is not plain, and what was left out."""
    found = columns.all
    said = [] if columns.names.found else [notes.NO_HEADER]
    said += [notes.EMPTY_COLUMN] if lines.cut else []
    kept = len(found[0].cells)
    said += [notes.sample_drawn(kept, columns.found_rows)] if kept < columns.found_rows else []
    said += [notes.DECIMAL_COMMAS] if any(map(_has_decimal_commas, found)) else []
    return said + [note for column in found for note in _notes_on_column(column)]


def _has_decimal_commas(column: Column) -> bool:
    pairs = zip(column.cells, column.numbers, column.reading.found, strict=True)
    return any(number is not None and "," in cell and number != read.point for cell, number, read in pairs)


def _notes_on_column(column: Column) -> list[str]:
    """An example of what was taken off numbers; what a column is taken for whose units differ."""
    reading = column.reading
    if column.kind == "text":
        several = reading.units and reading.asked != "text"
        return [notes.units_left_out(column.name, reading.units)] if several else []
    if not reading.is_settled:
        # It is asked about, with the same example.
        return []
    cells = zip(column.cells, column.numbers, strict=True)
    example = next(
        (
            (cell, number)
            for cell, number in cells
            if number is not None and (reading.unit or _is_cut(cell, number))
        ),
        None,
    )
    return [notes.with_unit(column.name, *example)] if example else []


def _is_cut(cell: str, number: float) -> bool:
    """Whether the cell holds marks between thousands."""
    return abs(number) >= 1000 and is_grouped(cell)


def notes_on_encoding(columns: Sequence[Column]) -> list[str]:
    """Which text columns became several inputs."""
    return [notes.is_one_hot(column.name, labels_of(column)) for column in columns if column.kind == "text"]
