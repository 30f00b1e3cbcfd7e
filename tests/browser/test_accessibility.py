"""The page for everyone: no violation that axe-core can find, and what it cannot find checked by hand."""

from typing import Literal

import pytest

from tests.browser.axe import expect_no_violation
from tests.browser.conftest import Visit
from tests.browser.iteration.page import open_iteration
from tests.deep import NARROW_AND_DARK, deep

Colours = Literal["light", "dark"]


@pytest.mark.parametrize(("colours", "width"), NARROW_AND_DARK)
def test_axe_finds_nothing(visit: Visit, colours: Colours, width: int) -> None:
    page = open_iteration(visit, "/iteration?optimizer=adam", colours=colours, width=width)
    expect_no_violation(page.page)


@pytest.mark.parametrize("colours", ["light", deep("dark")])
def test_axe_finds_nothing_with_everything_open(visit: Visit, colours: Colours) -> None:
    page = open_iteration(visit, "/iteration?optimizer=adam&learning_rate=x&steps=20", colours=colours)
    page.press("ArrowRight").press("ArrowRight")
    page.page.focus("#nodes button >> nth=5")
    for details in page.page.locator("details").all():
        details.evaluate("one => { one.open = true; }")
    page.settle()
    expect_no_violation(page.page)


@pytest.mark.parametrize(
    ("colours", "beats"),
    [("light", ["step"]), deep("light", ["loss", "backward"]), deep("dark", ["loss", "backward", "step"])],
)
def test_axe_finds_nothing_in_any_beat_and_in_the_list_of_keys(
    visit: Visit, colours: Colours, beats: list[str]
) -> None:
    page = open_iteration(visit, colours=colours)
    for beat in beats:
        page.page.click(f"[data-beat={beat}]")
        page.settle()
        expect_no_violation(page.page)
    if "step" in beats:
        page.press("?")
        expect_no_violation(page.page)


def test_each_chart_says_what_it_shows(visit: Visit) -> None:
    page = open_iteration(visit, "/iteration?preset=xor")
    page.press("ArrowRight")
    page.calm()
    network, landscape, loss = (
        str(page.page.get_attribute(f"#{name}-plot[role=img]", "aria-label"))
        for name in ("network", "landscape", "loss")
    )
    assert network.startswith("Network with 2, 4, 1 nodes by layer, iteration 0, beat loss.")
    assert "gradient arrow" in landscape
    assert loss.startswith("Loss over the iterations: ")


ANNOUNCED = """() => {
  const [live, caption] = ['live', 'caption'].map((id) => document.getElementById(id).textContent);
  return live === caption;
}"""


def test_a_caption_is_announced_at_rest_and_not_while_playing(visit: Visit) -> None:
    page = open_iteration(visit, "/iteration?preset=xor", reduced_motion=False)
    page.press("ArrowRight")
    page.page.wait_for_function(ANNOUNCED)
    page.page.select_option("#speed", "10")
    before = page.page.inner_text("#live")
    page.page.click(".play")
    page.play_to(12)
    assert page.page.inner_text("#live") == before
    page.press("Space")
    page.page.wait_for_function(ANNOUNCED)


@pytest.mark.parametrize("width", [deep(1440), deep(768), 360])
def test_everything_to_press_is_large_enough_and_nothing_scrolls_sideways(visit: Visit, width: int) -> None:
    page = open_iteration(visit, "/iteration?preset=spiral&source=spsa&optimizer=amsgrad", width=width)
    assert page.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    script = """all => all.filter(one => one.checkVisibility() && !one.closest('.unseen, .skip'))
      .map(one => [one.outerHTML.slice(0, 80), one.getBoundingClientRect()])
      .filter(([, box]) => box.width > 0).map(([html, box]) => [html, Math.min(box.width, box.height)])"""
    controls = "a[href]:not(.skip), button, select, input:not([type=checkbox]), summary"
    sizes = page.page.eval_on_selector_all(controls, script)
    assert len(sizes) > 30
    assert [html for html, size in sizes if size < 24 - 0.5] == []


def test_what_has_the_focus_is_not_under_the_bar(visit: Visit) -> None:
    page = open_iteration(visit, width=360, height=740)
    script = """() => {
      const box = document.activeElement.getBoundingClientRect();
      const bar = document.querySelector('.primary').getBoundingClientRect();
      const inBar = document.activeElement.closest('.primary');
      return inBar || box.height === 0 || box.top < bar.top - 4 || bar.bottom < box.top;
    }"""
    for _ in range(45):
        page.page.keyboard.press("Tab")
        assert page.page.evaluate(script), page.page.evaluate("document.activeElement.outerHTML")
