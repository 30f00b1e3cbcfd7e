"""What the network says all over the plane of its two inputs, as a figure: colours, a border, the rows."""

from typing import Any

from app.figures.colours import Theme, levels, mix
from app.figures.legend_bar import LEGEND, legend_bar
from app.figures.shapes_and_axes import CONFIG, NO_PICTURE, Figure, hidden_axis, layout, shown_axis, stroke

SOFT = 0.65
"""The plane is painted lighter than the rows, so that they stand out on their own colour."""


def prediction_figure(theme: Theme, compact: bool = False) -> Figure:
    """A figure whose colours, border and rows the page fills in; for phones when `compact`."""
    size = 11 if compact else 12
    margin = {"l": 42, "r": 10, "t": 30, "b": 40}
    axis = {"showgrid": False, "ticks": "outside", "ticklen": 4, "tickcolor": theme.hairline, "nticks": 6}
    legend = legend_bar(theme, [mix(theme.card, level.color, SOFT) for level in levels(theme)])
    # xaxis and yaxis carry the inputs; xaxis2 and yaxis2 lie over them and count pixels.
    return {
        "data": [_rows("train"), _rows("test")],
        "layout": {
            **layout(theme, size, margin, [*legend, *_border(theme)], _meta(theme, size)),
            "xaxis": shown_axis(theme, "", size, range=[-1, 1], **axis),
            "yaxis": shown_axis(theme, "", size, range=[-1, 1], **axis),
            "xaxis2": hidden_axis(overlaying="x", anchor="y2"),
            "yaxis2": hidden_axis(overlaying="y", anchor="x2"),
            "images": [_surface()],
            "annotations": [],
        },
        "config": CONFIG,
    }


def _meta(theme: Theme, size: int) -> Figure:
    return {
        "font": size - 1,
        "colors": {"ink": theme.ink, "muted": theme.muted, "card": theme.card},
        "levels": [level._asdict() for level in levels(theme)],
        "legend": LEGEND._asdict(),
    }


def _surface() -> Figure:
    return {
        "name": "surface", "source": NO_PICTURE, "xref": "x", "yref": "y", "x": 0, "y": 0, "sizex": 1,
        "sizey": 1, "sizing": "stretch", "layer": "below", "opacity": SOFT,
    }  # fmt: skip


def _rows(uid: str) -> Figure:
    return {
        "type": "scatter", "uid": uid, "mode": "markers", "x": [], "y": [], "hoverinfo": "none",
        "marker": {"size": 7, "opacity": 1}, "showlegend": False,
    }  # fmt: skip


def _border(theme: Theme) -> list[Figure]:
    over: dict[str, Any] = {"xref": "x2", "yref": "y2", "layer": "above"}
    return [stroke("border_casing", theme.card, 3.5, **over), stroke("border", theme.ink, 1.5, **over)]
