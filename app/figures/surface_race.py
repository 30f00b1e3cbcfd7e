"""A race as a figure: what each racer has reached, over what it has spent."""

from app.figures.colours import Theme
from app.figures.lanes import LANES
from app.figures.shapes_and_axes import CONFIG, Figure, area, hidden_axis, layout, shown_axis, stroke, words

_OVER = {"xref": "x2", "yref": "y2", "layer": "above"}


def race_figure(theme: Theme, compact: bool = False) -> Figure:
    """A figure whose curves, dots and ticks the page fills in; for phones when `compact`."""
    size = 11 if compact else 12
    margin = {"l": 46, "r": 12, "t": 22, "b": 38}
    return {
        "data": [
            {"type": "scatter", "uid": "axes", "x": [], "y": [], "mode": "lines"},
            _values(theme, size),
        ],
        "layout": {
            **layout(theme, size, margin, _marks(theme), _meta(theme, size)),
            "xaxis": shown_axis(theme, "", size, range=[0, 1], nticks=5),
            "yaxis": shown_axis(theme, "", size, range=[0, 1], tickvals=[], ticktext=[]),
            "xaxis2": hidden_axis(overlaying="x", anchor="y2"),
            "yaxis2": hidden_axis(overlaying="y", anchor="x2"),
            "annotations": [],
        },
        "config": CONFIG,
    }


def _values(theme: Theme, size: int) -> Figure:
    """What each has reached; the lines of the grid end around it."""
    trace = words(size, theme.ink, uid="words", xaxis="x2", yaxis="y2")
    shadow = ", ".join([f"0 0 3px {theme.card}"] * 5)
    return {**trace, "textfont": {**trace["textfont"], "shadow": shadow}}


def _meta(theme: Theme, size: int) -> Figure:
    colors = {"ink": theme.ink, "muted": theme.muted}
    return {"font": size - 1, "colors": colors, "lanes": [lane.on_card(theme) for lane in LANES]}


def _marks(theme: Theme) -> list[Figure]:
    """From back to front: where the race stands, whole curves, played parts, dots."""
    lanes = [(number, lane, lane.on_card(theme)) for number, lane in enumerate(LANES, 1)]
    return [
        stroke("now", theme.muted, 1, dash="3px,3px", **_OVER),
        *(
            stroke(f"whole_{n}", color, 1.4, opacity=0.35, dash=lane.dash, **_OVER)
            for n, lane, color in lanes
        ),
        *(stroke(f"played_{n}", color, 2.4, dash=lane.dash, **_OVER) for n, lane, color in lanes),
        *(
            area(f"dot_{n}", color, line={"color": theme.card, "width": 1.5}, **_OVER)
            for n, _, color in lanes
        ),
    ]
