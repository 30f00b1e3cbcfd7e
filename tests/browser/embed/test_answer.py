"""The answer as an embed: it begins where its address says, and never leaves its range."""

import re

from playwright.sync_api import Page

from tests.browser.conftest import Visit

SHOWN = """['ball', 'counts', 'tag', 'rate', 'says'].map((name) => {
  const { style, innerText, value } = document.querySelector(`FIGURE [data-part=${name}]`);
  return [style.left, innerText, value];
})"""
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
    # The nearest place of the range is the last one where an iteration begins.
    page.wait_for_function("document.querySelector('[data-part=counts]').innerText.includes('moved 2 times')")
    page.click("[data-part=measure]")
    page.click("[data-part=take]")
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


def test_its_link_opens_the_article_at_what_was_pressed_there(visit: Visit) -> None:
    page = open_answer(visit)
    for part, until in (("measure", "measured 1 time,"), ("take", "moved 1 time"), ("take", "moved 2 times")):
        page.click(f"[data-part={part}]")
        page.wait_for_function(
            "(until) => document.querySelector('[data-part=counts]').innerText.includes(until)", arg=until
        )
    page.fill("[data-part=rate]", "5.5")
    page.wait_for_function("document.querySelector('#in-full').href.includes('s5.5')")
    shown = SHOWN.replace("FIGURE", ".answer")
    address, before = page.get_attribute("#in-full", "href"), page.evaluate(shown)

    page.goto(str(address))
    article = SHOWN.replace("FIGURE", "[data-mount=answer]")
    page.wait_for_function(f"(before) => JSON.stringify({article}) === JSON.stringify(before)", arg=before)
    assert page.locator("#answer").evaluate("(one) => one.getBoundingClientRect().top") < 450
    page.click("[data-mount=answer] [data-part=measure]")
    page.wait_for_url(re.compile(r"/\?presses=m\d(\.\d)?ssm5\.5#answer$"))
    page.locator("#share").press("Enter")
    page.wait_for_selector("dialog.share[open]")
    assert (page.get_attribute("dialog.share iframe", "src") or "").endswith("ssm5.5")
    assert page.inner_text("dialog.share [data-snippet]:not([hidden]) code") == page.url
