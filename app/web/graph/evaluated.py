"""A formula made ready for the graph lab: its graph, its values at the point, and the chosen output."""

from typing import NamedTuple

from app.derivatives.evaluation import evaluate
from app.derivatives.graph import Graph, Operation, Parameter
from app.problems.expression_graph import ExpressionGraph, expression_graph, up_to
from app.slope import Array
from app.web.graph.schemas import FormulaRequest
from app.web.service.complaints import Complaint
from app.web.service.errors import Refusal


class Posed(NamedTuple):
    """whole: the graph of all outputs. graph: up to the chosen one. values: of all nodes at theta."""

    whole: ExpressionGraph
    graph: Graph
    theta: Array
    values: list[Array]

    @property
    def values_of_graph(self) -> list[Array]:
        """The values of the nodes up to the chosen output."""
        return self.values[: len(self.graph.nodes)]


def pose(request: FormulaRequest) -> Posed:
    """Build the graph and evaluate it once."""
    whole = expression_graph(request.expression)
    graph = up_to(whole.graph, whole.outputs[request.output])
    return Posed(whole, graph, request.theta, evaluate(whole.graph, request.theta))


def check_node(posed: Posed, field: str, node: int) -> None:
    """Raise Refusal (422) unless this node of the graph can be changed: numbers of the formula cannot."""
    nodes = posed.graph.nodes
    if node >= len(nodes) or not isinstance(nodes[node], Operation | Parameter):
        changing = [str(i) for i, each in enumerate(nodes) if isinstance(each, Operation | Parameter)]
        allowed = f"a variable or an operation: {', '.join(changing[:20])}"
        raise Refusal(422, Complaint(field, "This node cannot be changed.", allowed))
