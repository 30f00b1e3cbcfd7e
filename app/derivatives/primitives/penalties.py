"""Penalties: how large the weights are, as a number that is added to the loss and so kept small."""

import math
from collections.abc import Callable, Sequence

import numpy as np

from app.derivatives.primitives.primitive import OperationCost, Primitive, Shape, Tangents, Wanted
from app.functions.real_part import magnitude, sign
from app.slope import Array


def _flat(array: Array) -> Array:
    """Return (..., out, in) as (..., out * in)."""
    return array.reshape(*array.shape[:-2], -1)


def _penalty(
    name: str,
    size: Callable[[Array], Array],
    slope: Callable[[Array], Array],
    bends: bool,
    steps: tuple[int, int, int],
    formula: str,
    derivative: str,
) -> Primitive:
    """Make the primitive of a strength λ, a constant without axes, and any weights (..., out, in).

    size and slope work on each weight by itself. bends: whether the slope has a slope of its own, which is 1.
    steps: operations for one weight, in the value, in forward mode and in the gradient.
    """

    def apply(strength: Array, *weights: Array) -> Array:
        return np.asarray(strength * sum(_flat(size(each)).sum(axis=-1) for each in weights))

    def push(value: Array, inputs: Sequence[Array], tangents: Tangents) -> Array:
        pairs = zip(inputs[1:], tangents[1:], strict=True)
        terms = [np.vecdot(_flat(slope(each)), _flat(moved)) for each, moved in pairs if moved is not None]
        return np.asarray(inputs[0] * sum(terms))

    def pull(adjoint: Array, value: Array, inputs: Sequence[Array], wanted: Wanted) -> Sequence[Array | None]:
        strength = np.asarray(adjoint * inputs[0])[..., None, None]
        pairs = zip(inputs[1:], wanted[1:], strict=True)
        return [None, *(strength * slope(each) if want else None for each, want in pairs)]

    def bend(
        adjoint: Array,
        adjoint_tangent: Array | None,
        value: Array,
        inputs: Sequence[Array],
        tangents: Tangents,
        wanted: Wanted,
    ) -> Sequence[Array | None]:
        bent: list[Array | None] = [None] * len(inputs)
        if adjoint_tangent is not None:
            bent = list(pull(adjoint_tangent, value, inputs, wanted))
        if bends:
            strength = np.asarray(adjoint * inputs[0])[..., None, None]
            for i, (moved, want) in enumerate(zip(tangents, wanted, strict=True)):
                if moved is not None and want:
                    more, earlier = strength * moved, bent[i]
                    bent[i] = more if earlier is None else earlier + more
        return bent

    def cost(shapes: Sequence[Shape], wanted: Wanted) -> OperationCost:
        numbers = sum(math.prod(shape) for shape in shapes[1:])
        value, forward, backward = (numbers * each for each in steps)
        return OperationCost(value, forward, backward, backward if bends else 0)

    return Primitive(name, apply, push, pull, bend, cost, formula, derivative)


# Ridge regression (Hoerl and Kennard, 1970); with gradient descent it is the same as weight decay.
l2_penalty = _penalty(
    "l2_penalty",
    lambda w: 0.5 * (w * w),
    lambda w: w,
    True,
    (2, 2, 1),
    "R = λ/2 Σ w², over all weights",
    "∂R/∂w = λ w",
)
# The lasso (Tibshirani, 1996). At the kink w = 0 the slope is 0.
l1_penalty = _penalty(
    "l1_penalty",
    magnitude,
    sign,
    False,
    (2, 3, 2),
    "R = λ Σ |w|, over all weights",
    "∂R/∂w = λ · the sign of w",
)

PENALTIES = {"l1": l1_penalty, "l2": l2_penalty}
