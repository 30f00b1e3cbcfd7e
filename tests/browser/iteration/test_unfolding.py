"""The page starts calm; it unfolds after one iteration, when asked for, or for an address that uses it."""

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.axe import expect_no_violation
from tests.browser.conftest import Visit
from tests.browser.iteration.page import Iteration, open_iteration
from tests.browser.iteration.test_steadiness import WATCH_SHIFTS
from tests.deep import deep
from tests.serving import Server

FOLDED = (
    ".costs",
    "#plane-kind",
    "#network-table",
    "#landscape-table",
    "#loss-table",
    "#comparison",
    "#code",
)
IN_SIGHT = ("#beats", "#caption", "#network-plot", "#landscape-plot", "#loss-plot", ".play", "#source")
FIELDS = ("#source", "#optimizer", "#learning-rate .number")
SAID = "All controls are shown: sources, rules, costs, planes, tables and code."


def is_folded(page: Page) -> bool:
    """Whether nothing that unfolds can be seen, or used."""
    seen = [part for part in FOLDED if page.is_visible(part)]
    enabled = [part for part in FIELDS if page.is_enabled(part)]
    return not seen and not enabled


def is_unfolded(page: Page) -> bool:
    shown = all(page.is_visible(part) for part in FOLDED if part != "#plane-kind")
    return shown and all(
        page.is_enabled(part) for part in ("#source", "#optimizer", "#learning-rate .number")
    )


def shifted(page: Iteration) -> float:
    found: float = page.page.evaluate("window.shifts.reduce((sum, { value }) => sum + value, 0)")
    return found


@pytest.mark.parametrize("width", [deep(1440), deep(1280), deep(768), 360])
def test_it_unfolds_after_a_whole_iteration_and_nothing_jumps(visit: Visit, width: int) -> None:
    page = open_iteration(visit, "/iteration?preset=mazur", width=width).calm()
    assert all(page.page.is_visible(part) for part in IN_SIGHT)
    page.page.evaluate(WATCH_SHIFTS)
    for _ in range(3):
        page.press("ArrowRight")
    assert (page.beat(), is_folded(page.page)) == ("step", True)
    page.press("ArrowRight").calm()

    assert page.place().startswith("iteration 1 ")
    assert is_unfolded(page.page)
    assert page.page.text_content("[data-part=unfolded-says][role=status]") == SAID
    assert shifted(page) < 0.05
    assert page.page.url.endswith("/iteration?preset=mazur&iteration=1")


def test_it_unfolds_when_asked_for_and_the_address_keeps_that(visit: Visit) -> None:
    page = open_iteration(visit, "/iteration?preset=mazur").calm()
    entries = page.page.evaluate("history.length")
    page.page.evaluate(WATCH_SHIFTS)
    page.page.focus("[data-part=show-controls]")
    page.page.keyboard.press("Enter")
    page.calm()
    assert is_unfolded(page.page)
    assert shifted(page) < 0.05
    assert page.page.evaluate("document.activeElement.id") == "slope-question"
    assert page.page.url.endswith("/iteration?preset=mazur&controls=all")
    assert page.page.evaluate("history.length") == entries

    page.press("Shift+ArrowRight")
    assert page.address().endswith("/iteration?preset=mazur&iteration=1")
    page.press("Home")
    assert page.address().endswith("/iteration?preset=mazur&controls=all")
    page.page.reload()
    page.settle()
    assert is_unfolded(page.page)
    assert page.page.locator("[data-part=show-controls]").count() == 0


def test_an_address_that_uses_them_shows_them_at_once(visit: Visit) -> None:
    page = open_iteration(visit, "/iteration?preset=xor&optimizer=adam")
    assert is_unfolded(page.page)
    page.press("ArrowRight")
    assert page.address().endswith("/iteration?preset=xor&optimizer=adam&beat=loss")


def test_while_it_plays_nothing_unfolds(visit: Visit) -> None:
    page = open_iteration(visit, "/iteration?preset=mazur", reduced_motion=False)
    page.page.select_option("#speed", "30")
    page.page.keyboard.press("Space")
    page.play_to(3)
    assert is_folded(page.page)
    page.press("Space")
    assert is_unfolded(page.page)


@pytest.mark.parametrize("colours", [deep("light"), deep("dark")])
def test_axe_finds_nothing_while_it_is_calm(visit: Visit, colours: str) -> None:
    page = open_iteration(visit, "/iteration", colours=colours)
    expect_no_violation(page.page)


def test_without_script_all_is_there(browser: Browser, server: Server) -> None:
    context = browser.new_context(java_script_enabled=False, base_url=server.address)
    page = context.new_page()
    page.goto("/iteration")
    assert all(page.is_visible(part) for part in ("#source", ".costs", "#network-table", "#comparison"))
    assert not page.is_visible("[data-part=show-controls]")
    page.click("#code > summary")
    page.click("#code a[href='/#in-code']")
    page.wait_for_selector("#in-code pre >> nth=0")
    context.close()


@pytest.mark.parametrize(("width", "height"), [(1280, 800), deep(1366, 768), deep(1440, 900)])
def test_what_unfolds_is_in_sight_above_the_bar(visit: Visit, width: int, height: int) -> None:
    page = open_iteration(visit, width=width, height=height).show_all().calm()
    bar = page.page.locator("#transport").bounding_box()
    assert bar
    for table in ("network", "landscape", "loss"):
        line = page.page.locator(f"#{table}-table summary").bounding_box()
        assert line
        assert line["y"] + line["height"] <= bar["y"], table
