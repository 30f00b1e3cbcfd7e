"""Symbolic, numerical and automatic derivatives stand side by side."""

from tests.browser.conftest import Visit
from tests.browser.graph.page import open_graph


def test_symbolic_numerical_and_automatic_stand_side_by_side(visit: Visit) -> None:
    graph = open_graph(visit, "/graph?step=10")

    rows = graph.page.eval_on_selector_all(
        "#methods tbody tr", "rows => rows.map(row => [...row.cells].map(cell => cell.textContent))"
    )
    assert rows[0] == ["x", "14.4364", "14.4364", "14.4364", "2·(x·y + sin(x))·(y + cos(x))"]
    assert "written out" in graph.text("method-costs")
    hessian = graph.page.locator("#hessian td").all_inner_texts()
    assert hessian == ["8.124", "10.76", "10.76", "2"]
