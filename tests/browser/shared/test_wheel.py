"""The wheel scrolls the page, whatever it is over; a chart that scrolls has it once it has the focus."""

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Visit
from tests.browser.descent.page import open_descent
from tests.browser.graph.page import open_graph

WHEELED = [
    ("/graph?preset=xor", "#window"),
    ("/descent", "#surface-plot"),
    ("/descent", "#race-plot"),
]


def scroll_by_wheel(page: Page, selector: str) -> tuple[int, int]:
    """How far the page and the chart have been scrolled by turning the wheel over the chart."""
    script = "selector => [scrollY, document.querySelector(selector).scrollTop]"
    page_before, chart_before = before = page.evaluate(script, selector)
    page.mouse.wheel(0, 60)
    page.wait_for_function(
        f"([selector, before]) => ({script})(selector).some((now, k) => now !== before[k])",
        arg=[selector, before],
    )
    page_after, chart_after = page.evaluate(script, selector)
    return page_after - page_before, chart_after - chart_before


@pytest.mark.parametrize(("path", "selector"), WHEELED)
def test_the_wheel_scrolls_the_page(visit: Visit, path: str, selector: str) -> None:
    opened = open_graph if path.startswith("/graph") else open_descent
    page = opened(
        visit, path.replace("/descent", "?surface=bowl"), width=1280, height=560, reduced_motion=True
    ).page
    page.evaluate(
        "scrollTo({ top: document.querySelector('PLACE').getBoundingClientRect().top - 20 })".replace(
            "PLACE", selector
        )
    )
    page.hover(selector, position={"x": 20, "y": 40})
    page.evaluate("document.activeElement.blur(); document.body.style.paddingBottom = '1000px'")
    down, inside = scroll_by_wheel(page, selector)
    assert (down > 0, inside) == (True, 0)
    if path.startswith("/graph"):
        page.focus(selector)
        down, inside = scroll_by_wheel(page, selector)
        assert (down, inside > 0) == (0, True)
