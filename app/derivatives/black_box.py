"""A black box: a graph that can be evaluated but not differentiated, because its formula is not known."""

from typing import NoReturn

from app.derivatives.graph import Graph, Operation


class BlackBoxError(Exception):
    """A derivative of a black box was asked for."""


def black_box(graph: Graph) -> Graph:
    """Return a graph with the same values and no derivatives: to ask for one raises BlackBoxError."""
    return graph._replace(
        nodes=tuple(_opaque(node) if isinstance(node, Operation) else node for node in graph.nodes),
        operations=tuple((position, _opaque(node)) for position, node in graph.operations),
    )


def _opaque(node: Operation) -> Operation:
    return node._replace(primitive=node.primitive._replace(push=_refuse, pull=_refuse, pull_tangent=_refuse))


def _refuse(*_: object) -> NoReturn:
    raise BlackBoxError
