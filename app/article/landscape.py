"""The ground under the ball: the loss of a network of two weights, or a surface without any network."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any, NamedTuple

import numpy as np

from app.article import which_way
from app.claims.material.formulas import formula
from app.derivatives.evaluation import loss
from app.derivatives.graph import Graph
from app.problems.networks import Network, network_graph
from app.slope import Array

POINTS = 81
NETWORK = Network((2, 1), ("tanh",), "mean_squared_error", "none")
X = ((1.0, 0.5), (-0.5, 1.0), (0.8, -1.0), (-1.0, -0.4))
Y = ((0.8,), (-0.6,), (0.9,), (-0.7,))


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


def _network() -> Graph:
    return network_graph(NETWORK, np.array(X), np.array(Y)).graph


@lru_cache(maxsize=1)
def network_ground() -> Ground:
    """One neuron with two weights on four rows."""
    graph = _network()
    data = {"name": "rows", "x": [list(row) for row in X], "y": [list(row) for row in Y]}
    problem = {
        "kind": "network",
        "layers": list(NETWORK.layers),
        "activations": list(NETWORK.activations),
        "loss": NETWORK.loss,
        "biases": "none",
        "initialiser": "xavier",
        "data": data,
    }
    extent = (-3.0, 3.0, -3.0, 3.0)
    return Ground(
        problem, _heights(graph, extent), extent, (-1.0, 1.6), 0.5, 1.0, ("first weight", "second weight")
    )


@lru_cache(maxsize=1)
def surface_ground() -> Ground:
    """The surface of the section about descent."""
    graph = formula(which_way.SURFACE)
    problem = {
        "kind": "expression",
        "text": which_way.SURFACE,
        "start": dict(zip(("x", "y"), which_way.START, strict=True)),
    }
    extent = (-5.0, 5.0, -5.0, 5.0)
    return Ground(problem, _heights(graph, extent), extent, which_way.START, which_way.RATE, 0.4, ("x", "y"))


def _heights(graph: Graph, extent: tuple[float, float, float, float]) -> Array:
    left, right, bottom, top = extent
    across, up = np.linspace(left, right, POINTS), np.linspace(bottom, top, POINTS)
    return loss(graph, np.stack(np.meshgrid(across, up), axis=-1))
