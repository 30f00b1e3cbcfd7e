"""The descent lab: walked by keyboard, raced on every surface, kept by its address, open to everybody."""

import re
from typing import Literal
from urllib.parse import parse_qs, urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe

from app.descent.rules import RULES
from app.problems.curves import CURVES
from app.problems.surfaces import SURFACES
from tests.browser.conftest import Visit
from tests.browser.descent_lab import DescentLab, open_descent

Colours = Literal["light", "dark"]

PARABOLA = (
    "?surface=parabola&steps=20&unit=steps&racers=gradient_descent,learning_rate:1.9"
    ";gradient_descent,learning_rate:2;gradient_descent,learning_rate:2.1"
)
WATCH_SHIFTS = """() => {
  window.shifts = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      window.shifts.push(entry.sources.map((one) => one.node?.outerHTML?.slice(0, 120)));
    }
  }).observe({ type: 'layout-shift', buffered: false });
}"""


@pytest.mark.parametrize("name", [*SURFACES, *CURVES])
def test_every_surface_is_drawn_and_raced_on(visit: Visit, name: str) -> None:
    lab = open_descent(visit, f"?surface={name}")
    figure = "surface" if name in SURFACES else "line"
    before = lab.drawing(figure)
    lab.press("End")

    assert lab.drawing(figure) != before
    assert len(lab.statuses()) == 4
    assert all(status.startswith(("f = ", "Diverged")) for status in lab.statuses())
    minima = {**SURFACES, **CURVES}[name].minima
    assert any(path.count("Z") == len(minima) for path in lab.drawing(figure))


@pytest.mark.parametrize("first", range(0, len(RULES), 4))
def test_every_rule_is_drawn_and_taken_apart(visit: Visit, first: int) -> None:
    rules = list(RULES)[first : first + 4]
    lab = open_descent(visit, f"?surface=himmelblau&steps=50&unit=steps&racers={';'.join(rules)}")
    lab.press("ArrowRight", "ArrowRight")
    for number, rule in enumerate(rules, 1):
        lab.press(str(number))
        assert lab.text("#cartoon-title") == f"{RULES[rule].title}: step 3, taken apart"
        assert lab.page.text_content("#formula-of-rule") == RULES[rule].formula
        assert lab.page.locator("#parts .part").count() >= 2
        assert RULES[rule].title in lab.text("#caption")


def test_the_whole_lab_is_walked_by_keyboard(visit: Visit) -> None:
    lab = open_descent(visit)
    reached = set()
    for _ in range(70):
        lab.page.keyboard.press("Tab")
        reached.add(lab.focused())
        if lab.focused() == "help-button":
            break
    assert {
        "surface", "formula", "start-0", "start-1", "source", "noise", "steps", "look-1", "rule-1",
        "remove-4", "racer-1-learning_rate", "handle", "unit", "scrub", "speed", "help-button",
    } <= reached  # fmt: skip

    lab.page.focus("#surface")
    lab.page.keyboard.type("Himm")
    lab.settle()
    assert lab.page.input_value("#formula") == SURFACES["himmelblau"].text()

    lab.page.focus("#handle")
    lab.press("ArrowRight", "ArrowRight", "ArrowDown", "Shift+ArrowLeft")
    assert lab.start() == pytest.approx([0.2 - 1, -0.1])
    assert lab.page.get_attribute("#handle", "aria-label") == "Start: x −.8, y −.1"

    lab.page.evaluate("document.activeElement.blur()")
    lab.press("End")
    assert sum("at the minimum" in status for status in lab.statuses()) >= 2
    lab.press("Home")
    assert lab.text("#place").startswith("0 of ")

    lab.press("?")
    assert lab.page.locator("#help").get_attribute("open") is not None
    lab.press("Escape")


def test_numbers_move_the_start_too(visit: Visit) -> None:
    lab = open_descent(visit, "?surface=bowl")
    lab.page.fill("#start-1", "4.5")
    lab.press("Enter")

    assert lab.rows("path")[0][:4] == ["0", "-4", "4.5", str((16 + 10 * 4.5**2) / 2)]


