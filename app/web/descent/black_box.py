"""A black box: a graph that can be evaluated and nothing else, because its derivatives are locked away."""

from typing import NoReturn

from app.derivatives.graph import Graph, Operation


class BoxOpenedError(Exception):
    """Someone has asked a black box for a derivative."""


def black_box(graph: Graph) -> Graph:
    """The same values, without any derivative: whoever asks for one gets a BoxOpenedError."""
    return graph._replace(
        nodes=tuple(_shut(node) if isinstance(node, Operation) else node for node in graph.nodes),
        operations=tuple((position, _shut(node)) for position, node in graph.operations),
    )


def _shut(node: Operation) -> Operation:
    return node._replace(primitive=node.primitive._replace(push=_refuse, pull=_refuse, bend=_refuse))


def _refuse(*_: object) -> NoReturn:
    raise BoxOpenedError
