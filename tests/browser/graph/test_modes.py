"""Reverse mode and forward mode: slopes travel the other way, and carry one column or one row."""

import pytest

from tests.browser.conftest import Visit
from tests.browser.graph.page import open_graph


def test_forward_mode_carries_one_column_the_other_way(visit: Visit) -> None:
    graph = open_graph(visit, "/graph?formula=softmax&mode=forward&variable=b")
    graph.press("End")
    softmax = {
        "text": graph.page.input_value("#text"),
        "start": {"a": 1, "b": 2, "c": 0.5},
        "variable": "b",
    }
    right = graph.api("/api/graph", softmax)

    for row, node in zip(graph.rows(0), right["nodes"], strict=True):
        assert row[2] == "–" if node["tangent"] is None else float(row[2]) == node["tangent"]
    assert graph.page.locator("#jacobian .here").count() == 3
    column = [row[1] for row in right["jacobian"]]
    tangents = {row[0].split(" ")[0]: row[2] for row in graph.rows(0)}
    assert [float(tangents[name]) for name in ("f₁", "f₂", "f₃")] == pytest.approx(column)
    assert "three inputs, three outputs" in graph.text("passes-words")


def test_m_changes_the_way_slopes_travel(visit: Visit) -> None:
    graph = open_graph(visit)
    graph.press("m")
    assert graph.page.get_attribute("[data-mode=forward]", "aria-pressed") == "true"
    assert graph.page.locator("#jacobian .here").count() == 1
    graph.press("m")
    assert graph.page.get_attribute("[data-mode=reverse]", "aria-pressed") == "true"
    assert graph.page.locator("#jacobian .here").count() == 2
