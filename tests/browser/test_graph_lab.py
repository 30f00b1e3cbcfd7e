"""The graph lab, walked by keyboard: what it shows is what the engine says, and nothing moves but by hand."""

import re
from typing import Literal
from urllib.parse import parse_qs, urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser.conftest import Visit
from tests.browser.graph_lab import CALM, GraphLab, open_graph

Colours = Literal["light", "dark"]
SQUARE = {"text": "(x*y + sin(x))**2", "start": {"x": 1, "y": 2}}
VALUES, EDGES = 4, 6
"""Operations of the first formula, and edges that a walk back passes."""


def test_a_walk_by_keyboard_computes_node_by_node_and_passes_edge_by_edge(visit: Visit) -> None:
    lab = open_graph(visit)
    assert lab.place() == "node 0 of 4"
    assert [row[1] for row in lab.rows(0)] == ["1", "2", "–", "–", "–", "2", "–"]

    places = []
    for _ in range(VALUES + EDGES):
        lab.press("ArrowRight")
        places.append(lab.place())

    assert places == [
        *[f"node {k} of 4" for k in range(1, 5)],
        *[f"back, edge {k} of 6" for k in range(1, 7)],
    ]
    right = lab.api("/api/graph", SQUARE)
    shown = lab.rows(0)
    for row, node in zip(shown, right["nodes"], strict=True):
        assert float(row[1]) == node["value"]
        assert row[2] == "–" if node["adjoint"] is None else float(row[2]) == node["adjoint"]
    for row, one in zip(lab.rows(1), right["backward"], strict=True):
        assert [float(row[k]) for k in (1, 3, 4, 6)] == [
            one[name] for name in ("incoming", "local", "contribution", "after")
        ]
    lab.press("ArrowRight")
    assert lab.place() == "back, edge 6 of 6"


def test_a_backward_step_shows_upstream_times_local_in_symbols_and_numbers(visit: Visit) -> None:
    lab = open_graph(visit, "/graph?step=8")

    cells = lab.page.locator("#equation .product span").all_inner_texts()
    assert cells[:5] == ["upstream", "×", "local", "=", "contribution"]
    assert cells[5:10] == ["∂f/∂v₂", "×", "∂v₂/∂x = cos(x)", "=", "to ∂f/∂x"]
    assert cells[10:] == ["5.683", "×", ".5403", "=", "3.071"]
    lab.press("ArrowRight")
    assert "Paths meet at x" in lab.text("caption")
    assert lab.text("equation").splitlines()[-1] == "∂f/∂x = 3.071 + 11.37 = 14.44: paths meet, and add up."


def test_nothing_changes_a_variable_but_the_hand(visit: Visit) -> None:
    start = "x:0.30000000000000004,y:-1.7976931348623157e+308,z:5e-324"
    lab = open_graph(visit, f"/graph?text=sin(x)*y*z&start={start.replace('+', '%2B')}")
    before = lab.values()
    assert before == {"x": "0.30000000000000004", "y": "-1.7976931348623157e+308", "z": "5e-324"}

    lab.press("Shift+ArrowRight", "Shift+ArrowRight", "m", "End", "Home", "m", "End")
    lab.page.fill("#nudge", "3")
    lab.page.click("#corrupt")
    lab.settle()
    lab.page.click("#repair")
    lab.settle()

    assert lab.values() == before
    assert parse_qs(urlsplit(lab.page.url).query)["start"] == [start]


def test_shift_jumps_from_pass_to_pass(visit: Visit) -> None:
    lab = open_graph(visit)
    seen = []
    for key in ("Shift+ArrowRight", "Shift+ArrowRight", "Shift+ArrowLeft", "Shift+ArrowLeft", "End", "Home"):
        lab.press(key)
        seen.append(lab.place())
    middle, end, start = "node 4 of 4", "back, edge 6 of 6", "node 0 of 4"
    assert seen == [middle, end, middle, start, end, start]


