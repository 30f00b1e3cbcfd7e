"""The target of a pasted table: one column, as numbers or as one output for each class."""

from typing import Literal, NamedTuple

import numpy as np

from app.problems.data import Task
from app.problems.own_table import notes, words
from app.problems.own_table.cells import shown
from app.problems.own_table.columns import Column
from app.problems.own_table.inputs import check_values, numbers_of
from app.problems.own_table.naming import LONGEST_NAME
from app.problems.own_table.units import is_known_unit
from app.setting import SettingError
from app.slope import Array

Asked = Literal["auto", "regression", "classes"]

MOST_CLASSES = 32
# Whole numbers with few different values, each in several rows, are taken for classes.
MOST_NUMBERED_CLASSES = 10
ROWS_FOR_EACH_CLASS = 5
# Targets far from 1 need a learning rate far from the usual ones.
LARGE, SMALL = 100.0, 0.01


class Target(NamedTuple):
    """The outputs y (rows, outputs) with a name for each, the task, and what should be said about it."""

    y: Array
    names: tuple[str, ...]
    task: Task
    notes: list[str]


def make_target(column: Column, asked: Asked) -> Target:
    """Numbers become one output; two classes one output of 0 and 1; more classes one output each.

    Raises SettingError for the field `target`, or for `text` with line and column.
    """
    if column.distinct <= 1:
        message = words.never_changes(column.position + 1, column.name)
        raise SettingError("target", message, words.DIFFERENT_VALUES)
    if asked == "regression" or (asked == "auto" and _is_measured(column)):
        return _numbers(column)
    if asked == "auto":
        _check_units(column)
    return _classes(column)


def _is_measured(column: Column) -> bool:
    """Whether the cells are numbers that do not look like the names of classes."""
    if column.kind == "text":
        return False
    if column.reading.unit:
        return True
    values = {number for number in column.numbers if number is not None}
    rows = len(column.cells)
    two = len(values) == 2 and (rows > 2 or values == {0, 1})
    few = two or len(values) <= min(MOST_NUMBERED_CLASSES, rows // ROWS_FOR_EACH_CLASS)
    return not (few and all(value == int(value) for value in values))


def _numbers(column: Column) -> Target:
    if column.kind == "text":
        message = words.holds_text(column.position + 1, column.name)
        raise SettingError("target", message, words.NUMBERS_OR_CLASSES)
    check_values(column)
    y = numbers_of([column])
    return Target(y, (column.name,), "regression", [])


def note_on_size(target: Target) -> list[str]:
    """What a target of numbers far from 1 needs."""
    low, high = target.y.min(), target.y.max()
    if target.task != "regression" or SMALL <= np.abs(target.y).max() <= LARGE:
        return []
    return [notes.far_from_one(low, high)]


def _check_units(column: Column) -> None:
    """Measured values whose units differ are no classes, unless somebody says so."""
    units = column.reading.units
    measured = sum(each.is_number for each in column.reading.found)
    is_measured = column.kind == "text" and 2 * measured > len(column.cells) - sum(column.missing)
    if is_measured and ("" in units or any(map(is_known_unit, units))):
        message = words.units_differ(column.position + 1, column.name, units)
        raise SettingError("target", message, words.ONE_UNIT_OR_CLASSES)


def _classes(column: Column) -> Target:
    check_values(column)
    labels = _sorted_labels(column)
    if len(labels) > MOST_CLASSES:
        raise SettingError("target", *words.too_many_classes(len(labels), MOST_CLASSES))
    members = np.array([[value == label for label in labels] for value in column.values], dtype=float)
    names = tuple(_name(column, label) for label in labels)
    said = [notes.classes_with_digits(shown(names[0]), len(labels))] if _is_odd(column) else []
    if len(labels) == 2:
        note = notes.classes_as_numbers(zero=names[0], one=names[1])
        return Target(members[:, 1:], names[1:], "binary", [*said, note])
    return Target(members, names, "classes", said)


def _is_odd(column: Column) -> bool:
    """Whether most texts hold a digit, as dates do: perhaps they were not meant as classes."""
    digits = sum(any(sign.isdigit() for sign in cell) for cell in column.cells)
    return column.kind == "text" and 2 * digits > len(column.cells)


def _sorted_labels(column: Column) -> list[float | str | None]:
    return sorted(set(column.values), key=lambda value: (value is None, value))


def _name(column: Column, label: float | str | None) -> str:
    """A text names itself; a number says what it is a number of."""
    return (f"{column.name[:40]} = {label:g}" if isinstance(label, float) else str(label))[:LONGEST_NAME]
