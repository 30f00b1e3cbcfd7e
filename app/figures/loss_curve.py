"""The loss over the iterations as a figure: all of it, the played part, the last run, and test rows."""

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
    words,
)


def loss_curve_figure(theme: Theme, compact: bool = False) -> Figure:
    """A figure whose curves, dot and ticks the page fills in; for phones when `compact`."""
    size = 11 if compact else 12
    margin = {"l": 46, "r": 12, "t": 22, "b": 40}
    # xaxis and yaxis carry iterations and loss; xaxis2 and yaxis2 lie over them and count pixels.
    return {
        "data": [{"type": "scatter", "uid": "axes", "x": [], "y": [], "mode": "lines"},
                 words(size, theme.ink, uid="words", xaxis="x2", yaxis="y2")],
        "layout": {
            **layout(theme, size, margin, _marks(theme), letters_of(theme, size)),
            "xaxis": shown_axis(theme, "iteration", size, range=[0, 1], tickvals=[], ticktext=[], tickangle=0,
                                ticks="outside", ticklen=5, tickcolor="rgba(0,0,0,0)"),
            "yaxis": shown_axis(theme, "", size, range=[0, 1], tickvals=[], ticktext=[]),
            "xaxis2": hidden_axis(overlaying="x", anchor="y2"),
            "yaxis2": hidden_axis(overlaying="y", anchor="x2"),
            "annotations": [],
        },
        "config": CONFIG,
    }  # fmt: skip


def _marks(theme: Theme) -> list[Figure]:
    over = {"xref": "x2", "yref": "y2", "layer": "above"}
    return [
        stroke("ghost", theme.muted, 1.4, dash="5px,4px", **over),
        stroke("edits", theme.muted, 1, dash="1px,3px", **over),
        stroke("tested", theme.ink, 1.6, dash="1.5px,3.5px", **over),
        stroke("whole", theme.muted, 1.5, opacity=0.45, **over),
        stroke("played", theme.step, 2.6, **over),
        area("dot", theme.step, line={"color": theme.ink, "width": 1.5}, **over),
    ]
