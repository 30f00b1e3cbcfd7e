"""What a network says on rows, and how it is judged by the data alone: at one point, or at many at once."""

from typing import NamedTuple

import numpy as np

from app.derivatives.evaluation import evaluate
from app.problems.networks import NetworkGraph, Regularisation, network_graph
from app.slope import Array
from app.training.scores import decided_classes, decided_yes
from app.web.schemas.problem import NetworkProblem


class Said(NamedTuple):
    """Outputs (..., rows, outputs) and loss (...), where ... are the leading axes of theta."""

    outputs: Array
    loss: Array


class Decisions(NamedTuple):
    """What was decided (..., rows) for classes, else (..., rows, outputs), and what is right, without ..."""

    decided: Array
    right: Array


def unpenalised(problem: NetworkProblem, x: Array, y: Array) -> NetworkGraph:
    """The network on rows x (rows, inputs of the network), y (rows, outputs), judged by the data alone."""
    return network_graph(problem.network._replace(regularisation=Regularisation()), x, y)


def said_by(network: NetworkGraph, theta: Array) -> Said:
    """What it says at theta (..., P)."""
    values = evaluate(network.graph, theta)
    return Said(np.swapaxes(values[network.layers[-1].value], -1, -2), values[-1])


def decisions(problem: NetworkProblem, outputs: Array, y: Array) -> Decisions:
    """What outputs (..., rows, outputs) mean where the task is not a regression."""
    if problem.data.task == "classes":
        return Decisions(decided_classes(outputs), decided_classes(y))
    return Decisions(decided_yes(outputs, _threshold(problem.loss)), y.astype(int))


def _threshold(loss: str) -> float:
    """From where an output means yes: a logit of 0 is a probability of one half."""
    return 0.0 if loss == "binary_cross_entropy" else 0.5
