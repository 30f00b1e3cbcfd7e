"""Which columns a network is given, and their numbers."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from app.problems.own_table import words
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
            raise SettingError(field, *words.no_such_number(len(columns) - 1))
        return columns[wanted]
    for column in columns:
        if column.name == wanted:
            return column
    names = ", ".join(shown(column.name) for column in columns[:NAMES_SHOWN])
    raise SettingError(field, words.NO_SUCH_NAME, names)


def choose_inputs(columns: Sequence[Column], wanted: Sequence[Wanted] | None, target: Column) -> Inputs:
    """The columns that were asked for; where none were, all that hold different numbers.

    Raises SettingError for `columns`, one of them, or `text`.
    """
    chosen = _all_useful(columns, target) if wanted is None else _as_wanted(columns, wanted, target)
    if len(chosen.columns) + 1 > MOST_COLUMNS:
        raise SettingError("columns", *words.too_many_inputs(len(chosen.columns), MOST_COLUMNS))
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
        raise wrong(*words.NO_USEFUL_COLUMN)
    notes = [words.texts_left_out(_listed(texts))] if texts else []
    notes += [words.constants_left_out(_listed(constant))] if constant else []
    return Inputs(useful, notes)


def _as_wanted(columns: Sequence[Column], wanted: Sequence[Wanted], target: Column) -> Inputs:
    if not wanted:
        raise SettingError("columns", *words.NO_INPUT)
    chosen: list[Column] = []
    for number, each in enumerate(wanted):
        field = f"columns[{number}]"
        column = find(columns, each, field)
        if column is target:
            raise SettingError(field, *words.IS_TARGET)
        if column in chosen:
            raise SettingError(field, *words.TWICE)
        if column.kind == "text":
            message = words.holds_text(column.position + 1, column.name)
            raise SettingError(field, message, words.NUMBERS)
        chosen.append(column)
    constant = [column for column in chosen if column.distinct == 1]
    return Inputs(chosen, [words.constants_chosen(_listed(constant))] if constant else [])


def check_numbers(column: Column) -> None:
    """Raise SettingError, with line and column, for the first cell that is no number."""
    for line, cell, number in zip(column.lines, column.cells, column.numbers, strict=True):
        if number is None:
            more = sum(each is None for each in column.numbers) - 1
            held = None if is_missing(cell) else cell
            message = words.is_no_number(line, column.position + 1, column.name, held, more)
            raise wrong(message, words.A_NUMBER)


def numbers_of(columns: Sequence[Column]) -> Array:
    """The numbers of checked columns, as (rows, columns)."""
    return np.array([column.numbers for column in columns], dtype=float).T


def _listed(columns: Sequence[Column]) -> str:
    return words.listed([column.name for column in columns], NAMES_SHOWN)
