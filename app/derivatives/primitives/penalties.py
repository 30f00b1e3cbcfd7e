"""Penalties: terms added to the loss that grow with the weights (L1 and L2)."""

import math
from collections.abc import Callable, Sequence
from typing import NamedTuple

import numpy as np

from app.derivatives.primitives.primitive import (
    OperationCost,
    Primitive,
    Shape,
    Tangents,
    Wanted,
    ZeroAtKink,
)
from app.formula import Formula, applied
from app.functions.real_part import magnitude, sign
from app.script_code import PenaltyCode
from app.slope import Array


def _flat(array: Array) -> Array:
    """Return (..., out, in) as (..., out * in)."""
    return array.reshape(*array.shape[:-2], -1)


class Penalty(NamedTuple):
    """One way to penalise large weights, as a visitor meets it.

    strength: its λ among several penalties. slope_explained: ∂R/∂w without λ, by the name of w or its number.
    """

    name: str
    title: str
    summary: str
    formula: str
    latex: str
    derivative: str
    primitive: Primitive
    strength: Formula
    slope_explained: Callable[[Formula], Formula]
    code: PenaltyCode


def _primitive(
    *,
    name: str,
    size: Callable[[Array], Array],
    slope: Callable[[Array], Array],
    has_curvature: bool,
    steps: tuple[int, int, int],
    zero_at_kink: ZeroAtKink | None = None,
) -> Primitive:
    """Make the primitive of a strength λ, a constant without axes, and any weights (..., out, in).

    size and slope work on each weight by itself. has_curvature: whether the second derivative is 1, not 0.
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

    def pull_tangent(
        adjoint: Array,
        adjoint_tangent: Array | None,
        value: Array,
        inputs: Sequence[Array],
        tangents: Tangents,
        wanted: Wanted,
    ) -> Sequence[Array | None]:
        pulled: list[Array | None] = [None] * len(inputs)
        if adjoint_tangent is not None:
            pulled = list(pull(adjoint_tangent, value, inputs, wanted))
        if has_curvature:
            strength = np.asarray(adjoint * inputs[0])[..., None, None]
            for i, (moved, want) in enumerate(zip(tangents, wanted, strict=True)):
                if moved is not None and want:
                    more, earlier = strength * moved, pulled[i]
                    pulled[i] = more if earlier is None else earlier + more
        return pulled

    def cost(shapes: Sequence[Shape], wanted: Wanted) -> OperationCost:
        numbers = sum(math.prod(shape) for shape in shapes[1:])
        value, forward, backward = (numbers * each for each in steps)
        return OperationCost(value, forward, backward, backward if has_curvature else 0)

    return Primitive(name, apply, push, pull, pull_tangent, cost, zero_at_kink)


_SIGN = Formula(r"\operatorname{sign}", "sign")

# The lasso (Tibshirani, 1996). At the kink w = 0 the slope is 0.
L1 = Penalty(
    name="l1",
    title="L1",
    summary="Pulls every weight towards 0 with the same force, so many weights become very small.",
    formula="R = λ Σ |w|, over all weights",
    latex=r"R = \lambda \sum |w|",
    derivative="∂R/∂w = λ · the sign of w",
    primitive=_primitive(
        name="l1_penalty",
        size=magnitude,
        slope=sign,
        has_curvature=False,
        steps=(2, 3, 2),
        zero_at_kink=lambda strength, *weights: list(enumerate(weights, start=1)),
    ),
    strength=Formula(r"\lambda_{1}", "λ1"),
    slope_explained=lambda w: applied(_SIGN, w),
    code=PenaltyCode(
        size="np.abs({w}).sum()",
        complex_size="np.sum(np.sign({w}.real) * {w})",
        slope="np.sign({w})",
        pytorch="module.weight.abs().sum()",
        jax="jnp.abs({w}).sum()",
    ),
)
# Ridge regression (Hoerl and Kennard, 1970); with gradient descent it is the same as weight decay.
L2 = Penalty(
    name="l2",
    title="L2",
    summary="Pulls every weight towards 0 in proportion to its size; biases are left alone.",
    formula="R = λ/2 Σ w², over all weights",
    latex=r"R = \frac{\lambda}{2} \sum w^2",
    derivative="∂R/∂w = λ w",
    primitive=_primitive(
        name="l2_penalty",
        size=lambda w: 0.5 * (w * w),
        slope=lambda w: w,
        has_curvature=True,
        steps=(2, 2, 1),
    ),
    strength=Formula(r"\lambda_{2}", "λ2"),
    slope_explained=lambda w: w,
    code=PenaltyCode(
        size="np.sum({w} * {w})",
        factor=0.5,
        slope="{w}",
        curvature="{w}_dot",
        pytorch="module.weight.square().sum()",
        jax="jnp.sum({w} ** 2)",
    ),
)

PENALTIES: dict[str, Penalty] = {penalty.name: penalty for penalty in (L1, L2)}
