"""The descent page: walked by keyboard, raced on every surface, kept by its address, open to everybody."""

import re
from typing import Literal
from urllib.parse import parse_qs, urlsplit

import pytest

from app.descent.rules import RULES
from app.problems.curves import CURVES
from app.problems.surfaces import SURFACES
from tests.browser.axe import expect_no_violation
from tests.browser.conftest import Visit
from tests.browser.descent.page import DescentPage, open_descent
from tests.deep import LOOKS, deep

Colours = Literal["light", "dark"]

PARABOLA = (
    "?surface=parabola&steps=20&unit=steps&racers=gradient_descent,learning_rate:1.9"
    ";gradient_descent,learning_rate:2;gradient_descent,learning_rate:2.1"
)
SHIFTED = """() => new Promise((resolve) => {
  new PerformanceObserver((list) => resolve(list.getEntries().filter((one) => !one.hadRecentInput)
    .reduce((sum, one) => sum + one.value, 0))).observe({ type: 'layout-shift', buffered: true });
  setTimeout(() => resolve(0), 500);
})"""
WATCH_SHIFTS = """() => {
  window.shifts = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      window.shifts.push(entry.sources.map((one) => one.node?.outerHTML?.slice(0, 120)));
    }
  }).observe({ type: 'layout-shift', buffered: false });
}"""


@pytest.mark.deep
def test_every_surface_is_drawn_and_raced_on(visit: Visit, subtests: pytest.Subtests) -> None:
    race = open_descent(visit)
    for name in [*SURFACES, *CURVES]:
        with subtests.test(name):
            race.page.select_option("#surface", name)
            race.calm()
            race.page.evaluate("document.activeElement.blur()")
            expect_a_race(race, name)


def expect_a_race(race: DescentPage, name: str) -> None:
    figure = "surface" if name in SURFACES else "line"
    race.press("Home")
    before = race.drawing(figure)
    race.press("End")

    assert race.drawing(figure) != before
    assert len(race.statuses()) == 4
    assert all(status.startswith(("f = ", "Diverged")) for status in race.statuses())
    minima = {**SURFACES, **CURVES}[name].minima
    assert any(path.count("Z") == len(minima) for path in race.drawing(figure))


@pytest.mark.parametrize("first", range(0, len(RULES), 4))
def test_every_rule_is_drawn_and_taken_apart(visit: Visit, first: int) -> None:
    rules = list(RULES)[first : first + 4]
    race = open_descent(visit, f"?surface=himmelblau&steps=50&unit=steps&racers={';'.join(rules)}")
    race.press("ArrowRight", "ArrowRight")
    for number, rule in enumerate(rules, 1):
        race.press(str(number))
        assert race.text("#cartoon-title") == f"{RULES[rule].title}: step 3, taken apart"
        assert race.page.text_content("#rule-formula") == RULES[rule].formula
        assert race.page.locator("#parts .part").count() >= 2
        assert RULES[rule].title in race.text("#caption")


def test_the_whole_page_is_walked_by_keyboard(visit: Visit) -> None:
    race = open_descent(visit)
    reached = set()
    for _ in range(70):
        race.page.keyboard.press("Tab")
        reached.add(race.focused())
        if race.focused() == "help-button":
            break
    assert {
        "surface", "formula", "start-0", "start-1", "source", "noise", "steps", "select-1", "rule-1",
        "remove-4", "racer-1-learning_rate", "handle", "unit", "scrub", "speed", "help-button",
    } <= reached  # fmt: skip

    race.page.focus("#surface")
    race.page.keyboard.type("Himm")
    race.settle()
    assert race.page.input_value("#formula") == SURFACES["himmelblau"].text()

    race.page.focus("#handle")
    race.press("ArrowRight", "ArrowRight", "ArrowDown", "Shift+ArrowLeft")
    assert race.start() == pytest.approx([0.2 - 1, -0.1])
    assert race.page.get_attribute("#handle", "aria-label") == "Start: x −.8, y −.1"

    race.page.evaluate("document.activeElement.blur()")
    race.press("End")
    assert sum("at the minimum" in status for status in race.statuses()) >= 2
    race.press("Home")
    assert race.text("#place").startswith("0 of ")

    race.press("?")
    assert race.page.locator("#help").get_attribute("open") is not None
    race.press("Escape")


