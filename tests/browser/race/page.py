"""The page `/race` as its tests see it: what it shows, and how it is brought to rest."""

from tests.browser.conftest import Visit
from tests.browser.race_page import RacingPage

TWINS = (
    "?preset=xor&steps=20&entries=gradient_descent,learning_rate:1;adam,learning_rate:0.1"
    ";gradient_descent,learning_rate:1,source:central_differences"
)
"""Two rules, and the first of them once more with differences."""


class RacePage(RacingPage):
    """The page in a tab."""

    DRAWN = "document.querySelectorAll('.plot .main-svg').length >= 2"

    def statuses(self) -> list[str]:
        return self.page.locator(".entry .status").all_inner_texts()

    def drawing(self, name: str) -> list[str]:
        """The outline of every mark that is drawn in a figure."""
        found: list[str] = self.page.eval_on_selector_all(
            f"#{name}-plot .shapelayer path", "all => all.map(path => path.getAttribute('d'))"
        )
        return found


def open_race(visit: Visit, search: str = TWINS, **options: object) -> RacePage:
    """The page at a search, at rest."""
    return RacePage(visit(f"/race{search}", **{"width": 1440, **options})).settle()  # type: ignore[arg-type]
