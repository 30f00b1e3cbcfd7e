"""The notation of the site: symbols with what they mean, in groups."""

from functools import cache
from typing import NamedTuple

from app.folders import TEXTS
from app.formula import Formula
from app.wording.texts import read_text


class Row(NamedTuple):
    """Symbols that are explained together, and what they mean, as Markdown."""

    symbols: tuple[Formula, ...]
    says: str


class Group(NamedTuple):
    """Rows under a title."""

    title: str
    rows: tuple[Row, ...]


@cache
def notation() -> tuple[Group, ...]:
    """All groups, in the order in which they are read."""
    groups = read_text(TEXTS / "words" / "notation.md").fields["groups"]
    return tuple(Group(group["title"], tuple(map(_row, group["rows"]))) for group in groups)


def _row(fields: dict[str, list[list[str]]]) -> Row:
    return Row(tuple(Formula(latex, text) for latex, text in fields["symbols"]), str(fields["says"]))
