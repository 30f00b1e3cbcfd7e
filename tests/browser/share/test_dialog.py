"""The share dialog in a browser: it opens at the present moment, copies, and leaves nothing behind."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.axe import expect_no_violation
from tests.browser.conftest import Visit
from tests.browser.iteration.page import open_iteration
from tests.deep import deep
from tests.web.share.test_qr import read

OPEN = "dialog.share[open]"
PREVIEW = f"{OPEN} iframe"
ALL_PAGES = ("/", "/graph", "/descent", "/race", "/lab", "/claims", "/lessons", "/lessons/costs", "/words")
LOADED = """performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname)
  .filter((path) => /\\/(share|questions|qr)\\b/.test(path))"""


def open_dialog(page: Page) -> None:
    page.locator("#share").press("Enter")
    page.wait_for_selector(OPEN)


def shown(page: Page) -> str:
    """The snippet that is shown."""
    return page.inner_text(f"{OPEN} [data-snippet]:not([hidden]) code")


@pytest.mark.parametrize("address", [ALL_PAGES[-1], *map(deep, ALL_PAGES[:-1])])
def test_every_page_can_be_passed_on(visit: Visit, address: str) -> None:
    page = visit(address)
    page.wait_for_selector("#share:not([hidden])")
    assert page.evaluate(LOADED) == [], "it comes before it is asked for"
    open_dialog(page)

    assert shown(page) == page.url
    assert page.get_attribute(f"{OPEN} img", "alt") == f"QR code: {page.url}"
    page.wait_for_function(f"document.querySelector('{OPEN} img').naturalWidth > 20")
    expect_no_violation(page)


@pytest.mark.parametrize(("width", "colours"), [(360, "dark"), deep(1280, "light")])
def test_it_opens_at_the_moment_and_follows_what_is_chosen(visit: Visit, width: int, colours: str) -> None:
    page = open_iteration(visit, "/iteration?preset=xor", width=width, colours=colours).page  # type: ignore[arg-type]
    page.locator("[data-action=beat-next]").press("Enter")
    page.wait_for_url(re.compile("beat=loss"))
    entries = page.evaluate("history.length")
    open_dialog(page)
    assert shown(page) == page.url
    assert (page.get_attribute(PREVIEW, "src") or "").endswith("?preset=xor&beat=loss")

    page.select_option(f"{OPEN} [data-part=places]", "html")
    if width < 768:
        # The snippet is in sight at once: what can be chosen is folded.
        assert (
            page.evaluate(f"document.querySelector('{OPEN} [data-copy]').getBoundingClientRect().bottom")
            < 740
        )
        page.click(f"{OPEN} summary")
    page.select_option(f"{OPEN} [name=controls]", "none")
    page.check(f"{OPEN} [name=show][value=loss]")
    page.fill(f"{OPEN} [name=width]", "500")
    page.press(f"{OPEN} [name=width]", "Tab")
    page.wait_for_function(f"document.querySelector('{PREVIEW}').width === '500'")
    snippet = shown(page)
    assert "preset=xor&amp;beat=loss&amp;show=network,loss&amp;controls=none" in snippet
    assert 'width="500"' in snippet
    frame = page.query_selector(PREVIEW)
    assert frame
    inside = frame.content_frame()
    assert inside
    inside.wait_for_selector(".chart [role=img]")
    assert page.evaluate("document.querySelector('dialog.share').scrollWidth <= innerWidth")
    assert page.evaluate("history.length") == entries
    expect_no_violation(page, OPEN)

    page.keyboard.press("Escape")
    page.wait_for_selector(OPEN, state="detached")
    assert page.evaluate("document.activeElement.id") == "share"


def test_a_question_is_written_and_asked_by_the_preview(visit: Visit) -> None:
    page = open_iteration(visit, "/iteration?preset=mazur").page
    open_dialog(page)
    page.get_by_label("Question before the reveal").select_option("sign")
    page.wait_for_function(f"document.querySelector('{PREVIEW}').src.includes('predict=')")
    text = page.get_by_label("Question", exact=True).input_value()
    page.wait_for_function("document.querySelector('dialog code').innerText.includes('predict=')")
    frame = page.query_selector(PREVIEW)
    assert frame
    inside = frame.content_frame()
    assert inside
    inside.get_by_text(text).first.wait_for()
    expect_no_violation(page, OPEN)


def test_copying_is_said_and_the_clipboard_has_the_very_snippet(visit: Visit) -> None:
    page = visit("/graph?text=x*(y%2B1)")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.wait_for_selector("#share:not([hidden])")
    open_dialog(page)
    page.select_option(f"{OPEN} [data-part=places]", "markdown")
    page.get_by_role("button", name="Copy").press("Enter")
    page.wait_for_function("document.querySelector('dialog.share [role=status]').textContent === 'Copied'")

    assert page.evaluate("navigator.clipboard.readText()") == shown(page)
    assert "x*%28y%2B1%29" in shown(page)
    page.select_option(f"{OPEN} [data-part=places]", "link")
    assert page.inner_text(f"{OPEN} [role=status]") == ""

    # Pages that came without encryption have no such clipboard.
    page.evaluate("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    page.get_by_role("button", name="Copy").press("Enter")
    page.wait_for_function("document.querySelector('dialog.share [role=status]').textContent === 'Copied'")
    assert page.evaluate("getSelection().toString()") == shown(page)


def test_the_code_can_be_saved_as_both_kinds_of_picture(visit: Visit, tmp_path: Path) -> None:
    page = visit("/words")
    page.wait_for_selector("#share:not([hidden])")
    open_dialog(page)
    saved = {}
    for name in ("Save as SVG", "Save as PNG"):
        with page.expect_download() as download:
            page.get_by_text(name).press("Enter")
        path = tmp_path / download.value.suggested_filename
        download.value.save_as(path)
        saved[path.suffix] = path.read_bytes()

    assert read(saved[".svg"].decode()) == page.url
    assert saved[".png"][:4] == b"\x89PNG"
    assert int.from_bytes(saved[".png"][16:20]) >= 1000


@pytest.mark.expected_problems("503", "503")
def test_without_an_answer_it_says_why_and_closes(visit: Visit) -> None:
    page = visit("/words")
    page.wait_for_selector("#share:not([hidden])")
    page.route("**/share?*", lambda route: route.fulfill(status=503, headers={"retry-after": "0"}))
    open_dialog(page)

    assert "busy" in page.inner_text(OPEN)
    page.keyboard.press("Escape")
    page.wait_for_selector(OPEN, state="detached")
    page.unroute("**/share?*")
