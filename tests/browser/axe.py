"""Asks axe-core whether everyone can use a page."""

from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

# Style sheets are not fetched a second time: only a rule that is an experiment, and off, reads them, and
# axe-core looks for those that another imports in the wrong place.
OPTIONS: dict[str, Any] = {"resultTypes": ["violations"], "preload": {"assets": ["media"]}}

# Letters on maps bring their ground along as a shadow and are painted in their fill; axe-core compares the
# shadow with their colour, which paints nothing. What other letters of drawings lie on it cannot see.
TELL_PAINT = """() => {
  for (const one of document.querySelectorAll('svg :is(text, tspan)')) {
    const { textShadow, fill } = getComputedStyle(one);
    if (textShadow !== 'none') one.style.color = fill;
  }
}"""


def expect_no_violation(page: Page, part: str | None = None, *, contrast: bool = True) -> None:
    """Fails with the report of what axe-core finds wrong, on the page or in one part of it: a selector.

    contrast: not where the reader's system forces all colours. There axe-core reads the page's own colour of
    letters, which the browser does not paint.
    """
    page.evaluate(TELL_PAINT)
    rules = {} if contrast else {"rules": {"color-contrast": {"enabled": False}}}
    results = Axe().run(page, part, options={**OPTIONS, **rules})
    assert results.violations_count == 0, results.generate_report()
