"""The graph page, walked by keyboard: it shows what the engine says, and nothing moves but by hand."""

import re
from typing import Literal
from urllib.parse import parse_qs, urlsplit

import pytest

from tests.browser.axe import expect_no_violation
from tests.browser.conftest import Visit
from tests.browser.graph.page import open_graph
from tests.deep import LOOKS, deep

Colours = Literal["light", "dark"]
SQUARE = {"text": "(x*y + sin(x))**2", "start": {"x": 1, "y": 2}}
VALUES, EDGES = 4, 6
"""Operations of the first formula, and edges that a walk back passes."""


def test_a_walk_by_keyboard_computes_node_by_node_and_passes_edge_by_edge(visit: Visit) -> None:
    graph = open_graph(visit)
    assert graph.place() == "node 0 of 4"
    assert [row[1] for row in graph.rows(0)] == ["1", "2", "–", "–", "–", "2", "–"]

    places = []
    for _ in range(VALUES + EDGES):
        graph.press("ArrowRight")
        places.append(graph.place())

    assert places == [
        *[f"node {k} of 4" for k in range(1, 5)],
        *[f"back, edge {k} of 6" for k in range(1, 7)],
    ]
    right = graph.api("/api/graph", SQUARE)
    shown = graph.rows(0)
    for row, node in zip(shown, right["nodes"], strict=True):
        assert float(row[1]) == node["value"]
        assert row[2] == "–" if node["adjoint"] is None else float(row[2]) == node["adjoint"]
    for row, one in zip(graph.rows(1), right["backward"], strict=True):
        assert [float(row[k]) for k in (1, 3, 4, 6)] == [
            one[name] for name in ("incoming", "local", "contribution", "after")
        ]
    graph.press("ArrowRight")
    assert graph.place() == "back, edge 6 of 6"


def test_a_backward_step_shows_upstream_times_local_in_symbols_and_numbers(visit: Visit) -> None:
    graph = open_graph(visit, "/graph?step=8")

    cells = graph.page.locator("#equation .product span").all_inner_texts()
    assert cells[:5] == ["upstream", "×", "local", "=", "contribution"]
    assert cells[5:10] == ["∂f/∂v₂", "×", "∂v₂/∂x = cos(x)", "=", "to ∂f/∂x"]
    assert cells[10:] == ["5.683", "×", ".5403", "=", "3.071"]
    graph.press("ArrowRight")
    assert "Paths meet at x" in graph.text("caption")
    assert graph.text("equation").splitlines()[-1] == "∂f/∂x = 3.071 + 11.37 = 14.44: paths meet, and add up."


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


def test_shift_jumps_from_pass_to_pass(visit: Visit) -> None:
    graph = open_graph(visit)
    seen = []
    for key in ("Shift+ArrowRight", "Shift+ArrowRight", "Shift+ArrowLeft", "Shift+ArrowLeft", "End", "Home"):
        graph.press(key)
        seen.append(graph.place())
    middle, end, start = "node 4 of 4", "back, edge 6 of 6", "node 0 of 4"
    assert seen == [middle, end, middle, start, end, start]


def test_a_step_back_restores_the_last_picture_exactly(visit: Visit) -> None:
    graph = open_graph(visit, "/graph?formula=logistic_loss")
    seen = []
    for _ in range(4):
        seen.append((graph.place(), graph.text("caption"), graph.drawing()))
        graph.press("ArrowRight", "ArrowRight")
    for place, caption, drawing in reversed(seen):
        graph.press("ArrowLeft", "ArrowLeft")
        assert (graph.place(), graph.text("caption")) == (place, caption)
        assert graph.drawing() == drawing


def test_space_plays_and_pauses(visit: Visit) -> None:
    graph = open_graph(visit)
    graph.page.select_option("#speed", "10")
    graph.leave_field()
    graph.page.keyboard.press("Space")
    graph.page.wait_for_function("document.querySelector('main').dataset.motion === 'play'")
    graph.settle()
    assert graph.place() == "back, edge 6 of 6"


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


def test_an_address_that_cannot_be_read_is_said_and_the_first_formula_stands(visit: Visit) -> None:
    graph = open_graph(visit, "/graph?text=x%2B%2By&mode=sideways&step=-3")

    assert graph.page.inner_text("#unreadable mark") == "+"
    assert graph.values() == {"x": "1", "y": "2"}
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


