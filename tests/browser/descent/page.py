"""The page `/descent` as its tests see it: what it shows, and how it is brought to rest."""

from typing import Any

from tests.browser.conftest import Visit
from tests.browser.race_page import RacingPage

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


class DescentPage(RacingPage):
    """The page in a tab."""

    DRAWN = "document.querySelectorAll('.plot:not([hidden]) .main-svg').length >= 2"

    def play_to(self, share: float) -> None:
        """Wait until what plays has come to a part of the whole, from 0 to 1."""
        self.page.wait_for_function(HAS_COME_SO_FAR, arg=share)

    def type_formula(self, text: str) -> "DescentPage":
        self.page.focus("#formula")
        self.page.keyboard.press("Control+A")
        self.page.keyboard.type(text)
        return self.press("Enter")

    def statuses(self) -> list[str]:
        return self.page.locator(".racer .status").all_inner_texts()

    def start(self) -> list[float]:
        return [float(one.input_value()) for one in self.page.locator("#start input").all()]

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
