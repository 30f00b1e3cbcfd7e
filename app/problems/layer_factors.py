"""What the chain rule multiplies, layer by layer: weights, values, slopes and adjoints from the engine."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from app.derivatives.graph import Graph, Operation
from app.derivatives.primitives.penalties import PENALTIES
from app.problems.networks import LayerNodes, NetworkGraph
from app.slope import Array


class LayerFactors(NamedTuple):
    """One layer after the inputs, for some rows.

    weights, weights_slope ∂L/∂W and penalty_slope ∂R/∂W, which is a part of it (width, below); None without
    a penalty. biases and biases_slope ∂L/∂b (width, 1); None without biases, or when none is trained.
    All others (width, rows): value a, pre_activation z, slope f′(z), adjoint ∂L/∂a, delta ∂L/∂z,
    and value_tangent ∂a/∂p, pre_activation_tangent ∂z/∂p for one p that is looked at; None where p has no
    influence, or where it was not asked for.
    """

    weights: Array
    biases: Array | None
    weights_slope: Array
    penalty_slope: Array | None
    biases_slope: Array | None
    value: Array
    pre_activation: Array
    slope: Array
    adjoint: Array
    delta: Array
    value_tangent: Array | None
    pre_activation_tangent: Array | None


class NetworkFactors(NamedTuple):
    """inputs (inputs, rows), targets (outputs, rows), and the layers after them: layers[0] is layer 1."""

    inputs: Array
    targets: Array
    layers: tuple[LayerFactors, ...]

    @property
    def rows(self) -> int:
        """How many rows were measured together."""
        return int(self.inputs.shape[-1])

    def below(self, layer: int) -> Array:
        """The values (width, rows) that layer `layer`, from 1, takes in."""
        return self.inputs if layer == 1 else self.layers[layer - 2].value


def network_factors(
    network: NetworkGraph,
    targets: Array,
    values: Sequence[Array],
    adjoints: Sequence[Array | None],
    tangents: Sequence[Array | None],
) -> NetworkFactors:
    """Return the factors of a network that backpropagation measured at one theta (P,).

    targets (rows, outputs). values, adjoints and tangents are by node; tangents are all None where nobody
    asked.
    """
    layers = tuple(_layer(network.graph, nodes, values, adjoints, tangents) for nodes in network.layers[1:])
    return NetworkFactors(values[network.layers[0].value], targets.T, layers)


def _layer(
    graph: Graph,
    nodes: LayerNodes,
    values: Sequence[Array],
    adjoints: Sequence[Array | None],
    tangents: Sequence[Array | None],
) -> LayerFactors:
    z = nodes.pre_activation
    assert z is not None
    affine = graph.nodes[z]
    assert isinstance(affine, Operation)
    weights, _, *biases = affine.inputs
    adjoint, delta, weights_slope = adjoints[nodes.value], adjoints[z], adjoints[weights]
    assert adjoint is not None
    assert delta is not None
    assert weights_slope is not None
    return LayerFactors(
        values[weights],
        values[biases[0]] if biases else None,
        weights_slope,
        _penalty_slope(graph, values, weights),
        adjoints[biases[0]] if biases else None,
        values[nodes.value],
        values[z],
        _slope(graph, nodes, values),
        adjoint,
        delta,
        tangents[nodes.value],
        tangents[z],
    )


def _slope(graph: Graph, nodes: LayerNodes, values: Sequence[Array]) -> Array:
    """f′(z): what the activation pulls back of an adjoint of 1. The identity is no node of its own."""
    assert nodes.pre_activation is not None
    ones = np.ones(values[nodes.value].shape)
    activation = graph.nodes[nodes.value]
    if nodes.value == nodes.pre_activation or not isinstance(activation, Operation):
        return ones
    [slope] = activation.primitive.pull(
        ones, values[nodes.value], [values[nodes.pre_activation]], activation.wanted
    )
    assert slope is not None
    return slope


def _penalty_slope(graph: Graph, values: Sequence[Array], weights: int) -> Array | None:
    """∂R/∂W: what the penalties pull back to these weights; they are added to the loss as they are."""
    penalties = [penalty.primitive for penalty in PENALTIES.values()]
    slopes: list[Array] = []
    for position, node in graph.operations:
        if node.primitive in penalties:
            inputs = [values[i] for i in node.inputs]
            pulled = node.primitive.pull(np.ones(()), values[position], inputs, node.wanted)
            slopes.append(np.asarray(pulled[node.inputs.index(weights)]))
    return np.asarray(sum(slopes[1:], start=slopes[0])) if slopes else None
