"""A primitive is one operation with everything the engine must know about it."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from app.derivatives.primitives.gap import Gap
from app.slope import Array

Shape = tuple[int, ...]
Wanted = Sequence[bool]
Tangents = Sequence[Array | None]
Flat = Callable[..., Sequence[Array | bool]]
ZeroAtKink = Callable[..., list[tuple[int, Array]]]


class OperationCost(NamedTuple):
    """Multiplications, additions and function values that one operation spends (see `costs.py`)."""

    apply: int
    push: int
    pull: int
    pull_tangent: int


class Primitive(NamedTuple):
    """One operation, differentiable in both directions.

    apply(*inputs) -> value
    push(value, inputs, tangents) -> tangent of the value: forward mode; a tangent of None is zero
    pull(adjoint, value, inputs, wanted) -> one adjoint per input: reverse mode; None where not wanted
    pull_tangent(adjoint, adjoint_tangent, value, inputs, tangents, wanted) -> the tangents of what pull
        returns: forward over reverse, for second derivatives; None where zero or not wanted
    cost(input shapes, wanted) -> OperationCost, for one run
    zero_at_kink(*inputs) -> what is 0 where the slope jumps, each with the number of the input that it is
        named after; None where there is no kink
    flat(*inputs) -> for each input where the value does not depend on it, all around; None where that is not
        known number by number
    gaps: where there is no finite value, each with its reason; the first one that holds is said

    Arrays may have leading run axes in front of the shapes that the graph knows. Tangents may have further
    axes in front of those: many directions at once.
    """

    name: str
    apply: Callable[..., Array]
    push: Callable[[Array, Sequence[Array], Tangents], Array]
    pull: Callable[[Array, Array, Sequence[Array], Wanted], Sequence[Array | None]]
    pull_tangent: Callable[
        [Array, Array | None, Array, Sequence[Array], Tangents, Wanted], Sequence[Array | None]
    ]
    cost: Callable[[Sequence[Shape], Wanted], OperationCost]
    zero_at_kink: ZeroAtKink | None = None
    flat: Flat | None = None
    gaps: tuple[Gap, ...] = ()
