"""Functions without any network, typed as formulas: their graphs, over the variables in order."""

from functools import lru_cache

from app.derivatives.graph import Graph
from app.expressions.parser import parse
from app.problems.expression_graph import expression_graph

ROSENBROCK = "(1 - x)^2 + 100*(y - x^2)^2"


@lru_cache(maxsize=64)
def formula(text: str) -> Graph:
    """The graph of a formula; its variables are in the order in which they appear."""
    return expression_graph(parse(text)).graph
