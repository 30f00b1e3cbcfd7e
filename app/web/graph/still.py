"""The still picture of a formula's graph: where its walk begins, with the engine's numbers."""

from functools import lru_cache
from math import isfinite
from typing import Any, Literal, NamedTuple

from pydantic import ValidationError

from app.figures.still_graph import GraphStill, NodeState, graph_still
from app.problems.expression_graph import expression_graph
from app.web.graph import walk
from app.web.graph.figures import drawn
from app.web.graph.schemas import WalkRequest

Mode = Literal["reverse", "forward"]

# A larger graph would be most of the page.
MOST_NODES_DRAWN = 120


class Beginning(NamedTuple):
    """What is drawn: a formula at a point (names and numbers), walked in a mode up to a step."""

    text: str
    start: tuple[tuple[str, float], ...]
    mode: Mode = "reverse"
    step: int = 0
    output: int = 0
    variable: str | None = None


class Stills(NamedTuple):
    """The same picture for wide and for narrow screens."""

    wide: GraphStill
    compact: GraphStill


@lru_cache(maxsize=32)
def stills(beginning: Beginning) -> Stills | None:
    """None where the formula cannot be walked so, or is too large for a still picture."""
    try:
        asked = {"text": beginning.text, "start": dict(beginning.start), "output": beginning.output}
        request = WalkRequest.model_validate({**asked, "variable": beginning.variable})
    except ValidationError:
        return None
    nodes = drawn(request.expression, expression_graph(request.expression))
    if len(nodes) > MOST_NODES_DRAWN:
        return None
    states, passed = states_at(walk.answer(request), beginning.mode, beginning.step)
    is_forward = beginning.mode == "forward"
    wide, compact = (graph_still(nodes, states, passed, is_forward, compact) for compact in (False, True))
    return Stills(wide, compact)


def states_at(
    answer: dict[str, Any], mode: Mode, step: int
) -> tuple[list[NodeState], frozenset[tuple[int, int]]]:
    """What is known of each node after some steps of a walk, and the edges that slopes have passed.

    The rule of `momentAt` in static/js/graph/steps.js, which takes over from this picture.
    """
    nodes = answer["nodes"]
    computing = [i for i, node in enumerate(nodes) if node["kind"] == "operation"]
    known = {*range(len(nodes))} - {*computing[step:]}
    passings = [] if _is_lost(answer, mode) else answer["backward" if mode == "reverse" else "forward"]
    done = passings[: max(0, step - len(computing))]
    slopes: dict[int, float | None] = {}
    if step >= len(computing) and not _is_lost(answer, mode):
        slopes = {_seed(answer, mode): 1.0}
    slopes |= {_arrival(nodes, mode, one): _number(one["after"]) for one in done}
    awaited = {_arrival(nodes, mode, one) for one in passings[len(done) :]}
    states = [
        NodeState(i in known, _finite(node["value"]), i in slopes, slopes.get(i), i not in awaited)
        for i, node in enumerate(nodes)
    ]
    return states, frozenset((one["node"], one["slot"]) for one in done)


def _is_lost(answer: dict[str, Any], mode: Mode) -> bool:
    """Whether nothing that slopes set out from or lead to has a value: static/js/graph/loss.js."""
    outputs = [answer["outputs"][answer["output"]]] if mode == "reverse" else answer["outputs"]
    return not any(isfinite(answer["nodes"][node]["value"]) for node in outputs)


def _seed(answer: dict[str, Any], mode: Mode) -> int:
    """Where slopes set out."""
    if mode == "reverse":
        return int(answer["outputs"][answer["output"]])
    return int(answer["variables"].index(answer["variable"]))


def _arrival(nodes: list[dict[str, Any]], mode: Mode, passing: dict[str, Any]) -> int:
    node: int = passing["node"]
    return int(nodes[node]["inputs"][passing["slot"]]) if mode == "reverse" else node


def _finite(value: Any) -> float | None:
    """A node without a finite value has none."""
    return float(value) if isfinite(value) else None


def _number(value: Any) -> float | None:
    return None if value is None else float(value)
