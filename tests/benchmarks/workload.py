"""The networks and the data that are raced, the same numbers for both sides."""

from typing import Any, NamedTuple

import numpy as np

from app.derivatives.graph import Graph
from app.problems.networks import Network, network_graph
from app.slope import Array

ROWS = 200
LOSSES = ("mean_squared_error", "binary_cross_entropy")


class Workload(NamedTuple):
    """A network with tanh in its hidden layers; x (rows, inputs), y (rows, outputs) and theta (P,)."""

    layers: tuple[int, ...]
    loss: str
    x: Array
    y: Array
    theta: Array
    graph: Graph

    @property
    def name(self) -> str:
        return f"{'-'.join(map(str, self.layers))}, {ROWS} rows, {self.loss.replace('_', ' ')}"


def make_workload(layers: tuple[int, ...], loss: str) -> Workload:
    """Two noisy half-planes, and random parameters."""
    random = np.random.default_rng(1)
    x = random.normal(size=(ROWS, layers[0]))
    y = (x.sum(axis=1, keepdims=True) + 0.3 * random.normal(size=(ROWS, 1)) > 0.0).astype(float)
    activations = ("tanh",) * (len(layers) - 2) + ("identity",)
    graph = network_graph(Network(layers, activations, loss), x, y).graph
    return Workload(layers, loss, x, y, 0.5 * random.normal(size=graph.size), graph)


def problem_of(workload: Workload) -> dict[str, Any]:
    """The workload as the API takes it: its network, with its own rows."""
    return {
        "kind": "network",
        "layers": workload.layers,
        "activations": [*["tanh"] * (len(workload.layers) - 2), "identity"],
        "loss": workload.loss,
        "data": {"name": "rows", "x": workload.x.tolist(), "y": workload.y.tolist()},
    }
