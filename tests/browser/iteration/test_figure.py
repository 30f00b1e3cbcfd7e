"""One iteration as a figure: mounted as often as wanted, each on its own, and gone without a trace."""

from typing import Any

import pytest
from playwright.sync_api import Page

from tests.browser.figure_page import Mounted, open_figures, wait_for_standstill
from tests.browser.figure_traces import expect_no_traces
from tests.deep import deep

PRESENT = """(place) => document.querySelector(`#${place} [data-beat][aria-current]`).dataset.beat"""


def mounted(page: Page, place: str = "one", **options: Any) -> Mounted:
    figure = Mounted(page, "iteration", place, {"name": place, **options})
    figure.page.wait_for_function(
        "(place) => figures[place].heard.some(([name]) => name === 'ready')", arg=place
    )
    return figure.settle()


def open_for_two(page: Page) -> None:
    """In a window that holds both: what is out of sight rests, and is never ready."""
    page.set_viewport_size({"width": 1280, "height": 2600})
    open_figures(page)


@pytest.mark.deep
def test_two_figures_step_each_on_its_own(page: Page) -> None:
    open_for_two(page)
    xor = mounted(page, preset="xor")
    iris = mounted(page, "two", preset="iris", settings={"optimizer": "adam"}, iteration=3, beat="backward")
    assert xor.text("place").startswith("iteration 0 of")
    assert iris.text("place").startswith("iteration 3 of")
    assert "Backpropagation" in iris.text("caption") or "backpropagation" in iris.text("caption")
    page.click(f"{xor.root} [data-action=beat-next]")
    xor.settle()
    assert page.evaluate(PRESENT, "one") == "loss"
    assert page.evaluate(PRESENT, "two") == "backward"
    iris.call("goTo", {"count": 5, "beat": "step"})
    iris.settle()
    assert iris.text("place").startswith("iteration 5 of")
    assert "Adam" in iris.text("caption")
    assert xor.text("place").startswith("iteration 0 of")
    ids: list[str] = page.eval_on_selector_all("[id]", "all => all.map(({ id }) => id)")
    assert len(ids) == len(set(ids))


def test_keys_go_to_the_figure_that_has_the_focus(page: Page) -> None:
    open_for_two(page)
    mounted(page, preset="xor")
    second = mounted(page, "two", preset="mazur")
    page.keyboard.press("ArrowRight")
    page.focus(f"{second.root} [data-action=beat-next]")
    page.keyboard.press("ArrowRight")
    second.settle()
    assert page.evaluate(PRESENT, "one") == "forward"
    assert page.evaluate(PRESENT, "two") == "loss"


def test_only_what_is_asked_for_is_there_and_is_asked_for(page: Page) -> None:
    open_figures(page)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    figure = mounted(page, preset="xor", show=["caption", "loss"], controls="none")
    page.wait_for_selector(f"{figure.part('loss-plot')} .js-plotly-plot")
    for part in ("network-plot", "landscape-plot", "inspector", "beats", "source", "transport"):
        assert page.query_selector(figure.part(part)) is None
    assert not any("/api/landscape" in url for url in asked)


def test_the_controls_may_be_steps_alone(page: Page) -> None:
    open_for_two(page)
    mounted(page, preset="xor", controls="steps")
    mounted(page, "two", preset="xor", controls="full")
    count = "(place) => document.querySelectorAll(`#${place} [data-action]`).length"
    assert page.evaluate(count, "one") == 3
    assert page.evaluate(count, "two") == 10


def test_an_experiment_of_ones_own(page: Page) -> None:
    open_figures(page)
    experiment = page.request.get("/api/presets/xor").json()["experiment"]
    figure = mounted(page, experiment={**experiment, "seed": 11}, steps=12)
    assert figure.text("place") == "iteration 0 of 12"
    theirs = page.request.post("/api/differentiate", data={
        **{name: experiment[name] for name in ("problem", "source", "batch_size")}, "seed": 11, "theta": None,
    }).json()  # fmt: skip
    figure.call("goTo", {"beat": "loss"})
    figure.settle()
    page.wait_for_function(
        "([selector, text]) => document.querySelector(selector).textContent.includes(text)",
        arg=[figure.part("caption"), f"{theirs['value']:.4g}"],
    )


def test_it_plays_pauses_tells_and_takes_other_choices(page: Page) -> None:
    open_figures(page)
    figure = mounted(page, preset="xor")
    figure.call("play")
    page.wait_for_function(
        "figures.one.heard.length && document.querySelector('#one [data-figure]').dataset.motion === 'play'"
    )
    figure.call("pause")
    figure.settle()
    assert "rest" in [name for name, _ in figure.heard()]
    figure.call("update", {"preset": "mazur", "settings": {"learning_rate": 0.1}})
    page.wait_for_function(
        "document.querySelector('#one [data-part=caption]').textContent.includes('the two inputs 0.05')"
    )
    figure.call("update", {"settings": {"learning_rate": "x"}})
    page.wait_for_function("figures.one.heard.some(([name]) => name === 'notes')")
    figure.settle().call("goTo", {"count": 2})
    figure.settle()
    assert figure.heard()[-1] == ["step", {"count": 2, "beat": "forward"}]


WHEN_NEAR = """async () => {
  const { mountWhenNear } = await import('/static/js/shared/figure.js');
  const { mount } = await import('/static/js/iteration/mount.js');
  mountWhenNear(document.getElementById('three'), mount, { name: 'three', preset: 'mazur' });
}"""


def test_what_is_out_of_sight_rests(page: Page) -> None:
    open_figures(page)
    page.evaluate("document.getElementById('far-above').hidden = false")
    page.add_style_tag(content="#far-above { height: 6000px; }")
    figure = mounted(page, preset="xor", controls="full")
    figure.call("goTo", {"count": 4})
    page.evaluate(WHEN_NEAR)
    page.wait_for_timeout(300)
    assert page.inner_html("#three") == ""
    page.select_option(figure.part("speed"), "10")
    figure.call("play")
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    page.wait_for_selector("#three [data-figure][aria-busy=false]")
    place = "document.querySelector('#one [data-part=scrub]').value"
    wait_for_standstill(page, place)
    stopped = page.evaluate(place)
    page.evaluate("scrollTo(0, 0)")
    page.wait_for_function(f"Number({place}) > {stopped}")


@pytest.mark.new_tab
@pytest.mark.parametrize("count", [5, deep(30)])
def test_nothing_is_left_of_figures_that_were_destroyed(page: Page, count: int) -> None:
    expect_no_traces(page, "iteration", {"preset": "xor"}, count)