def test_nodes_are_reached_by_keys_and_nudged(visit: Visit) -> None:
    graph = open_graph(visit)
    graph.page.focus("#nodes button >> nth=0")
    graph.press("ArrowRight")
    assert graph.text("node-title") in ("v₁ = x·y", "v₂ = sin(x)")
    assert graph.place() == "node 0 of 4"
    graph.page.focus("#nodes button >> nth=2")
    graph.page.fill("#nudge", "0.5")
    graph.calm()

    right = graph.api("/api/graph/nudge", {**SQUARE, "node": 2, "change": 0.5})
    shown = graph.page.locator("#nudge-answer dd")
    titles = [float(str(shown.nth(k).get_attribute("title"))) for k in (0, 1)]
    assert titles == [right["predicted"], right["true"]]
    told = "at .5 it is 11.17, and the straight line of the slope says 10.92."
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


def test_symbolic_numerical_and_automatic_stand_side_by_side(visit: Visit) -> None:
    graph = open_graph(visit)

    rows = graph.page.eval_on_selector_all(
        "#methods tbody tr", "rows => rows.map(row => [...row.cells].map(cell => cell.textContent))"
    )
    assert rows[0] == ["x", "14.4364", "14.4364", "14.4364", "2·(x·y + sin(x))·(y + cos(x))"]
    assert "written out" in graph.text("method-costs")
    hessian = graph.page.locator("#hessian td").all_inner_texts()
    assert hessian == ["8.124", "10.76", "10.76", "2"]


def test_the_bridge_takes_the_formula_along_and_says_which_half_was_used(visit: Visit) -> None:
    graph = open_graph(visit, "/graph?formula=rosenbrock&start=x:-1,y:0.5")
    assert "the half that measures" in graph.text("half")
    asked = parse_qs(urlsplit(str(graph.page.get_attribute("#bridge", "href"))).query)

    assert urlsplit(str(graph.page.get_attribute("#bridge", "href"))).path == "/descent"
    assert asked == {"text": ["(1 - x)^2 + 100*(y - x^2)^2"], "start": ["x:-1,y:0.5"]}


@pytest.mark.parametrize("network", ["mazur", "xor"])
def test_networks_of_the_presets_open_here(visit: Visit, network: str) -> None:
    graph = open_graph(visit, f"/graph?preset={network}")
    graph.press("End")

    assert len(graph.rows(0)) > 40
    assert all(row[2] != "–" for row in graph.rows(0) if row[0] in graph.values())


def test_two_hundred_nodes_are_walked(visit: Visit) -> None:
    graph = open_graph(visit, "/graph?formula=chain")
    graph.press("End")

    assert graph.place() == "back, edge 199 of 199"
    # What has just happened is in sight, far from where it began.
    assert graph.page.evaluate("document.getElementById('window').scrollLeft") == 0
    graph.press("Shift+ArrowLeft")
    graph.page.wait_for_function("document.getElementById('window').scrollLeft > 10000")


@pytest.mark.parametrize(("colours", "width"), LOOKS)
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


@pytest.mark.parametrize("width", [1440, deep(768), 360])
def test_nothing_sticks_out_sideways(visit: Visit, width: int) -> None:
    graph = open_graph(visit, "/graph?preset=xor&step=60", width=width)

    assert graph.page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("width", [1440, 360])
def test_nothing_jumps_while_the_page_loads_and_is_walked(visit: Visit, width: int) -> None:
    graph = open_graph(visit, "/graph", width=width, reduced_motion=True)
    for _ in range(VALUES + EDGES):
        graph.press("ArrowRight")
    script = """() => new Promise(resolve => {
      new PerformanceObserver(list => resolve(list.getEntries().filter(one => !one.hadRecentInput)
        .reduce((sum, one) => sum + one.value, 0))).observe({ type: 'layout-shift', buffered: true });
      setTimeout(() => resolve(0), 500);
    })"""

    assert graph.page.evaluate(script) < 0.01


def test_the_picture_and_the_steps_are_told(visit: Visit) -> None:
    graph = open_graph(visit)
    graph.press("End")
    graph.calm()

    label = str(graph.page.get_attribute("#graph-plot[role=img]", "aria-label"))
    assert label.startswith(
        "Graph of (x*y + sin(x))**2: seven nodes, 7 with their value. Backward, edge 6 of 6"
    )
    assert "upstream ∂f/∂v₁ = 5.683, times local ∂v₁/∂y = x = 1, makes 5.683." in graph.page.inner_text(
        "#live"
    )
    name = str(graph.page.locator("#nodes button").nth(0).get_attribute("aria-label"))
    assert name == "x, value 1, slope ∂f/∂x 14.44"
