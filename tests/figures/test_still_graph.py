"""Still graphs: numbers as the page's script writes them; edges and boxes show what is known."""

import pytest

from app.figures.graph import Drawn
from app.figures.still_graph import NodeState, graph_still, short

PRODUCT = [Drawn("x", "variable", ()), Drawn("y", "variable", ()), Drawn("f = x·y", "operation", (0, 1))]


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (0, "0"),
        (0.5403023, "0.5403"),
        (-0.39, "−0.39"),
        (8.0743, "8.074"),
        (12345.6, "12350"),
        (100, "100"),
        (4.4e-5, "4.4e−5"),
        (-1.25e6, "−1.25e6"),
        (3e300, "3e300"),
        (None, "–"),
        (float("nan"), "–"),
        (float("-inf"), "−∞"),
    ],
)
def test_numbers_are_short(value: float | None, written: str) -> None:
    assert short(value) == written


def test_what_is_not_known_yet_is_not_said() -> None:
    states = [NodeState(True, 3.0), NodeState(True, 0.5), NodeState(False, 1.5)]
    before = graph_still(PRODUCT, states, frozenset(), is_forward=False).svg
    after = graph_still(PRODUCT, [*states[:2], NodeState(True, 1.5)], frozenset(), is_forward=False).svg
    assert ">1.5<" not in before
    assert ">1.5<" in after


def test_a_passed_edge_is_dashed_and_has_its_head_where_the_slope_arrives() -> None:
    states = [NodeState(True, 1.0, True, 2.0, True), NodeState(True, 1.0), NodeState(True, 1.0, True, 1.0)]
    backward = graph_still(PRODUCT, states, frozenset({(2, 0)}), is_forward=False).svg
    forward = graph_still(PRODUCT, states, frozenset({(2, 0)}), is_forward=True).svg
    assert backward.count("stroke-dasharray") == forward.count("stroke-dasharray") == 1
    assert backward != forward


def test_titles_are_escaped() -> None:
    nodes = [Drawn("<b>", "variable", ())]
    assert "<b>" not in graph_still(nodes, [NodeState(True, 1.0)], frozenset(), is_forward=False).svg
