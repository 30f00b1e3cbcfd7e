"""Whoever pauses exactly at what is already shown has paused: the figures are drawn for good."""

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Visit
from tests.browser.rest import wait_for_calm

STOP_TIME = """() => {
  const { requestAnimationFrame: ask, performance: { now } } = window;
  let time = now.call(performance);
  let waiting = [];
  performance.now = () => time;
  window.requestAnimationFrame = (work) => waiting.push(work);
  window.nextFrame = (milliseconds) => {
    time += milliseconds;
    const due = waiting;
    waiting = [];
    for (const work of due) work(time);
  };
  window.letTimeGoOn = () => {
    Object.assign(window, { requestAnimationFrame: ask });
    delete performance.now;
    for (const work of waiting) ask(work);
  };
  window.redraws = 0;
  const { react } = window.Plotly;
  window.Plotly.react = (...given) => { window.redraws += 1; return react(...given); };
}"""
"""Frames come when the test says so; and it is counted how often Plotly draws."""

PLAYED = {"/graph": 10, "/descent?surface=himmelblau&unit=steps": 8, "/iteration": 30}
"""Frames of a quarter of a second: each page has moved; the race, by 2.5 steps a frame, is at a step."""


@pytest.mark.parametrize("path", PLAYED)
def test_a_pause_where_nothing_moves_any_more_is_a_pause(visit: Visit, path: str) -> None:
    page = visit(path, width=1440)
    drawn = "document.querySelectorAll('.main-svg').length > 0"
    wait_for_calm(page, drawn)
    begun = place(page)
    page.evaluate(STOP_TIME)
    page.keyboard.press("Space")
    for _ in range(PLAYED[path]):
        page.evaluate("nextFrame(250)")
    page.evaluate("nextFrame(10)")
    assert place(page) != begun
    assert page.evaluate("window.redraws") == 0, "what plays is written, not drawn anew"
    page.keyboard.press("Space")
    page.evaluate("letTimeGoOn()")
    wait_for_calm(page, drawn)
    assert page.evaluate("window.redraws") > 0


def place(page: Page) -> str:
    return page.inner_text("#place")
