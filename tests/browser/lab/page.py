"""The lab as its tests see it: the page of one iteration with every choice open."""

from typing import Any

from tests.browser.conftest import Visit
from tests.browser.iteration.page import Iteration


class Lab(Iteration):
    """The page `/lab` in a tab."""

    def click(self, selector: str) -> "Lab":
        self.page.click(selector)
        self.settle()
        return self

    def select(self, selector: str, name: str) -> "Lab":
        self.page.select_option(selector, name)
        self.settle()
        return self

    def type(self, selector: str, text: str) -> "Lab":
        """Fill a field in and leave it."""
        self.page.fill(selector, text)
        self.page.press(selector, "Tab")
        self.settle()
        return self

    def widths(self) -> list[int]:
        return [int(text) for text in self.page.locator("#layers .width").all_inner_texts()]

    def said(self) -> str:
        return self.page.inner_text("#comparison")

    def told(self) -> dict[str, Any]:
        """The experiment in the address, with the row that is looked at."""
        self.calm()
        found: dict[str, Any] = self.page.evaluate(
            "async () => { const { decode } = await import('/static/js/shared/address/compression.js');"
            "const all = new URLSearchParams(location.search + location.hash.replace('#', '&'));"
            "return decode(all.get('e')); }"
        )
        return found

    def chosen(self) -> dict[str, Any]:
        experiment: dict[str, Any] = self.told()["experiment"]
        return experiment

    def select_edge(self, layer: int, node: int, name: str) -> "Lab":
        """Select a weight or bias by the way that keys go: its node, then its button."""
        self.page.focus(f'#nodes [data-layer="{layer}"][data-index="{node}"]')
        self.page.click(f'#inspector [data-name="{name}"]')
        self.settle()
        return self

    def value_of(self, name: str) -> float:
        return float(next(one.value for one in self.parameters() if one.name == name))


def open_lab(visit: Visit, path: str = "/lab?preset=xor", **options: Any) -> Lab:
    """The lab at rest at the start of its run."""
    lab = Lab(visit(path, **{"width": 1440, "reduced_motion": True, **options}))
    lab.settle()
    return lab


def select_weight(visit: Visit, path: str = "/lab?preset=xor") -> Lab:
    """The lab with a weight of its first layer selected."""
    return open_lab(visit, path).select_edge(1, 0, "W1[1,2]")
