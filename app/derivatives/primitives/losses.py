"""Losses: one number that says how far the outputs of a network are from their targets."""

import math
from collections.abc import Callable, Sequence

import numpy as np

from app.derivatives.primitives.primitive import OperationCost, Primitive, Shape, Tangents, Wanted
from app.functions import stable
from app.functions.real_part import magnitude
from app.slope import Array


def _flat(array: Array) -> Array:
    """Return (..., outputs, rows) as (..., outputs * rows)."""
    return array.reshape(*array.shape[:-2], -1)


def _loss(
    name: str,
    function: Callable[[Array, Array], Array],
    gradient: Callable[[Array, Array, Array | float], Array],
    curvature: Callable[[Array, Array, Array, Array | float], Array],
    steps: tuple[int, int, int],
    formula: str,
    derivative: str,
) -> Primitive:
    """Make the primitive of a loss of predictions (..., outputs, rows) and targets (outputs, rows).

    The targets are data: nothing flows back to them. gradient(p, y, scale) is scale · ∂L/∂p, as wide as p;
    curvature(p, y, v, scale) is scale · ∂²L/∂p² v for a tangent v of p.
    steps: operations for one output of one row, in the value, in the gradient and in the curvature.
    A difference that the value has already computed is not counted again, and neither are averages
    (see `costs.py`).
    """

    def push(value: Array, inputs: Sequence[Array], tangents: Tangents) -> Array:
        slope = gradient(inputs[0], inputs[1], 1.0)
        return np.asarray(np.vecdot(_flat(slope), _flat(np.asarray(tangents[0]))))

    def pull(adjoint: Array, value: Array, inputs: Sequence[Array], wanted: Wanted) -> Sequence[Array | None]:
        return gradient(inputs[0], inputs[1], adjoint[..., None, None]), None

    def bend(
        adjoint: Array,
        adjoint_tangent: Array | None,
        value: Array,
        inputs: Sequence[Array],
        tangents: Tangents,
        wanted: Wanted,
    ) -> Sequence[Array | None]:
        p, y = inputs
        bent = curvature(p, y, np.asarray(tangents[0]), adjoint[..., None, None])
        if adjoint_tangent is not None:
            bent = bent + gradient(p, y, adjoint_tangent[..., None, None])
        return bent, None

    def cost(shapes: Sequence[Shape], wanted: Wanted) -> OperationCost:
        numbers = math.prod(shapes[0])
        value, slope, curve = (numbers * each for each in steps)
        return OperationCost(value, slope + 2 * numbers, slope, curve)

    return Primitive(name, function, push, pull, bend, cost, formula, derivative)


def _count(p: Array) -> int:
    return int(p.shape[-2] * p.shape[-1])


def _mean(array: Array) -> Array:
    """Return the mean over outputs and rows; `np.mean` does the same with four times the overhead."""
    return np.asarray(np.add.reduce(_flat(array), -1) / _count(array))


def _sum_of_squares(difference: Array) -> Array:
    flat = _flat(difference)
    if flat.dtype.kind == "c":
        # `vecdot` would multiply with the conjugate, which has no derivative.
        return np.asarray((flat * flat).sum(axis=-1))
    return np.asarray(np.vecdot(flat, flat))


def _binary_cross_entropy(p: Array, y: Array) -> Array:
    return _mean(stable.softplus(p) - y * p)


def _binary_cross_entropy_curvature(p: Array, y: Array, v: Array, scale: Array | float) -> Array:
    share = stable.sigmoid(p)
    return np.asarray(v * (share * (1 - share)) * (scale / _count(p)))


def _cross_entropy(p: Array, y: Array) -> Array:
    return np.asarray(-_flat(y * stable.log_softmax(p)).sum(axis=-1) / p.shape[-1])


def _cross_entropy_gradient(p: Array, y: Array, scale: Array | float) -> Array:
    share = np.exp(stable.log_softmax(p))
    return np.asarray((share * y.sum(axis=-2, keepdims=True) - y) * (scale / p.shape[-1]))


def _cross_entropy_curvature(p: Array, y: Array, v: Array, scale: Array | float) -> Array:
    share = np.exp(stable.log_softmax(p))
    bent = share * (v - (share * v).sum(axis=-2, keepdims=True))
    return np.asarray(bent * y.sum(axis=-2, keepdims=True) * (scale / p.shape[-1]))


def _huber(p: Array, y: Array) -> Array:
    size = magnitude(p - y)
    return _mean(np.where(size.real <= 1, 0.5 * size * size, size - 0.5))


mean_squared_error = _loss(
    "mean_squared_error",
    lambda p, y: _sum_of_squares(p - y) / _count(p),
    lambda p, y, scale: (p - y) * (scale * (2 / _count(p))),
    lambda p, y, v, scale: v * (scale * (2 / _count(p))),
    (2, 0, 0),
    "L = mean of (p − y)², over rows and outputs",
    "∂L/∂p = 2 (p − y) / (rows · outputs)",
)
half_squared_error = _loss(
    "half_squared_error",
    lambda p, y: _sum_of_squares(p - y) * (0.5 / p.shape[-1]),
    lambda p, y, scale: (p - y) * (scale / p.shape[-1]),
    lambda p, y, v, scale: v * (scale / p.shape[-1]),
    (2, 0, 0),
    "L = ½ Σ (p − y)² over outputs, mean over rows",
    "∂L/∂p = (p − y) / rows",
)
binary_cross_entropy = _loss(
    "binary_cross_entropy",
    _binary_cross_entropy,
    lambda p, y, scale: (stable.sigmoid(p) - y) * (scale / _count(p)),
    _binary_cross_entropy_curvature,
    (3, 2, 4),
    "L = mean of log(1 + eᵖ) − y p, over rows and outputs; p is the logit",
    "∂L/∂p = (σ(p) − y) / (rows · outputs)",
)
cross_entropy = _loss(
    "cross_entropy",
    _cross_entropy,
    _cross_entropy_gradient,
    _cross_entropy_curvature,
    (4, 2, 5),
    "L = −Σ y log softmax(p) over outputs, mean over rows; p are the logits",
    "∂L/∂p = (softmax(p) − y) / rows",
)
# Huber (1964), with δ = 1: squared near the target, straight beyond it.
huber = _loss(
    "huber",
    _huber,
    lambda p, y, scale: np.clip(p - y, -1, 1) * (scale / _count(p)),
    lambda p, y, v, scale: np.where(np.abs(p - y) <= 1, v, 0) * (scale / _count(p)),
    (3, 1, 1),
    "L = mean of ½ d² where |d| ≤ 1, else |d| − ½, with d = p − y",
    "∂L/∂p = d cut to [−1, 1] / (rows · outputs)",
)

LOSSES = {
    row.name: row
    for row in (mean_squared_error, half_squared_error, binary_cross_entropy, cross_entropy, huber)
}
