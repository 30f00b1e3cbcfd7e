"""A network's graph has the layout of theta that is promised, and its nodes have names."""

import numpy as np
import pytest

from app.derivatives.backpropagation import backpropagation
from app.problems.networks import Network, network_graph, parameter_count, parameter_names

X, Y = np.array([[1.0, 10.0]]), np.array([[0.0, 0.0, 0.0]])


def outputs(network: Network, theta: list[float]) -> list[float]:
    """What the network answers for the single row X."""
    built = network_graph(network, X, Y)
    values = backpropagation().measure(built.graph, np.array(theta)).values
    return values[built.layers[-1].value][:, 0].tolist()


def test_theta_holds_row_major_weights_then_biases():
    network = Network((2, 3), ("identity",), "mean_squared_error")
    assert outputs(network, [1, 2, 3, 4, 5, 6, 0.1, 0.2, 0.3]) == pytest.approx([21.1, 43.2, 65.3])


def test_without_biases_theta_holds_weights_alone():
    network = Network((2, 3), ("identity",), "mean_squared_error", "none")
    assert outputs(network, [1, 2, 3, 4, 5, 6]) == [21, 43, 65]


def test_fixed_biases_are_used_and_not_trained():
    network = Network((2, 3), ("identity",), "mean_squared_error", ((0.1, 0.2, 0.3),))
    assert outputs(network, [1, 2, 3, 4, 5, 6]) == pytest.approx([21.1, 43.2, 65.3])
    assert parameter_count(network.layers, network.biases) == 6


@pytest.mark.parametrize(("biases", "count"), [("trained", 9 + 4), ("none", 9), (((1, 2, 3), (4,)), 9)])
def test_parameters_are_counted_and_named(biases, count):
    network = Network((2, 3, 1), ("tanh", "identity"), "mean_squared_error", biases)
    names = parameter_names(network.layers, biases)
    assert len({name.label for name in names}) == len(names) == count
    assert parameter_count(network.layers, biases) == count
    assert network_graph(network, X, np.zeros((1, 1))).graph.size == count


def test_names_count_neurons_from_one():
    labels = [name.label for name in parameter_names((2, 2, 1), "trained")]
    assert labels == [
        *("W1[1,1]", "W1[1,2]", "W1[2,1]", "W1[2,2]", "b1[1]", "b1[2]"),
        *("W2[1,1]", "W2[1,2]", "b2[1]"),
    ]


def test_the_graph_names_its_nodes_and_leaves_out_the_identity():
    network = Network((2, 3, 3), ("tanh", "identity"), "mean_squared_error")
    built = network_graph(network, X, Y)
    labels = [node.label for node in built.graph.nodes]
    assert labels == ["x", "W1", "b1", "z1", "a1", "W2", "b2", "z2", "y", "L"]
    assert [labels[layer.value] for layer in built.layers] == ["x", "a1", "z2"]
