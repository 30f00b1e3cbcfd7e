"""A function of one variable as a figure: the curve, and racers with a tangent and a step."""

from app.figures.colours import Theme
from app.figures.lanes import LANES
from app.figures.shapes_and_axes import CONFIG, Figure, area, hidden_axis, layout, shown_axis, stroke, words

_OVER = {"xref": "x2", "yref": "y2", "layer": "above"}


def line_figure(theme: Theme, compact: bool = False) -> Figure:
    """A figure whose curve, tangent, step and balls the page fills in; for phones when `compact`."""
    size = 11 if compact else 12
    margin = {"l": 46, "r": 14, "t": 34, "b": 40}
    return {
        "data": [
            {"type": "scatter", "uid": "axes", "x": [], "y": [], "mode": "lines"},
            _haloed(theme, size + 1, "tips"),
            _haloed(theme, size, "names"),
        ],
        "layout": {
            **layout(theme, size, margin, _marks(theme), _meta(theme, size)),
            "xaxis": shown_axis(theme, "", size, range=[-1, 1], nticks=7),
            "yaxis": shown_axis(theme, "", size, range=[0, 1], nticks=6),
            "xaxis2": hidden_axis(overlaying="x", anchor="y2"),
            "yaxis2": hidden_axis(overlaying="y", anchor="x2"),
            "annotations": [],
        },
        "config": CONFIG,
    }


def _haloed(theme: Theme, size: int, uid: str) -> Figure:
    """Words over lines, on a halo of the card's colour."""
    trace = words(size, theme.ink, uid=uid, xaxis="x2", yaxis="y2")
    shadow = ", ".join([f"0 0 3px {theme.card}"] * 5)
    return {**trace, "textfont": {**trace["textfont"], "shadow": shadow}}


def _meta(theme: Theme, size: int) -> Figure:
    colors = {"ink": theme.ink, "muted": theme.muted, "gradient": theme.backward, "update": theme.step}
    return {"font": size - 1, "colors": colors, "lanes": [lane.on_card(theme) for lane in LANES]}


def _marks(theme: Theme) -> list[Figure]:
    """From back to front: the curve, minima, where racers have been, tangent and step, the balls."""
    return [
        stroke("curve", theme.line, 2, **_OVER),
        area("minima", theme.muted, **_OVER),
        *(
            stroke(f"path_{number}", lane.on_card(theme), 1.6, dash=lane.dash, opacity=0.8, **_OVER)
            for number, lane in enumerate(LANES, 1)
        ),
        stroke("gradient", theme.backward, 2.6, dash="7px,4px", **_OVER),
        stroke("update", theme.step, 3, **_OVER),
        area("update_head", theme.step, **_OVER),
        stroke("landing", theme.step, 1.4, dash="2px,3px", **_OVER),
        *(
            stroke(f"leader_{number}", lane.on_card(theme), 1, **_OVER)
            for number, lane in enumerate(LANES, 1)
        ),
        *(mark for number, _ in enumerate(LANES, 1) for mark in _ball(theme, number)),
    ]


def _ball(theme: Theme, number: int) -> list[Figure]:
    color = LANES[number - 1].on_card(theme)
    return [
        stroke(f"out_{number}", color, 3, **_OVER),
        area(f"ball_{number}", color, line={"color": theme.card, "width": 1.5}, **_OVER),
        area(f"spot_{number}", theme.card, **_OVER),
    ]
