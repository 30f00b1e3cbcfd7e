"""The curve of the answer: the loss of one neuron along one of its two weights, on the rows of the exam."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any, NamedTuple

import numpy as np

from app.derivatives.evaluation import loss
from app.derivatives.graph import Graph
from app.problems.datasets import make_data
from app.problems.networks import Network, network_graph
from app.slope import Array

POINTS = 171
LEFT, RIGHT = -3.0, 5.5
STUDY = 0.5
"""The weight of an hour of study, which stays as it is."""


class LossCurve(NamedTuple):
    """What is descended, for a picture of it and for the ball that lies on it.

    problem: as the API takes it. graph: of its loss. before: the parameters in front of the one that moves.
    across, losses: (points,) of that weight. start: where the ball begins. rate: the usual learning
    rate. rows: of the data.
    """

    problem: Mapping[str, Any]
    graph: Graph
    before: tuple[float, ...]
    across: Array
    losses: Array
    start: float
    rate: float
    rows: int


@lru_cache(maxsize=1)
def curve() -> LossCurve:
    """One neuron, told hours of study and of sleep, that guesses who passes; the weight of sleep moves."""
    network = Network((2, 1), ("identity",), "binary_cross_entropy", "none")
    data = make_data("exam", {})
    across = np.linspace(LEFT, RIGHT, POINTS)
    thetas = np.stack([np.full(POINTS, STUDY), across], axis=-1)
    problem = {
        "kind": "network",
        "layers": list(network.layers),
        "activations": list(network.activations),
        "loss": network.loss,
        "biases": "none",
        "initialiser": "xavier",
        "data": {"name": "exam"},
    }
    graph = network_graph(network, data.x, data.y).graph
    return LossCurve(
        problem=problem,
        graph=graph,
        before=(STUDY,),
        across=across,
        losses=loss(graph, thetas),
        start=-2.0,
        rate=3.0,
        rows=len(data.x),
    )
