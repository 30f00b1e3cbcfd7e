"""Small samples of what figures draw, for the note on how to read them: each mark as its figure has it."""

from collections.abc import Callable, Mapping
from typing import Any

from app.figures.chart_looks import COLOURS, line_sample
from app.figures.colours import CIVIDIS, DARK, LIGHT, Theme, in_both, interpolate, slope_levels
from app.figures.label_places import lock_path
from app.figures.landscape import landscape_figure
from app.figures.legend_bar import CIVIDIS_SWATCHES
from app.figures.network import network_figure
from app.figures.still_network_marks import color_of, ink_of, level_of, short, text

Samples = Mapping[str, tuple[str, ...]]
_Pair = tuple[dict[str, Any], dict[str, Any]]

_ACROSS = "M2,14H46"
_NUMBERS = (-1.0, -0.3, 0.0, 0.3, 1.0)
_LEVELS = (-10, -4, 0, 4, 10)
_NODE = 'cx="24" cy="18" r="17"'
_NODE_HEIGHT = 36


def samples() -> Samples:
    """Inline SVGs by what they show; each has its label in the text."""
    network, ground = _marks(network_of), _marks(landscape_figure)
    return {
        "weights": tuple(_svg(_line(network[f"level_{level}"])) for level in _LEVELS),
        "values": tuple(_svg(_value(number), height=_NODE_HEIGHT) for number in _NUMBERS),
        "deltas": (
            _svg(_delta(3, network["ring_above"]), height=_NODE_HEIGHT),
            _svg(_delta(9, network["ring_above"]), height=_NODE_HEIGHT),
            _svg(_delta(9, network["ring_below"]), height=_NODE_HEIGHT),
        ),
        "strands": tuple(
            _svg(_line(network[name])) for name in ("slope_2", "slope_5", "slope_-5", "update_5", "update_-5")
        ),
        "lock": (_svg(f'<path d="{lock_path(24, 16, 1.2)}" fill="{_both(network["lock_closed"])}"/>'),),
        "ground": (
            _svg(_ground(), _line(ground["path_casing"]), _line(ground["path"])),
            _svg(_ground(), _point(ground["point"])),
            _svg(_ground(), *_arrow(ground, "gradient", "M34,8L45,14L34,20")),
            _svg(_ground(), *_arrow(ground, "update", "M34,7L46,14L34,21Z")),
        ),
        "lines": tuple(line_sample(role, role == "other", False) for role in COLOURS),
    }


def heights_bar() -> str:
    """All colours of a landscape, from the smallest loss to the largest."""
    width = 4
    bar = "".join(
        f'<path d="M{index * width},0h{width}v12h-{width}z" fill="{color}"/>'
        for index, color in enumerate(CIVIDIS_SWATCHES)
    )
    size = f'width="{len(CIVIDIS_SWATCHES) * width}" height="12"'
    return f'<svg {size} shape-rendering="crispEdges" aria-hidden="true">{bar}</svg>'


def network_of(theme: Theme) -> dict[str, Any]:
    """A small network's figure: all of its marks, none of them drawn yet."""
    return network_figure([1, 1], theme)


def _marks(figure: Callable[[Theme], dict[str, Any]]) -> dict[str, _Pair]:
    """Every mark of a figure by its name, for light and for dark pages."""
    light, dark = (figure(theme)["layout"]["shapes"] for theme in (LIGHT, DARK))
    return {mine["name"]: (mine, other) for mine, other in zip(light, dark, strict=True)}


def _both(pair: _Pair) -> str:
    """The colour of an area, or of a line."""
    light, dark = (shape.get("fillcolor") or shape["line"]["color"] for shape in pair)
    return in_both(light, dark)


def _stroke(pair: _Pair) -> str:
    light, dark = (shape["line"] for shape in pair)
    dash = light.get("dash", "solid")
    dashes = "" if dash == "solid" else f' stroke-dasharray="{dash.replace("px", "").replace(",", " ")}"'
    return f'stroke="{in_both(light["color"], dark["color"])}" stroke-width="{light["width"]:g}"{dashes}'


def _line(pair: _Pair, path: str = _ACROSS) -> str:
    return f'<path d="{path}" fill="none" {_stroke(pair)}/>'


def _value(number: float) -> str:
    level = level_of(number, 1.0)
    circle = f'<circle {_NODE} fill="{color_of(level)}" stroke="{in_both(LIGHT.line, DARK.line)}"/>'
    return circle + text(24, 18, short(number), 10.5, ink_of(level), "middle")


def _delta(level: int, ring: _Pair) -> str:
    light, dark = (slope_levels(theme)[level].color for theme in (LIGHT, DARK))
    return f'<circle {_NODE} fill="{in_both(light, dark)}" {_stroke(ring)}/>'


def _ground() -> str:
    return f'<rect width="48" height="28" fill="{interpolate(CIVIDIS, 0.4)}"/>'


def _point(pair: _Pair) -> str:
    return f'<circle cx="24" cy="14" r="7" fill="{pair[0]["fillcolor"]}" {_stroke(pair)}/>'


def _arrow(marks: Mapping[str, _Pair], name: str, head: str) -> tuple[str, ...]:
    """The casing, the line and the head of an arrow; filled or open, as its figure has it."""
    tip = marks[f"{name}_head"]
    fill = tip[0].get("fillcolor", "none")
    return (
        _line(marks[f"{name}_casing"], "M3,14H42"),
        _line(marks[name], "M3,14H42"),
        f'<path d="{head}" fill="{fill}" {_stroke(tip)}/>',
    )


def _svg(*marks: str, height: int = 28) -> str:
    return f'<svg class="sample" width="48" height="{height}" aria-hidden="true">{"".join(marks)}</svg>'
