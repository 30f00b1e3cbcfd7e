"""Networks: layers of neurons that, with data and a loss, become one graph to be minimised."""

from itertools import pairwise
from typing import Literal, NamedTuple

import numpy as np

from app.derivatives.graph import Graph, GraphBuilder
from app.derivatives.primitives.activations import ACTIVATIONS
from app.derivatives.primitives.affine import affine
from app.derivatives.primitives.arithmetic import add
from app.derivatives.primitives.identity import identity
from app.derivatives.primitives.losses import LOSSES
from app.derivatives.primitives.penalties import PENALTIES
from app.slope import Array

Biases = Literal["trained", "none"] | tuple[tuple[float, ...], ...]


class Regularisation(NamedTuple):
    """How strongly large weights are penalised. Biases are left alone."""

    l1: float = 0.0
    l2: float = 0.0


class Network(NamedTuple):
    """The shape of a multilayer perceptron and its loss.

    layers: neurons a layer, inputs first. activations: one a layer after the inputs. biases: "trained",
    "none", or the fixed values of each layer after the inputs. regularisation: what is added to the loss.
    """

    layers: tuple[int, ...]
    activations: tuple[str, ...]
    loss: str
    biases: Biases = "trained"
    regularisation: Regularisation = Regularisation()


class LayerNodes(NamedTuple):
    """Where a layer's numbers stand in the graph: values a (width, rows) and pre-activations z.

    Inputs have no pre-activation and no weights W (width, width below); with the identity as activation
    value and pre-activation are the same node. Only outputs have a target (width, rows).
    """

    value: int
    pre_activation: int | None
    weights: int | None
    target: int | None = None


class NetworkGraph(NamedTuple):
    """The graph of a network on some rows, and where each of its layers stands in it, inputs first."""

    graph: Graph
    layers: tuple[LayerNodes, ...]


class ParameterName(NamedTuple):
    """Which weight or bias a number of theta is: layer from 1, neurons from 0; a bias comes from None."""

    label: str
    layer: int
    to: int
    source: int | None


def network_graph(network: Network, x: Array, y: Array) -> NetworkGraph:
    """Return the graph of the mean loss over rows x (rows, inputs) with targets y (rows, outputs).

    Where weights are penalised, the penalties are added to it, each in full whatever the number of rows.
    theta holds, layer by layer, the weights row by row (out, in), then the biases if they are trained.
    """
    builder = GraphBuilder()
    # Features first: a layer is then W @ a as in the books, and long rows are what NumPy is fast at.
    here = LayerNodes(builder.constant(np.ascontiguousarray(x.T), "x"), None, None)
    layers = [here]
    for number in range(1, len(network.layers)):
        here = _layer(builder, network, number, here.value)
        layers.append(here)
    target = builder.constant(np.ascontiguousarray(y.T), "y")
    layers[-1] = here._replace(target=target)
    loss = builder.apply(LOSSES[network.loss].primitive, here.value, target, label="L")
    _penalise(builder, network.regularisation, layers, loss)
    return NetworkGraph(builder.graph(), tuple(layers))


def _penalise(
    builder: GraphBuilder, regularisation: Regularisation, layers: list[LayerNodes], loss: int
) -> None:
    weights = [layer.weights for layer in layers if layer.weights is not None]
    for name, strength in regularisation._asdict().items():
        if strength:
            constant = builder.constant(np.asarray(strength, dtype=float), f"λ {name.upper()}")
            penalty = builder.apply(PENALTIES[name].primitive, constant, *weights, label=f"R {name.upper()}")
            loss = builder.apply(add, loss, penalty, label="L + R")


def _layer(builder: GraphBuilder, network: Network, number: int, below: int) -> LayerNodes:
    width_in, width = network.layers[number - 1 : number + 1]
    inputs = [builder.parameter((width, width_in), f"W{number}"), below]
    if network.biases == "trained":
        inputs.append(builder.parameter((width, 1), f"b{number}"))
    elif network.biases != "none":
        inputs.append(builder.constant(np.array(network.biases[number - 1])[:, None], f"b{number}"))
    z = builder.apply(affine, *inputs, label=f"z{number}")
    activation = ACTIVATIONS[network.activations[number - 1]].primitive
    if activation is identity:
        return LayerNodes(z, z, inputs[0])
    return LayerNodes(builder.apply(activation, z, label=f"a{number}"), z, inputs[0])


def parameter_count(layers: tuple[int, ...], biases: Biases) -> int:
    """Return P, how many numbers are trained."""
    trained = biases == "trained"
    return sum(to * (source + trained) for source, to in pairwise(layers))


def parameter_names(layers: tuple[int, ...], biases: Biases) -> list[ParameterName]:
    """Return the name of each number of theta, in order; people count neurons from 1, so labels do."""
    names = []
    for layer in range(1, len(layers)):
        for to in range(layers[layer]):
            for source in range(layers[layer - 1]):
                names.append(ParameterName(f"W{layer}[{to + 1},{source + 1}]", layer, to, source))
        if biases == "trained":
            names += [ParameterName(f"b{layer}[{to + 1}]", layer, to, None) for to in range(layers[layer])]
    return names


def neurons_of(network: Network) -> Array:
    """Return which neuron each weight leads to (P,), counted through all layers; -1 for biases."""
    names = parameter_names(network.layers, network.biases)
    before = np.cumsum(network.layers)
    return np.array([-1 if name.source is None else before[name.layer - 1] + name.to for name in names], int)
