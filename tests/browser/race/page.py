"""The page `/race` as its tests see it: what it shows, and how it is brought to rest."""

from playwright.sync_api import Page

from tests.browser.conftest import Visit
from tests.browser.rest import wait_for_calm, wait_for_rest

DRAWN = "document.querySelectorAll('.plot .main-svg').length >= 2"

TWINS = (
    "?preset=xor&steps=20&entries=gradient_descent,learning_rate:1;adam,learning_rate:0.1"
    ";gradient_descent,learning_rate:1,source:central_differences"
)
"""Two rules, and the first of them once more with differences."""


class RacePage:
    """The page in a tab."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def settle(self) -> "RacePage":
        """Wait until nothing is missing and nothing moves."""
        wait_for_rest(self.page, DRAWN)
        return self

    def calm(self) -> "RacePage":
        """Wait until also everything is drawn for good, announced, and in the address."""
        wait_for_calm(self.page, DRAWN)
        return self

    def press(self, *keys: str) -> "RacePage":
        for key in keys:
            self.page.keyboard.press(key)
        return self.settle()

    def text(self, selector: str) -> str:
        return self.page.inner_text(selector)

    def statuses(self) -> list[str]:
        return self.page.locator(".entry .status").all_inner_texts()

    def rows(self, table: str) -> list[list[str]]:
        """All rows of the tables beside a figure ("paths" or "losses"); opens them first."""
        self.page.eval_on_selector(f"#{table}-table", "details => { details.open = true; }")
        self.page.wait_for_selector(f"#{table}-table tbody tr")
        script = "rows => rows.map(row => [...row.children].map(cell => cell.textContent))"
        found: list[list[str]] = self.page.eval_on_selector_all(f"#{table}-table tbody tr", script)
        return found

    def drawing(self, name: str) -> list[str]:
        """The outline of every mark that is drawn in a figure."""
        found: list[str] = self.page.eval_on_selector_all(
            f"#{name}-plot .shapelayer path", "all => all.map(path => path.getAttribute('d'))"
        )
        return found


def open_race(visit: Visit, search: str = TWINS, **options: object) -> RacePage:
    """The page at a search, at rest."""
    return RacePage(visit(f"/race{search}", **{"width": 1440, **options})).settle()  # type: ignore[arg-type]
