"""Asks axe-core whether everyone can use a page."""

from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

# Style sheets are not fetched a second time: only a rule that is an experiment, and off, reads them, and
# axe-core looks for those that another imports in the wrong place.
OPTIONS: dict[str, Any] = {"resultTypes": ["violations"], "preload": {"assets": ["media"]}}


def expect_no_violation(page: Page) -> None:
    """Fails with the report of what axe-core finds wrong."""
    results = Axe().run(page, options=OPTIONS)
    assert results.violations_count == 0, results.generate_report()
