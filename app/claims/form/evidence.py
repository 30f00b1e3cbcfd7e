"""What an experiment found: numbers by name, and figures, each of one of a few kinds.

Every kind can be drawn by one view, and read as a table.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Literal, NamedTuple

Role = Literal["slope", "step", "plain", "other"]
"""Whose numbers these are. slope: measured, by backpropagation or in its place. step: done by a rule of
descent. plain: of the function or the network itself. other: what they are compared with."""

Numbers = Mapping[str, float]
"""By name; numbers that are counts are whole."""


class Axis(NamedTuple):
    """What is laid off along an axis, and whether it goes by powers of ten."""

    label: str
    log: bool = False


class Line(NamedTuple):
    """A line through points, in order. dots: the points themselves are marked."""

    label: str
    x: tuple[float, ...]
    y: tuple[float, ...]
    role: Role
    dots: bool = False
    dashed: bool = False


class Mark(NamedTuple):
    """One point with words beside it."""

    label: str
    x: float
    y: float
    role: Role = "plain"


class Curves(NamedTuple):
    """Lines over an axis, or paths in a plane. square: both axes have the same scale."""

    title: str
    x: Axis
    y: Axis
    lines: tuple[Line, ...]
    marks: tuple[Mark, ...] = ()
    square: bool = False


class Group(NamedTuple):
    """What stands side by side at one place: a number for each series."""

    label: str
    values: tuple[float, ...]


class Series(NamedTuple):
    """Bars of one colour, one in each group."""

    label: str
    role: Role


class Bars(NamedTuple):
    """Numbers to be compared. With a logarithmic axis it is their sizes, and an exact zero is said."""

    title: str
    axis: Axis
    series: tuple[Series, ...]
    groups: tuple[Group, ...]


class Table(NamedTuple):
    """Rows of texts and numbers under the titles of their columns."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str | float, ...], ...]


Figure = Curves | Bars | Table


class Evidence(NamedTuple):
    """All that a run has shown. The verdict is computed from the numbers alone."""

    numbers: Numbers
    figures: tuple[Figure, ...]


def line(
    label: str,
    x: Iterable[float],
    y: Iterable[float],
    role: Role = "plain",
    *,
    dots: bool = False,
    dashed: bool = False,
) -> Line:
    """A line through points whose coordinates are arrays or any other numbers in order."""
    return Line(label, tuple(map(float, x)), tuple(map(float, y)), role, dots, dashed)


def over_steps(label: str, values: Sequence[float], role: Role = "plain", *, dashed: bool = False) -> Line:
    """A line over the number of steps that have been taken, from 0."""
    return line(label, range(len(values)), values, role, dashed=dashed)


def groups(labels: Iterable[str], *series: Iterable[float]) -> tuple[Group, ...]:
    """One group a label, with the numbers of each series at its place."""
    return tuple(
        Group(label, tuple(map(float, values)))
        for label, values in zip(labels, zip(*series, strict=True), strict=True)
    )


def table_of(figure: Figure) -> Table:
    """The numbers of a figure as a table."""
    if isinstance(figure, Table):
        return figure
    if isinstance(figure, Bars):
        columns = ("what", *(series.label for series in figure.series))
        return Table(figure.title, columns, tuple((one.label, *one.values) for one in figure.groups))
    points = [(one.label, *point) for one in figure.lines for point in zip(one.x, one.y, strict=True)]
    marks = [(mark.label, mark.x, mark.y) for mark in figure.marks]
    return Table(figure.title, ("what", figure.x.label, figure.y.label), (*points, *marks))
