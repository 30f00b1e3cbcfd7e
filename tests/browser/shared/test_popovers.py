"""Every popover opens over the page and closes again, with keys and without."""

import pytest
from playwright.sync_api import Locator

from tests.browser.conftest import Visit
from tests.browser.descent.page import open_descent
from tests.browser.graph.page import open_graph
from tests.deep import deep

OPENED = {
    "/graph": lambda visit: open_graph(visit, width=1280).page,
    "/descent": lambda visit: open_descent(visit, "?source=spsa&surface=bowl", width=1280).page,
}


def has_focus(one: Locator) -> bool:
    return bool(one.evaluate("one => one === document.activeElement"))


def is_open(popover: Locator) -> bool:
    return bool(popover.evaluate("one => one.open"))


@pytest.mark.parametrize("path", ["/graph", deep("/descent")])
def test_every_popover_closes(visit: Visit, path: str) -> None:
    page = OPENED[path](visit)
    popovers = page.locator("details.popover:visible").all()
    assert popovers
    for popover in popovers:
        summary, inside = popover.locator("summary"), popover.locator("> :not(summary)")
        for key in ("Enter", "Space"):
            summary.focus()
            page.keyboard.press(key)
            assert is_open(popover)
            assert inside.is_visible()
            page.keyboard.press("Escape")
            assert not is_open(popover)
            assert has_focus(summary)
        summary.click()
        assert is_open(popover)
        summary.click()
        assert not is_open(popover)

        summary.click()
        inside.click(position={"x": 3, "y": 3})
        assert is_open(popover)
        page.keyboard.press("Escape")
        assert not is_open(popover)
        assert has_focus(summary)

        summary.click()
        page.locator("h1").click()
        assert not is_open(popover)

        summary.click()
        page.focus("#theme")
        assert not is_open(popover)
        assert has_focus(page.locator("#theme"))
