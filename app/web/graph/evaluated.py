"""A formula of the graph page, evaluated at its point: what every call of the page starts from."""

from typing import NamedTuple

from app.derivatives.evaluation import evaluate
from app.derivatives.graph import Graph, Operation, Parameter, up_to
from app.problems.expression_graph import ExpressionGraph, expression_graph
from app.slope import Array
from app.web.graph.schemas import FormulaRequest
from app.web.graph.words import cannot_be_changed
from app.web.service.errors import Refusal


class Evaluated(NamedTuple):
    """whole: the graph of all outputs. graph: up to the chosen output. values: of all nodes at theta."""

    whole: ExpressionGraph
    graph: Graph
    theta: Array
    values: list[Array]

    @property
    def values_of_graph(self) -> list[Array]:
        """The values of the nodes up to the chosen output."""
        return self.values[: len(self.graph.nodes)]


def evaluated(request: FormulaRequest) -> Evaluated:
    """Build the graph of the formula, and evaluate every node once."""
    whole = expression_graph(request.expression)
    graph = up_to(whole.graph, whole.outputs[request.output])
    return Evaluated(whole, graph, request.theta, evaluate(whole.graph, request.theta))


def check_node(formula: Evaluated, field: str, node: int) -> None:
    """Raise Refusal (422) unless this node of the graph can be changed: numbers of the formula cannot."""
    nodes = formula.graph.nodes
    if node >= len(nodes) or not isinstance(nodes[node], Operation | Parameter):
        others = [i for i, each in enumerate(nodes) if isinstance(each, Operation | Parameter)]
        raise Refusal(422, cannot_be_changed(field, others))
