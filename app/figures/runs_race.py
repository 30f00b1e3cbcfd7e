"""A race of runs as figures: their paths on one landscape, and their losses over what they have spent."""

from app.figures.colours import CIVIDIS_MARKS, FONT, Theme
from app.figures.landscape import ground_axes, heights, tips
from app.figures.lanes import RUN_LANES
from app.figures.legend_bar import LEGEND, legend_bar
from app.figures.shapes_and_axes import CONFIG, Figure, area, hidden_axis, layout, shown_axis, stroke, words

_OVER = {"xref": "x2", "yref": "y2", "layer": "above"}
_CASING = CIVIDIS_MARKS["casing"]
_NUMBERS = range(1, len(RUN_LANES) + 1)


def paths_figure(theme: Theme, compact: bool = False) -> Figure:
    """A landscape whose heights and paths the page fills in; for phones when `compact`."""
    size = 11 if compact else 12
    margin = {"l": 46, "r": 10, "t": 34, "b": 44}
    return {
        "data": [heights(), {**tips(size), "uid": "numbers"}],
        "layout": {
            **layout(theme, size, margin, [*legend_bar(theme), *_path_marks()], _meta(theme, size)),
            **ground_axes(theme, size),
            "annotations": [],
        },
        "config": CONFIG,
    }


def losses_figure(theme: Theme, compact: bool = False) -> Figure:
    """A chart whose curves, dots and ticks the page fills in; for phones when `compact`."""
    size = 11 if compact else 12
    margin = {"l": 52, "r": 14, "t": 22, "b": 40}
    numbers = words(size, theme.ink, uid="numbers", xaxis="x2", yaxis="y2")
    halo = {"shadow": ", ".join([f"0 0 3px {theme.card}"] * 5), "weight": 700}
    return {
        "data": [
            {"type": "scatter", "uid": "axes", "x": [], "y": [], "mode": "lines"},
            {**numbers, "textfont": {**numbers["textfont"], **halo}},
        ],
        "layout": {
            **layout(theme, size, margin, _loss_marks(theme), _meta(theme, size)),
            "xaxis": shown_axis(theme, "", size, range=[0, 1], tickvals=[], ticktext=[]),
            "yaxis": shown_axis(theme, "", size, range=[0, 1], tickvals=[], ticktext=[]),
            "xaxis2": hidden_axis(overlaying="x", anchor="y2"),
            "yaxis2": hidden_axis(overlaying="y", anchor="x2"),
            "annotations": [],
        },
        "config": CONFIG,
    }


def _meta(theme: Theme, size: int) -> Figure:
    return {
        "font": size - 1,
        "family": FONT,
        "colors": {"ink": theme.ink, "muted": theme.muted, "card": theme.card, **CIVIDIS_MARKS},
        "lanes": [lane.on_card(theme) for lane in RUN_LANES],
        "legend": LEGEND._asdict(),
    }


def _path_marks() -> list[Figure]:
    """From back to front: paths, the place where all start, crosses where a run was lost, and the balls."""
    lanes = list(zip(_NUMBERS, RUN_LANES, strict=True))
    return [
        *(stroke(f"casing_{n}", _CASING, 4, opacity=0.8, **_OVER) for n, _ in lanes),
        *(stroke(f"path_{n}", lane.on_surface, 2, dash=lane.dash, **_OVER) for n, lane in lanes),
        *(
            mark
            for n, lane in lanes
            for mark in (
                stroke(f"out_{n}_casing", _CASING, 6, **_OVER),
                stroke(f"out_{n}", lane.on_surface, 3, **_OVER),
            )
        ),
        *(
            area(f"ball_{n}", lane.on_surface, line={"color": _CASING, "width": 1.5}, **_OVER)
            for n, lane in lanes
        ),
        stroke("ring_casing", _CASING, 4.5, **_OVER),
        stroke("ring", CIVIDIS_MARKS["path"], 2, **_OVER),
    ]


def _loss_marks(theme: Theme) -> list[Figure]:
    """From back to front: where the race stands, whole curves, played parts, dots."""
    lanes = [(n, lane, lane.on_card(theme)) for n, lane in zip(_NUMBERS, RUN_LANES, strict=True)]
    return [
        stroke("now", theme.muted, 1, dash="3px,3px", **_OVER),
        *(
            stroke(f"whole_{n}", color, 1.2, opacity=0.35, dash=lane.dash, **_OVER)
            for n, lane, color in lanes
        ),
        *(stroke(f"played_{n}", color, 2.2, dash=lane.dash, **_OVER) for n, lane, color in lanes),
        *(area(f"dot_{n}", color, line={"color": theme.card, "width": 1}, **_OVER) for n, _, color in lanes),
        stroke("ring", theme.ink, 1.5, **_OVER),
    ]
