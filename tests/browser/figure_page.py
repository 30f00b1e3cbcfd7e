"""Opens figures.html, an otherwise empty page beside the real server's files, to mount figures on."""

from pathlib import Path
from typing import Any

from playwright.sync_api import Page

from app.web.service.plotly_script import PLOTLY_ADDRESS
from tests.browser.rest import FRAMES, LASTS

HARNESS = Path(__file__).with_name("figures.html")

MOUNT = """async ([module, place, options]) => {
  const { mount } = await import(`/static/js/${module}/mount.js`);
  const element = document.getElementById(place);
  const figure = await mount(element, options);
  const heard = [];
  for (const name of ['ready', 'step', 'rest', 'trouble', 'notes']) {
    figure.on(name, (detail) => heard.push([name, detail]));
  }
  Object.assign(window, { figures: { ...window.figures, [place]: { figure, heard } } });
}"""


def open_figures(page: Page) -> Page:
    """The page without any figure."""
    # Not as the answer to a request: a tab whose requests are answered by a test has no cache.
    page.goto("/health")
    page.set_content(HARNESS.read_text().replace("PLOTLY", PLOTLY_ADDRESS))
    page.wait_for_function("window.Plotly")
    return page


def wait_for_calm(page: Page) -> None:
    """Wait until no answer and no timer is waited for."""
    page.wait_for_function(LASTS.replace("CONDITION", "window.waiting.comesToAnEnd()"), arg=FRAMES)


def wait_for_standstill(page: Page, place: str) -> None:
    """Wait until an expression has had the same value for half a second's frames."""
    same = f"window.stoodAt === (window.stoodAt = {place})"
    page.wait_for_function(LASTS.replace("CONDITION", same), arg=30)


class Mounted:
    """A figure on that page."""

    def __init__(self, page: Page, module: str, place: str, options: dict[str, Any]) -> None:
        self.page, self.place = page, place
        page.evaluate(MOUNT, [module, place, options])
        self.root = f"#{place} [data-figure]"

    def settle(self) -> "Mounted":
        """Wait until it has what it shows, and nothing moves; and until that lasts."""
        state = f"document.querySelector('{self.root}')"
        at_rest = f"{state}.ariaBusy === 'false' && {state}.dataset.motion === 'rest'"
        self.page.wait_for_function(LASTS.replace("CONDITION", at_rest), arg=FRAMES)
        return self

    def call(self, method: str, *given: Any) -> None:
        """Calls the figure's own method."""
        script = "async ([place, method, given]) => { await figures[place].figure[method](...given); }"
        self.page.evaluate(script, [self.place, method, list(given)])

    def heard(self) -> list[list[Any]]:
        """Every event so far: its name and its detail."""
        found: list[list[Any]] = self.page.evaluate("(place) => figures[place].heard", self.place)
        return found

    def part(self, name: str) -> str:
        """A selector of one of its parts."""
        return f'{self.root} [data-part="{name}"]'

    def text(self, name: str) -> str:
        return self.page.inner_text(self.part(name))
