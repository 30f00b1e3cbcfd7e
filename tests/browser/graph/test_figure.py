"""A graph as a figure: mounted as often as wanted, each on its own, and gone without a trace."""

from typing import Any

import pytest
from playwright.sync_api import Page

from tests.browser.figure_page import Mounted, open_figures, wait_for_standstill
from tests.browser.figure_traces import expect_no_traces

READY = "(place) => figures[place].heard.some(([name]) => name === 'ready')"
PRODUCT: dict[str, Any] = {"formula": "a*b + a", "values": {"a": 3, "b": 0.5}}


def mounted(page: Page, place: str = "one", **options: Any) -> Mounted:
    figure = Mounted(page, "graph", place, {"name": place, **options})
    page.wait_for_function(READY, arg=place)
    return figure.settle()


def drawn(figure: Mounted) -> list[str]:
    """The texts that Plotly drew."""
    figure.page.wait_for_selector(f"{figure.part('plot')} .main-svg")
    return figure.page.locator(f"{figure.part('plot')} .textpoint text").all_text_contents()


@pytest.mark.deep
def test_two_graphs_are_walked_each_on_its_own(page: Page) -> None:
    open_figures(page)
    first = mounted(page)
    second = mounted(page, "two", **PRODUCT, mode="forward", step=3)
    assert (first.text("place"), second.text("place")) == ("node 0 of 4", "slope, edge 1 of 3")
    page.click(f"{first.root} [data-action=step-next]")
    first.settle()
    assert (first.text("place"), second.text("place")) == ("node 1 of 4", "slope, edge 1 of 3")
    second.call("goTo", {"step": 2})
    second.settle()
    assert second.text("place") == "node 2 of 2"
    assert "f = 4.5" in second.text("caption")
    ids: list[str] = page.eval_on_selector_all("[id]", "all => all.map(({ id }) => id)")
    assert len(ids) == len(set(ids))


@pytest.mark.deep
def test_keys_go_to_the_graph_that_has_the_focus(page: Page) -> None:
    open_figures(page)
    first = mounted(page)
    second = mounted(page, "two", **PRODUCT)
    page.keyboard.press("ArrowRight")
    page.focus(f"{second.root} [data-action=step-next]")
    page.keyboard.press("ArrowRight")
    second.settle()
    assert (first.text("place"), second.text("place")) == ("node 0 of 4", "node 1 of 2")


def test_only_what_is_asked_for_is_there_and_is_asked_for(page: Page) -> None:
    open_figures(page)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    figure = mounted(page, **PRODUCT, show=["caption", "slopes"], controls="none")
    page.wait_for_selector(f"{figure.part('jacobian')} td")
    assert page.locator(f"{figure.part('jacobian')} td").all_inner_texts() == ["1.5", "3"]
    for part in ("plot", "nudge", "methods", "hessian", "text", "transport"):
        assert page.query_selector(figure.part(part)) is None
    assert not any("/api/graph/nudge" in url or "/api/graph/methods" in url for url in asked)


def test_every_part_works_in_a_figure_too(page: Page) -> None:
    open_figures(page)
    parts = ["formula", "modes", "picture", "caption", "table", "node", "slopes", "hessian", "methods"]
    figure = mounted(page, **PRODUCT, show=parts, controls="full")
    page.fill(figure.part("variables") + " [data-variable=b]", "2")
    page.keyboard.press("Enter")
    figure.settle()
    page.wait_for_selector(f"{figure.part('methods')} td")
    figure.call("goTo", {"step": 6})
    page.wait_for_selector(f"{figure.part('nudge-answer')} dd")
    slopes = "document.querySelector('#one [data-part=jacobian] tbody').textContent"
    page.wait_for_function(f"{slopes} === 'f33'")
    figure.call("goTo", {"step": 2})
    page.wait_for_function("document.querySelector('#one [data-part=plot]').textContent.includes('9')")


def test_the_controls_may_be_steps_alone(page: Page) -> None:
    open_figures(page)
    mounted(page, controls="steps")
    mounted(page, "two", controls="full")
    count = "(place) => document.querySelectorAll(`#${place} [data-action]`).length"
    assert page.evaluate(count, "one") == 3
    assert page.evaluate(count, "two") == 6


def test_the_still_picture_says_what_the_figure_then_draws(page: Page) -> None:
    open_figures(page)
    still = page.request.get("/figure/graph", params={"step": "8"}).text()
    page.evaluate("(html) => { document.getElementById('three').innerHTML = html; }", still)
    texts = page.locator("#three .still-wide text").all_text_contents()
    figure = mounted(page, step=8)
    shown = [text.strip() for text in drawn(figure) if text.strip()]
    # What has just been passed is marked by the script alone.
    assert sorted(texts) == sorted(text for text in shown if not text.startswith("×"))


def test_it_plays_pauses_tells_and_takes_another_formula(page: Page) -> None:
    open_figures(page)
    figure = mounted(page, controls="full")
    page.select_option(figure.part("speed"), "10")
    figure.call("play")
    page.wait_for_function("document.querySelector('#one [data-figure]').dataset.motion === 'play'")
    figure.call("pause")
    figure.settle()
    assert "rest" in [name for name, _ in figure.heard()]
    figure.call("goTo", {"step": 10})
    figure.call("update", PRODUCT)
    page.wait_for_function("document.querySelector('#one [data-part=place]').textContent === 'node 0 of 2'")
    figure.call("update", {"values": {"a": 5, "b": 1}, "step": 2})
    page.wait_for_function(
        "document.querySelector('#one [data-part=caption]').textContent.includes('f = 10')"
    )
    assert figure.heard()[-1] == ["step", {"step": 2}]


def test_a_formula_that_cannot_be_read_is_told(page: Page) -> None:
    open_figures(page)
    figure = mounted(page, **PRODUCT, show=["formula", "picture"])
    figure.call("update", {"formula": "a +* b"})
    page.wait_for_selector(f"{figure.part('unreadable')} mark")
    assert page.inner_text(f"{figure.part('unreadable')} mark") == "*"


@pytest.mark.deep
def test_what_is_out_of_sight_rests(page: Page) -> None:
    open_figures(page)
    page.evaluate("document.getElementById('far-above').hidden = false")
    page.add_style_tag(content="#far-above { height: 6000px; }")
    figure = mounted(page, formula="+".join("x" for _ in range(90)), values={"x": 1}, controls="full")
    page.select_option(figure.part("speed"), "5")
    figure.call("play")
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    place = "Number(document.querySelector('#one [data-part=scrub]').value)"
    wait_for_standstill(page, place)
    stopped = page.evaluate(place)
    page.evaluate("scrollTo(0, 0)")
    page.wait_for_function(f"{place} > {stopped}")


@pytest.mark.deep
@pytest.mark.new_tab
def test_nothing_is_left_of_graphs_that_were_destroyed(page: Page) -> None:
    expect_no_traces(page, "graph", {**PRODUCT, "show": ["picture", "caption", "node"]}, 30)
