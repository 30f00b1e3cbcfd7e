"""Charts as pictures of cards: with few pixels, so that a card shows them large."""

from app.figures.card import Picture
from app.figures.chart_bars import BarChart
from app.figures.chart_curves import Chart
from app.figures.plain_svg import sized

_CURVES, _ROOM = 232.0, (44.0, 30.0, 16.0, 42.0)
"""The plotting area is as high as it is wide; and what stands around it: left, above, right, below."""
_BARS, _NUMBERS, _TICKS = 170.0, 84.0, 24.0
"""How wide the plotting area of bars is, and the room for numbers beside it and for ticks below."""


def curves_picture(chart: Chart) -> Picture:
    """Lines between their axes."""
    left, above, right, below = _ROOM
    ratio = chart.ratio or 1.0
    width, height = (_CURVES, _CURVES / ratio) if ratio > 1 else (_CURVES * ratio, _CURVES)
    svg = sized(chart.svg, width, height, left, above)
    return Picture(svg, left + width + right, above + height + below)


def bars_picture(chart: BarChart) -> Picture:
    """Bars, with their numbers beside them."""
    return Picture(sized(chart.svg, _BARS, chart.height, 4.0), _BARS + _NUMBERS, chart.height + _TICKS)
