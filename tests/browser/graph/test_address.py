"""The address reproduces the graph page, and leads to the descent page."""

from urllib.parse import parse_qs, urlsplit

from tests.browser.conftest import Visit
from tests.browser.graph.page import open_graph


def test_an_address_that_cannot_be_read_is_said_and_the_first_formula_stands(visit: Visit) -> None:
    graph = open_graph(visit, "/graph?text=x%2B%2By&start=x:NaN&mode=sideways&step=-3")

    assert graph.page.inner_text("#unreadable mark") == "+"
    assert graph.values() == {"x": "1", "y": "2"}
    assert "start=x:NaN" in graph.text("notes")
    assert "mode=sideways" in graph.text("notes")
    assert "step=-3" in graph.text("notes")


def test_the_address_reproduces_the_page_and_the_back_button_leads_back(visit: Visit) -> None:
    graph = open_graph(visit, "/graph?formula=logistic_loss")
    graph.page.fill("[data-variable=w]", "-0.75")
    graph.page.keyboard.press("Enter")
    graph.settle().leave_field()
    graph.press("m", "End")
    graph.calm()
    address, rows = graph.page.url, graph.rows(0)

    graph.page.goto(address)
    graph.settle()
    assert (graph.page.url, graph.rows(0)) == (address, rows)
    assert graph.values()["w"] == "-0.75"
    assert graph.page.get_attribute("[data-mode=forward]", "aria-pressed") == "true"

    graph.page.go_back()
    graph.settle()
    assert graph.page.get_attribute("[data-mode=reverse]", "aria-pressed") == "true"
    assert graph.values()["w"] == "-0.75"
    graph.page.go_back()
    graph.settle()
    assert graph.values()["w"] == "0.5"


def test_the_bridge_takes_the_formula_along_and_says_which_half_was_used(visit: Visit) -> None:
    graph = open_graph(visit, "/graph?formula=rosenbrock&start=x:-1,y:0.5")
    assert "the half that measures" in graph.text("half")
    asked = parse_qs(urlsplit(str(graph.page.get_attribute("#bridge", "href"))).query)

    assert urlsplit(str(graph.page.get_attribute("#bridge", "href"))).path == "/descent"
    racers = asked.pop("racers")
    assert asked == {"text": ["(1 - x)^2 + 100*(y - x^2)^2"], "start": ["x:-1,y:0.5"]}
    # The slope there is (−204, −100): a first step is about a thirtieth of the 10 that are shown.
    assert racers[0].startswith("gradient_descent,learning_rate:0.001;momentum,learning_rate:0.001;adam,")
