"""A nudge as a figure: the output over the change of a node, and the line that its slope predicts."""

from app.figures.colours import Theme
from app.figures.shapes_and_axes import CONFIG, Figure, layout, shown_axis

SIZE = 11.0
MARGIN = {"l": 44, "r": 8, "t": 6, "b": 34}


def nudge_figure(theme: Theme) -> Figure:
    """The curve, the prediction, and both ends of the nudge; the page fills in the points."""
    return {
        "data": [
            _line("curve", theme.ink, "solid"),
            _line("prediction", theme.backward, "dot"),
            _dots("now", theme.ink, "circle"),
            _dots("predicted", theme.backward, "diamond-open"),
            _dots("true", theme.ink, "circle-open"),
        ],
        "layout": {
            **layout(theme, SIZE, MARGIN, [], {}),
            "xaxis": shown_axis(theme, "nudge", SIZE, nticks=5),
            "yaxis": shown_axis(theme, "", SIZE, nticks=4),
        },
        "config": CONFIG,
    }


def _line(name: str, color: str, dash: str) -> Figure:
    return _trace(name, mode="lines", line={"color": color, "width": 2, "dash": dash})


def _dots(name: str, color: str, symbol: str) -> Figure:
    marker = {"color": color, "size": 9, "symbol": symbol, "line": {"width": 2, "color": color}}
    return _trace(name, mode="markers", marker=marker)


def _trace(name: str, **more: object) -> Figure:
    return {
        "type": "scatter",
        "name": name,
        "x": [],
        "y": [],
        "hoverinfo": "none",
        "cliponaxis": False,
        "showlegend": False,
        **more,
    }