def test_numbers_move_the_start_too(visit: Visit) -> None:
    race = open_descent(visit, "?surface=bowl")
    race.page.fill("#start-1", "4.5")
    race.press("Enter")

    assert race.rows("path")[0][:4] == ["0", "-4", "4.5", str((16 + 10 * 4.5**2) / 2)]


def test_the_start_is_dragged_with_a_pointer(visit: Visit) -> None:
    race = open_descent(visit, "?surface=bowl")
    box = race.page.locator("#handle").bounding_box()
    assert box
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    race.page.mouse.move(x, y)
    race.page.mouse.down()
    for step in range(1, 6):
        race.page.mouse.move(x + 20 * step, y + 10 * step)
    race.page.mouse.up()
    race.settle()

    now = race.start()
    assert now[0] > -4
    assert now[1] < 2
    assert [float(cell) for cell in race.rows("path")[0][1:3]] == now
    after = race.page.locator("#handle").bounding_box()
    assert after
    assert after["x"] - box["x"] == pytest.approx(100, abs=1.5)
    assert after["y"] - box["y"] == pytest.approx(50, abs=1.5)
    assert f"start=x:{now[0]:g},y:{now[1]:g}" in race.page.url


def test_rates_of_19_20_and_21(visit: Visit) -> None:
    race = open_descent(visit, PARABOLA)
    places = []
    for _ in range(3):
        rows = race.press("ArrowRight").rows("race")
        places.append([float(value) for value in rows[3 + len(places) + 1][2::2]])

    for converging, oscillating, diverging in places:
        assert converging < oscillating == 0.5 < diverging
    race.press("3")
    assert "which leads up" in race.text("#caption")
    assert race.text("#cartoon-note").endswith(
        "above the rate 1 this rule goes to and fro, above 2 it runs away."
    )


def test_a_racer_that_diverges_is_explained_and_the_others_go_on(visit: Visit) -> None:
    race = open_descent(
        visit, "?surface=rosenbrock&racers=gradient_descent,learning_rate:1;newton&unit=steps&steps=50"
    )
    race.press("End")

    lost, found = race.statuses()
    assert lost.startswith("Diverged at step")
    assert found.endswith("at the minimum (1, 1)")
    assert "diverged at step" in race.text("#caption")
    assert "The others go on." in race.text("#caption")


def test_at_equal_cost_a_dearer_rule_has_taken_fewer_steps(visit: Visit) -> None:
    race = open_descent(visit, "?surface=bowl&racers=gradient_descent,learning_rate:0.05;newton&steps=100")
    prices = {row[0]: int(row[1]) for row in race.rows("race")[:2]}
    last = race.rows("race")[-1]
    assert int(last[3]) == 100 * prices["Gradient descent"] // prices["Newton"] < int(last[1]) == 100

    race.page.select_option("#unit", "steps")
    race.settle()
    assert race.rows("race")[-1][3] == "100"
    assert "multiplication" in race.page.inner_text("#convention") or race.page.text_content("#convention")


MISTAKES = [
    ("x^2 + * y", "*", "Allowed: a number, a variable, a function or an opening parenthesis."),
    ("x.real + y", ".", "Allowed"),
    ("eval(x)", "e", "eval is not a function."),
    ("(x + y", "(", "This parenthesis is never closed."),
]


def test_a_wrong_formula_is_marked_at_its_character(visit: Visit, subtests: pytest.Subtests) -> None:
    race = open_descent(visit)
    before = race.rows("path")
    for text, wrong, says in MISTAKES:
        with subtests.test(text):
            race.page.fill("#formula", text)
            race.press("Enter").calm()
            assert race.page.text_content("#unreadable mark") == wrong
            assert says in race.text("#unreadable")
            assert race.page.get_attribute("#formula", "aria-invalid") == "true"
            assert race.rows("path") == before

    race.type_formula("(a - 1)^2 + b^4")
    assert race.page.get_attribute("#formula", "aria-invalid") == "false"
    assert race.page.input_value("#surface") == "own"
    assert race.page.locator("#start label").all_inner_texts() == ["a", "b"]


def test_more_variables_than_the_page_can_draw_are_named(visit: Visit) -> None:
    race = open_descent(visit)
    race.type_formula("x*y*z")

    assert "There are 3 variables here: x, y, z." in race.text("#unreadable")


