"""The code panel: tabs by keyboard, beats that light their lines, and all of it without script."""

import pytest
from playwright.sync_api import Browser, Page

from app.web.article.code import BEATS, listings
from tests.browser.conftest import Visit
from tests.serving import Server

FIGURE = "[data-mount=code]"


@pytest.fixture
def page(visit: Visit) -> Page:
    page = visit("/", reduced_motion=True)
    page.locator(FIGURE).scroll_into_view_if_needed()
    page.wait_for_selector(f"{FIGURE} [data-part=step]:enabled")
    return page


def seen(page: Page) -> list[str]:
    """The programs that can be seen, by name."""
    return [one.name for one in listings() if page.is_visible(f"#code-{one.name} pre")]


def test_tabs_are_walked_with_arrows_and_nothing_moves(page: Page) -> None:
    height = page.locator(FIGURE).bounding_box()
    walked = [seen(page)]
    page.focus(f"{FIGURE} [role=tab][aria-selected=true]")
    for key in ("ArrowRight", "End", "ArrowRight", "ArrowLeft", "Home"):
        page.keyboard.press(key)
        walked.append(seen(page))
        assert page.evaluate("document.activeElement.getAttribute('aria-selected')") == "true"

    first, second, third = ([one.name] for one in listings())
    assert walked == [first, second, third, first, third, first]
    assert page.locator(f"{FIGURE} [role=tab][tabindex='-1']").count() == 2
    assert page.locator(FIGURE).bounding_box() == height


def test_a_beat_lights_its_lines_and_what_they_compute(page: Page) -> None:
    page.click("#code-tab-pytorch")
    for beat in BEATS:
        page.click(f"{FIGURE} [data-part={beat}]")
        lit = page.locator("#code-pytorch .line.lit").all_inner_texts()
        code = {one.name: one for one in listings()}["pytorch"]
        assert [line.strip("\n") for line in lit] == [one.text for one in code.lines if one.beat == beat]
        rows = page.locator(f"{FIGURE} tr.lit th").all_inner_texts()
        assert set(rows) == {beat}
        assert page.locator(f"{FIGURE} [aria-pressed=true]").count() == 1
    assert "−rate × slope" in page.inner_text(f"{FIGURE} [data-part=says]")


def test_without_script_all_programs_stand_one_below_the_other(browser: Browser, server: Server) -> None:
    context = browser.new_context(java_script_enabled=False, base_url=server.address)
    page = context.new_page()
    page.goto("/")
    assert seen(page) == [one.name for one in listings()]
    tops = [(page.locator(f"#code-{one.name}").bounding_box() or {"y": 0.0})["y"] for one in listings()]
    assert tops == sorted(set(tops))
    assert not page.is_visible(f"{FIGURE} [role=tablist]")
    assert not page.is_visible(f"{FIGURE} .beats")
    context.close()


def test_its_moment_stands_in_the_address_and_opens_again(page: Page) -> None:
    page.goto("/?library=pytorch&lit=backward#in-code")
    lit = f"{FIGURE} .listing.shown .line.backward.lit"
    page.wait_for_selector(lit)
    assert page.get_attribute("#code-tab-pytorch", "aria-selected") == "true"
    page.click(f"{FIGURE} [data-beat=step]")
    page.wait_for_url("**/?library=pytorch&lit=step#in-code")
