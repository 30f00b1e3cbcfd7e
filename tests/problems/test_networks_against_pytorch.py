"""Losses, gradients, nodes and whole trainings of networks are PyTorch's (see tests/oracles/record.py)."""

from typing import Any

import numpy as np
import pytest

from app.derivatives.backpropagation import backpropagation
from app.problems.networks import Network, NetworkGraph, network_graph
from app.training.step import step
from tests.descent.making import make_optimizer
from tests.oracles.recorded import load

RECORDED = load("networks")
EXACT = {"rtol": 1e-12, "atol": 1e-14}


def label(case: dict[str, Any]) -> str:
    names = [case["loss"], *case["activations"], case["biases"], case.get("optimizer", "")]
    return "-".join(name for name in names if name)


def graph_of(case: dict[str, Any]) -> NetworkGraph:
    network = Network(tuple(case["layers"]), tuple(case["activations"]), case["loss"], case["biases"])
    return network_graph(network, np.array(case["x"]), np.array(case["y"]))


def test_the_recording_covers_every_loss_activation_and_optimizer():
    assert len({(case["loss"], case["activations"][0]) for case in RECORDED["gradients"]}) == 5 * 7
    trained = {case["optimizer"] for case in RECORDED["training"]}
    assert trained == {
        *("gradient_descent", "momentum", "nesterov", "adagrad"),
        *("rmsprop", "adam", "adamw", "amsgrad"),
    }


@pytest.mark.parametrize("case", RECORDED["gradients"], ids=label)
def test_loss_and_gradient(case):
    measurement = backpropagation().measure(graph_of(case).graph, np.array(case["theta"]))
    np.testing.assert_allclose(measurement.slope.value, case["value"], **EXACT)
    np.testing.assert_allclose(measurement.slope.gradient, case["gradient"], **EXACT)


@pytest.mark.parametrize("case", RECORDED["nodes"], ids=label)
def test_every_node_of_every_row_and_its_adjoint(case):
    graph, layers = graph_of(case)
    measurement = backpropagation().measure(graph, np.array(case["theta"]))
    for number, layer in enumerate(layers[1:]):
        ours = {
            "pre_activations": measurement.values[layer.pre_activation],
            "values": measurement.values[layer.value],
            "deltas": measurement.adjoints[layer.pre_activation],
            "adjoints": measurement.adjoints[layer.value],
        }
        for name, array in ours.items():
            np.testing.assert_allclose(array.T, case[name][number], **EXACT, err_msg=name)


@pytest.mark.parametrize("case", RECORDED["training"], ids=label)
def test_fifty_steps_of_training(case):
    graph = graph_of(case).graph
    optimizer = make_optimizer(case["optimizer"], case["settings"])
    theta, values = np.array(case["theta"]), []
    state = optimizer.init(theta)
    for _ in range(50):
        measurement, _, theta, state = step(graph, backpropagation(), optimizer, theta, state)
        values.append(measurement.slope.value)
    assert np.isfinite(theta).all()
    np.testing.assert_allclose(values, case["values"], rtol=1e-9)
    np.testing.assert_allclose(theta, case["trained"], rtol=1e-9, atol=1e-9)
