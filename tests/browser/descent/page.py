"""The page `/descent` as its tests see it: what it shows, and how it is brought to rest."""

from typing import Any

from playwright.sync_api import Page

from tests.browser.conftest import Visit
from tests.browser.rest import wait_for_calm, wait_for_rest

DRAWN = "document.querySelectorAll('.plot:not([hidden]) .main-svg').length >= 2"
HAS_COME_SO_FAR = """share => {
  const { value, max } = document.querySelector('#scrub');
  return value / max >= share;
}"""
DIRECTLY_DRAWN = (
    "name => [...document.querySelectorAll(`#${name}-plot .shapelayer path`)].map(p => p.getAttribute('d'))"
)

PARABOLA = (
    "?surface=parabola&steps=20&unit=steps&racers=gradient_descent,learning_rate:1.9"
    ";gradient_descent,learning_rate:2;gradient_descent,learning_rate:2.1"
)


class DescentPage:
    """The page in a tab."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def settle(self) -> "DescentPage":
        """Wait until nothing is missing and nothing moves."""
        wait_for_rest(self.page, DRAWN)
        return self

    def calm(self) -> "DescentPage":
        """Wait until also everything is drawn for good, announced, and in the address."""
        wait_for_calm(self.page, DRAWN)
        return self

    def play_to(self, share: float) -> None:
        """Wait until what plays has come to a part of the whole, from 0 to 1."""
        self.page.wait_for_function(HAS_COME_SO_FAR, arg=share)

    def press(self, *keys: str) -> "DescentPage":
        for key in keys:
            self.page.keyboard.press(key)
        return self.settle()

    def type_formula(self, text: str) -> "DescentPage":
        self.page.focus("#formula")
        self.page.keyboard.press("Control+A")
        self.page.keyboard.type(text)
        return self.press("Enter")

    def text(self, selector: str) -> str:
        return self.page.inner_text(selector)

    def statuses(self) -> list[str]:
        return self.page.locator(".racer .status").all_inner_texts()

    def start(self) -> list[float]:
        return [float(one.input_value()) for one in self.page.locator("#start input").all()]

    def rows(self, table: str) -> list[list[str]]:
        """All rows of the tables beside a figure ("path" or "race"); opens them first."""
        self.page.eval_on_selector(f"#{table}-table", "details => { details.open = true; }")
        self.page.wait_for_selector(f"#{table}-table tbody tr")
        script = "rows => rows.map(row => [...row.children].map(cell => cell.textContent))"
        found: list[list[str]] = self.page.eval_on_selector_all(f"#{table}-table tbody tr", script)
        return found

    def drawing(self, name: str) -> list[str]:
        """The outline of every mark that is drawn in a figure."""
        found: list[str] = self.page.evaluate(DIRECTLY_DRAWN, name)
        return found

    def focused(self) -> str:
        return str(self.page.evaluate("document.activeElement.id"))


VALLEY = "?surface=rosenbrock"
"""Four rules from the same start."""


def open_descent(visit: Visit, search: str = VALLEY, **options: Any) -> DescentPage:
    """The page at a search such as "?surface=bowl", at rest at the start of its race."""
    return DescentPage(visit(f"/descent{search}", **{"width": 1440, **options})).settle()
