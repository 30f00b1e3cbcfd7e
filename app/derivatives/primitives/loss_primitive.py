"""The operation of a loss: one number that says how far the outputs of a network are from their targets."""

import math
from collections.abc import Callable, Sequence

import numpy as np

from app.derivatives.primitives.primitive import OperationCost, Primitive, Shape, Tangents, Wanted
from app.slope import Array


def flat(array: Array) -> Array:
    """Return (..., outputs, rows) as (..., outputs * rows)."""
    return array.reshape(*array.shape[:-2], -1)


def count(p: Array) -> int:
    """Return how many outputs of all rows p (..., outputs, rows) has."""
    return int(p.shape[-2] * p.shape[-1])


def mean(array: Array) -> Array:
    """Return the mean over outputs and rows; `np.mean` does the same with four times the overhead."""
    return np.asarray(np.add.reduce(flat(array), -1) / count(array))


def sum_of_squares(difference: Array) -> Array:
    """Return the sum of squares (...) over outputs and rows."""
    each = flat(difference)
    if each.dtype.kind == "c":
        # `vecdot` would multiply with the conjugate, which has no derivative.
        return np.asarray((each * each).sum(axis=-1))
    return np.asarray(np.vecdot(each, each))


def loss_primitive(
    *,
    name: str,
    function: Callable[[Array, Array], Array],
    gradient: Callable[[Array, Array, Array | float], Array],
    curvature: Callable[[Array, Array, Array, Array | float], Array],
    steps: tuple[int, int, int],
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
        return np.asarray(np.vecdot(flat(slope), flat(np.asarray(tangents[0]))))

    def pull(adjoint: Array, value: Array, inputs: Sequence[Array], wanted: Wanted) -> Sequence[Array | None]:
        return gradient(inputs[0], inputs[1], adjoint[..., None, None]), None

    def pull_tangent(
        adjoint: Array,
        adjoint_tangent: Array | None,
        value: Array,
        inputs: Sequence[Array],
        tangents: Tangents,
        wanted: Wanted,
    ) -> Sequence[Array | None]:
        p, y = inputs
        pulled = curvature(p, y, np.asarray(tangents[0]), adjoint[..., None, None])
        if adjoint_tangent is not None:
            pulled = pulled + gradient(p, y, adjoint_tangent[..., None, None])
        return pulled, None

    def cost(shapes: Sequence[Shape], wanted: Wanted) -> OperationCost:
        numbers = math.prod(shapes[0])
        value, slope, curve = (numbers * each for each in steps)
        return OperationCost(value, slope + 2 * numbers, slope, curve)

    return Primitive(name, function, push, pull, pull_tangent, cost)
