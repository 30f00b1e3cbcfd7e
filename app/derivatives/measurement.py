"""A measurement is what a source reports about a graph at one point."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from app.derivatives.costs import Cost
from app.derivatives.graph import Graph
from app.slope import Array, Slope


class Measurement(NamedTuple):
    """The slope, and the numbers by node that led to it.

    values: the value of each node. adjoints: the derivative of the loss by each node, None where this
    source does not know it. Only backpropagation knows the adjoints of nodes that are not parameters.
    """

    slope: Slope
    values: Sequence[Array]
    adjoints: Sequence[Array | None]


class Source(NamedTuple):
    """A place where gradients come from: how it measures a graph at theta (..., P), and at what cost."""

    measure: Callable[[Graph, Array], Measurement]
    cost: Callable[[Graph], Cost]
