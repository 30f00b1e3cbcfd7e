"""How much of what was seen a page has moved since it was opened: its layout shifts (W3C)."""

from playwright.sync_api import Page

_SUM = """() => new Promise((resolve) => {
  new PerformanceObserver((list) => resolve(list.getEntries().filter((one) => !one.hadRecentInput)
    .reduce((sum, one) => sum + one.value, 0))).observe({ type: 'layout-shift', buffered: true });
  setTimeout(() => resolve(0), 500); // Where nothing has moved, nothing is told.
})"""


def shifted(page: Page) -> float:
    """The sum of all shifts that no visitor has caused."""
    found: float = page.evaluate(_SUM)
    return found
