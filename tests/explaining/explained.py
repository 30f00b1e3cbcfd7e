"""Networks to explain, measured by the engine."""

from collections.abc import Iterator

import numpy as np

from app.derivatives.backpropagation import backpropagation
from app.derivatives.dual_numbers import push_forward
from app.explaining import target
from app.explaining.explanation import Explanation
from app.explaining.target import Target
from app.problems.layer_factors import NetworkFactors, network_factors
from app.problems.networks import network_graph, parameter_names
from tests.derivatives.random_networks import RandomNetwork, random_network


def parameters(network: RandomNetwork) -> list[Target]:
    """A target for each number of theta."""
    return [
        Target("bias", name.layer, name.to)
        if name.source is None
        else target.weight(name.layer, name.to, name.source)
        for name in parameter_names(network.network.layers, network.network.biases)
    ]


def factors_of(given: RandomNetwork, rows: slice, index: int = 0) -> NetworkFactors:
    """What the engine measured on some of the rows, with tangents along one parameter."""
    built = network_graph(given.network, given.x[rows], given.y[rows])
    measured = backpropagation().measure(built.graph, given.theta)
    tangents = push_forward(built.graph, measured.values, np.eye(given.theta.size)[index])
    return network_factors(built, given.y[rows], measured.values, measured.adjoints, tangents)


def explained(given: RandomNetwork, rows: slice, index: int) -> Explanation:
    """One parameter, explained."""
    built = network_graph(given.network, given.x[rows], given.y[rows])
    slope = float(backpropagation().measure(built.graph, given.theta).slope.gradient[index])
    return Explanation(given.network, parameters(given)[index], factors_of(given, rows, index), slope)


def a_few(loss: str, activation: str) -> Iterator[tuple[RandomNetwork, int]]:
    """A network and some of its parameters, of every layer: weights and biases."""
    network = random_network(loss, activation)
    for index in (0, 7, 17, 22, 36, 40, 44, 52, len(network.theta) - 1):
        if index < len(network.theta):
            yield network, index
