"""Reads a pasted table and makes the data of an experiment from it."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from app.problems.data import Task
from app.problems.own_table.columns import Asks, Column, Columns, columns_of
from app.problems.own_table.complete import complete_rows
from app.problems.own_table.delimiters import Delimiter, Lines, read_lines
from app.problems.own_table.facts import facts_of, notes_on_encoding, notes_on_reading
from app.problems.own_table.header import Header
from app.problems.own_table.inputs import (
    Inputs,
    check_values,
    choose_inputs,
    find,
    names_of,
    numbers_of,
)
from app.problems.own_table.naming import Wanted
from app.problems.own_table.questions import questions_of
from app.problems.own_table.scales import Sizes, sizes_of
from app.problems.own_table.target import Asked, Target, make_target, note_on_size


class OwnTable(NamedTuple):
    """What was found in a table, and the data made of it, ready to stand in an experiment.

    columns: every column with its name, kind, range and use. notes: what the reader should know, such as what
    was left out. questions: what is open, with the answer that is assumed. missing: how many rows lack a
    value that is used. standardise: whether the sizes of the columns call for that, and it is not asked for.
    """

    columns: list[dict[str, Any]]
    rows: int
    header: bool
    delimiter: str
    task: Task
    data: dict[str, Any]
    notes: list[str]
    questions: list[dict[str, Any]]
    missing: int
    standardise: bool


class TableColumns(NamedTuple):
    """What columns a table has, before anything is chosen. useful: whether one can be an input."""

    columns: list[dict[str, Any]]
    rows: int
    header: bool
    delimiter: str
    notes: list[str]
    questions: list[dict[str, Any]]


class _Read(NamedTuple):
    lines: Lines
    columns: Columns
    questions: list[dict[str, Any]]


def read_table(
    text: str,
    header: Header = "auto",
    columns: Sequence[Wanted] | None = None,
    target: Wanted | None = None,
    standardise: bool = False,
    task: Asked = "auto",
    delimiter: Delimiter = "auto",
    readings: Asks = (),
    sample: bool = False,
    one_hot: bool = False,
    leave_out_missing: bool = False,
) -> OwnTable:
    """Read a table of values between commas, semicolons, tabs, bars or spaces (RFC 4180, 2005).

    columns: the inputs, by name or by number from 0; None takes all that hold different numbers.
    target: by name or number; None takes the last column. standardise: whether the experiment shall scale
    the inputs, and a target of numbers, by its training rows alone. readings: how columns are to be read that
    leave it open. sample: whether so many rows as fit are drawn from more. one_hot: whether a text column
    with few values may be several inputs. leave_out_missing: whether rows are left out in which a value is
    missing that is used. Raises SettingError for the field that is wrong.
    """
    read = _read(text, header, delimiter, readings, sample)
    found = read.columns.all
    goal = found[-1] if target is None else find(found, target, "target")
    inputs = choose_inputs(found, columns, goal, one_hot)
    whole = complete_rows([*inputs.columns, goal], leave_out_missing)
    *used, aim = whole.columns
    for column in used:
        check_values(column)
    made = make_target(aim, task)
    sizes = sizes_of(used, aim, made)
    return OwnTable(
        columns=[_described(column, inputs, goal) for column in found],
        rows=len(goal.cells),
        header=read.columns.names.found,
        delimiter=read.lines.word,
        task=made.task,
        data=_data(used, made, standardise),
        notes=[
            *notes_on_reading(read.lines, read.columns),
            *inputs.notes,
            *notes_on_encoding(used),
            *whole.notes,
            *_notes_on_size(made, sizes, standardise),
            *made.notes,
        ],
        questions=read.questions,
        missing=whole.missing,
        standardise=sizes.differ and not standardise,
    )


def read_columns(
    text: str,
    header: Header = "auto",
    delimiter: Delimiter = "auto",
    readings: Asks = (),
    sample: bool = False,
    one_hot: bool = False,
) -> TableColumns:
    """Say what there is to choose from. Raises SettingError for `text` where nothing can be chosen."""
    read = _read(text, header, delimiter, readings, sample)
    return TableColumns(
        columns=[facts_of(column, one_hot) for column in read.columns.all],
        rows=len(read.columns.all[0].cells),
        header=read.columns.names.found,
        delimiter=read.lines.word,
        notes=notes_on_reading(read.lines, read.columns),
        questions=read.questions,
    )


def _read(text: str, header: Header, delimiter: Delimiter, readings: Asks, sample: bool) -> _Read:
    lines = read_lines(text, delimiter, sample)
    columns = columns_of(lines, header, readings, sample)
    return _Read(lines, columns, questions_of(lines, columns))


def _described(column: Column, inputs: Inputs, target: Column) -> dict[str, Any]:
    use = "target" if column is target else "input" if column in inputs.columns else None
    return {**facts_of(column), "use": use}


def _data(used: Sequence[Column], target: Target, standardise: bool) -> dict[str, Any]:
    scaled = {"standardise_targets": 1} if standardise and target.task == "regression" else {}
    return {
        "name": "rows",
        "x": numbers_of(used).tolist(),
        "y": target.y.tolist(),
        "standardise": int(standardise),
        **scaled,
        "input_names": names_of(used),
        "output_names": list(target.names),
    }


def _notes_on_size(target: Target, sizes: Sizes, standardise: bool) -> list[str]:
    """What the sizes need, as long as nothing is scaled."""
    return [] if standardise else [*note_on_size(target), *sizes.notes]
