"""A page on which something races, as its tests see it: how it is brought to rest, what it says and lists."""

from typing import Self

from playwright.sync_api import Page

from tests.browser.rest import wait_for_calm, wait_for_rest


class RacingPage:
    """The page in a tab. DRAWN: a condition that holds once its figures are there."""

    DRAWN: str

    def __init__(self, page: Page) -> None:
        self.page = page

    def settle(self) -> Self:
        """Wait until nothing is missing and nothing moves."""
        wait_for_rest(self.page, self.DRAWN)
        return self

    def calm(self) -> Self:
        """Wait until also everything is drawn for good, announced, and in the address."""
        wait_for_calm(self.page, self.DRAWN)
        return self

    def press(self, *keys: str) -> Self:
        for key in keys:
            self.page.keyboard.press(key)
        return self.settle()

    def text(self, selector: str) -> str:
        return self.page.inner_text(selector)

    def rows(self, table: str) -> list[list[str]]:
        """All rows of the tables beside a figure, such as "paths"; opens them first."""
        self.page.eval_on_selector(f"#{table}-table", "details => { details.open = true; }")
        self.page.wait_for_selector(f"#{table}-table tbody tr")
        script = "rows => rows.map(row => [...row.children].map(cell => cell.textContent))"
        found: list[list[str]] = self.page.eval_on_selector_all(f"#{table}-table tbody tr", script)
        return found
