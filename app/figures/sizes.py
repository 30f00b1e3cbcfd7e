"""The figure of the sizes of slopes and updates, layer by layer, which shows vanishing and exploding ones."""

from app.figures.colours import Theme
from app.figures.shapes_and_axes import CONFIG, Figure, area, hidden_axis, layout, shown_axis, stroke

LOW, HIGH = -10, 2
"""The axis holds powers of ten from here to there; what lies beyond stands at the end."""

ZERO = LOW - 1.5
"""Where the exact zeros stand, which have no power of ten."""

_OVER = {"xref": "x2", "yref": "y2", "layer": "above"}


def sizes_figure(depth: int, theme: Theme, compact: bool = False) -> Figure:
    """A figure for `depth` layers of parameters, whose bars the page fills in; for phones when `compact`."""
    size = 11 if compact else 12
    margin = {"l": 62, "r": 10, "t": 30, "b": 40}
    powers = range(LOW + 2, HIGH, 4)
    return {
        "data": [
            {"type": "scatter", "uid": "axes", "x": [], "y": [], "mode": "lines"},
        ],
        "layout": {
            **layout(theme, size, margin, _marks(depth, theme), _meta(theme, depth, size)),
            "xaxis": shown_axis(
                theme, "size of a number, powers of ten", size, range=[ZERO - 0.75, HIGH + 0.5],
                tickvals=[ZERO, *powers], ticktext=["0", *(_power(power) for power in powers)],
            ),
            "yaxis": hidden_axis(),
            "xaxis2": hidden_axis(overlaying="x", anchor="y2"),
            "yaxis2": hidden_axis(overlaying="y", anchor="x2"),
            "annotations": [],
        },
        "config": CONFIG,
    }  # fmt: skip


def _power(power: int) -> str:
    return "1" if power == 0 else f"1e{power}".replace("-", "−")


def _meta(theme: Theme, depth: int, size: int) -> Figure:
    colors = {"ink": theme.ink, "muted": theme.muted, "gradient": theme.backward, "update": theme.step}
    return {"font": size, "depth": depth, "colors": colors, "low": LOW, "high": HIGH, "zero": ZERO}


def _marks(depth: int, theme: Theme) -> list[Figure]:
    """For each layer a base line, slopes above it and updates below, and where their medians are."""
    layers = range(1, depth + 1)
    return [
        *(area(f"gradient_{layer}", theme.backward, opacity=0.8, **_OVER) for layer in layers),
        *(area(f"update_{layer}", theme.step, opacity=0.8, **_OVER) for layer in layers),
        stroke("bases", theme.muted, 1, **_OVER),
        stroke("medians", theme.ink, 2.4, **_OVER),
    ]
