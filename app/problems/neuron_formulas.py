"""A small network as one formula: every weight a variable, every neuron a few operations of one graph."""

from collections.abc import Sequence
from itertools import count
from typing import NamedTuple

from app.derivatives.primitives.activations import ACTIVATIONS
from app.derivatives.primitives.losses import LOSSES
from app.problems.networks import Network, parameter_names
from app.slope import Array

Names = dict[tuple[int, int, int | None], str]


class NeuronFormula(NamedTuple):
    """The loss of one row as an expression, and where its variables stand."""

    text: str
    start: dict[str, float]


def neuron_formula(network: Network, theta: Array, x: Sequence[float], y: Sequence[float]) -> NeuronFormula:
    """Return the formula of a network at theta (P,) on one row: inputs x1, x2, weights w1, w2, biases b1, b2.

    Weights are counted layer by layer and row by row, as in theta; targets and fixed biases are numbers.
    Raises ValueError for an activation or a loss that has no expression.
    """
    names = _names(network)
    inputs = {f"x{i}": float(value) for i, value in enumerate(x, start=1)}
    outputs = list(inputs)
    for layer in range(1, len(network.layers)):
        activation = ACTIVATIONS[network.activations[layer - 1]].expression
        if activation is None:
            raise ValueError(f"{network.activations[layer - 1]} is no function of formulas.")
        outputs = [
            activation.format(_sum(network, names, layer, neuron, outputs))
            for neuron in range(network.layers[layer])
        ]
    share = LOSSES[network.loss].expression
    if share is None:
        raise ValueError(f"{network.loss} is not written as a formula.")
    shares = [share(output, target) for output, target in zip(outputs, y, strict=True)]
    return NeuronFormula(" + ".join(shares), inputs | dict(zip(names.values(), theta.tolist(), strict=True)))


def _names(network: Network) -> Names:
    """The name of each parameter by layer, neuron and input, in order of theta; a bias comes from None."""
    weights, biases = count(1), count(1)
    return {
        (each.layer, each.to, each.source): f"b{next(biases)}" if each.source is None else f"w{next(weights)}"
        for each in parameter_names(network.layers, network.biases)
    }


def _sum(network: Network, names: Names, layer: int, neuron: int, inputs: Sequence[str]) -> str:
    """The pre-activation of a neuron."""
    terms = [f"{names[layer, neuron, i]}*{each}" for i, each in enumerate(inputs)]
    if network.biases == "trained":
        terms.append(names[layer, neuron, None])
    elif network.biases != "none":
        terms.append(f"{network.biases[layer - 1][neuron]:g}")
    return " + ".join(terms)