def test_a_step_back_restores_the_last_picture_exactly(visit: Visit) -> None:
    lab = open_graph(visit, "/graph?formula=logistic_loss")
    seen = []
    for _ in range(4):
        seen.append((lab.place(), lab.text("caption"), lab.drawing()))
        lab.press("ArrowRight", "ArrowRight")
    for place, caption, drawing in reversed(seen):
        lab.press("ArrowLeft", "ArrowLeft")
        assert (lab.place(), lab.text("caption")) == (place, caption)
        assert lab.drawing() == drawing


def test_space_plays_and_pauses(visit: Visit) -> None:
    lab = open_graph(visit)
    lab.page.select_option("#speed", "10")
    lab.leave_field()
    lab.page.keyboard.press("Space")
    lab.page.wait_for_function("document.querySelector('main').dataset.motion === 'play'")
    lab.settle()
    assert lab.place() == "back, edge 6 of 6"


def test_forward_mode_carries_one_column_the_other_way(visit: Visit) -> None:
    lab = open_graph(visit, "/graph?formula=softmax&mode=forward&variable=b")
    lab.press("End")
    softmax = {
        "text": lab.page.input_value("#text"),
        "start": {"a": 1, "b": 2, "c": 0.5},
        "variable": "b",
    }
    right = lab.api("/api/graph", softmax)

    for row, node in zip(lab.rows(0), right["nodes"], strict=True):
        assert row[2] == "–" if node["tangent"] is None else float(row[2]) == node["tangent"]
    assert lab.page.locator("#jacobian .here").count() == 3
    column = [row[1] for row in right["jacobian"]]
    tangents = {row[0].split(" ")[0]: row[2] for row in lab.rows(0)}
    assert [float(tangents[name]) for name in ("f₁", "f₂", "f₃")] == pytest.approx(column)
    assert "three inputs, three outputs" in lab.text("passes-words")


def test_m_changes_the_way_slopes_travel(visit: Visit) -> None:
    lab = open_graph(visit)
    lab.press("m")
    assert lab.page.get_attribute("[data-mode=forward]", "aria-pressed") == "true"
    assert lab.page.locator("#jacobian .here").count() == 1
    lab.press("m")
    assert lab.page.get_attribute("[data-mode=reverse]", "aria-pressed") == "true"
    assert lab.page.locator("#jacobian .here").count() == 2


def test_a_formula_is_typed_and_new_variables_get_fields(visit: Visit) -> None:
    lab = open_graph(visit)
    lab.page.fill("[data-variable=x]", "3")
    lab.page.keyboard.press("Enter")
    lab.leave_field()
    lab.type_formula("x*z - x").leave_field().settle()

    assert lab.values() == {"x": "3", "z": "1"}
    lab.press("End")
    slopes = {row[0]: row[2] for row in lab.rows(0)}
    assert (slopes["x"], slopes["z"]) == ("0", "3")


@pytest.mark.parametrize(
    ("text", "wrong"),
    [("x + * y", "*"), ("x + open(y)", "o"), ("x.y", "."), ("2 + ｘ", "ｘ"), ("(x + y", "("), ("x +", "␣")],
)
def test_an_error_is_marked_at_the_very_character(visit: Visit, text: str, wrong: str) -> None:
    lab = open_graph(visit)
    lab.type_formula(text)
    lab.page.wait_for_selector("#misread mark")

    assert lab.page.inner_text("#misread mark") == wrong
    assert "Allowed: " in lab.text("misread")
    assert lab.page.get_attribute("#text", "aria-invalid") == "true"
    # The last good formula is still there to be walked.
    assert lab.leave_field().press("ArrowRight").place() == "node 1 of 4"


def test_an_address_that_cannot_be_read_is_said_and_the_first_formula_stands(visit: Visit) -> None:
    lab = open_graph(visit, "/graph?text=x%2B%2By&mode=sideways&step=-3")

    assert lab.page.inner_text("#misread mark") == "+"
    assert lab.values() == {"x": "1", "y": "2"}
    assert "mode=sideways" in lab.text("notes")
    assert "step=-3" in lab.text("notes")


