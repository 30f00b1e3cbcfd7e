"""Nothing on the graph page jumps or sticks out sideways."""

import pytest

from tests.browser.conftest import Visit
from tests.browser.graph.page import EDGES, VALUES, open_graph
from tests.browser.layout_shift import shifted
from tests.deep import deep


@pytest.mark.parametrize("width", [1440, deep(768), 360])
def test_nothing_sticks_out_sideways(visit: Visit, width: int) -> None:
    graph = open_graph(visit, "/graph?preset=xor&step=60", width=width)

    assert graph.page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("width", [deep(1440), 360])
def test_nothing_jumps_while_the_page_loads_and_is_walked(visit: Visit, width: int) -> None:
    graph = open_graph(visit, "/graph", width=width, reduced_motion=True)
    for _ in range(VALUES + EDGES):
        graph.press("ArrowRight")

    assert shifted(graph.page) < 0.01
