"""The page `/graph` as its tests see it."""

from typing import Any

from playwright.sync_api import Page

from tests.browser.conftest import Visit
from tests.browser.rest import wait_for_calm, wait_for_rest

DRAWN = "document.querySelectorAll('#nodes button').length > 0"

SQUARE = {"text": "(x*y + sin(x))**2", "start": {"x": 1, "y": 2}}
VALUES, EDGES = 4, 6
"""Operations of the first formula, and edges that a walk back passes."""


class GraphPage:
    """The page in a tab."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def settle(self) -> "GraphPage":
        """Wait until nothing is missing and nothing moves."""
        wait_for_rest(self.page, DRAWN)
        return self

    def calm(self) -> "GraphPage":
        """Wait until also everything is drawn for good, announced, and in the address."""
        wait_for_calm(self.page, DRAWN)
        return self

    def press(self, *keys: str) -> "GraphPage":
        for key in keys:
            self.page.keyboard.press(key)
        return self.settle()

    def type_formula(self, text: str) -> "GraphPage":
        """By keyboard alone: F, the text, Enter."""
        self.page.keyboard.press("f")
        self.page.keyboard.type(text)
        self.page.keyboard.press("Enter")
        return self.calm()

    def leave_field(self) -> "GraphPage":
        """Take the focus out of a field, so that keys belong to the walk again."""
        self.page.evaluate("document.activeElement.blur()")
        return self

    def text(self, name: str) -> str:
        return self.page.inner_text(f"#{name}")

    def place(self) -> str:
        return self.text("place")

    def values(self) -> dict[str, str]:
        """What stands in the fields of the variables."""
        script = "fields => fields.map(field => [field.dataset.variable, field.value])"
        return dict(self.page.eval_on_selector_all("#variables input", script))

    def drawing(self) -> list[list[str]]:
        """What Plotly drew, once everything is committed: all paths, and all texts with their places."""
        self.calm()
        script = """all => all.map(one => ['d', 'x', 'y', 'style'].map(name => one.getAttribute(name))
          .concat(one.tagName === 'text' ? one.textContent : ''))"""
        found: list[list[str]] = self.page.eval_on_selector_all("#graph-plot :is(path, text)", script)
        return found

    def rows(self, table: int) -> list[list[str]]:
        """The rows of the table of nodes (0) or of edges (1); opens them first."""
        self.page.eval_on_selector("#graph-table", "details => { details.open = true; }")
        self.page.wait_for_selector("#graph-table tbody")
        script = "(bodies, k) => [...bodies[k].rows].map(row => [...row.cells].map(cell => cell.textContent))"
        found: list[list[str]] = self.page.eval_on_selector_all("#graph-table tbody", script, table)
        return found

    def api(self, path: str, body: dict[str, Any]) -> Any:
        """The server's own answer to a request."""
        answer = self.page.request.post(path, data=body)
        assert answer.ok, answer.text()
        return answer.json()


def open_graph(visit: Visit, path: str = "/graph", **options: Any) -> GraphPage:
    """The page at a path, at rest."""
    return GraphPage(visit(path, **{"width": 1440, **options})).settle()
