"""The page of one iteration as its tests see it: what it shows, and how it is brought to rest."""

from typing import Any, NamedTuple

from playwright.sync_api import Page

from tests.browser.conftest import Visit
from tests.browser.rest import wait_for_calm, wait_for_rest

DRAWN = "document.querySelectorAll('.js-plotly-plot').length >= 3"


PLACE_IS_AT_LEAST = "count => parseInt(document.querySelector('#place').textContent.split(' ')[1]) >= count"


class Parameter(NamedTuple):
    """One row of the parameters' table, as text: every number to the last bit, or a dash."""

    name: str
    value: str
    gradient: str
    update: str


class Iteration:
    """The page `/iteration` in a tab."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def settle(self) -> "Iteration":
        """Wait until nothing is missing and nothing moves."""
        wait_for_rest(self.page, DRAWN)
        return self

    def calm(self) -> "Iteration":
        """Wait until also everything is drawn for good, announced, and in the address."""
        wait_for_calm(self.page, DRAWN)
        return self

    def press(self, key: str) -> "Iteration":
        self.page.keyboard.press(key)
        return self.settle()

    def show_all(self) -> "Iteration":
        """Show all controls, if the page has begun with few."""
        button = self.page.locator("[data-part=show-controls]")
        if button.is_visible():
            button.click()
            button.wait_for(state="hidden")
        return self

    def choose(self, what: str, name: str) -> "Iteration":
        """Choose a source or an optimizer."""
        self.show_all()
        self.page.select_option(f"#{what}", name)
        return self.settle()

    def play_to(self, count: int) -> None:
        """Wait until what plays has come to an iteration."""
        self.page.wait_for_function(PLACE_IS_AT_LEAST, arg=count)

    def caption(self) -> str:
        return self.page.inner_text("#caption")

    def place(self) -> str:
        """Such as "iteration 3 of 200"."""
        return self.page.inner_text("#place")

    def count(self) -> int:
        return int(self.place().split()[1])

    def beat(self) -> str:
        return str(self.page.get_attribute("[data-beat][aria-current]", "data-beat"))

    def address(self) -> str:
        """The address, when it has followed."""
        self.calm()
        return self.page.url

    def rows(self, figure: str) -> list[list[str]]:
        """All rows of the tables beside a figure ("network", "landscape" or "loss"); opens them first."""
        self.show_all()
        self.page.eval_on_selector(f"#{figure}-table", "details => { details.open = true; }")
        self.page.wait_for_selector(f"#{figure}-table tbody tr")
        script = "rows => rows.map(row => [...row.children].map(cell => cell.textContent))"
        found: list[list[str]] = self.page.eval_on_selector_all(f"#{figure}-table tbody tr", script)
        return found

    def parameters(self) -> list[Parameter]:
        """Those that are trained: biases that are given and stay are none."""
        rows = self.rows("network")
        return [Parameter(*row) for row in rows if row[0][0] in "Wb" and row[2] != "fixed"]

    def values(self) -> list[str]:
        return [parameter.value for parameter in self.parameters()]

    def drawing(self) -> dict[str, str]:
        """Every element that Plotly drew in the three figures, with all its attributes."""
        self.calm()
        plots = ("network", "landscape", "loss")
        return {name: self.page.inner_html(f"#{name}-plot") for name in plots}

    def api(self, path: str, body: dict[str, Any]) -> Any:
        """The server's own answer to a request."""
        answer = self.page.request.post(path, data=body)
        assert answer.ok, answer.text()
        return answer.json()

    def experiment(self, preset: str) -> dict[str, Any]:
        found: dict[str, Any] = self.page.request.get(f"/api/presets/{preset}").json()["experiment"]
        return found


def open_iteration(visit: Visit, path: str = "/iteration", **options: Any) -> Iteration:
    """The page at a path, at rest at the start of its run. Beats do not travel, unless a test asks for it."""
    return Iteration(visit(path, **{"width": 1440, "reduced_motion": True, **options})).settle()
