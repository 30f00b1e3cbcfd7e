"""Which columns a network is given, and their numbers."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from app.problems.own_table import notes, words
from app.problems.own_table.columns import Column
from app.problems.own_table.lines import wrong
from app.problems.own_table.naming import NAMES_SHOWN, Wanted, place_of
from app.problems.own_table.one_hot import can_be_one_hot, labels_of
from app.setting import SettingError
from app.slope import Array

MOST_COLUMNS = 16
# As many as a problem may have: a column of text becomes several inputs.
MOST_INPUTS = 32


class Inputs(NamedTuple):
    """The columns that are inputs, and what should be said about the choice."""

    columns: list[Column]
    notes: list[str]


def find(columns: Sequence[Column], wanted: Wanted, field: str) -> Column:
    """The column of that name, or of that number from 0. Raises SettingError for the field."""
    return columns[place_of([column.name for column in columns], wanted, field)]


def choose_inputs(
    columns: Sequence[Column], wanted: Sequence[Wanted] | None, target: Column, one_hot: bool
) -> Inputs:
    """The columns that were asked for; where none were, all that hold different numbers.

    one_hot: whether a text column with few different values can be an input too, and is one where none were
    asked for. Raises SettingError for `columns`, one of them, or `text`.
    """
    if wanted is None:
        chosen = _all_useful(columns, target, one_hot)
    else:
        chosen = _as_wanted(columns, wanted, target, one_hot)
    if len(chosen.columns) + 1 > MOST_COLUMNS:
        raise SettingError("columns", *words.too_many_columns(len(chosen.columns), MOST_COLUMNS))
    width = sum(len(labels_of(column)) if column.kind == "text" else 1 for column in chosen.columns)
    if width > MOST_INPUTS:
        raise SettingError("columns", *words.too_many_inputs(width, MOST_INPUTS))
    return chosen


def is_useful(column: Column) -> bool:
    """Whether a network can learn anything from a column as it is: it holds different numbers."""
    return column.kind == "number" and column.distinct > 1


def _all_useful(columns: Sequence[Column], target: Column, one_hot: bool) -> Inputs:
    others = [column for column in columns if column is not target]
    texts = [
        column for column in others if column.kind == "text" and not (one_hot and can_be_one_hot(column))
    ]
    constant = [column for column in others if column not in texts and column.distinct <= 1]
    useful = [column for column in others if column not in texts and column not in constant]
    if not useful:
        raise wrong(*words.NO_USEFUL_COLUMN)
    said = [notes.texts_left_out(_listed(texts))] if texts else []
    said += [notes.constants_left_out(_listed(constant))] if constant else []
    return Inputs(useful, said)


def _as_wanted(columns: Sequence[Column], wanted: Sequence[Wanted], target: Column, one_hot: bool) -> Inputs:
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
        _check_text(column, field, one_hot)
        chosen.append(column)
    constant = [column for column in chosen if column.distinct == 1]
    return Inputs(chosen, [notes.constants_chosen(_listed(constant))] if constant else [])


def _check_text(column: Column, field: str, one_hot: bool) -> None:
    if column.kind == "number" or (one_hot and can_be_one_hot(column)):
        return
    message = words.holds_text(column.position + 1, column.name)
    raise SettingError(field, message, words.NUMBERS_OR_ONE_HOT if can_be_one_hot(column) else words.NUMBERS)


def check_values(column: Column) -> None:
    """Raise SettingError, with line and column, for the first cell without a value of its column's kind."""
    for line, cell, missing, value in zip(
        column.lines, column.cells, column.missing, column.values, strict=True
    ):
        if value is None:
            more = sum(each is None for each in column.values) - 1
            place = line, column.position + 1, column.name
            if missing:
                raise wrong(words.is_empty(*place, more), words.A_VALUE)
            unit = column.reading.unit
            raise wrong(words.is_no_number(*place, cell, unit, more), words.a_number(unit))


def numbers_of(columns: Sequence[Column]) -> Array:
    """The numbers of checked columns, as (rows, columns); of a text column, 0 or 1 for each value."""
    return np.concatenate([_numbers(column) for column in columns], axis=1)


def names_of(columns: Sequence[Column]) -> list[str]:
    """The names of the inputs that these columns become."""
    named = [
        [notes.is_value(column.name, label) for label in labels_of(column)]
        if column.kind == "text"
        else [column.name]
        for column in columns
    ]
    return [name for names in named for name in names]


def _numbers(column: Column) -> Array:
    if column.kind == "text":
        labels = labels_of(column)
        return np.array([[value == label for label in labels] for value in column.values], dtype=float)
    return np.array(column.numbers, dtype=float)[:, np.newaxis]


def _listed(columns: Sequence[Column]) -> str:
    return notes.listed([column.name for column in columns], NAMES_SHOWN)
