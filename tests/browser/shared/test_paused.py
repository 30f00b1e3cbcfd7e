"""Whoever pauses exactly at what is already shown has paused: the figures are drawn for good."""

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Visit
from tests.browser.frames import STOP_TIME
from tests.browser.rest import wait_for_calm

COUNT_REDRAWS = """() => {
  window.redraws = 0;
  const { react } = window.Plotly;
  window.Plotly.react = (...given) => { window.redraws += 1; return react(...given); };
}"""

PLAYED = {"/graph": 10, "/descent?surface=himmelblau&unit=steps": 8, "/iteration": 30}
"""Frames of a quarter of a second: each page has moved; the race, by 2.5 steps a frame, is at a step."""


@pytest.mark.parametrize("path", PLAYED)
def test_a_pause_where_nothing_moves_any_more_is_a_pause(visit: Visit, path: str) -> None:
    page = visit(path, width=1440)
    drawn = "document.querySelectorAll('.main-svg').length > 0"
    wait_for_calm(page, drawn)
    begun = place(page)
    page.evaluate(STOP_TIME)
    page.evaluate(COUNT_REDRAWS)
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
