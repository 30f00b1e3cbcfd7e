"""The size of the network's still picture, and where its nodes stand."""

from collections.abc import Sequence
from typing import NamedTuple

from app.figures.label_places import Places
from app.figures.network_lengths import Plan, plan_for


class Canvas(NamedTuple):
    """The picture's size in pixels, and where its nodes stand: by layer, (x, y)."""

    plan: Plan
    width: float
    height: float
    radius: float
    nodes: list[list[tuple[float, float]]]

    @property
    def places(self) -> Places:
        """What labels have to know."""
        return Places(self.plan, self.radius, self.height - self.plan.foot - 4, self.nodes)


def canvas_for(layers: Sequence[int], compact: bool, named: bool) -> Canvas:
    """The canvas of a network, for phones when `compact`; with room for the names of columns when `named`."""
    plan, width, height = plan_for(compact), *((330.0, 430.0) if compact else (840.0, 560.0))
    top, bottom = plan.head + 6 + (plan.names_room if named else 0), height - plan.foot - 4
    gap = (width - 2 * plan.side) / (len(layers) - 1)
    radius = min(plan.most_radius, (bottom - top) / max(layers) * plan.radius_share, gap * 0.3)
    xs = [plan.side + layer * gap for layer in range(len(layers))]
    nodes = [
        [(x, y) for y in _column(count, top, bottom, radius, plan)]
        for x, count in zip(xs, layers, strict=True)
    ]
    return Canvas(plan, width, height, radius, nodes)


def _column(count: int, top: float, bottom: float, radius: float, plan: Plan) -> list[float]:
    gap = min((bottom - top - 2 * radius) / max(count - 1, 1), (bottom - top) * plan.most_spread)
    return [(top + bottom) / 2 + (i - (count - 1) / 2) * gap for i in range(count)]
