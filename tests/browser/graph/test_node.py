"""One node: it is reached by keys, nudged, and given a wrong value."""

import re

from tests.browser.conftest import Visit
from tests.browser.graph.page import SQUARE, open_graph


def test_nodes_are_reached_by_keys_and_nudged(visit: Visit) -> None:
    graph = open_graph(visit, "/graph?step=10")
    graph.page.focus("#nodes button >> nth=0")
    graph.press("ArrowRight")
    assert graph.text("node-title") in ("v₁ = x·y", "v₂ = sin(x)")
    assert graph.place() == "back, edge 6 of 6"
    graph.page.focus("#nodes button >> nth=2")
    graph.page.fill("#nudge", "0.5")
    graph.calm()

    right = graph.api("/api/graph/nudge", {**SQUARE, "node": 2, "change": 0.5})
    shown = graph.page.locator("#nudge-answer dd")
    titles = [float(str(shown.nth(k).get_attribute("title"))) for k in (0, 1)]
    assert titles == [right["predicted"], right["true"]]
    told = "at 0.5 it is 11.17, and the straight line of the slope says 10.92."
    assert str(graph.page.get_attribute("#nudge-plot[role=img]", "aria-label")).endswith(told)


def test_a_corrupted_value_is_marked_by_words_and_pattern(visit: Visit) -> None:
    graph = open_graph(visit)
    graph.page.focus("#nodes button >> nth=4")
    graph.page.fill("#cached", "10")
    graph.page.focus("#corrupt")
    graph.press("Enter")

    assert "five slopes are wrong: ∂f/∂x, ∂f/∂y" in graph.text("corrupt-answer")
    notes = {row[0].split(" ")[0]: row[3] for row in graph.rows(0)}
    assert {name for name, note in notes.items() if note.startswith("wrong")} == {"x", "y", "v₁", "v₂", "v₃"}
    assert graph.page.locator("#graph-plot text", has_text=re.compile("^wrong")).count() == 5
    graph.page.focus("#repair")
    graph.press("Enter")
    assert not any(row[3].startswith("wrong") for row in graph.rows(0))
