"""What people type as formulas is read on both pages; functions and length are those of the server."""

import pytest

from app.expressions.language import CALLED
from app.expressions.tokens import MOST_CHARACTERS
from tests.browser.conftest import Visit
from tests.browser.descent.page import open_descent
from tests.browser.graph.page import open_graph

TYPED = ["2x", "(x+1)(x+2)", "ln(x)", "atan(x)", "log10(x)", "x − 2‑3"]


@pytest.mark.parametrize("path", ["/graph", "/descent"])
def test_usual_ways_of_writing_are_read(visit: Visit, path: str) -> None:
    page = (open_graph(visit) if path == "/graph" else open_descent(visit, "?text=x^2&start=x:2")).page
    field = "#text" if path == "/graph" else "#formula"
    assert page.get_attribute(field, "maxlength") == str(MOST_CHARACTERS)
    for text in TYPED:
        page.fill(field, text)
        page.press(field, "Enter")
        page.wait_for_function("text => new URLSearchParams(location.search).get('text') === text", arg=text)
        assert page.inner_text("#unreadable") == ""


def test_the_graph_page_lists_every_function(visit: Visit) -> None:
    said = open_graph(visit).page.text_content("#language") or ""
    assert set(CALLED) <= set(said.replace(",", " ").split())
    assert f"{MOST_CHARACTERS} characters" in said
