"""The network as a figure: every mark that its four beats need, drawn once, to be moved by the page.

Edges are not one mark each: all edges of one sign and strength share one path of fixed colour and width.
"""

from collections.abc import Sequence
from itertools import pairwise

from app.figures.colours import FONT, STEPS, Level, Theme, levels
from app.figures.network_lengths import plan_for
from app.figures.shapes_and_axes import CONFIG, Figure, area, hidden_axis, layout, stroke, words

MANY_EDGES = 200
"""More edges than these are crowded."""


def network_figure(layers: Sequence[int], theme: Theme, compact: bool = False) -> Figure:
    """A figure for a network with `layers` neurons per layer, input first; for phones when `compact`."""
    shapes = [
        *_behind(theme, thickest(layers, compact)),
        *_edges(theme, thickest(layers, compact)),
        *_in_front(theme),
    ]
    size = plan_for(compact).font
    return {
        "data": [_nodes(theme, size), words(size, theme.ink, uid="words")],
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


def weak_first(all_levels: Sequence[Level]) -> list[Level]:
    """Levels in the order of drawing: strong ones lie on top."""
    return sorted(all_levels, key=lambda level: abs(level.level))


def _meta(layers: Sequence[int], theme: Theme, compact: bool) -> Figure:
    return {
        "layers": list(layers),
        "plan": plan_for(compact)._asdict(),
        "crowded": is_crowded(layers),
        "colors": {"card": theme.card, "ink": theme.ink, "muted": theme.muted, "line": theme.line,
                   "hairline": theme.hairline, "forward": theme.forward, "backward": theme.backward,
                   "step": theme.step},
        "levels": [level._asdict() for level in levels(theme)],
    }  # fmt: skip


def _behind(theme: Theme, thickest: float) -> list[Figure]:
    """What lies under the edges: the band of the active layer, what moved most, what is chosen."""
    return [
        area("band_forward", theme.band_forward),
        area("band_backward", theme.band_backward),
        stroke("unreached", theme.hairline, thickest / 5),
        stroke("moved", theme.step, thickest + 4, opacity=0.3),
        stroke("selected", theme.ink, thickest + 2),
    ]


def _edges(theme: Theme, thickest: float) -> list[Figure]:
    """One path per level, weak ones first, so that strong ones lie on top."""
    return [
        stroke(f"level_{level.level}", level.color, width_of(level.level, thickest))
        for level in weak_first(levels(theme))
    ]


def _in_front(theme: Theme) -> list[Figure]:
    """What lies over the edges: pulses that run along them, rings, and the line that says what happens."""
    return [
        stroke("pulse_forward", theme.forward, 2.2),
        stroke("pulse_backward", theme.backward, 2.4),
        stroke("rings", theme.ink, 2),
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
