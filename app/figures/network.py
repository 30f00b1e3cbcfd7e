"""The network as a figure: every mark that its four beats need, drawn once, to be moved by the page.

Edges are not one mark each: all edges of one sign and strength share one path of fixed colour and width.
"""

from collections.abc import Sequence
from itertools import pairwise

from app.figures.colours import FONT, STEPS, Level, Theme, levels, slope_levels
from app.figures.network_lengths import LEAST_WITH_LEGEND, low_plan, plan_for
from app.figures.shapes_and_axes import CONFIG, Figure, area, hidden_axis, layout, stroke, words

MANY_EDGES = 200
"""More edges than these are crowded."""

STRENGTHS = 5
"""Widths of the lines that lie beside edges: slopes and updates."""

DASH = "5px,3px"
"""Below zero."""


def network_figure(layers: Sequence[int], theme: Theme, compact: bool = False) -> Figure:
    """A figure for a network with `layers` neurons per layer, input first; for phones when `compact`."""
    shapes = [
        *_behind(theme, thickest(layers, compact)),
        *_edges(theme, thickest(layers, compact)),
        *_strands("slope", theme.backward, thickest(layers, compact)),
        *_strands("update", theme.step, thickest(layers, compact)),
        *_in_front(theme),
    ]
    size = plan_for(compact).font
    return {
        "data": [
            _nodes(theme, size),
            words(size, theme.ink, uid="words"),
            words(size - 2, theme.ink, uid="labels"),
        ],
        "layout": {
            **layout(theme, size, {"l": 0, "r": 0, "t": 0, "b": 0}, shapes, _meta(layers, theme, compact)),
            "xaxis": hidden_axis(),
            "yaxis": hidden_axis(),
        },
        "config": CONFIG,
    }


def is_crowded(layers: Sequence[int]) -> bool:
    """Whether there are so many edges that thin ones, drawn in haste while they move, are better."""
    return sum(a * b for a, b in pairwise(layers)) > MANY_EDGES


def thickest(layers: Sequence[int], compact: bool) -> float:
    """Width of the strongest edge in pixels."""
    return (3.6 if compact else 5.0) * (0.6 if is_crowded(layers) else 1.0)


def width_of(level: int, thickest: float) -> float:
    """Width of an edge in pixels. Levels are square roots of numbers, so widths grow with the numbers."""
    return 0.6 + (thickest - 0.6) * (level / STEPS) ** 2


def strand_width(strength: int, thickest: float) -> float:
    """Width in pixels of a slope or an update beside its edge, for a strength from 1 to STRENGTHS."""
    return 0.8 + (thickest - 0.8) * (strength / STRENGTHS) ** 2


def weak_first(all_levels: Sequence[Level]) -> list[Level]:
    """Levels in the order of drawing: strong ones lie on top."""
    return sorted(all_levels, key=lambda level: abs(level.level))


def _meta(layers: Sequence[int], theme: Theme, compact: bool) -> Figure:
    return {
        "layers": list(layers),
        "plan": plan_for(compact)._asdict(),
        "low_plan": low_plan(plan_for(compact))._asdict(),
        "least_with_legend": LEAST_WITH_LEGEND,
        "crowded": is_crowded(layers),
        "colors": {"card": theme.card, "ink": theme.ink, "muted": theme.muted, "line": theme.line,
                   "hairline": theme.hairline, "forward": theme.forward, "backward": theme.backward,
                   "step": theme.step},
        "levels": [level._asdict() for level in levels(theme)],
        "slopes": [level._asdict() for level in slope_levels(theme)],
        "widths": _widths(thickest(layers, compact)),
    }  # fmt: skip


def _widths(thickest: float) -> dict[str, list[float]]:
    """By level and by strength: what lies beside an edge has to know how wide both are."""
    return {
        "edges": [width_of(level, thickest) for level in range(STEPS + 1)],
        "strands": [0.0, *(strand_width(strength, thickest) for strength in range(1, STRENGTHS + 1))],
    }


def _behind(theme: Theme, thickest: float) -> list[Figure]:
    """What lies under the edges: the band of the active layer, what the caption names, what is chosen."""
    return [
        area("band_forward", theme.band_forward),
        area("band_backward", theme.band_backward),
        stroke("named_backward", theme.backward, thickest + 11, opacity=0.35),
        stroke("named_step", theme.step, thickest + 11, opacity=0.35),
        stroke("selected", theme.ink, thickest + 2),
    ]


def _edges(theme: Theme, thickest: float) -> list[Figure]:
    """One path per level, weak ones first, so that strong ones lie on top."""
    return [
        stroke(f"level_{level.level}", level.color, width_of(level.level, thickest))
        for level in weak_first(levels(theme))
    ]


def _strands(name: str, color: str, thickest: float) -> list[Figure]:
    """Lines beside the edges, one path per strength and sign: width is size, dashes are below zero."""
    return [
        stroke(f"{name}_{sign * strength}", color, strand_width(strength, thickest),
               dash="solid" if sign > 0 else DASH)
        for strength in range(1, STRENGTHS + 1)
        for sign in (1, -1)
    ]  # fmt: skip


def _in_front(theme: Theme) -> list[Figure]:
    """What lies over the edges: pulses, rings, plates under numbers, locks, and the line above them all."""
    return [
        stroke("pulse_forward", theme.forward, 2.2),
        stroke("pulse_backward", theme.backward, 2.4),
        stroke("ring_above", theme.backward, 1.6),
        stroke("ring_below", theme.backward, 1.6, dash="3px,2.5px"),
        stroke("rings", theme.ink, 2),
        area("fixed", theme.muted),
        area("plates", theme.card, fillrule="nonzero"),
        area("arrow_forward", theme.forward),
        area("arrow_backward", theme.backward),
        area("arrow_step", theme.step),
        area("lock_closed", theme.muted),
        area("lock_open", theme.step),
    ]


def _nodes(theme: Theme, size: float) -> Figure:
    return {
        "type": "scatter", "uid": "nodes", "mode": "markers+text", "x": [], "y": [], "text": [],
        "marker": {"size": 30, "symbol": "circle", "opacity": 1, "color": theme.card,
                   "line": {"width": 1.5, "color": theme.line}},
        "textposition": "middle center", "textfont": {"family": FONT, "size": size, "color": theme.ink},
        "hoverinfo": "none", "cliponaxis": False, "showlegend": False,
    }  # fmt: skip
