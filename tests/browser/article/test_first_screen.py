"""What a visitor sees first: the curve and both buttons together, and nothing that they do not need."""

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Visit

FIGURE = "[data-mount=answer]"


@pytest.mark.parametrize("width", [1280, 1440])
def test_the_curve_and_both_buttons_are_in_the_first_screen(visit: Visit, width: int) -> None:
    page = visit("/", width=width, height=900, reduced_motion=True)
    page.wait_for_selector(f"{FIGURE} #answer-rate:enabled")

    assert (
        max(bottoms(page, ".axis.across", "[data-part=measure]", "[data-part=take]", "#answer-rate")) <= 900
    )
    assert page.evaluate("window.Plotly === undefined")


def test_on_a_phone_the_curve_and_both_buttons_are_one_screen(visit: Visit) -> None:
    page = visit("/", width=360, height=740, reduced_motion=True)
    page.wait_for_selector(f"{FIGURE} #answer-rate:enabled")
    for part, until in (("measure", "measured 1 time,"), ("take", "moved 1 "), ("take", "moved 2 ")):
        page.click(f"{FIGURE} [data-part={part}]")
        page.wait_for_selector(f"{FIGURE} [data-part=counts]:has-text('{until}')")
    parts = [".axis.up", ".axis.across", "[data-part=take]", "#answer-rate", "[data-part=says]"]
    found = bottoms(page, *parts)
    tag = page.locator(f"{FIGURE} [data-part=tag]").bounding_box()

    assert max(found) - min(found) <= 740
    assert tag
    assert 0 <= tag["x"] <= tag["x"] + tag["width"] <= 360


def bottoms(page: Page, *parts: str) -> list[float]:
    """Where parts of the figure end, in pixels from the top of the screen."""
    boxes = [page.locator(f"{FIGURE} {part}").bounding_box() for part in parts]
    return [box["y"] + box["height"] for box in boxes if box]
