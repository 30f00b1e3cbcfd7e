"""Elementwise primitives work on each number by itself, so their derivatives are single factors."""

import math
from collections.abc import Callable, Sequence

import numpy as np

from app.derivatives.primitives.primitive import OperationCost, Primitive, Shape, Tangents, Wanted
from app.slope import Array


def elementwise(
    name: str,
    function: Callable[..., Array],
    partials: Sequence[Callable[..., Array | float]],
    steps: Sequence[int],
    formula: str,
    derivative: str,
) -> Primitive:
    """Make the primitive of a function of one or more numbers, applied to each entry of arrays.

    function(*inputs) -> value. partials: one function for each input, partial(value, *inputs) -> the
    derivative of the value by that input; it may be written with the value, as in a (1 − a).
    steps: how many operations each partial takes for one number, by the convention of `costs.py`.
    """

    def push(value: Array, inputs: Sequence[Array], tangents: Tangents) -> Array:
        moving = zip(partials, tangents, strict=True)
        terms = [partial(value, *inputs) * tangent for partial, tangent in moving if tangent is not None]
        return np.asarray(sum(terms[1:], start=terms[0]))

    def pull(adjoint: Array, value: Array, inputs: Sequence[Array], wanted: Wanted) -> Sequence[Array | None]:
        return [
            adjoint * partial(value, *inputs) if want else None
            for partial, want in zip(partials, wanted, strict=True)
        ]

    def cost(shapes: Sequence[Shape], wanted: Wanted) -> OperationCost:
        numbers = max(math.prod(shape) for shape in shapes)
        spent = sum(step + 1 for step, want in zip(steps, wanted, strict=True) if want)
        return OperationCost(numbers, numbers * (spent + max(sum(wanted) - 1, 0)), numbers * spent)

    return Primitive(name, function, push, pull, cost, formula, derivative)