def test_the_start_is_dragged_with_a_pointer(visit: Visit) -> None:
    lab = open_descent(visit, "?surface=bowl")
    box = lab.page.locator("#handle").bounding_box()
    assert box
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    lab.page.mouse.move(x, y)
    lab.page.mouse.down()
    for step in range(1, 6):
        lab.page.mouse.move(x + 20 * step, y + 10 * step)
    lab.page.mouse.up()
    lab.settle()

    now = lab.start()
    assert now[0] > -4
    assert now[1] < 2
    assert [float(cell) for cell in lab.rows("path")[0][1:3]] == now
    after = lab.page.locator("#handle").bounding_box()
    assert after
    assert after["x"] - box["x"] == pytest.approx(100, abs=1.5)
    assert after["y"] - box["y"] == pytest.approx(50, abs=1.5)
    assert f"start=x:{now[0]:g},y:{now[1]:g}" in lab.page.url


def test_rates_of_19_20_and_21(visit: Visit) -> None:
    lab = open_descent(visit, PARABOLA)
    places = []
    for _ in range(3):
        rows = lab.press("ArrowRight").rows("race")
        places.append([float(value) for value in rows[3 + len(places) + 1][2::2]])

    for converging, oscillating, diverging in places:
        assert converging < oscillating == 0.5 < diverging
    lab.press("3")
    assert "which leads up" in lab.text("#caption")
    assert lab.text("#cartoon-note").endswith(
        "above the rate 1 this rule goes to and fro, above 2 it runs away."
    )


def test_a_racer_that_diverges_is_explained_and_the_others_go_on(visit: Visit) -> None:
    lab = open_descent(
        visit, "?surface=rosenbrock&racers=gradient_descent,learning_rate:1;newton&unit=steps&steps=50"
    )
    lab.press("End")

    lost, found = lab.statuses()
    assert lost.startswith("Diverged at step")
    assert found.endswith("at the minimum (1, 1)")
    assert "diverged at step" in lab.text("#caption")
    assert "The others go on." in lab.text("#caption")


def test_at_equal_cost_a_dearer_rule_has_taken_fewer_steps(visit: Visit) -> None:
    lab = open_descent(visit, "?surface=bowl&racers=gradient_descent,learning_rate:0.05;newton&steps=100")
    prices = {row[0]: int(row[1]) for row in lab.rows("race")[:2]}
    last = lab.rows("race")[-1]
    assert int(last[3]) == 100 * prices["Gradient descent"] // prices["Newton"] < int(last[1]) == 100

    lab.page.select_option("#unit", "steps")
    lab.settle()
    assert lab.rows("race")[-1][3] == "100"
    assert "multiplication" in lab.page.inner_text("#convention") or lab.page.text_content("#convention")


@pytest.mark.parametrize(
    ("text", "wrong", "says"),
    [
        ("x^2 + * y", "*", "Allowed: a number, a variable, a function or an opening parenthesis."),
        ("x.real + y", ".", "Allowed"),
        ("eval(x)", "e", "eval is not a function."),
        ("(x + y", "(", "This parenthesis is never closed."),
    ],
)
def test_a_wrong_formula_is_marked_at_its_character(visit: Visit, text: str, wrong: str, says: str) -> None:
    lab = open_descent(visit)
    before = lab.rows("path")
    lab.page.fill("#formula", text)
    lab.press("Enter")

    assert lab.page.text_content("#misread mark") == wrong
    assert says in lab.text("#misread")
    assert lab.page.get_attribute("#formula", "aria-invalid") == "true"
    assert lab.rows("path") == before

    lab.type_formula("(a - 1)^2 + b^4")
    assert lab.page.get_attribute("#formula", "aria-invalid") == "false"
    assert lab.page.input_value("#surface") == "own"
    assert lab.page.locator("#start label").all_inner_texts() == ["a", "b"]


def test_more_variables_than_the_lab_can_draw_are_named(visit: Visit) -> None:
    lab = open_descent(visit)
    lab.type_formula("x*y*z")

    assert "There are 3 variables here: x, y, z." in lab.text("#misread")


