"""What the graph page shows of slopes and tables: only what the walk has reached."""

import pytest

from tests.browser.conftest import Visit
from tests.browser.graph.page import GraphPage, open_graph
from tests.deep import deep

VALUES, EDGES = 4, 6
LAST = VALUES + EDGES
DASH = "–"


def cells(graph: GraphPage, *parts: str) -> list[str]:
    """What stands in the cells of tables that hold slopes."""
    return graph.page.locator(",".join(f"#{part} td" for part in parts)).all_inner_texts()


def tried(graph: GraphPage) -> bool:
    """Whether the nudge says what the slope predicts."""
    return set(graph.page.locator("#nudge-answer dd").all_inner_texts()) != {DASH}


def picture_says(graph: GraphPage, name: str) -> str:
    """The slope that a node's button tells; a dash where there is none yet, or more is to come."""
    row = next(row for row in graph.rows(0) if row[0] == name)
    return row[2] if row[3] == "complete" else DASH


@pytest.mark.parametrize("mode", ["reverse", deep("forward")])
def test_no_slope_is_shown_before_the_walk_reaches_it(visit: Visit, mode: str) -> None:
    graph = open_graph(visit, f"/graph?mode={mode}&node=0")
    last = int(str(graph.page.get_attribute("#scrub", "max")))
    for step in range(last + 1):
        jacobian = cells(graph, "jacobian")
        rest = cells(graph, "hessian", "methods")
        facts = graph.page.locator("#node-facts dd").all_inner_texts()
        if mode == "reverse":
            shown = [picture_says(graph, name) != DASH for name in ("x", "y")]
            assert [text != DASH for text in jacobian] == shown, step
            assert (facts[1] != DASH) == shown[0] == tried(graph), step
        elif step < last:
            assert jacobian[1] == DASH, "the walk starts at x alone"
            assert not tried(graph)
        assert (set(rest) == {DASH}) == (step < last), (step, rest)
        assert ("Just used" in graph.text("half")) == (step == last)
        graph.press("ArrowRight")
    assert DASH not in [*cells(graph, "jacobian", "hessian", "methods"), *facts]
    graph.press("Home")
    assert set(cells(graph, "jacobian", "hessian", "methods")) == {DASH}


def test_a_node_that_waits_shows_no_value(visit: Visit) -> None:
    graph = open_graph(visit, "/graph?node=6&step=3")
    values = graph.page.locator("#node-facts dd")
    assert values.all_inner_texts() == [DASH, DASH]
    graph.press("ArrowRight")
    assert values.all_inner_texts() == ["8.07396", "1"]


@pytest.mark.parametrize("text", [deep("log(x)"), deep("sqrt(x)"), "2*log(x) + x^2"])
def test_a_nudge_knows_no_slope_where_there_is_no_value(visit: Visit, text: str) -> None:
    graph = open_graph(visit, f"/graph?text={text.replace('+', '%2B')}&start=x:-1&step=99").calm()
    assert graph.page.locator("#node-facts dd").all_inner_texts() == ["−1", DASH]
    assert graph.page.locator("#nudge-answer dd").all_inner_texts() == [DASH] * 3
    assert graph.text("nudge-words").endswith("It has no value without the nudge, and so no slope.")
    assert str(graph.page.get_attribute("#nudge-plot", "aria-label")).endswith(f"of the slope says {DASH}.")
    straight = "document.getElementById('nudge-plot').data.find(({ name }) => name === 'prediction').y"
    assert graph.page.evaluate(straight) == [None, None]