def test_one_variable_makes_a_curve_with_tangent_and_step(visit: Visit) -> None:
    race = open_descent(visit)
    race.type_formula("t^4 - t^2")

    assert not race.page.is_visible("#surface-plot")
    assert race.page.is_visible("#line-plot")
    texts = race.page.locator("#line-plot .tracetips text").all_text_contents()
    assert "slope" in texts
    race.page.focus("#handle")
    race.press("ArrowRight")
    assert race.start() == pytest.approx([-1.1])


def test_a_black_box_is_descended_without_a_formula(visit: Visit) -> None:
    race = open_descent(visit, "?surface=booth&racers=gradient_descent,learning_rate:0.05;newton")
    race.page.select_option("#source", "box:central_differences")
    race.settle()

    assert "only ask for values" in race.text("#source-summary")
    assert "out of values alone" in race.text("#half")
    assert race.page.locator("#rule-2").input_value() == "lbfgs"
    assert "newton" not in [one.get_attribute("value") for one in race.page.locator("#rule-2 option").all()]
    race.press("End")
    assert all(status.endswith("at the minimum (1, 3)") for status in race.statuses())


def test_noise_is_said_and_changes_the_way(visit: Visit) -> None:
    race = open_descent(visit, "?surface=bowl&racers=gradient_descent,learning_rate:0.1")
    still = race.rows("path")
    race.page.fill("#noise", "2")
    race.press("Enter")

    assert race.rows("path") != still
    assert "with noise" in race.text("#caption")


def test_momentum_rolls_and_adam_has_an_ellipse(visit: Visit) -> None:
    race = open_descent(
        visit, "?surface=beale&racers=momentum,learning_rate:0.01;adam,learning_rate:0.1&unit=steps"
    )
    race.press("ArrowRight", "ArrowRight", "ArrowRight")
    texts = race.page.locator("#surface-plot .tracetips text").all_text_contents()
    assert "velocity" in texts
    assert "a ball that rolls" in race.text("#cartoon-note")
    before = race.drawing("surface")

    race.press("2")
    assert "The dotted ellipse on the surface has these proportions." in race.text("#cartoon-note")
    assert race.drawing("surface") != before


def test_the_address_reproduces_the_page_and_the_way_back_works(visit: Visit) -> None:
    race = open_descent(visit, "?surface=beale")
    race.page.select_option("#rule-2", "rmsprop")
    race.settle()
    race.page.select_option("#source", "spsa")
    race.settle()
    race.page.fill("#noise", "0.5")
    race.press("Enter")
    address, shown = race.page.url, race.rows("path")
    assert {"surface", "start", "racers", "source", "noise", "steps", "unit"} <= parse_qs(
        urlsplit(address).query
    ).keys()

    race.page.goto("about:blank")
    race.page.goto(address)
    race.settle()
    assert race.rows("path") == shown
    assert race.page.url == address

    race.page.select_option("#surface", "booth")
    race.settle()
    race.page.go_back()
    race.settle()
    assert race.rows("path") == shown
    assert race.page.input_value("#surface") == "beale"


def test_what_is_wrong_in_an_address_is_said(visit: Visit) -> None:
    race = open_descent(visit, "?surface=moon&steps=7&racers=adm;adam,learning_rate:-3&noise=x&box=1")

    notes = race.text("#notes")
    for wrong in ("surface=moon", "steps=7", "racers=adm", "learning_rate=-3", "noise=x", "black box"):
        assert wrong in notes
    assert len(race.statuses()) == 1


def test_one_click_shows_the_same_formula_on_the_other_page(visit: Visit) -> None:
    race = open_descent(visit, "?surface=booth&start=x:2,y:-1")

    address = urlsplit(str(race.page.get_attribute("#bridge", "href")))
    assert address.path == "/graph"
    assert parse_qs(address.query) == {"text": [SURFACES["booth"].text()], "start": ["x:2,y:-1"]}


def test_a_formula_from_the_other_page_opens_here(visit: Visit) -> None:
    race = open_descent(visit, "?text=(u-2)^2%2Bv^2&start=u:-1,v:0.5")

    assert race.start() == [-1, 0.5]
    assert race.page.input_value("#surface") == "own"


def test_playing_ends_at_the_end_and_pause_stops_at_a_step(visit: Visit) -> None:
    race = open_descent(visit, "?surface=bowl&steps=20&unit=steps")
    race.page.select_option("#speed", "30")
    race.page.evaluate("document.activeElement.blur()")
    race.page.keyboard.press("Space")
    race.settle()
    assert race.text("#place") == "step 20 of 20"

    race.press("Home")
    race.page.keyboard.press("Space")
    race.play_to(0.05)
    race.press("Space")
    assert re.fullmatch(r"step \d+ of 20", race.text("#place"))
    seen = race.drawing("surface")
    race.press("ArrowRight").press("ArrowLeft")
    assert race.drawing("surface") == seen


