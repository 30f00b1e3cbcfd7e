"""What is said of a wrong number makes room for itself, in every field; nothing moves under a press."""

import pytest
from playwright.sync_api import Page

from tests.browser.claims.page import CLAIM
from tests.browser.conftest import Visit
from tests.browser.layout import faults, faults_in_popovers, open_panels, prepare, resize, wait_for_quiet
from tests.browser.windows_and_fonts import FONTS, LETTERS, WINDOWS
from tests.deep import deep

PAGES = (
    f"{CLAIM}?bets=9t",
    "/graph?text=x*y&node=1",
    "/descent?surface=bowl",
    "/iteration?controls=all",
    "/lab?preset=iris&look=W1.1.1",
)
"""Each page that has fields for numbers."""

TYPE_WORDS = """() => {
  const fields = [...document.querySelectorAll('main input.number:enabled:not([readonly])')];
  for (const field of fields) {
    field.value = 'abc';
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
  return fields.filter((one) => one.ariaInvalid !== 'true').map((one) => one.id);
}"""
COUNT = "document.querySelectorAll('main input.number[aria-invalid=true]').length"


@pytest.mark.parametrize(
    ("address", "font", "widths"),
    [
        *(pytest.param(one, FONTS[0], (1280, 360)) for one in PAGES[:2]),
        *(deep(one, *letters) for one in PAGES for letters in LETTERS),
    ],
)
def test_what_is_said_of_wrong_numbers_covers_nothing(
    visit: Visit, page: Page, address: str, font: str, widths: tuple[int, ...]
) -> None:
    prepare(page, font)
    visit(address, width=1280, height=WINDOWS[1280], reduced_motion=True)
    page.wait_for_function("document.querySelectorAll('main input.number').length")
    wait_for_quiet(page)
    open_panels(page, wait_for_quiet)
    assert page.evaluate(TYPE_WORDS) == []
    assert page.evaluate(COUNT) >= 1
    found = []
    for width in widths:
        resize(page, width, wait_for_quiet)
        found += [f"{width}: {fault}" for fault in faults(page) + faults_in_popovers(page)]
    assert not found, "\n".join(dict.fromkeys(found))


def test_a_press_that_leaves_a_field_finds_its_button_where_it_was(visit: Visit, page: Page) -> None:
    """The note comes as the field is left, and would move the link under the pointer."""
    visit(f"{CLAIM}?bets=9t", reduced_motion=True)
    page.wait_for_selector("main input.number")
    field = page.locator("main input.number").first
    field.fill("1e")
    below = page.locator(".run [data-part=result] summary").first
    below.scroll_into_view_if_needed()
    before = below.bounding_box()
    assert before
    page.mouse.move(before["x"] + 8, before["y"] + before["height"] / 2)
    page.mouse.down()
    note = page.locator(".said-of-number:visible")
    assert note.count() == 1
    assert below.bounding_box() == before
    page.mouse.up()
    page.wait_for_selector(".said-of-numbers:not(.over) .said-of-number:visible")
    after = below.bounding_box()
    assert after
    assert after["y"] > before["y"]
    assert below.evaluate("(one) => one.parentElement.open")
