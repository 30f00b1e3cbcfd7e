"""What an address can name of a graph: its nodes, those that can be changed, the steps of its walk."""

from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from pydantic import ValidationError

from app.derivatives.graph import Operation, Parameter
from app.derivatives.walks import walk_back, walk_forward
from app.web.graph import words
from app.web.graph.evaluated import evaluated
from app.web.graph.formula_words import Formula, expression_at
from app.web.graph.schemas import WalkRequest
from app.web.graph.still import Beginning
from app.web.service.address_numbers import number_in
from app.web.service.unknown_parameters import unknown_place


class Places(NamedTuple):
    """nodes: how many there are. changeable: those whose value can be another. steps: of the whole walk."""

    nodes: int
    changeable: frozenset[int]
    steps: int

    def has_cached(self, text: str) -> bool:
        """Whether `4:10` names a node that can be changed, and a value."""
        node, _, value = text.partition(":")
        return number_in(value) is not None and number_in(node) in self.changeable


def places_at(formula: Formula, query: Mapping[str, str]) -> Places | None:
    """Those of a formula in the mode, for the output and from the variable that an address asks for."""
    variable = query.get("variable")
    beginning = Beginning(
        formula.text,
        tuple(formula.start.items()),
        "forward" if query.get("mode") == "forward" else "reverse",
        output=_output_at(formula, query),
        variable=variable if variable in formula.start else None,
    )
    return places_of(beginning)


def unknown_places(formula: Formula, query: Mapping[str, str]) -> list[str]:
    """A note for an output, a node, a step and a kept value that this graph does not have.

    What is no number at all the page's script says.
    """
    if not {"output", "node", "step", "cached"} & set(query):
        return []
    there = places_at(formula, query)
    if there is None:
        return []
    last = {"output": _last_output(formula), "node": there.nodes - 1, "step": there.steps}
    notes = [
        unknown_place(name, query[name], str(most))
        for name, most in last.items()
        if _is_beyond(query.get(name), most)
    ]
    if _names_a_node(query.get("cached", "")) and not there.has_cached(query["cached"]):
        notes.append(unknown_place("cached", query["cached"], words.NOTHING_WRONG))
    return notes


def _output_at(formula: Formula, query: Mapping[str, str]) -> int:
    """The output that an address asks for: the last one in the place of one beyond."""
    found = number_in(query.get("output"))
    return min(int(found), _last_output(formula)) if found is not None and found >= 0 else 0


def _last_output(formula: Formula) -> int:
    return len(expression_at(formula.text).outputs) - 1


def _is_beyond(text: str | None, last: int) -> bool:
    found = number_in(text)
    return found is not None and found.is_integer() and found > last


def _names_a_node(cached: str) -> bool:
    node, _, value = cached.partition(":")
    number = number_in(node)
    return number is not None and number.is_integer() and number >= 0 and number_in(value) is not None


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
