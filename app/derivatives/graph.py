"""The computation graph: a list of nodes in topological order, each after the nodes it needs."""

from collections.abc import Sequence
from functools import cached_property
from math import prod
from typing import Any, NamedTuple, Protocol

from app.derivatives.primitives.primitive import Primitive, Shape
from app.slope import Array


class Constant(NamedTuple):
    """A node that never changes: data, or a number that the reader fixed."""

    array: Array
    label: str

    def value(self, theta: Array, values: Sequence[Array]) -> Array:
        """Return the constant itself; it has no run axes."""
        return self.array


class Parameter(NamedTuple):
    """A node that shows a part of theta, the numbers from `start` up to `stop`, in its own shape."""

    start: int
    stop: int
    shape: Shape
    label: str

    def value(self, theta: Array, values: Sequence[Array]) -> Array:
        """Return a view of theta (..., P), in shape (..., *shape)."""
        return theta[..., self.start : self.stop].reshape(theta.shape[:-1] + self.shape)


class Operation(NamedTuple):
    """A node that is computed by one primitive from nodes before it."""

    primitive: Primitive
    inputs: tuple[int, ...]
    wanted: tuple[bool, ...]
    label: str

    def value(self, theta: Array, values: Sequence[Array]) -> Array:
        """Return the primitive's value for the values of the inputs."""
        return self.primitive.apply(*[values[i] for i in self.inputs])


class Node(Protocol):
    """What every node can do: say its name and its value."""

    @property
    def label(self) -> str:
        """The node's name in symbols."""

    def value(self, theta: Array, values: Sequence[Array]) -> Array:
        """Return this node's value, given theta and the values of all nodes before it."""


class _Fields(NamedTuple):
    nodes: tuple[Node, ...]
    size: int
    operations: tuple[tuple[int, Operation], ...]
    parameters: tuple[tuple[int, Parameter], ...]


class Graph(_Fields):
    """Nodes in order, the last of which is the loss, over a point theta of `size` parameters.

    operations and parameters pair the position of each such node with the node itself.
    """

    @cached_property
    def memo(self) -> dict[str, Any]:
        """What others have worked out from the nodes, under their names. A changed copy starts without."""
        return {}


def up_to(graph: Graph, position: int) -> Graph:
    """Return the graph that ends with the operation at this position, over the same theta.

    Every source measures the last node; this is how it measures another output, or any inner node.
    """
    operations = tuple((i, node) for i, node in graph.operations if i <= position)
    return Graph(graph.nodes[: position + 1], graph.size, operations, graph.parameters)


class GraphBuilder:
    """Collects nodes one after the other; each call returns the position of the new node."""

    def __init__(self) -> None:
        self._nodes: list[Constant | Parameter | Operation] = []
        self._moves: list[bool] = []
        self._size = 0

    def _add(self, node: Constant | Parameter | Operation, moves: bool) -> int:
        self._nodes.append(node)
        self._moves.append(moves)
        return len(self._nodes) - 1

    def constant(self, array: Array, label: str = "") -> int:
        """Add data (any shape) that no derivative is taken of."""
        return self._add(Constant(array, label), moves=False)

    def parameter(self, shape: Shape, label: str = "") -> int:
        """Add the next part of theta."""
        start = self._size
        self._size += prod(shape)
        return self._add(Parameter(start, self._size, shape, label), moves=True)

    def apply(self, primitive: Primitive, *inputs: int, label: str = "") -> int:
        """Add the result of a primitive. Its inputs are positions that earlier calls returned."""
        wanted = tuple(self._moves[i] for i in inputs)
        return self._add(Operation(primitive, inputs, wanted, label), moves=any(wanted))

    def graph(self) -> Graph:
        """Return the finished graph."""
        numbered = list(enumerate(self._nodes))
        return Graph(
            tuple(self._nodes),
            self._size,
            tuple((i, node) for i, node in numbered if isinstance(node, Operation)),
            tuple((i, node) for i, node in numbered if isinstance(node, Parameter)),
        )
