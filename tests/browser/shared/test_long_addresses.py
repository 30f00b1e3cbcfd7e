"""An address of thousands of characters stretches no page, and is still said to be wrong."""

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Visit
from tests.browser.rest import wait_for_calm
from tests.deep import deep

LONG = "x" * 8000


@pytest.mark.parametrize(
    "address",
    [
        f"/iteration?preset={LONG}&learning_rate={LONG}&beat={LONG}",
        deep(f"/graph?text={LONG}"),
        deep(f"/descent?surface={LONG}&racers={LONG}"),
        deep(f"/lab?preset={LONG}"),
    ],
    ids=lambda address: address[:12],
)
def test_a_long_value_is_quoted_in_short(visit: Visit, page: Page, address: str) -> None:
    visit(address, width=360, height=740)
    wait_for_calm(page)
    # What is wrong with a formula is said beside it, from the character on that is wrong.
    place, quoted = ("[data-part=unreadable]", "…xxx") if address.startswith("/graph") else ("#notes", "xxx…")
    height = page.eval_on_selector(place, "(notes) => notes.scrollHeight")
    assert 0 < height < 740
    assert quoted in page.inner_text(place)
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
