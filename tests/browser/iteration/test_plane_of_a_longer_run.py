"""A run that is made longer stays in its landscape, which says so, until it leaves it or the visitor asks."""

from playwright.sync_api import Page

from tests.browser.conftest import Visit
from tests.browser.iteration.page import open_iteration
from tests.browser.modules import open_modules

TICKS = "texts => texts.map((one) => one.textContent)"


def axes(page: Page) -> list[str]:
    found: list[str] = page.eval_on_selector_all("#landscape-plot :is(.xtick, .ytick) text", TICKS)
    return found


def test_the_axes_stay_until_told(visit: Visit) -> None:
    page = open_iteration(visit, "/iteration?preset=xor")
    page.press("End")
    page.calm()
    before, planned = axes(page.page), int(page.place().split()[3])
    assert before
    page.page.click("[data-action=forward-10]")
    page.calm()
    assert page.place() == f"iteration {planned + 10} of {planned + 10}"
    assert axes(page.page) == before
    assert page.page.inner_text("#plane-says").endswith(f"this run up to iteration {planned}")
    assert f"how the run moves up to iteration {planned}." in page.page.inner_text("#shadow")

    page.page.click("#plane-says")
    page.page.click("text=Lay it through the whole run")
    page.calm()
    assert page.page.inner_text("#plane-says").endswith("this run")
    assert not page.page.is_visible("text=Lay it through the whole run")


KEPT = """(() => {
  const asked = { kind: 'principal', key: plane.pathKey('principal', { id: 1, planned: 5 }, null) };
  const axes = { x: [-1, 1], y: [-1, 1], centre: [0, 0], directions: [[1, 0], [0, 1]] };
  const shown = { ...asked, ...axes, through: 5, reach: 5 };
  const run = (theta) => ({ id: 1, planned: 6, frames: new Map([[6, {}]]), path: [{ count: 6, theta }] });
  return given.map((theta) => plane.keptPlane(shown, run(theta), null).reach);
})()"""


def test_a_run_that_leaves_the_plane_gets_another(visit: Visit) -> None:
    points = [[0.5, -1], [1.5, 0], [0, -1.01], [None, 0]]
    assert open_modules(visit).run(KEPT, "plane=iteration/plane", given=points) == [6, 5, 5, 5]
