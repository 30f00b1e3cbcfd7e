"""The answer in a reader's hands: violet measures and moves nothing, teal moves and measures nothing."""

import re

import pytest
from playwright.sync_api import Page

from app.article.curve import curve
from tests.article.test_curve import textbook_loss, textbook_slope
from tests.browser.conftest import Visit

FIGURE = "[data-mount=answer]"


@pytest.fixture
def page(visit: Visit) -> Page:
    page = visit("/", reduced_motion=True)
    page.locator(f"{FIGURE} [data-part=take]").scroll_into_view_if_needed()
    page.wait_for_selector(f"{FIGURE} #answer-rate:enabled")
    return page


def said(page: Page, part: str) -> str:
    return page.inner_text(f"{FIGURE} [data-part={part}]")


def press(page: Page, part: str, until: str) -> None:
    """Press a button, and wait for what the figure counts then."""
    page.click(f"{FIGURE} [data-part={part}]")
    page.wait_for_selector(f"{FIGURE} [data-part=counts]:has-text('{until}')")


def place(page: Page) -> str | None:
    return page.get_attribute(f"{FIGURE} [data-part=ball]", "style")


def number(text: str) -> float:
    """The last number in a text."""
    return float(re.findall(r"−?\d*\.?\d+", text)[-1].replace("−", "-"))


def test_violet_measures_and_nothing_moves(page: Page) -> None:
    before = place(page)
    assert said(page, "tag") == "no slope yet"
    tags = set()
    for count in range(1, 6):
        press(page, "measure", f"measured {count} time{'' if count == 1 else 's'}, weight moved 0 times")
        tags.add(said(page, "tag"))

    assert len(tags) == 1
    assert number(tags.pop()) == pytest.approx(textbook_slope(curve().start), abs=6e-4)
    assert place(page) == before
    assert said(page, "handed") == "–"
    assert "lit" in (page.get_attribute(f"{FIGURE} [data-part=backward]", "class") or "")


def test_teal_needs_a_slope_and_a_stale_one_leads_astray(page: Page) -> None:
    drawn = curve()
    page.click(f"{FIGURE} [data-part=take]")
    page.wait_for_selector(f"{FIGURE} [data-part=says]:has-text('no step to take')")
    press(page, "measure", "measured 1 time,")
    press(page, "take", "moved 1 time.")
    slope = textbook_slope(drawn.start)
    once = drawn.start - drawn.rate * slope

    assert number(said(page, "weight-moved")) == pytest.approx(once, rel=5e-3)
    assert "measured elsewhere" in said(page, "tag")
    assert f"fell from {textbook_loss(drawn.start):.3g} to {textbook_loss(once):.3g}" in said(page, "says")
    assert page.locator(f"{FIGURE} [data-part=fresh]").is_hidden()

    press(page, "take", "moved 2 times.")
    assert number(said(page, "weight-moved")) == pytest.approx(once - drawn.rate * slope, rel=5e-3)
    assert "stale" in said(page, "says")
    assert "rose" in said(page, "says")
    fresh = textbook_loss(once - drawn.rate * textbook_slope(once))
    assert number(said(page, "says").rstrip(".")) == pytest.approx(fresh, rel=5e-3)
    assert page.locator(f"{FIGURE} [data-part=fresh]").is_visible()

    press(page, "measure", "measured 2 times")
    assert "elsewhere" not in said(page, "tag")
    assert page.locator(f"{FIGURE} [data-part=fresh]").is_hidden()


def test_a_step_out_of_the_picture_is_not_taken_and_said(page: Page) -> None:
    page.fill(f"{FIGURE} #answer-rate", "6")
    press(page, "measure", "measured 1 time,")
    press(page, "take", "moved 1 time.")
    page.click(f"{FIGURE} [data-part=take]")
    page.wait_for_selector(f"{FIGURE} [data-part=says]:has-text('outside the picture')")

    assert "moved 1 time." in said(page, "counts")
    press(page, "again", "measured 0 times, weight moved 0 times")
    assert said(page, "tag") == "no slope yet"


NOTE_FLIGHTS = """() => {
  window.flights = [];
  const animate = Element.prototype.animate;
  Element.prototype.animate = function (frames, ...rest) {
    window.flights.push([this.dataset.part, ...frames[0].transform.match(/-?[\\d.]+/g).map(Number)]);
    return animate.call(this, frames, ...rest);
  };
}"""


def test_the_slope_travels_from_the_one_half_to_the_other(page: Page) -> None:
    page.emulate_media(reduced_motion="no-preference")
    page.evaluate(NOTE_FLIGHTS)
    press(page, "measure", "measured 1 time,")
    assert page.evaluate("flights") == []
    press(page, "take", "moved 1 time.")
    [(part, across, down)] = page.evaluate("flights")
    returned, handed = (
        page.locator(f"{FIGURE} [data-part={name}]").bounding_box() for name in ("returned", "handed")
    )
    assert returned
    assert handed
    assert part == "handed"
    assert (across < -100, down > 0) == (True, returned["y"] > handed["y"])
