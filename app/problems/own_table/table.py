"""Reads a pasted table and makes the data of an experiment from it."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from app.problems.data import Task
from app.problems.own_table import words
from app.problems.own_table.columns import Column, Columns, Header, columns_of
from app.problems.own_table.inputs import Inputs, Wanted, choose_inputs, find, is_useful, numbers_of
from app.problems.own_table.lines import read_lines
from app.problems.own_table.target import Asked, Target, make_target

DELIMITER_WORDS = {",": "comma", ";": "semicolon", "\t": "tab"}


class OwnTable(NamedTuple):
    """What was found in a table, and the data made of it, ready to stand in an experiment.

    columns: every column with its name, kind, range and use. notes: what the reader should know.
    """

    columns: list[dict[str, Any]]
    rows: int
    header: bool
    delimiter: str
    task: Task
    data: dict[str, Any]
    notes: list[str]


def read_table(
    text: str,
    header: Header = "auto",
    columns: Sequence[Wanted] | None = None,
    target: Wanted | None = None,
    standardise: bool = False,
    task: Asked = "auto",
) -> OwnTable:
    """Read a table of comma-, semicolon- or tab-separated values (RFC 4180, 2005).

    columns: the inputs, by name or by number from 0; None takes all that hold different numbers.
    target: by name or number; None takes the last column. standardise: whether the experiment shall scale
    the inputs, by its training rows alone. Raises SettingError for the field that is wrong.
    """
    lines = read_lines(text)
    found = columns_of(lines, header)
    goal = found.all[-1] if target is None else find(found.all, target, "target")
    inputs = choose_inputs(found.all, columns, goal)
    made = make_target(goal, task)
    return OwnTable(
        columns=[_described(column, inputs, goal) for column in found.all],
        rows=len(goal.cells),
        header=found.has_header,
        delimiter=DELIMITER_WORDS[lines.delimiter],
        task=made.task,
        data=_data(inputs, made, standardise),
        notes=[*_notes_on_reading(found), *inputs.notes, *made.notes],
    )


class TableColumns(NamedTuple):
    """What columns a table has, before anything is chosen. useful: whether one can be an input."""

    columns: list[dict[str, Any]]
    rows: int
    header: bool
    delimiter: str
    notes: list[str]


def read_columns(text: str, header: Header = "auto") -> TableColumns:
    """Say what there is to choose from. Raises SettingError for `text` where nothing can be chosen."""
    lines = read_lines(text)
    found = columns_of(lines, header)
    return TableColumns(
        columns=[{**_facts(column), "useful": is_useful(column)} for column in found.all],
        rows=len(found.all[0].cells),
        header=found.has_header,
        delimiter=DELIMITER_WORDS[lines.delimiter],
        notes=_notes_on_reading(found),
    )


def _described(column: Column, inputs: Inputs, target: Column) -> dict[str, Any]:
    use = "target" if column is target else "input" if column in inputs.columns else None
    return {**_facts(column), "use": use}


def _facts(column: Column) -> dict[str, Any]:
    numbers = [number for number in column.numbers if number is not None]
    return {
        "name": column.name,
        "kind": column.kind,
        "distinct": column.distinct,
        "missing": column.missing,
        "minimum": min(numbers, default=None),
        "maximum": max(numbers, default=None),
    }


def _data(inputs: Inputs, target: Target, standardise: bool) -> dict[str, Any]:
    return {
        "name": "rows",
        "x": numbers_of(inputs.columns).tolist(),
        "y": target.y.tolist(),
        "standardise": int(standardise),
        "input_names": [column.name for column in inputs.columns],
        "output_names": list(target.names),
    }


def _notes_on_reading(columns: Columns) -> list[str]:
    notes = [] if columns.has_header else [words.NO_HEADER]
    return [*notes, words.DECIMAL_COMMAS] if columns.decimal_comma else notes
