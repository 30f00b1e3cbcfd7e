"""Evidence as it is drawn: a picture, its legend, and the same numbers as a table."""

from collections.abc import Sequence
from typing import NamedTuple

from app.claims.form.evidence import Bars, Curves, Figure, Table, table_of
from app.figures.chart_bars import BarChart, BarGroup, Look, bar_chart
from app.figures.chart_curves import Chart, Spot, Stroke, curves_chart
from app.figures.chart_looks import bar_sample, line_sample
from app.web.claims import words
from app.wording.numbers import shown

_MOST_POINTS = 40
"""Of one line in a table; of a longer one some are left out, and its caption says so."""


class Drawn(NamedTuple):
    """A figure for the template. svg: empty for what is a table anyway. style: the size of the picture."""

    kind: str
    title: str
    svg: str
    style: str
    legend: Sequence[tuple[str, str]]
    table: "Written"


class Written(NamedTuple):
    """A table with all of its numbers written out."""

    caption: str
    columns: Sequence[str]
    rows: Sequence[Sequence[str]]


def drawn(figure: Figure) -> Drawn:
    """One figure of the evidence."""
    if isinstance(figure, Curves):
        return _curves(figure)
    return (
        _bars(figure)
        if isinstance(figure, Bars)
        else Drawn("table", figure.title, "", "", (), _table(figure))
    )


def chart_of(figure: Curves) -> Chart:
    """The picture of lines."""
    return curves_chart(
        [Stroke(one.x, one.y, one.role, one.dots, one.dashed) for one in figure.lines],
        [Spot(mark.label, mark.x, mark.y, mark.role) for mark in figure.marks],
        titles=(figure.x.label, figure.y.label),
        logs=(figure.x.log, figure.y.log),
        square=figure.square,
        name=figure.title,
    )


def bar_chart_of(figure: Bars) -> BarChart:
    """The picture of bars."""
    groups = [BarGroup(one.label, [(value, shown(value)) for value in one.values]) for one in figure.groups]
    return bar_chart(groups, _looks(figure), log=figure.axis.log, name=figure.title)


def _curves(figure: Curves) -> Drawn:
    chart = chart_of(figure)
    legend = [(line_sample(one.role, one.dashed, one.dots), one.label) for one in figure.lines]
    style = f"--ratio: {chart.ratio:.3f}" if chart.ratio else ""
    every = max(1, -(-max(len(one.x) for one in figure.lines) // _MOST_POINTS))
    thinned = figure._replace(
        lines=tuple(one._replace(x=_thin(one.x, every), y=_thin(one.y, every)) for one in figure.lines)
    )
    table = _table(table_of(thinned))
    if every > 1:
        table = table._replace(caption=words.TABLE_OF_EVERY.format(title=table.caption, every=every))
    return Drawn("curves", figure.title, chart.svg, style, legend, table)


def _thin(numbers: tuple[float, ...], every: int) -> tuple[float, ...]:
    """Every so many numbers, and the last one."""
    return numbers if every == 1 else (*numbers[:-1:every], numbers[-1])


def _looks(figure: Bars) -> list[Look]:
    """What is compared is hollow, and so is the second of two of a kind."""
    roles = [series.role for series in figure.series]
    return [Look(role, role == "other" or role in roles[:k]) for k, role in enumerate(roles)]


def _bars(figure: Bars) -> Drawn:
    chart = bar_chart_of(figure)
    looks = zip(_looks(figure), figure.series, strict=True)
    legend = [(bar_sample(*look), series.label) for look, series in looks]
    return Drawn(
        "bars", figure.title, chart.svg, f"--height: {chart.height:g}px", legend, _table(table_of(figure))
    )


def _table(table: Table) -> Written:
    rows = [[cell if isinstance(cell, str) else shown(cell) for cell in row] for row in table.rows]
    return Written(table.title, table.columns, rows)
