"""A layer's pre-activation: weights times inputs, plus biases."""

from collections.abc import Sequence
from math import prod

import numpy as np

from app.derivatives.primitives.primitive import OperationCost, Primitive, Shape, Tangents, Wanted
from app.slope import Array


def _product(left: Array, right: Array) -> Array:
    """Return left (..., n, k) @ right (..., k, m), shape (..., n, m)."""
    if left.ndim == 2 and right.ndim == 2:
        # For two plain matrices `dot` does the same with half the overhead.
        return np.asarray(left.dot(right))
    if right.ndim == 2:
        # All runs share the data: one tall product is far faster than one small product for each run.
        tall: Array = left.reshape(-1, left.shape[-1]).dot(right)
        return tall.reshape(*left.shape[:-1], right.shape[-1])
    return np.asarray(left @ right)


def _apply(weights: Array, inputs: Array, biases: Array | None = None) -> Array:
    value = _product(weights, inputs)
    if biases is not None:
        value += biases
    return value


def _push(value: Array, inputs: Sequence[Array], tangents: Tangents) -> Array:
    weights, activations = inputs[:2]
    terms = []
    if tangents[0] is not None:
        terms.append(_product(tangents[0], activations))
    if tangents[1] is not None:
        terms.append(_product(weights, tangents[1]))
    if len(tangents) == 3 and tangents[2] is not None:
        terms.append(np.broadcast_to(tangents[2], (*tangents[2].shape[:-1], value.shape[-1])))
    return np.asarray(sum(terms[1:], start=terms[0]))


def _pull(adjoint: Array, value: Array, inputs: Sequence[Array], wanted: Wanted) -> Sequence[Array | None]:
    weights, activations = inputs[:2]
    to_weights = _product(adjoint, activations.mT) if wanted[0] else None
    to_inputs = _product(weights.mT, adjoint) if wanted[1] else None
    if len(inputs) == 2:
        return to_weights, to_inputs
    return to_weights, to_inputs, np.add.reduce(adjoint, -1, keepdims=True) if wanted[2] else None


def _pull_tangent(
    adjoint: Array,
    adjoint_tangent: Array | None,
    value: Array,
    inputs: Sequence[Array],
    tangents: Tangents,
    wanted: Wanted,
) -> Sequence[Array | None]:
    # By the product rule each product of `_pull` becomes a sum of two; the sum for the biases has no factor.
    moved_weights, moved_activations = tangents[:2]
    pulled: list[Array | None] = [None] * len(inputs)
    if adjoint_tangent is not None:
        pulled = list(_pull(adjoint_tangent, value, inputs, wanted))
    if wanted[0] and moved_activations is not None:
        pulled[0] = _plus(pulled[0], _product(adjoint, moved_activations.mT))
    if wanted[1] and moved_weights is not None:
        pulled[1] = _plus(pulled[1], _product(moved_weights.mT, adjoint))
    return pulled


def _plus(earlier: Array | None, more: Array) -> Array:
    return more if earlier is None else earlier + more


def _cost(shapes: Sequence[Shape], wanted: Wanted) -> OperationCost:
    (out, width), rows = shapes[0], shapes[1][-1]
    product = out * (2 * width - 1) * rows
    bias = out * rows if len(shapes) == 3 else 0
    terms = sum(wanted)
    push = product * (wanted[0] + wanted[1]) + max(terms - 1, 0) * out * rows
    pull = wanted[0] * out * width * (2 * rows - 1) + wanted[1] * width * (2 * out - 1) * rows
    if len(shapes) == 3 and wanted[2]:
        pull += prod(shapes[2]) * (rows - 1)
    # Where W and a both move, each product is taken once more and added.
    pull_tangent = pull + (wanted[0] and wanted[1]) * 4 * out * width * rows
    return OperationCost(product + bias, push, pull, pull_tangent)


affine = Primitive(
    name="affine",
    apply=_apply,
    push=_push,
    pull=_pull,
    pull_tangent=_pull_tangent,
    cost=_cost,
)