def test_the_address_reproduces_the_page_and_the_back_button_leads_back(visit: Visit) -> None:
    lab = open_graph(visit, "/graph?formula=logistic_loss")
    lab.page.fill("[data-variable=w]", "-0.75")
    lab.page.keyboard.press("Enter")
    lab.settle().leave_field()
    lab.press("m", "End")
    lab.page.wait_for_timeout(200)
    address, rows = lab.page.url, lab.rows(0)

    lab.page.goto(address)
    lab.settle()
    assert (lab.page.url, lab.rows(0)) == (address, rows)
    assert lab.values()["w"] == "-0.75"
    assert lab.page.get_attribute("[data-mode=forward]", "aria-pressed") == "true"

    lab.page.go_back()
    lab.settle()
    assert lab.page.get_attribute("[data-mode=reverse]", "aria-pressed") == "true"
    assert lab.values()["w"] == "-0.75"
    lab.page.go_back()
    lab.settle()
    assert lab.values()["w"] == "0.5"


def test_nodes_are_reached_by_keys_and_nudged(visit: Visit) -> None:
    lab = open_graph(visit)
    lab.page.focus("#nodes button >> nth=0")
    lab.press("ArrowRight")
    assert lab.text("node-title") in ("v₁ = x·y", "v₂ = sin(x)")
    assert lab.place() == "node 0 of 4"
    lab.page.focus("#nodes button >> nth=2")
    lab.page.fill("#nudge", "0.5")
    lab.settle()
    lab.page.wait_for_timeout(200)

    right = lab.api("/api/graph/nudge", {**SQUARE, "node": 2, "change": 0.5})
    shown = lab.page.locator("#nudge-answer dd")
    titles = [float(str(shown.nth(k).get_attribute("title"))) for k in (0, 1)]
    assert titles == [right["predicted"], right["true"]]
    told = "at .5 it is 11.17, and the straight line of the slope says 10.92."
    assert str(lab.page.get_attribute("#nudge-plot[role=img]", "aria-label")).endswith(told)


def test_a_corrupted_value_is_marked_by_words_and_pattern(visit: Visit) -> None:
    lab = open_graph(visit)
    lab.page.focus("#nodes button >> nth=4")
    lab.page.fill("#cached", "10")
    lab.page.focus("#corrupt")
    lab.press("Enter")

    assert "five slopes are wrong: ∂f/∂x, ∂f/∂y" in lab.text("corrupt-answer")
    notes = {row[0].split(" ")[0]: row[3] for row in lab.rows(0)}
    assert {name for name, note in notes.items() if note.startswith("wrong")} == {"x", "y", "v₁", "v₂", "v₃"}
    assert lab.page.locator("#graph-plot text", has_text=re.compile("^wrong")).count() == 5
    lab.page.focus("#repair")
    lab.press("Enter")
    assert not any(row[3].startswith("wrong") for row in lab.rows(0))


def test_symbolic_numerical_and_automatic_stand_side_by_side(visit: Visit) -> None:
    lab = open_graph(visit)

    rows = lab.page.eval_on_selector_all(
        "#ways tbody tr", "rows => rows.map(row => [...row.cells].map(cell => cell.textContent))"
    )
    assert rows[0] == ["x", "14.4364", "14.4364", "14.4364", "2·(x·y + sin(x))·(y + cos(x))"]
    assert "written out" in lab.text("ways-costs")
    hessian = lab.page.locator("#hessian td").all_inner_texts()
    assert hessian == ["8.124", "10.76", "10.76", "2"]


