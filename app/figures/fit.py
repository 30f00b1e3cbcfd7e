"""The figure of predictions over targets: a vertical line for each row shows its residual."""

from app.figures.colours import Theme
from app.figures.shapes_and_axes import (
    CONFIG,
    Figure,
    area,
    hidden_axis,
    layout,
    letters_of,
    shown_axis,
    stroke,
)

_OVER = {"xref": "x2", "yref": "y2", "layer": "above"}
_DOTS = {**_OVER, "fillrule": "nonzero"}
"""Dots may lie over each other, without holes where they do."""


def fit_figure(theme: Theme, compact: bool = False) -> Figure:
    """A figure whose rows, sticks and line the page fills in; for phones when `compact`."""
    size = 11 if compact else 12
    margin = {"l": 46, "r": 10, "t": 22, "b": 40}
    return {
        "data": [{"type": "scatter", "uid": "axes", "x": [], "y": [], "mode": "lines"}],
        "layout": {
            **layout(theme, size, margin, _marks(theme), letters_of(theme, size)),
            "xaxis": shown_axis(theme, "", size, range=[0, 1], nticks=6),
            "yaxis": shown_axis(theme, "", size, range=[0, 1], nticks=6),
            "xaxis2": hidden_axis(overlaying="x", anchor="y2"),
            "yaxis2": hidden_axis(overlaying="y", anchor="x2"),
            "annotations": [],
        },
        "config": CONFIG,
    }


def _marks(theme: Theme) -> list[Figure]:
    """From back to front: residuals, the line that all rows should lie on, rows for training and testing."""
    low, high = theme.diverging[1], theme.diverging[3]
    return [
        stroke("residuals", theme.muted, 1, opacity=0.7, **_OVER),
        stroke("line", theme.ink, 2, **_OVER),
        area("train", low, line={"color": theme.card, "width": 1}, **_DOTS),
        area("test", theme.card, line={"color": high, "width": 1.8}, **_DOTS),
    ]
