"""The curve of the answer: the loss of one neuron along one of its two weights, on the rows of the exam."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any, NamedTuple

import numpy as np

from app.article import answer
from app.article.section import experiment
from app.derivatives.evaluation import loss
from app.derivatives.graph import Graph
from app.problems.datasets import make_data
from app.problems.networks import Network, network_graph
from app.slope import Array

POINTS = 171
_ASKED = experiment(answer.NAME)
LEFT, RIGHT = float(_ASKED["sleep"]["from"]), float(_ASKED["sleep"]["to"])
STUDY = float(_ASKED["study"])
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
    network = Network((2, 1), ("identity",), _ASKED["loss"], "none")
    data = make_data(_ASKED["data"], {})
    across = np.linspace(LEFT, RIGHT, POINTS)
    thetas = np.stack([np.full(POINTS, STUDY), across], axis=-1)
    problem = {
        "kind": "network",
        "layers": list(network.layers),
        "activations": list(network.activations),
        "loss": network.loss,
        "biases": "none",
        "initialiser": "xavier",
        "data": {"name": _ASKED["data"]},
    }
    graph = network_graph(network, data.x, data.y).graph
    return LossCurve(
        problem=problem,
        graph=graph,
        before=(STUDY,),
        across=across,
        losses=loss(graph, thetas),
        start=float(_ASKED["sleep"]["start"]),
        rate=float(_ASKED["rate"]),
        rows=len(data.x),
    )
