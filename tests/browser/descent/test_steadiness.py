"""Nothing on the descent page shifts or is wider than the window."""

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Visit
from tests.browser.descent.page import open_descent
from tests.browser.layout import prepare
from tests.browser.layout_shift import shifted
from tests.browser.windows_and_fonts import FONTS
from tests.deep import deep

WATCH_SHIFTS = """() => {
  window.shifts = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      window.shifts.push(entry.sources.map((one) => one.node?.outerHTML?.slice(0, 120)));
    }
  }).observe({ type: 'layout-shift', buffered: false });
}"""

HEIGHTS = {1024: 768, 768: 1024}
"""Of the windows of a tablet."""


@pytest.mark.parametrize(
    ("width", "search"),
    [
        (1440, ""),
        (360, ""),
        (1024, "?surface=rastrigin"),
        (1024, "?source=central_differences"),
        *(deep(width, "?surface=parabola&racers=adam;newton") for width in (1440, 768, 360)),
        *(deep(768, search) for search in ("", "?surface=rastrigin", "?text=x^4-x^2")),
    ],
)
def test_little_moves_while_the_page_loads(visit: Visit, width: int, search: str) -> None:
    race = open_descent(visit, search, width=width, height=HEIGHTS.get(width, 900), reduced_motion=True)
    assert shifted(race.page) < 0.05


@pytest.mark.parametrize("width", [deep(1440), 360])
def test_nothing_shifts_while_playing(visit: Visit, width: int) -> None:
    race = open_descent(visit, "?surface=bowl", width=width)
    race.page.evaluate(WATCH_SHIFTS)
    race.page.keyboard.press("Space")
    race.play_to(0.1)
    race.press("Space").press("2").press("ArrowRight")
    assert race.page.evaluate("window.shifts") == []


@pytest.mark.parametrize("width", [deep(1440), deep(768), 360])
def test_nothing_is_wider_than_the_window(visit: Visit, width: int) -> None:
    race = open_descent(visit, "?surface=styblinski_tang", width=width)

    assert race.page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize(
    ("width", "font"),
    [(1440, FONTS[0]), *(deep(width, font) for width in (1280, 768) for font in FONTS)],
)
def test_no_surface_moves_the_picture(visit: Visit, page: Page, width: int, font: str) -> None:
    """What is said of its colours takes one line or two."""
    prepare(page, font)
    race = open_descent(visit, "?surface=booth", width=width, reduced_motion=True)
    place = """(({ top, height }) => [top, height])(
      document.querySelector('.ground .chart').getBoundingClientRect())"""
    before = page.evaluate(place)
    for surface in ("styblinski_tang", "saddle", "double_well"):
        page.select_option("#surface", surface)
        race.calm()
        assert page.evaluate(place) == before, surface