def test_playing_writes_attributes_and_leaves_the_heights_alone(visit: Visit) -> None:
    race = open_descent(visit, "?surface=himmelblau&steps=50")
    race.calm()
    heights = "document.querySelector('#surface-plot .contourlayer').outerHTML"
    before = race.page.evaluate(heights)
    redraws = """() => {
      window.redraws = 0;
      const original = window.Plotly.react;
      window.Plotly.react = (...given) => { window.redraws += 1; return original(...given); };
    }"""
    race.page.evaluate(redraws)
    race.page.keyboard.press("Space")
    race.play_to(0.1)
    assert race.page.evaluate("window.redraws") == 0
    race.press("Space").calm()
    assert race.page.evaluate("window.redraws") == 2
    assert race.page.evaluate(heights) == before


def test_both_ways_of_drawing_leave_the_same_marks(visit: Visit) -> None:
    race = open_descent(visit, "?surface=beale&steps=50")
    race.page.keyboard.press("Shift+ArrowRight")
    race.settle()
    written = race.drawing("surface"), race.drawing("race")
    race.calm()
    assert (race.drawing("surface"), race.drawing("race")) == written


@pytest.mark.parametrize("width", [1440, deep(768), 360])
@pytest.mark.parametrize("search", ["", deep("?surface=parabola&racers=adam;newton")])
def test_little_moves_while_the_page_loads(visit: Visit, width: int, search: str) -> None:
    race = open_descent(visit, search, width=width, reduced_motion=True)
    assert race.page.evaluate(SHIFTED) < 0.05


@pytest.mark.parametrize("width", [1440, 360])
def test_nothing_shifts_while_playing(visit: Visit, width: int) -> None:
    race = open_descent(visit, "?surface=bowl", width=width)
    race.page.evaluate(WATCH_SHIFTS)
    race.page.keyboard.press("Space")
    race.play_to(0.1)
    race.press("Space").press("2").press("ArrowRight")
    assert race.page.evaluate("window.shifts") == []


def test_with_reduced_motion_racers_go_from_step_to_step(visit: Visit) -> None:
    race = open_descent(visit, "?surface=bowl&unit=steps", reduced_motion=True)
    race.page.select_option("#speed", "2")
    race.page.evaluate("document.activeElement.blur()")
    start = race.drawing("surface")
    race.page.keyboard.press("Space")
    seen = race.page.evaluate(DRAWINGS_UNTIL, 2)
    race.press("Space")
    assert seen[0] == "|".join(start)
    # One for each of the steps 0, 1 and 2, and none on the way between two of them.
    assert len(seen) == 3


DRAWINGS_UNTIL = """(step) => new Promise((done) => {
  const seen = new Set();
  const look = () => {
    const marks = [...document.querySelectorAll('#surface-plot .shapelayer path')];
    seen.add(marks.map((one) => one.getAttribute('d')).join('|'));
    const { textContent } = document.querySelector('#place');
    if (parseInt(textContent.split(' ')[1]) >= step) done([...seen]);
    else requestAnimationFrame(look);
  };
  look();
})"""


@pytest.mark.parametrize(("colours", "width"), LOOKS)
def test_axe_finds_nothing(visit: Visit, colours: Colours, width: int) -> None:
    race = open_descent(visit, colours=colours, width=width)
    expect_no_violation(race.page)
    race.press("Shift+ArrowRight").press("3")
    for details in race.page.locator("details").all():
        details.evaluate("one => { one.open = true; }")
    race.settle()
    expect_no_violation(race.page)


@pytest.mark.parametrize("search", [PARABOLA, "?text=x+*+y&noise=z"])
def test_axe_finds_nothing_on_curves_and_in_complaints(visit: Visit, search: str) -> None:
    expect_no_violation(open_descent(visit, search).page)


@pytest.mark.parametrize("width", [1440, deep(768), 360])
def test_nothing_is_wider_than_the_window(visit: Visit, width: int) -> None:
    race = open_descent(visit, "?surface=styblinski_tang", width=width)

    assert race.page.evaluate("document.documentElement.scrollWidth") <= width
