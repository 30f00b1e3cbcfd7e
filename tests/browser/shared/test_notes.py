"""What is said of an address can be closed on every page, and whoever closes it goes on in the page."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Visit
from tests.deep import deep

OTHERS = (
    "/", "/lessons/first-iteration", "/claims", "/iteration", "/graph", "/race",
    "/embed/v1/iteration", "/embed/v1/code",
)  # fmt: skip


@pytest.mark.parametrize("address", ["/words", *(deep(other) for other in OTHERS)])
def test_it_can_be_closed(visit: Visit, address: str) -> None:
    page = visit(f"{address}?foo=1")
    expect(page.locator("#notes p")).to_have_count(1)
    page.click("#notes >> text=Close")
    expect(page.locator("#notes")).to_be_hidden()
    assert page.evaluate("document.activeElement.id") == "main"


@pytest.mark.deep
def test_it_is_as_wide_as_the_column_of_its_page(visit: Visit) -> None:
    page = visit("/sweep?foo=1", width=1280)
    sides = "(one) => [one.getBoundingClientRect().left, one.getBoundingClientRect().right]"
    assert page.eval_on_selector("#notes", sides) == page.eval_on_selector("#sweeps", sides)
    page.click("#notes >> text=Close")
    expect(page.locator("#notes")).to_be_hidden()
