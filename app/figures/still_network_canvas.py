"""The size of the network's still picture, and where its nodes stand."""

from collections.abc import Sequence
from typing import NamedTuple

from app.figures.label_places import Places
from app.figures.network_lengths import LEAST_WITH_LEGEND, Plan, low_plan, plan_for


class Canvas(NamedTuple):
    """The picture's size in pixels, and where its nodes stand: by layer, (x, y).

    band: how wide it is, behind the layer that the pass has reached.
    top, bottom: of the area where nodes may stand. stretched: whether places are shares of that area, so that
    a picture of any size has its nodes where they belong, and letters as large as they are.
    """

    plan: Plan
    width: float
    height: float
    top: float
    bottom: float
    radius: float
    band: float
    nodes: list[list[tuple[float, float]]]
    stretched: bool
    is_compact: bool

    @property
    def has_legend(self) -> bool:
        """Whether there is room for it, and for sizes below the names of layers."""
        return self.height >= LEAST_WITH_LEGEND

    @property
    def places(self) -> Places:
        """What labels have to know."""
        return Places(self.plan, self.radius, self.bottom, self.nodes)

    @property
    def right(self) -> float:
        """Where the last layer stands."""
        return self.width - self.plan.side

    def x(self, pixels: float) -> str:
        """A place across, as an attribute."""
        if not self.stretched:
            return f"{pixels:.1f}"
        return f"{100 * (pixels - self.plan.side) / (self.right - self.plan.side):.2f}%"

    def y(self, pixels: float) -> str:
        """A place downwards, as an attribute."""
        if not self.stretched:
            return f"{pixels:.1f}"
        return f"{100 * (pixels - self.top) / (self.bottom - self.top):.2f}%"

    def spot(self, x: float, y: float, *marks: str) -> str:
        """Marks around a place, which is their (0, 0): pixels there are pixels."""
        return f'<svg x="{self.x(x)}" y="{self.y(y)}" overflow="visible">{"".join(marks)}</svg>'


class Window(NamedTuple):
    """Where a picture is shown, by the name of its class, and how large it usually is there, in pixels.

    The size decides for which numbers there is room.
    """

    name: str
    width: float
    height: float

    @property
    def is_compact(self) -> bool:
        """Whether it is a phone's."""
        return self.name in ("compact", "flat-compact")


WIDE, LOW, MIDDLE = Window("wide", 607, 451), Window("low", 533, 315), Window("middle", 533, 403)
HIGH, COMPACT = Window("high", 607, 561), Window("compact", 306, 336)
"""On a page of one iteration: in a large window, in lower ones and a higher one, on a phone."""

TEXT, TEXT_COMPACT = Window("wide", 930, 384), Window("compact", 298, 384)
"""Beside a text."""

FLAT, FLAT_COMPACT = Window("flat", 620, 216), Window("flat-compact", 540, 167)
"""In a frame of another page that is low."""

ON_A_PAGE, IN_TEXT = (WIDE, LOW, MIDDLE, HIGH, COMPACT), (TEXT, TEXT_COMPACT)
EMBEDDED = (*IN_TEXT, FLAT, FLAT_COMPACT)


def canvas_for(layers: Sequence[int], window: Window, named: bool, stretched: bool = True) -> Canvas:
    """The canvas of a network in a window; with room for the names of columns when `named`."""
    usual, (_, width, height) = plan_for(window.is_compact), window
    plan = usual if height >= LEAST_WITH_LEGEND else low_plan(usual)
    top, bottom = plan.head + 6 + (plan.names_room if named else 0), height - plan.foot - 4
    gap = (width - 2 * plan.side) / (len(layers) - 1)
    radius = min(plan.most_radius, (bottom - top) / max(layers) * plan.radius_share, gap * 0.3)
    beside = plan.beside_named_nodes if named else plan.beside_nodes
    band = min(2 * (radius + beside), gap * 0.8)
    xs = [plan.side + layer * gap for layer in range(len(layers))]
    nodes = [
        [(x, y) for y in _column(count, max(layers), top, bottom, plan)]
        for x, count in zip(xs, layers, strict=True)
    ]
    return Canvas(plan, width, height, top, bottom, radius, band, nodes, stretched, window.is_compact)


def _column(count: int, most: int, top: float, bottom: float, plan: Plan) -> list[float]:
    """Shares of the area that are the same in one of any height: no node moves when the figure is drawn."""
    share = min((1 - 2 * plan.radius_share / most) / max(count - 1, 1), plan.most_spread)
    return [(top + bottom) / 2 + (i - (count - 1) / 2) * share * (bottom - top) for i in range(count)]
