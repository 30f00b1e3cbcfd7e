"""Which columns a network is given, and their numbers."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from app.problems.own_table.cells import is_missing, shown
from app.problems.own_table.columns import Column
from app.problems.own_table.lines import wrong
from app.setting import SettingError
from app.slope import Array

MOST_COLUMNS = 16
NAMES_SHOWN = 8

Wanted = str | int


class Inputs(NamedTuple):
    """The columns that are inputs, and what should be said about the choice."""

    columns: list[Column]
    notes: list[str]


def find(columns: Sequence[Column], wanted: Wanted, field: str) -> Column:
    """The column of that name, or of that number from 0. Raises SettingError for the field."""
    if isinstance(wanted, int):
        if not 0 <= wanted < len(columns):
            raise SettingError(
                field, "There is no such column.", f"a name, or a number from 0 to {len(columns) - 1}"
            )
        return columns[wanted]
    for column in columns:
        if column.name == wanted:
            return column
    names = ", ".join(shown(column.name) for column in columns[:NAMES_SHOWN])
    raise SettingError(field, "There is no column of this name.", names)


def choose_inputs(columns: Sequence[Column], wanted: Sequence[Wanted] | None, target: Column) -> Inputs:
    """The columns that were asked for; where none were, all that hold different numbers.

    Raises SettingError for `columns`, one of them, or `text`.
    """
    chosen = _all_useful(columns, target) if wanted is None else _as_wanted(columns, wanted, target)
    if len(chosen.columns) + 1 > MOST_COLUMNS:
        message = f"There are {len(chosen.columns)} inputs and a target."
        raise SettingError("columns", message, f"at most {MOST_COLUMNS} columns in all: choose some")
    for column in chosen.columns:
        check_numbers(column)
    return chosen


def is_useful(column: Column) -> bool:
    """Whether a network can learn anything from a column: it holds different numbers."""
    return column.kind == "number" and column.distinct > 1


def _all_useful(columns: Sequence[Column], target: Column) -> Inputs:
    others = [column for column in columns if column is not target]
    texts = [column for column in others if column.kind == "text"]
    constant = [column for column in others if column.kind == "number" and column.distinct == 1]
    useful = [column for column in others if is_useful(column)]
    if not useful:
        raise wrong("Beside the target no column holds different numbers.", "at least one such column")
    notes = [f"{_listed(texts)} left out: text is no input."] if texts else []
    notes += [f"{_listed(constant)} left out: all values are the same."] if constant else []
    return Inputs(useful, notes)


def _as_wanted(columns: Sequence[Column], wanted: Sequence[Wanted], target: Column) -> Inputs:
    if not wanted:
        raise SettingError("columns", "No input is chosen.", "at least one column of numbers")
    chosen: list[Column] = []
    for number, each in enumerate(wanted):
        field = f"columns[{number}]"
        column = find(columns, each, field)
        if column is target:
            raise SettingError(field, "This column is the target.", "a column that is not the target")
        if column in chosen:
            raise SettingError(field, "This column stands here twice.", "different columns")
        if column.kind == "text":
            message = f"Column {column.position + 1} ({shown(column.name)}) holds text."
            raise SettingError(field, message, "a column of numbers")
        chosen.append(column)
    constant = [column for column in chosen if column.distinct == 1]
    return Inputs(
        chosen, [f"{_listed(constant)} the same in every row: nothing to learn from."] if constant else []
    )


def check_numbers(column: Column) -> None:
    """Raise SettingError, with line and column, for the first cell that is no number."""
    for line, cell, number in zip(column.lines, column.cells, column.numbers, strict=True):
        if number is None:
            more = sum(each is None for each in column.numbers) - 1
            also = f" {more} more cells of this column are no numbers." if more else ""
            what = "is empty" if is_missing(cell) else f"holds {shown(cell)}, which is no finite number"
            message = f"Line {line}, column {column.position + 1} ({shown(column.name)}) {what}.{also}"
            raise wrong(message, "digits with a point, such as 1000 or -2.5e3; or choose other columns")


def numbers_of(columns: Sequence[Column]) -> Array:
    """The numbers of checked columns, as (rows, columns)."""
    return np.array([column.numbers for column in columns], dtype=float).T


def _listed(columns: Sequence[Column]) -> str:
    names = ", ".join(shown(column.name) for column in columns[:NAMES_SHOWN])
    more = len(columns) - NAMES_SHOWN
    return f"{names} and {more} more are" if more > 0 else f"{names} {'is' if len(columns) == 1 else 'are'}"