def test_one_variable_makes_a_curve_with_tangent_and_step(visit: Visit) -> None:
    lab = open_descent(visit)
    lab.type_formula("t^4 - t^2")

    assert not lab.page.is_visible("#surface-plot")
    assert lab.page.is_visible("#line-plot")
    texts = lab.page.locator("#line-plot .tracetips text").all_text_contents()
    assert "slope" in texts
    lab.page.focus("#handle")
    lab.press("ArrowRight")
    assert lab.start() == pytest.approx([-1.1])


def test_a_black_box_is_descended_without_a_formula(visit: Visit) -> None:
    lab = open_descent(visit, "?surface=booth&racers=gradient_descent,learning_rate:0.05;newton")
    lab.page.select_option("#source", "box:central_differences")
    lab.settle()

    assert "only ask for values" in lab.text("#source-summary")
    assert "out of values alone" in lab.text("#half")
    assert lab.page.locator("#rule-2").input_value() == "lbfgs"
    assert "newton" not in [one.get_attribute("value") for one in lab.page.locator("#rule-2 option").all()]
    lab.press("End")
    assert all(status.endswith("at the minimum (1, 3)") for status in lab.statuses())


def test_noise_is_said_and_changes_the_way(visit: Visit) -> None:
    lab = open_descent(visit, "?surface=bowl&racers=gradient_descent,learning_rate:0.1")
    still = lab.rows("path")
    lab.page.fill("#noise", "2")
    lab.press("Enter")

    assert lab.rows("path") != still
    assert "with noise" in lab.text("#caption")


def test_momentum_rolls_and_adam_has_an_ellipse(visit: Visit) -> None:
    lab = open_descent(
        visit, "?surface=beale&racers=momentum,learning_rate:0.01;adam,learning_rate:0.1&unit=steps"
    )
    lab.press("ArrowRight", "ArrowRight", "ArrowRight")
    texts = lab.page.locator("#surface-plot .tracetips text").all_text_contents()
    assert "velocity" in texts
    assert "a ball that rolls" in lab.text("#cartoon-note")
    before = lab.drawing("surface")

    lab.press("2")
    assert "The dotted ellipse on the surface has these proportions." in lab.text("#cartoon-note")
    assert lab.drawing("surface") != before


def test_the_address_reproduces_the_page_and_the_way_back_works(visit: Visit) -> None:
    lab = open_descent(visit, "?surface=beale")
    lab.page.select_option("#rule-2", "rmsprop")
    lab.settle()
    lab.page.select_option("#source", "spsa")
    lab.settle()
    lab.page.fill("#noise", "0.5")
    lab.press("Enter")
    address, shown = lab.page.url, lab.rows("path")
    assert {"surface", "start", "racers", "source", "noise", "steps", "unit"} <= parse_qs(
        urlsplit(address).query
    ).keys()

    lab.page.goto("about:blank")
    lab.page.goto(address)
    lab.settle()
    assert lab.rows("path") == shown
    assert lab.page.url == address

    lab.page.select_option("#surface", "booth")
    lab.settle()
    lab.page.go_back()
    lab.settle()
    assert lab.rows("path") == shown
    assert lab.page.input_value("#surface") == "beale"


def test_what_is_wrong_in_an_address_is_said(visit: Visit) -> None:
    lab = open_descent(visit, "?surface=moon&steps=7&racers=adm;adam,learning_rate:-3&noise=x&box=1")

    notes = lab.text("#notes")
    for wrong in ("surface=moon", "steps=7", "racers=adm", "learning_rate=-3", "noise=x", "black box"):
        assert wrong in notes
    assert len(lab.statuses()) == 1


def test_one_click_shows_the_same_formula_in_the_other_lab(visit: Visit) -> None:
    lab = open_descent(visit, "?surface=booth&start=x:2,y:-1")

    address = urlsplit(str(lab.page.get_attribute("#bridge", "href")))
    assert address.path == "/graph"
    assert parse_qs(address.query) == {"text": [SURFACES["booth"].text()], "start": ["x:2,y:-1"]}


def test_a_formula_from_the_other_lab_opens_here(visit: Visit) -> None:
    lab = open_descent(visit, "?text=(u-2)^2%2Bv^2&start=u:-1,v:0.5")

    assert lab.start() == [-1, 0.5]
    assert lab.page.input_value("#surface") == "own"