def test_the_bridge_takes_the_formula_along_and_says_which_half_was_used(visit: Visit) -> None:
    lab = open_graph(visit, "/graph?formula=rosenbrock&start=x:-1,y:0.5")
    assert "the half that measures" in lab.text("half")
    asked = parse_qs(urlsplit(str(lab.page.get_attribute("#bridge", "href"))).query)

    assert urlsplit(str(lab.page.get_attribute("#bridge", "href"))).path == "/descent"
    assert asked == {"text": ["(1 - x)^2 + 100*(y - x^2)^2"], "start": ["x:-1,y:0.5"]}


@pytest.mark.parametrize("network", ["mazur", "xor"])
def test_networks_of_the_presets_open_here(visit: Visit, network: str) -> None:
    lab = open_graph(visit, f"/graph?preset={network}")
    lab.press("End")

    assert len(lab.rows(0)) > 40
    assert all(row[2] != "–" for row in lab.rows(0) if row[0] in lab.values())


def test_two_hundred_nodes_are_walked(visit: Visit) -> None:
    lab = open_graph(visit, "/graph?formula=chain")
    lab.press("End")

    assert lab.place() == "back, edge 199 of 199"
    # What has just happened is in sight, far from where it began.
    assert lab.page.evaluate("document.getElementById('window').scrollLeft") == 0
    lab.press("Shift+ArrowLeft")
    lab.page.wait_for_timeout(900)
    assert lab.page.evaluate("document.getElementById('window').scrollLeft") > 10_000


@pytest.mark.parametrize("width", [1440, 360])
@pytest.mark.parametrize("colours", ["light", "dark"])
def test_axe_finds_nothing(visit: Visit, colours: Colours, width: int) -> None:
    lab = open_graph(visit, "/graph?step=9&cached=4:10", colours=colours, width=width)
    expect_no_violation(lab)


@pytest.mark.parametrize("colours", ["light", "dark"])
def test_axe_finds_nothing_with_everything_open(visit: Visit, colours: Colours) -> None:
    lab = open_graph(visit, "/graph?formula=softmax&mode=forward&step=12&output=x", colours=colours)
    lab.type_formula("a +* b")
    for details in lab.page.locator("details").all():
        details.evaluate("one => { one.open = true; }")
    expect_no_violation(lab.settle())


def expect_no_violation(lab: GraphLab) -> None:
    lab.page.wait_for_timeout(CALM)
    results = Axe().run(lab.page, options={"resultTypes": ["violations"]})
    assert results.violations_count == 0, results.generate_report()


@pytest.mark.parametrize("width", [1440, 768, 360])
def test_nothing_sticks_out_sideways(visit: Visit, width: int) -> None:
    lab = open_graph(visit, "/graph?preset=xor&step=60", width=width)

    assert lab.page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("width", [1440, 360])
def test_nothing_jumps_while_the_page_loads_and_is_walked(visit: Visit, width: int) -> None:
    lab = open_graph(visit, "/graph", width=width, reduced_motion=True)
    for _ in range(VALUES + EDGES):
        lab.press("ArrowRight")
    script = """() => new Promise(resolve => {
      new PerformanceObserver(list => resolve(list.getEntries().filter(one => !one.hadRecentInput)
        .reduce((sum, one) => sum + one.value, 0))).observe({ type: 'layout-shift', buffered: true });
      setTimeout(() => resolve(0), 500);
    })"""

    assert lab.page.evaluate(script) < 0.01


def test_the_picture_and_the_steps_are_told(visit: Visit) -> None:
    lab = open_graph(visit)
    lab.press("End")
    lab.page.wait_for_timeout(CALM)

    label = str(lab.page.get_attribute("#graph-plot[role=img]", "aria-label"))
    assert label.startswith(
        "Graph of (x*y + sin(x))**2: seven nodes, 7 with their value. Backward, edge 6 of 6"
    )
    assert "upstream ∂f/∂v₁ = 5.683, times local ∂v₁/∂y = x = 1, makes 5.683." in lab.page.inner_text("#live")
    name = str(lab.page.locator("#nodes button").nth(0).get_attribute("aria-label"))
    assert name == "x, value 1, slope ∂f/∂x 14.44"
