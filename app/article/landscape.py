"""The ground under the ball: the loss of a network of two weights, or a surface without any network."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any, NamedTuple

import numpy as np

from app.article import answer, which_way
from app.article.section import experiment
from app.claims.material.formulas import formula
from app.derivatives.evaluation import loss
from app.derivatives.graph import Graph
from app.problems.networks import Network, network_graph
from app.slope import Array

POINTS = 81
_TWO_WEIGHTS = experiment(answer.NAME)["two_weights"]


class Ground(NamedTuple):
    """What is descended, for a picture of it and for the ball that stands on it.

    problem: as the API takes it. heights: (up, across), the lowest row first. extent: left, right, bottom,
    top. start: where the ball begins. rate: the usual learning rate. scale: how long an arrow is drawn for a
    slope of 1, in units of the axes. axes: what is laid off along them.
    """

    problem: Mapping[str, Any]
    heights: Array
    extent: tuple[float, float, float, float]
    start: tuple[float, float]
    rate: float
    scale: float
    axes: tuple[str, str]


@lru_cache(maxsize=1)
def network_ground() -> Ground:
    """One neuron with two weights on a few rows."""
    asked = _TWO_WEIGHTS
    network = Network(tuple(asked["layers"]), tuple(asked["activations"]), asked["loss"], "none")
    graph = network_graph(network, np.array(asked["x"], float), np.array(asked["y"], float)).graph
    problem = {
        "kind": "network",
        **{name: asked[name] for name in ("layers", "activations", "loss")},
        "biases": "none",
        "initialiser": "xavier",
        "data": {"name": "rows", "x": asked["x"], "y": asked["y"]},
    }
    return _ground(problem, graph, asked, ("first weight", "second weight"))


@lru_cache(maxsize=1)
def surface_ground() -> Ground:
    """The surface of the section about descent."""
    asked = experiment(which_way.NAME)
    problem = {
        "kind": "expression",
        "text": which_way.SURFACE,
        "start": dict(zip(("x", "y"), which_way.START, strict=True)),
    }
    return _ground(problem, formula(which_way.SURFACE), asked, ("x", "y"))


def _ground(
    problem: Mapping[str, Any], graph: Graph, asked: Mapping[str, Any], axes: tuple[str, str]
) -> Ground:
    """asked: extent, start, rate, and in `arrow` how long a slope of 1 is drawn."""
    left, right, bottom, top = map(float, asked["extent"])
    x, y = map(float, asked["start"])
    extent = (left, right, bottom, top)
    return Ground(
        problem, _heights(graph, extent), extent, (x, y), float(asked["rate"]), float(asked["arrow"]), axes
    )


def _heights(graph: Graph, extent: tuple[float, float, float, float]) -> Array:
    left, right, bottom, top = extent
    across, up = np.linspace(left, right, POINTS), np.linspace(bottom, top, POINTS)
    return loss(graph, np.stack(np.meshgrid(across, up), axis=-1))
