"""Translates the network of a request for the engine: as a predictor on rows of its data."""

from app.problems.networks import Regularisation, network_graph
from app.slope import Array
from app.training.predictions import Predictor, deciding
from app.web.schemas.problem import NetworkProblem


def predictor_of(problem: NetworkProblem, x: Array, y: Array) -> Predictor:
    """The network on x (rows, inputs of the network) and y (rows, outputs). Its loss has no penalties."""
    graph, layers = network_graph(problem.network._replace(regularisation=Regularisation()), x, y)
    return Predictor(graph, layers[-1].value, y, deciding(problem.data.task, problem.loss))
