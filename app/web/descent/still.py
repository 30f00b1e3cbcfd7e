"""The still picture of what is descended: a surface or a curve, with the start of the race on it."""

from collections.abc import Mapping
from functools import lru_cache
from math import ceil
from typing import NamedTuple

import numpy as np

from app.derivatives.evaluation import loss
from app.expressions.parser import parse
from app.expressions.tokens import ExpressionError
from app.figures.still_ground import line_still, surface_still
from app.problems.curves import CURVES, Curve
from app.problems.expression_graph import expression_graph
from app.problems.surfaces import SURFACES, Surface
from app.setting import SettingError
from app.web.schemas.run_points import FARTHEST
from app.web.service.address_numbers import number_in, start_in

FIRST = "rosenbrock"
GROUNDS: Mapping[str, Surface | Curve] = {**SURFACES, **CURVES}

# As far as a formula of one's own is shown: static/js/descent/grounds.js.
_REACH, _MARGIN = 5, 1.25
_RESOLUTION, _POINTS = 81, 161


class Ground(NamedTuple):
    """What is descended. extent: what is shown of it. minima: the known lowest values."""

    text: str
    extent: tuple[float, ...]
    start: tuple[float, ...]
    minima: tuple[float, ...] = ()

    @property
    def is_surface(self) -> bool:
        """Whether there are two variables."""
        return len(self.start) == 2


def known_as(name: str | None) -> Surface | Curve:
    """The surface or curve of this name; the first one where there is none."""
    return GROUNDS.get(name or FIRST, GROUNDS[FIRST])


def ground_at(asked: Mapping[str, str]) -> Ground | None:
    """What an address asks for; None where only the page's script can tell."""
    known = known_as(asked.get("surface"))
    start = start_in(asked.get("start", ""))
    text = asked.get("text")
    if text is not None:
        return _own(text, start, known)
    given = {one.name: number_in(asked.get(one.name)) for one in known.settings}
    settings = {name: number for name, number in given.items() if number is not None}
    try:
        text = known.text(settings)
    except SettingError:
        return None
    point = tuple(start.get(name, number) for name, number in _named(known))
    return Ground(text, known.domain, point, tuple(minimum.value for minimum in known.minima))


def _own(text: str, start: Mapping[str, float], known: Surface | Curve) -> Ground | None:
    """A formula of one's own starts where it is told to, else where the known ground did, else at 1."""
    try:
        variables = parse(text).variables
    except ExpressionError:
        return None
    if len(variables) not in (1, 2):
        return None
    before, places = dict(_named(known)), known.start
    point = tuple(
        start.get(name, before.get(name, places[i] if i < len(places) else 1.0))
        for i, name in enumerate(variables)
    )
    reaches = [
        min(float(max(_REACH, ceil(min(_MARGIN * abs(number), FARTHEST)))), FARTHEST) for number in point
    ]
    return Ground(text, tuple(end for reach in reaches for end in (-reach, reach)), point)


def _named(known: Surface | Curve) -> list[tuple[str, float]]:
    names = ("x", "y") if len(known.start) == 2 else ("w",)
    return list(zip(names, known.start, strict=True))


@lru_cache(maxsize=32)
def still(ground: Ground) -> str:
    """HTML that stands where Plotly will draw, with the engine's values."""
    graph = expression_graph(parse(ground.text)).graph
    start = np.array(ground.start)
    if not ground.is_surface:
        x = np.linspace(ground.extent[0], ground.extent[1], _POINTS)
        return line_still(loss(graph, x[:, None]), ground.extent, ground.start[0], float(loss(graph, start)))
    left, right, bottom, top = ground.extent
    across, up = np.linspace(left, right, _RESOLUTION), np.linspace(bottom, top, _RESOLUTION)
    values = loss(graph, np.stack(np.meshgrid(across, up), axis=-1))
    return surface_still(values, ground.minima, ground.extent, ground.start)
