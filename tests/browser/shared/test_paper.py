"""On paper: one sheet or two, with figure, caption and table, the question, and a code that leads back."""

import json
import re
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Visit
from tests.deep import deep
from tests.web.share.test_qr import read

QUESTION = {
    "text": "Will this step make the loss larger?",
    "kind": "sign",
    "iteration": 3,
    "beat": "step",
    "of": "loss-change",
}
ASKED = urlencode({"preset": "xor", "show": "network,loss", "predict": json.dumps(QUESTION)})
FIGURE = ".plot svg"
PAGES = [
    ("/iteration?preset=spiral&iteration=30&beat=backward", FIGURE),
    (f"/embed/v1/iteration?{ASKED}", FIGURE),
    deep(f"/iteration?{ASKED}", FIGURE),
    deep("/", "#one-page"),
    deep("/iteration", FIGURE),
    deep("/graph", FIGURE),
    deep("/descent", FIGURE),
    deep("/lab?preset=iris", FIGURE),
    deep("/claims", ".list"),
    deep("/claims/gradient-descent-needs-backpropagation", "h1"),
    deep("/lessons", "h2"),
    deep("/lessons/first-iteration", FIGURE),
    deep("/lessons/costs", FIGURE),
    deep("/lessons/landscape", FIGURE),
    deep("/lessons/landscape/teacher", ".sheet"),
    deep("/words", "svg"),
    deep("/embed/v1/graph", FIGURE),
    deep("/embed/v1/descent", FIGURE),
    deep("/embed/v1/answer", "svg"),
    deep("/embed/v1/code", "pre"),
    deep("/embed/v1/race", FIGURE),
    deep("/embed/v1/runs-race?time=50", FIGURE),
    deep("/embed/v1/claims/gradient-descent-needs-backpropagation", "h1"),
    deep("/embed/v1/lessons/costs", FIGURE),
    deep("/embed/v1/lessons/landscape", FIGURE),
]
SEEN = """(selector) => [...document.querySelectorAll(selector)].some((one) => {
  // What a box cuts off is not seen.
  const boxes = [one, one.closest('.chart') ?? one].map((box) => box.getBoundingClientRect());
  const isLarge = boxes.every(({ width, height }) => width > 20 && height > 20);
  return isLarge && one.checkVisibility({ visibilityProperty: true });
})"""


@pytest.mark.parametrize(("address", "picture"), PAGES)
def test_it_is_a_handout(visit: Visit, address: str, picture: str) -> None:
    page = visit(address)
    page.wait_for_selector(picture)
    page.wait_for_selector("#dead", state="hidden")
    page.wait_for_load_state("networkidle")

    assert 1 <= sheets(page) <= 2
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.evaluate(SEEN, picture)
    assert page.evaluate(SEEN, ".paper .code svg")
    assert page.inner_text(".paper .address").startswith("http")


def sheets(page: Page) -> int:
    return len(re.findall(rb"/Type\s*/Page\b(?!s)", page.pdf(format="A4", prefer_css_page_size=True)))


def code_of(page: Page) -> str:
    """What a phone reads from the sheet."""
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    return read(page.inner_html(".paper .code"))


def test_the_code_leads_back_to_the_very_moment(visit: Visit) -> None:
    page = visit("/iteration?preset=mazur&theme=light", reduced_motion=True)
    page.click("[data-action=beat-next]:not([disabled])")
    # At once: the address has not followed yet.
    address = urlsplit(code_of(page))
    assert address.path == "/iteration"
    assert parse_qs(address.query) == {"preset": ["mazur"], "beat": ["loss"]}
    page.click("[data-action=beat-next]")
    assert parse_qs(urlsplit(code_of(page)).query)["beat"] == ["backward"]


def test_the_question_of_an_embed_has_room_to_answer(visit: Visit) -> None:
    page = visit(f"/embed/v1/iteration?{ASKED}")
    page.wait_for_selector(".question .commit")
    page.wait_for_selector(".transport .play:not([disabled])")
    assert not page.is_visible(".paper")
    assert not page.is_visible(".on-paper")
    page.emulate_media(media="print")
    address = urlsplit(code_of(page))

    assert address.path == "/iteration"
    assert json.loads(parse_qs(address.query)["predict"][0]) == QUESTION
    said = page.inner_text(".on-paper")
    assert QUESTION["text"] in said
    assert [one for one in ("up", "down", "no change") if one not in said] == []
    assert page.locator(".on-paper .line").count() == 3
    assert page.is_visible(".caption p")
    assert "W1[1,1]" in page.inner_text("[data-printed]")
    assert page.inner_text(".paper .address").endswith("/iteration?preset=xor&iteration=3&beat=backward")
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    page.emulate_media(media="screen")
    assert not page.evaluate("document.querySelector('[data-printed]').open")
