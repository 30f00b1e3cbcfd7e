"""The answer as an embed: it begins where its address says, and never leaves its range."""

from playwright.sync_api import Page

from tests.browser.conftest import Visit

READY = "document.querySelector('[data-part=measure]')?.disabled === false"


def open_answer(visit: Visit, query: str = "") -> Page:
    page = visit(f"/embed/v1/answer{query}", width=700, height=450, reduced_motion=True)
    page.wait_for_function(READY)
    return page


def says(page: Page, text: str) -> None:
    page.wait_for_function(
        "(text) => document.querySelector('[data-part=says]').innerText.includes(text)", arg=text
    )


def test_it_begins_where_the_address_says_and_never_leaves_its_range(visit: Visit) -> None:
    page = open_answer(visit, "?iteration=9&lock=1-2&rate=1")
    page.wait_for_function("document.querySelector('[data-part=counts]').innerText.includes('moved 3 times')")
    page.click("[data-part=take]")
    says(page, "end here")
    page.click("[data-part=again]")
    page.wait_for_function("document.querySelector('[data-part=counts]').innerText.includes('moved 1 time')")


def test_measuring_moves_nothing_and_a_step_does(visit: Visit) -> None:
    page = open_answer(visit)
    before = page.evaluate("document.querySelector('[data-part=ball]').style.left")
    page.click("[data-part=measure]")
    says(page, "stays locked")
    assert page.evaluate("document.querySelector('[data-part=ball]').style.left") == before
    page.click("[data-part=take]")
    says(page, "fell")
    page.wait_for_function(
        "(before) => document.querySelector('[data-part=ball]').style.left !== before", arg=before
    )
