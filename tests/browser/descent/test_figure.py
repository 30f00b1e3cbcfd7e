"""A race as a figure: mounted as often as wanted, each on its own, and gone without a trace."""

from typing import Any

import pytest
from playwright.sync_api import Page

from tests.browser.figure_page import Mounted, open_figures, wait_for_standstill
from tests.browser.figure_traces import expect_no_traces
from tests.deep import deep

READY = "(place) => figures[place].heard.some(([name]) => name === 'ready')"
BOWL: dict[str, Any] = {
    "surface": "bowl",
    "settings": {"condition": 4},
    "racers": [{"name": "gradient_descent", "learning_rate": 0.1}, {"name": "newton"}],
    "unit": "steps",
    "steps": 20,
}


def mounted(page: Page, place: str = "one", **options: Any) -> Mounted:
    figure = Mounted(page, "descent", place, {"name": place, **options})
    page.wait_for_function(READY, arg=place)
    return figure.settle()


@pytest.mark.deep
def test_two_races_are_run_each_on_its_own(page: Page) -> None:
    open_figures(page)
    first = mounted(page)
    second = mounted(page, "two", **BOWL, time=3, racer=1)
    assert first.text("place").startswith("0 of")
    assert second.text("place") == "step 3 of 20"
    assert second.text("caption").startswith("Step 4. Backpropagation")
    assert "Newton" in second.text("caption")
    page.click(f"{second.root} [data-action=next]")
    second.settle()
    assert second.text("place") == "step 4 of 20"
    assert first.text("place").startswith("0 of")
    first.call("goTo", {"time": 5})
    first.settle()
    assert not first.text("place").startswith("0 of")
    ids: list[str] = page.eval_on_selector_all("[id]", "all => all.map(({ id }) => id)")
    assert len(ids) == len(set(ids))


@pytest.mark.deep
def test_keys_go_to_the_race_that_has_the_focus(page: Page) -> None:
    open_figures(page)
    first = mounted(page, **BOWL)
    second = mounted(page, "two", **BOWL)
    page.keyboard.press("ArrowRight")
    page.focus(f"{second.root} [data-action=next]")
    page.keyboard.press("ArrowRight")
    second.settle()
    assert (first.text("place"), second.text("place")) == ("step 0 of 20", "step 1 of 20")


def test_only_what_is_asked_for_is_there(page: Page) -> None:
    open_figures(page)
    figure = mounted(page, **BOWL, show=["race"], controls="none")
    page.wait_for_selector(f"{figure.part('race-plot')} .main-svg")
    for part in ("surface-plot", "racers", "source", "caption", "transport", "parts"):
        assert page.query_selector(figure.part(part)) is None


def test_every_part_works_in_a_figure_too(page: Page) -> None:
    open_figures(page)
    parts = ["surface", "source", "racers", "ground", "caption", "paths", "cartoon", "race"]
    figure = mounted(page, **BOWL, show=parts, controls="full")
    page.fill("#one-start-1", "1")
    page.keyboard.press("Enter")
    page.wait_for_function("document.querySelector('#one .status').textContent.startsWith('f = 10,')")
    page.click("#one-select-2")
    title = "document.querySelector('#one [data-part=cartoon-title]').textContent"
    page.wait_for_function(f"{title} === 'Newton: step 1, taken apart'")
    page.select_option(figure.part("source"), "box:spsa")
    page.wait_for_function("document.querySelector('#one-rule-2').value === 'lbfgs'")


def test_what_is_measured_is_what_the_engine_measures(page: Page) -> None:
    open_figures(page)
    figure = mounted(page, formula="(u - 1)^2", start={"u": 4}, racers=[{"name": "newton"}], unit="steps")
    page.wait_for_selector(f"{figure.part('line-plot')} .main-svg")
    assert not page.is_visible(figure.part("surface-plot"))
    assert "measured the slope 6; Newton makes it the step −3, down from 9 to 0." in figure.text("caption")


def test_it_plays_pauses_tells_and_takes_other_choices(page: Page) -> None:
    open_figures(page)
    figure = mounted(page, **BOWL)
    figure.call("play")
    page.wait_for_function("document.querySelector('#one [data-figure]').dataset.motion === 'play'")
    figure.call("pause")
    figure.settle()
    assert "rest" in [name for name, _ in figure.heard()]
    figure.call("update", {"racers": [{"name": "adam", "learning_rate": 0.5}], "steps": 50})
    figure.call("goTo", {"time": 7})
    page.wait_for_function("document.querySelector('#one [data-part=caption]').textContent.includes('Adam')")
    figure.settle()
    assert figure.text("place") == "step 7 of 50"
    assert figure.heard()[-1] == ["step", {"time": 7}]


@pytest.mark.parametrize("wrong", [{"surface": "bowl", "noise": -1}, deep({"racers": [{"name": "adm"}]})])
def test_a_wrong_option_is_replaced_and_told(page: Page, wrong: dict[str, Any]) -> None:
    open_figures(page)
    figure = mounted(page, **BOWL)
    figure.call("update", wrong)
    figure.settle()
    told = [detail["message"] for name, detail in figure.heard() if name == "trouble"]
    assert any("noise=-1" in message or "racers=adm" in message for message in told)


def test_the_still_picture_stands_where_the_figure_is_then_drawn(page: Page) -> None:
    open_figures(page)
    still = page.request.get("/figure/race", params={"surface": "bowl", "name": "still"}).text()
    page.evaluate("(html) => { document.getElementById('two').innerHTML = html; }", still)
    figure = mounted(page, surface="bowl")
    page.wait_for_selector(f"{figure.part('surface-plot')} .contourlayer")
    box = """([outer, inner]) => {
      const [a, b] = [outer, inner].map((one) => document.querySelector(one).getBoundingClientRect());
      return [b.left - a.left, b.top - a.top, b.width, b.height].map(Math.round);
    }"""
    drawn = page.evaluate(box, [figure.part("surface-plot"), f"{figure.part('surface-plot')} .bglayer rect"])
    pictured = page.evaluate(box, ["#two [data-part=surface-plot]", "#two .still"])
    assert pictured == pytest.approx(drawn, abs=1)
    handle = page.evaluate(box, [figure.part("surface-plot"), figure.part("handle")])
    start = page.evaluate(box, ["#two [data-part=surface-plot]", "#two .still i"])
    middles = [[left + width / 2, top + height / 2] for left, top, width, height in (handle, start)]
    assert middles[0] == pytest.approx(middles[1], abs=2)


@pytest.mark.deep
def test_what_is_out_of_sight_rests(page: Page) -> None:
    open_figures(page)
    page.evaluate("document.getElementById('far-above').hidden = false")
    page.add_style_tag(content="#far-above { height: 6000px; }")
    figure = mounted(page, **{**BOWL, "steps": 200}, controls="full")
    page.select_option(figure.part("speed"), "10")
    figure.call("play")
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    place = "Number(document.querySelector('#one [data-part=scrub]').value)"
    wait_for_standstill(page, place)
    stopped = page.evaluate(place)
    page.evaluate("scrollTo(0, 0)")
    page.wait_for_function(f"{place} > {stopped}")


@pytest.mark.deep
@pytest.mark.new_tab
def test_nothing_is_left_of_races_that_were_destroyed(page: Page) -> None:
    expect_no_traces(page, "descent", {**BOWL, "show": ["ground", "caption", "racers", "race"]}, 30)
