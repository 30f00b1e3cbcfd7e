"""A race of runs as a figure: mounted as often as wanted, each on its own, and gone without a trace."""

from typing import Any

import pytest
from playwright.sync_api import Page

from tests.browser.figure_page import Mounted, open_figures
from tests.browser.figure_traces import expect_no_traces

READY = "(place) => figures[place].heard.some(([name]) => name === 'ready')"
BACKPROPAGATION = {"name": "backpropagation"}
TWO: dict[str, Any] = {
    "preset": "xor",
    "steps": 20,
    "entries": [
        {"optimizer": {"name": name, "learning_rate": 0.1}, "source": BACKPROPAGATION, "seed": None}
        for name in ("gradient_descent", "adam")
    ],
}


def mounted(page: Page, place: str = "one", **options: Any) -> Mounted:
    figure = Mounted(page, "race", place, {"name": place, **TWO, **options})
    page.wait_for_function(READY, arg=place)
    return figure.settle()


def test_each_race_is_run_on_its_own_and_told_what_changes(page: Page) -> None:
    open_figures(page)
    first = mounted(page, show=["entries", "paths", "losses", "caption"], controls="full")
    second = mounted(page, "two", time=3, lock={"first": 2, "last": 10}, controls="steps", show=["losses"])
    assert (first.text("place"), second.text("place")) == ("iteration 0", "iteration 3")
    page.focus(f"{second.root} [data-action=next]")
    page.keyboard.press("End")
    second.settle()
    assert (first.text("place"), second.text("place")) == ("iteration 0", "iteration 10")
    second.call("goTo", {"time": 0})
    second.settle()
    assert second.text("place") == "iteration 2"
    assert second.heard()[-1] == ["step", {"time": 2}]
    first.call("update", {"steps": 50, "time": 7, "entry": 2})
    page.wait_for_function("document.querySelector('#one-steps').value === '50'")
    first.settle()
    assert first.text("place") == "iteration 7"
    assert page.get_attribute("#one-select-2", "aria-pressed") == "true"
    ids: list[str] = page.eval_on_selector_all("[id]", "all => all.map(({ id }) => id)")
    assert len(ids) == len(set(ids))


LINES = """(names) => [...document.querySelectorAll(`${names} .swatch path`)].map((line) => {
  const { stroke, strokeDasharray } = getComputedStyle(line);
  return `${stroke} ${strokeDasharray}`;
})"""


def test_the_style_sheet_of_figures_tells_entries_apart_and_sets_pictures_side_by_side(page: Page) -> None:
    page.set_viewport_size({"width": 1280, "height": 1600})
    open_figures(page)
    figure = mounted(page, show=["paths", "losses", "names", "caption"])
    lines = page.evaluate(LINES, figure.part("names"))
    assert len(set(lines)) == 2
    assert not any(line.startswith("none") for line in lines)
    width = f"document.querySelector('{figure.root} .%s').getBoundingClientRect().width"
    assert [round(page.evaluate(width % part) / 1280, 1) for part in ("paths", "losses", "names")] == [
        0.5,
        0.5,
        1.0,
    ]


@pytest.mark.deep
@pytest.mark.new_tab
def test_nothing_is_left_of_races_that_were_destroyed(page: Page) -> None:
    expect_no_traces(page, "race", {**TWO, "show": ["entries", "paths", "losses", "caption"]}, 30)
