"""A formula is typed, and marked where it is wrong; nothing changes its variables but the hand."""

from urllib.parse import parse_qs, urlsplit

import pytest

from tests.browser.conftest import Visit
from tests.browser.graph.page import open_graph


def test_nothing_changes_a_variable_but_the_hand(visit: Visit) -> None:
    start = "x:0.30000000000000004,y:-1.7976931348623157e+308,z:5e-324"
    graph = open_graph(visit, f"/graph?text=sin(x)*y*z&start={start.replace('+', '%2B')}")
    before = graph.values()
    assert before == {"x": "0.30000000000000004", "y": "-1.7976931348623157e+308", "z": "5e-324"}

    graph.press("Shift+ArrowRight", "Shift+ArrowRight", "m", "End", "Home", "m", "End")
    graph.page.fill("#nudge", "3")
    graph.page.click("#corrupt")
    graph.settle()
    graph.page.click("#repair")
    graph.settle()

    assert graph.values() == before
    assert parse_qs(urlsplit(graph.page.url).query)["start"] == [start]


def test_a_formula_is_typed_and_new_variables_get_fields(visit: Visit) -> None:
    graph = open_graph(visit)
    graph.page.fill("[data-variable=x]", "3")
    graph.page.keyboard.press("Enter")
    graph.leave_field()
    graph.type_formula("x*z - x").leave_field().settle()

    assert graph.values() == {"x": "3", "z": "1"}
    graph.press("End")
    slopes = {row[0]: row[2] for row in graph.rows(0)}
    assert (slopes["x"], slopes["z"]) == ("0", "3")


MISTAKES = {"x + * y": "*", "x + open(y)": "o", "x.y": ".", "2 + ｘ": "ｘ", "(x + y": "(", "x +": "␣"}


def test_an_error_is_marked_at_the_very_character(visit: Visit, subtests: pytest.Subtests) -> None:
    graph = open_graph(visit)
    for text, wrong in MISTAKES.items():
        with subtests.test(text):
            graph.type_formula(text)
            graph.page.wait_for_selector("#unreadable mark")
            assert graph.page.inner_text("#unreadable mark") == wrong
            assert "Allowed: " in graph.text("unreadable")
            assert graph.page.get_attribute("#text", "aria-invalid") == "true"
            # The last good formula is still there to be walked.
            assert graph.leave_field().press("Home", "ArrowRight").place() == "node 1 of 4"


def test_what_was_wrong_with_a_number_goes_with_its_formula(visit: Visit) -> None:
    graph = open_graph(visit, "/graph?text=x^2&start=x:3")
    graph.page.fill("[data-variable=x]", "abc")
    graph.page.keyboard.press("Enter")
    assert graph.page.get_attribute("[data-variable=x]", "aria-invalid") == "true"

    graph.leave_field().type_formula("1/x").leave_field().settle()

    assert graph.values() == {"x": "3"}
    assert graph.page.get_attribute("[data-variable=x]", "aria-invalid") != "true"
    assert "abc" not in graph.page.inner_text("main")