def test_playing_ends_at_the_end_and_pause_stops_at_a_step(visit: Visit) -> None:
    lab = open_descent(visit, "?surface=bowl&steps=20&unit=steps")
    lab.page.select_option("#speed", "30")
    lab.page.evaluate("document.activeElement.blur()")
    lab.page.keyboard.press("Space")
    lab.settle()
    assert lab.text("#place") == "step 20 of 20"

    lab.press("Home")
    lab.page.keyboard.press("Space")
    lab.page.wait_for_timeout(200)
    lab.press("Space")
    assert re.fullmatch(r"step \d+ of 20", lab.text("#place"))
    seen = lab.drawing("surface")
    lab.press("ArrowRight").press("ArrowLeft")
    assert lab.drawing("surface") == seen


def test_playing_writes_attributes_and_leaves_the_heights_alone(visit: Visit) -> None:
    lab = open_descent(visit, "?surface=himmelblau&steps=50")
    lab.page.wait_for_timeout(700)
    heights = "document.querySelector('#surface-plot .contourlayer').outerHTML"
    before = lab.page.evaluate(heights)
    redraws = """() => {
      window.redraws = 0;
      const original = window.Plotly.react;
      window.Plotly.react = (...given) => { window.redraws += 1; return original(...given); };
    }"""
    lab.page.evaluate(redraws)
    lab.page.keyboard.press("Space")
    lab.page.wait_for_timeout(1500)
    assert lab.page.evaluate("window.redraws") == 0
    lab.press("Space")
    lab.page.wait_for_timeout(500)
    assert lab.page.evaluate("window.redraws") == 2
    assert lab.page.evaluate(heights) == before


def test_both_ways_of_drawing_leave_the_same_marks(visit: Visit) -> None:
    lab = open_descent(visit, "?surface=beale&steps=50")
    lab.page.keyboard.press("Shift+ArrowRight")
    lab.page.wait_for_timeout(150)
    written = lab.drawing("surface"), lab.drawing("race")
    lab.page.wait_for_timeout(700)
    assert (lab.drawing("surface"), lab.drawing("race")) == written


@pytest.mark.parametrize("width", [1440, 360])
def test_nothing_shifts_while_playing(visit: Visit, width: int) -> None:
    lab = open_descent(visit, "?surface=bowl", width=width)
    lab.page.evaluate(WATCH_SHIFTS)
    lab.page.keyboard.press("Space")
    lab.page.wait_for_timeout(1500)
    lab.press("Space").press("2").press("ArrowRight")
    assert lab.page.evaluate("window.shifts") == []


def test_with_reduced_motion_racers_go_from_step_to_step(visit: Visit) -> None:
    lab = open_descent(visit, "?surface=bowl&unit=steps", reduced_motion=True)
    lab.page.select_option("#speed", "0.5")
    lab.page.evaluate("document.activeElement.blur()")
    before = lab.drawing("surface")
    lab.page.keyboard.press("Space")
    lab.page.wait_for_timeout(600)
    assert lab.drawing("surface") == before
    lab.press("Space")


@pytest.mark.parametrize("width", [1440, 360])
@pytest.mark.parametrize("colours", ["light", "dark"])
def test_axe_finds_nothing(visit: Visit, colours: Colours, width: int) -> None:
    lab = open_descent(visit, colours=colours, width=width)
    expect_no_violation(lab)
    lab.press("Shift+ArrowRight").press("3")
    for details in lab.page.locator("details").all():
        details.evaluate("one => { one.open = true; }")
    lab.settle()
    expect_no_violation(lab)


@pytest.mark.parametrize("search", [PARABOLA, "?text=x+*+y&noise=z"])
def test_axe_finds_nothing_on_curves_and_in_complaints(visit: Visit, search: str) -> None:
    expect_no_violation(open_descent(visit, search))


@pytest.mark.parametrize("width", [1440, 768, 360])
def test_nothing_is_wider_than_the_window(visit: Visit, width: int) -> None:
    lab = open_descent(visit, "?surface=styblinski_tang", width=width)

    assert lab.page.evaluate("document.documentElement.scrollWidth") <= width


def expect_no_violation(lab: DescentLab) -> None:
    results = Axe().run(lab.page, options={"resultTypes": ["violations"]})
    assert results.violations_count == 0, results.generate_report()
