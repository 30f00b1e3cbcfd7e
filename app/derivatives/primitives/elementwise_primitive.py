"""Elementwise primitives work on each number by itself, so their derivatives are single factors."""

import math
from collections.abc import Callable, Sequence
from itertools import combinations_with_replacement
from typing import TypeVar

import numpy as np

from app.derivatives.primitives.gap import Gap
from app.derivatives.primitives.primitive import (
    Flat,
    OperationCost,
    Primitive,
    Shape,
    Tangents,
    Wanted,
    ZeroAtKink,
)
from app.slope import Array

Entry = TypeVar("Entry")


def _by_pair(count: int, entries: Sequence[Entry]) -> dict[tuple[int, int], Entry]:
    """Return the entries of a symmetric table by row and column, given its upper triangle row by row."""
    pairs = list(combinations_with_replacement(range(count), 2))
    upper = dict(zip(pairs, entries, strict=True))
    return upper | {(j, i): entry for (i, j), entry in upper.items()}


def elementwise(
    *,
    name: str,
    function: Callable[..., Array],
    partials: Sequence[Callable[..., Array | float]],
    steps: Sequence[int | None],
    seconds: Sequence[Callable[..., Array | float] | None],
    second_steps: Sequence[int],
    zero_at_kink: ZeroAtKink | None = None,
    flat: Flat | None = None,
    gaps: tuple[Gap, ...] = (),
) -> Primitive:
    """Make the primitive of a function of one or more numbers, applied to each entry of arrays.

    function(*inputs) -> value. partials: one function for each input, partial(value, *inputs) -> the
    derivative of the value by that input; it may be written with the value, as in a (1 − a).
    steps: how many operations each partial takes for one number, by the convention of `costs.py`; None where
    it is 1 everywhere, so that nothing need be multiplied by it.
    seconds: one function for each pair of inputs, second(value, *inputs) -> the derivative of the value by
    both, None where it is zero everywhere. The pairs are aa for one input; aa, ab, bb for two.
    second_steps: how many operations each of them takes for one number. zero_at_kink: as in Primitive.
    gaps: as in Primitive. flat: as in Primitive; None where the value depends on all inputs everywhere.
    """
    second_by = _by_pair(len(partials), seconds)
    second_steps_by = _by_pair(len(partials), second_steps)

    def push(value: Array, inputs: Sequence[Array], tangents: Tangents) -> Array:
        moving = zip(partials, tangents, strict=True)
        terms = [partial(value, *inputs) * tangent for partial, tangent in moving if tangent is not None]
        return np.asarray(sum(terms[1:], start=terms[0]))

    def pull(adjoint: Array, value: Array, inputs: Sequence[Array], wanted: Wanted) -> Sequence[Array | None]:
        return [
            adjoint * partial(value, *inputs) if want else None
            for partial, want in zip(partials, wanted, strict=True)
        ]

    def pull_tangent(
        adjoint: Array,
        adjoint_tangent: Array | None,
        value: Array,
        inputs: Sequence[Array],
        tangents: Tangents,
        wanted: Wanted,
    ) -> Sequence[Array | None]:
        def pulled(i: int) -> Array | None:
            terms = []
            if adjoint_tangent is not None:
                terms.append(adjoint_tangent * partials[i](value, *inputs))
            for j, tangent in enumerate(tangents):
                second = second_by[i, j]
                if tangent is not None and second is not None:
                    terms.append(adjoint * second(value, *inputs) * tangent)
            return np.asarray(sum(terms[1:], start=terms[0])) if terms else None

        return [pulled(i) if want else None for i, want in enumerate(wanted)]

    def cost(shapes: Sequence[Shape], wanted: Wanted) -> OperationCost:
        numbers = max(math.prod(shape) for shape in shapes)
        taken = zip(steps, wanted, strict=True)
        spent = sum(step + 1 for step, want in taken if want and step is not None)
        moving = [i for i, want in enumerate(wanted) if want]
        curved = [(i, j) for i in moving for j in moving if second_by[i, j] is not None]
        push = spent + max(len(moving) - 1, 0)
        # Beside its own steps, a second derivative takes two multiplications and an addition.
        pull_tangent = spent + sum(second_steps_by[pair] + 3 for pair in curved)
        return OperationCost(numbers, numbers * push, numbers * spent, numbers * pull_tangent)

    def nowhere(*inputs: Array) -> Sequence[Array | bool]:
        return [False] * len(inputs)

    return Primitive(name, function, push, pull, pull_tangent, cost, zero_at_kink, flat or nowhere, gaps)
