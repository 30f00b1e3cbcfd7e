"""Random small networks, one for each loss and activation, for tests of the sources."""

from typing import NamedTuple

import numpy as np

from app.derivatives.graph import Graph
from app.derivatives.primitives.activations import ACTIVATIONS
from app.derivatives.primitives.losses import LOSSES
from app.problems.networks import Network, network_graph
from app.slope import Array

PAIRS = [(loss, activation) for loss in LOSSES for activation in ACTIVATIONS]


class RandomNetwork(NamedTuple):
    """A network, its rows, the graph of its loss, and a point (P,) with no two equal numbers."""

    network: Network
    x: Array
    y: Array
    graph: Graph
    theta: Array


def random_network(
    loss: str, activation: str, seed: int = 3, layers: tuple[int, ...] = (3, 5, 4, 2)
) -> RandomNetwork:
    """A network of that loss with that activation in its hidden layers, on seven rows."""
    rng = np.random.default_rng(seed)
    hidden = len(layers) - 2
    network = Network(layers, (activation,) * hidden + ("identity",), loss)
    x = rng.normal(size=(7, layers[0]))
    y = rng.normal(size=(7, layers[-1]))
    if "cross_entropy" in loss:
        y = np.eye(layers[-1])[rng.integers(0, layers[-1], 7)]
    graph = network_graph(network, x, y).graph
    return RandomNetwork(network, x, y, graph, rng.normal(scale=0.7, size=graph.size))
