"""Networks for the experiments: Mazur's worked example, and others on rows that are given."""

from functools import lru_cache
from typing import NamedTuple

import numpy as np

from app.derivatives.graph import Graph
from app.derivatives.primitives.affine import affine
from app.presets import MAZUR_BIASES, MAZUR_WEIGHTS
from app.problems.datasets import make_data
from app.problems.initialisers import initial_theta
from app.problems.networks import Biases, LayerNodes, Network, Regularisation, network_graph, parameter_names
from app.slope import Array


class Example(NamedTuple):
    """A network on its rows, the point where it starts, and the names of its parameters."""

    graph: Graph
    theta: Array
    layers: tuple[LayerNodes, ...]
    names: tuple[str, ...]


MAZUR_RATE = 0.5
FIXED: Biases = tuple(tuple(layer) for layer in MAZUR_BIASES)
MAZUR_NAMES = ("w1", "w2", "w3", "w4", "b1", "b2", "w5", "w6", "w7", "w8", "b3", "b4")
"""The weights as in the worked example; of the biases, each neuron has its own."""


@lru_cache(maxsize=8)
def mazur(*, trained: bool = True, targets: tuple[float, float] | None = None) -> Example:
    """Mazur's 2-2-2 logistic network on its one row. Biases are trained, or fixed as he had them."""
    data = make_data("mazur", {})
    y = data.y if targets is None else np.array([targets])
    example = on_rows(
        (2, 2, 2), "sigmoid", "sigmoid", "half_squared_error", data.x, y, "trained" if trained else FIXED
    )
    w, (hidden, output) = MAZUR_WEIGHTS, MAZUR_BIASES
    theta = [*w[:4], *hidden, *w[4:], *output] if trained else w
    names = MAZUR_NAMES if trained else tuple(name for name in MAZUR_NAMES if name[0] == "w")
    return example._replace(theta=np.array(theta), names=names)


def on_rows(
    layers: tuple[int, ...],
    hidden: str,
    output: str,
    loss: str,
    x: Array,
    y: Array,
    biases: Biases = "trained",
    *,
    seed: int = 1,
    decay: float = 0.0,
) -> Example:
    """A network on rows x (rows, inputs) with targets y (rows, outputs), Xavier's start for that seed.

    hidden and output: the activations. decay: how strongly squares of weights are penalised.
    """
    activations = (hidden,) * (len(layers) - 2) + (output,)
    network = Network(layers, activations, loss, biases, Regularisation(l2=decay))
    built = network_graph(network, x, y)
    theta = initial_theta("xavier", {}, layers, biases == "trained", seed)
    names = tuple(name.label for name in parameter_names(layers, biases))
    return Example(built.graph, theta, built.layers, names)


def layers_in(graph: Graph) -> int:
    """How many layers of neurons a graph has: sums of weighted inputs, as matrices."""
    return sum(node.primitive is affine for _, node in graph.operations)


def sized(layers: tuple[int, ...], rows: int = 1) -> Example:
    """A logistic network of these layers on rows of ones: its costs are what matters."""
    x, y = np.ones((rows, layers[0])), np.ones((rows, layers[-1]))
    return on_rows(layers, "sigmoid", "sigmoid", "half_squared_error", x, y)
