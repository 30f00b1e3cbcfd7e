"""A surface of two variables as a figure: heights, known minima, and up to four racers on their way."""

from app.figures.colours import CIVIDIS_MARKS, FONT, Theme
from app.figures.landscape import ground_axes, heights, tips
from app.figures.lanes import LANES
from app.figures.legend_bar import LEGEND, legend_bar
from app.figures.shapes_and_axes import CONFIG, Figure, area, layout, stroke

_OVER = {"xref": "x2", "yref": "y2", "layer": "above"}
_CASING = CIVIDIS_MARKS["casing"]


def surface_figure(theme: Theme, compact: bool = False) -> Figure:
    """A figure whose heights, paths, balls and arrows the page fills in; for phones when `compact`."""
    size = 11 if compact else 12
    margin = {"l": 42, "r": 10, "t": 34, "b": 40}
    return {
        "data": [heights(), tips(size + 2), {**tips(size), "uid": "names"}],
        "layout": {
            **layout(theme, size, margin, [*legend_bar(theme), *_marks()], _meta(theme, size)),
            **ground_axes(theme, size),
            "annotations": [],
        },
        "config": CONFIG,
    }


def _meta(theme: Theme, size: int) -> Figure:
    return {
        "font": size - 1,
        "family": FONT,
        "colors": {"ink": theme.ink, "muted": theme.muted, **CIVIDIS_MARKS},
        "lanes": [lane.on_surface for lane in LANES],
        "legend": LEGEND._asdict(),
    }


def _marks() -> list[Figure]:
    """From back to front: minima, paths, what the chosen racer knows, and the balls."""
    path = CIVIDIS_MARKS["path"]
    return [
        area("minima", path, line={"color": _CASING, "width": 1.5}, **_OVER),
        *(mark for number, _ in enumerate(LANES, 1) for mark in _path(number)),
        stroke("ellipse_casing", _CASING, 5, **_OVER),
        stroke("ellipse", CIVIDIS_MARKS["update"], 2, dash="3px,3px", **_OVER),
        *_moving_arrow("velocity", path, "2px,3px"),
        *_slope_arrow(),
        *_moving_arrow("update", CIVIDIS_MARKS["update"], "solid"),
        *(mark for number, _ in enumerate(LANES, 1) for mark in _leader(number)),
        *(mark for number, _ in enumerate(LANES, 1) for mark in _ball(number)),
    ]


def _path(number: int) -> list[Figure]:
    lane = LANES[number - 1]
    return [
        stroke(f"path_{number}_casing", _CASING, 4.5, opacity=0.85, **_OVER),
        stroke(f"path_{number}", lane.on_surface, 2.2, dash=lane.dash, **_OVER),
    ]


def _leader(number: int) -> list[Figure]:
    """From a ball to its name, where that stands farther off."""
    return [
        stroke(f"leader_{number}_casing", _CASING, 3, opacity=0.7, **_OVER),
        stroke(f"leader_{number}", LANES[number - 1].on_surface, 1, **_OVER),
    ]


def _slope_arrow() -> list[Figure]:
    """Dashed, with an open head: what was measured."""
    color = CIVIDIS_MARKS["gradient"]
    return [
        stroke("gradient_casing", _CASING, 6.5, **_OVER),
        stroke("gradient", color, 3, dash="7px,4px", **_OVER),
        stroke("gradient_head", color, 3, **_OVER),
    ]


def _moving_arrow(name: str, color: str, dash: str) -> list[Figure]:
    """With a filled head: what moves."""
    return [
        stroke(f"{name}_casing", _CASING, 6.5, **_OVER),
        stroke(name, color, 3, dash=dash, **_OVER),
        area(f"{name}_head", color, line={"color": _CASING, "width": 1.5}, **_OVER),
    ]


def _ball(number: int) -> list[Figure]:
    """A ball with a spot, so that rolling shows; and a cross where a racer has left the finite numbers."""
    color = LANES[number - 1].on_surface
    return [
        stroke(f"out_{number}_casing", _CASING, 6.5, **_OVER),
        stroke(f"out_{number}", color, 3, **_OVER),
        area(f"ball_{number}", color, line={"color": _CASING, "width": 2}, **_OVER),
        area(f"spot_{number}", _CASING, **_OVER),
    ]
