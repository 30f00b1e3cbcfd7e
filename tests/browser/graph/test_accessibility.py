"""The graph page is open to everybody: axe finds nothing, whatever is shown."""

from typing import Literal

import pytest

from tests.browser.axe import expect_no_violation
from tests.browser.conftest import Visit
from tests.browser.graph.page import open_graph
from tests.deep import NARROW_AND_DARK, deep

Colours = Literal["light", "dark"]


@pytest.mark.parametrize(("colours", "width"), NARROW_AND_DARK)
def test_axe_finds_nothing(visit: Visit, colours: Colours, width: int) -> None:
    graph = open_graph(visit, "/graph?step=9&cached=4:10", colours=colours, width=width)
    expect_no_violation(graph.calm().page)


@pytest.mark.parametrize("colours", ["light", deep("dark")])
def test_axe_finds_nothing_with_everything_open(visit: Visit, colours: Colours) -> None:
    graph = open_graph(visit, "/graph?formula=softmax&mode=forward&step=12&output=x", colours=colours)
    graph.type_formula("a +* b")
    for details in graph.page.locator("details").all():
        details.evaluate("one => { one.open = true; }")
    expect_no_violation(graph.calm().page)
