"""The target of a pasted table: one column, as numbers or as one output for each class."""

from typing import Literal, NamedTuple

import numpy as np

from app.problems.data import Task
from app.problems.own_table import words
from app.problems.own_table.columns import LONGEST_NAME, Column
from app.problems.own_table.inputs import check_numbers, numbers_of
from app.problems.own_table.lines import wrong
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
    if column.distinct == 1:
        message = words.never_changes(column.position + 1, column.name)
        raise SettingError("target", message, words.DIFFERENT_VALUES)
    if asked == "regression" or (asked == "auto" and _is_measured(column)):
        return _numbers(column)
    return _classes(column)


def _is_measured(column: Column) -> bool:
    """Whether the cells are numbers that do not look like the names of classes."""
    if column.kind == "text":
        return False
    values = {number for number in column.numbers if number is not None}
    few = len(values) == 2 or len(values) <= min(
        MOST_NUMBERED_CLASSES, len(column.cells) // ROWS_FOR_EACH_CLASS
    )
    return not (few and all(value == int(value) for value in values))


def _numbers(column: Column) -> Target:
    if column.kind == "text":
        message = words.holds_text(column.position + 1, column.name)
        raise SettingError("target", message, words.NUMBERS_OR_CLASSES)
    check_numbers(column)
    y = numbers_of([column])
    return Target(y, (column.name,), "regression", _notes_on_size(y))


def _notes_on_size(y: Array) -> list[str]:
    low, high = y.min(), y.max()
    if SMALL <= np.abs(y).max() <= LARGE:
        return []
    return [words.far_from_one(low, high)]


def _classes(column: Column) -> Target:
    _check_no_gaps(column)
    labels = _sorted_labels(column)
    if len(labels) > MOST_CLASSES:
        raise SettingError("target", *words.too_many_classes(len(labels), MOST_CLASSES))
    members = np.array([[value == label for label in labels] for value in column.values], dtype=float)
    names = tuple(_name(column, label) for label in labels)
    if len(labels) == 2:
        note = words.classes_as_numbers(zero=names[0], one=names[1])
        return Target(members[:, 1:], names[1:], "binary", [note])
    return Target(members, names, "classes", [])


def _check_no_gaps(column: Column) -> None:
    if column.kind == "number":
        check_numbers(column)
    for line, cell in zip(column.lines, column.cells, strict=True):
        if not cell:
            raise wrong(words.is_empty(line, column.position + 1, column.name), words.A_CLASS)


def _sorted_labels(column: Column) -> list[float | str | None]:
    return sorted(set(column.values), key=lambda value: (value is None, value))


def _name(column: Column, label: float | str | None) -> str:
    """A text names itself; a number says what it is a number of."""
    return (f"{column.name[:40]} = {label:g}" if isinstance(label, float) else str(label))[:LONGEST_NAME]
