"""What an address can name of a graph: its nodes, those that can be changed, the steps of its walk."""

from functools import lru_cache
from typing import NamedTuple

from pydantic import ValidationError

from app.derivatives.graph import Operation, Parameter
from app.derivatives.walks import walk_back, walk_forward
from app.web.graph.evaluated import evaluated
from app.web.graph.schemas import WalkRequest
from app.web.graph.still import Beginning
from app.web.service.address_numbers import number_in


class Places(NamedTuple):
    """nodes: how many there are. changeable: those whose value can be another. steps: of the whole walk."""

    nodes: int
    changeable: frozenset[int]
    steps: int

    def has_node(self, text: str) -> bool:
        """Whether a node of this number is there."""
        found = number_in(text)
        return found is not None and found.is_integer() and 0 <= found < self.nodes

    def has_cached(self, text: str) -> bool:
        """Whether `4:10` names a node that can be changed, and a value."""
        node, _, value = text.partition(":")
        return number_in(value) is not None and number_in(node) in self.changeable

    def has_step(self, text: str) -> bool:
        """Whether the walk comes there."""
        found = number_in(text)
        return found is not None and found.is_integer() and 0 <= found <= self.steps


@lru_cache(maxsize=32)
def places_of(beginning: Beginning) -> Places | None:
    """None where the formula cannot be walked so. The walk is that of static/js/graph/steps.js."""
    try:
        asked = {"text": beginning.text, "start": dict(beginning.start), "output": beginning.output}
        request = WalkRequest.model_validate({**asked, "variable": beginning.variable})
    except ValidationError:
        return None
    formula, variables = evaluated(request), request.expression.variables
    if beginning.mode == "reverse":
        walk = walk_back(formula.graph, formula.values_of_graph)
    else:
        variable = variables.index(request.variable or variables[0])
        walk = walk_forward(formula.whole.graph, formula.values, variable)
    nodes = formula.graph.nodes
    changeable = frozenset(i for i, node in enumerate(nodes) if isinstance(node, Operation | Parameter))
    steps = len(formula.whole.graph.operations) + len(walk.edges)
    return Places(len(formula.whole.graph.nodes), changeable, steps)
