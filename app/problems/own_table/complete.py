"""Rows in which no value is missing that is used."""

from collections.abc import Sequence
from typing import NamedTuple

from app.problems.own_table import notes, words
from app.problems.own_table.columns import Column
from app.problems.own_table.lines import wrong


class Complete(NamedTuple):
    """The columns as they are used, what was left out of them, and how many rows lack a value."""

    columns: list[Column]
    notes: list[str]
    missing: int


def complete_rows(columns: Sequence[Column], leave_out: bool) -> Complete:
    """These columns; without the rows in which one of them has no value, if so wanted.

    Raises SettingError for `text` where too few rows would be left.
    """
    gaps = [any(gone) for gone in zip(*(column.missing for column in columns), strict=True)]
    if not leave_out or not any(gaps):
        return Complete(list(columns), [], sum(gaps))
    kept = [place for place, gap in enumerate(gaps) if not gap]
    if len(kept) < 2:
        raise wrong(*words.FEW_ROWS_LEFT)
    lines = [line for line, gap in zip(columns[0].lines, gaps, strict=True) if gap]
    note = notes.rows_left_out(lines, len(gaps))
    return Complete([column.rows(kept) for column in columns], [note], len(lines))
