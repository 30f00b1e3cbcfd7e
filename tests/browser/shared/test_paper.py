"""On paper: one sheet or two, with figure, caption and table, the question, and a code that leads back."""

import json
import re
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from app.lessons.register import lessons
from app.web.embed.kinds import FAMILIES, KINDS
from app.web.embed.page import VERSION
from app.web.site.register import DOCUMENTS
from tests.browser.conftest import Visit
from tests.deep import deep
from tests.serving import Server
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
    ("/iteration?preset=xor&iteration=30&beat=backward", FIGURE),
    deep("/iteration?preset=spiral&iteration=30&beat=backward", FIGURE),
    (f"/embed/v1/iteration?{ASKED}", FIGURE),
    deep(f"/iteration?{ASKED}", FIGURE),
    deep("/lab?preset=iris", FIGURE),
    deep("/claims/both-look-for-a-pattern-in-the-data?bets=q4t", ".figures svg"),
    deep("/claims/gradient-descent-finds-a-local-minimum?bets=q1t", ".figures svg"),
    deep("/lessons/first-iteration?step=3", FIGURE),
    deep("/embed/v1/iteration?show=network,landscape,loss", FIGURE),
    deep("/embed/v1/iteration?show=code", ".in-code .listing"),
    deep("/embed/v1/runs-race?time=50", FIGURE),
]
PICTURES = {
    "/": "#one-page",
    **dict.fromkeys(("/iteration", "/graph", "/descent", "/lab", "/race"), FIGURE),
    **{"/sweep": ".picture svg", "/claims": ".list", "/lessons": "h2", "/words": "svg"},
    **{f"/lessons/{slug}": FIGURE for slug in lessons()},
    **{f"/lessons/{slug}/teacher": ".sheet" for slug in lessons()},
    **dict.fromkeys(
        (f"{VERSION}/{name}" for name in ("iteration", "graph", "descent", "race", "runs-race")), FIGURE
    ),
    **{VERSION: "table", f"{VERSION}/answer": "svg", f"{VERSION}/code": "pre"},
    **{f"{VERSION}/lessons/{slug}": FIGURE for slug in lessons()},
}
"""What of a page must be seen on paper; of others, their title."""
SEEN = """(selector) => [...document.querySelectorAll(selector)].some((one) => {
  // What a box cuts off is not seen.
  const boxes = [one, one.closest('.chart') ?? one].map((box) => box.getBoundingClientRect());
  const isLarge = boxes.every(({ width, height }) => width > 20 && height > 20);
  return isLarge && one.checkVisibility({ visibilityProperty: true });
})"""


LOOKED_AT_AND_PRINTED = ("scroll", "beforeprint")
"""Who only looks at the sheet on a screen sees the pictures, too: no event comes that concerns them."""


@pytest.mark.parametrize(("address", "picture"), PAGES)
def test_it_is_a_handout(visit: Visit, address: str, picture: str) -> None:
    page = visit(address)
    page.wait_for_selector(picture)
    page.wait_for_selector("#dead", state="hidden")
    page.wait_for_load_state("networkidle")

    assert 1 <= sheets(page) <= 2
    page.emulate_media(media="print")
    for event in LOOKED_AT_AND_PRINTED:
        page.evaluate(f"dispatchEvent(new Event('{event}'))")
        assert page.evaluate(SEEN, picture)
    assert page.evaluate(SEEN, ".paper .code svg")
    assert page.inner_text(".paper .address").startswith("http")
    tables = page.evaluate(PRINTED_TABLES)
    assert [table for table in tables if not is_told(table)] == []
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.locator("[data-left-out], [data-off-paper]").count() == 0


PRINTED_TABLES = """() => {
  dispatchEvent(new Event('beforeprint'));
  const isSeen = (row) => row.checkVisibility();
  return [...document.querySelectorAll('details[data-printed] tbody')].filter(isSeen).map((body) => {
    const rows = [...body.rows].filter((row) => !row.matches('[data-left-out]'));
    const cut = [...body.querySelectorAll('[data-left-out]')].filter(isSeen);
    const says = cut.map((row) => row.innerText.trim());
    return { all: rows.length, seen: rows.filter(isSeen).length, says };
  });
}"""
MOST_LINES = 15


def is_told(table: dict[str, Any]) -> bool:
    """A table is short on paper, and whole, or its last line says how much of it is there."""
    rows, seen, says = (table[key] for key in ("all", "seen", "says"))
    cut = [f"{seen} of {rows} rows; all of them stand in the table on the page."]
    return seen + len(says) <= MOST_LINES and says == (cut if seen < rows else [])


REFERENCE = 6
"""Sheets of the table of all parameters, which is printed whole."""

EACH_FOURTH = slice(0, None, 4)
"""Claims that stand on their own pages, too."""

ADDRESSES = (
    *DOCUMENTS,
    VERSION,
    *(f"{VERSION}/{name}" for name in KINDS),
    *(f"{VERSION}/{kind.name}" for kind in FAMILIES["claims"].kinds[EACH_FOURTH]),
    *(f"{VERSION}/{kind.name}" for kind in FAMILIES["lessons"].kinds),
)


@pytest.mark.parametrize("address", [deep(address) for address in ADDRESSES])
def test_every_address_has_few_sheets(visit: Visit, address: str) -> None:
    """Whatever has been drawn when it is printed: at once, and when all is there."""
    page, most = visit(address), REFERENCE if address == VERSION else 2
    picture = PICTURES.get(address, "h1")
    assert 1 <= sheets(page) <= most
    page.wait_for_load_state("networkidle")
    page.wait_for_selector(picture, state="attached")
    assert 1 <= sheets(page) <= most
    page.emulate_media(media="print")
    for event in LOOKED_AT_AND_PRINTED:
        page.evaluate(f"dispatchEvent(new Event('{event}'))")
        assert page.evaluate(UNDRAWN) == []
        assert page.evaluate(SEEN, picture)
    assert page.evaluate(SEEN, ".paper .code svg")
    assert page.inner_text(".paper .address").startswith("http")


STILLS = {
    "/lessons/first-iteration?step=3": "[data-part=network-plot] > svg",
    "/graph": "[data-part=plot] > svg",
    "/iteration": "[data-part=landscape-plot] > svg",
    "/descent": "[data-part=surface-plot] img",
    "/lessons/landscape?step=4": ".current [data-part=surface-plot] img",
    "/embed/v1/iteration?preset=xor": "[data-part=network-plot] > svg",
    "/embed/v1/graph": "[data-part=plot] > svg",
    "/embed/v1/race": "[data-part=surface-plot] img",
    "/embed/v1/lessons/first-iteration": "[data-part=network-plot] > svg",
    "/embed/v1/answer": ".answer svg",
    "/lab": "[data-part=network-plot] > svg",
    "/race": ".layout",
}
UNDRAWN = """[...document.querySelectorAll('div.chart, .canvas')].filter((one) => {
  const { width, height } = one.getBoundingClientRect();
  const pictures = [...one.querySelectorAll('svg, img, canvas')];
  const isDrawn = height > 20 && pictures.some((each) => each.getBoundingClientRect().height > 20);
  const waits = getComputedStyle(one, '::after').content.includes('waiting');
  return one.checkVisibility() && width && (!isDrawn || waits);
}).map((one) => one.innerHTML.slice(0, 80))"""


@pytest.mark.parametrize(
    "addresses", [list(STILLS)[:2], *(deep([address]) for address in list(STILLS)[2:])], ids=" ".join
)
def test_before_any_script_paper_has_the_picture_of_the_server(
    browser: Browser, server: Server, addresses: list[str]
) -> None:
    context = browser.new_context(base_url=server.address, java_script_enabled=False)
    page = context.new_page()
    page.emulate_media(media="print")
    for address in addresses:
        page.goto(address)
        # As wide as a sheet between its margins.
        page.set_viewport_size({"width": 703, "height": 1032})
        assert page.evaluate(SEEN, STILLS[address]), address
        assert page.evaluate(UNDRAWN) == [], address
        assert page.inner_text(".paper .address").startswith(f"{server.address}/"), address
    context.close()


def test_a_lesson_has_its_figure_on_paper_before_it_was_in_sight(visit: Visit) -> None:
    page = visit("/lessons/first-iteration?step=3", width=700, height=450)
    expect(page.locator("[data-part=network-plot] .main-svg").first).to_be_attached()
    expect(page.locator(".current .beat.loss")).to_have_attribute("aria-current", "step")
    page.emulate_media(media="print")
    for event in LOOKED_AT_AND_PRINTED:
        page.evaluate(f"dispatchEvent(new Event('{event}'))")
        assert page.evaluate(SEEN, "[data-part=network-plot] svg")
        assert page.evaluate(UNDRAWN) == []
    # What a step has not shown yet is not told: boxes to tick stand there, and a line.
    assert page.locator(".step:not(.done) :is(.after, .answers p):visible").count() == 0
    assert page.is_visible("#step-5 .answers summary")
    assert page.is_visible("#step-5 .room .line")
    assert page.is_visible(".for-paper")


def test_a_handout_leads_to_the_lesson_and_a_claim_has_room_for_the_bet(visit: Visit) -> None:
    assert urlsplit(code_of(visit("/lessons/costs/teacher"))).path == "/lessons/costs"
    page = visit("/claims/a-big-gradient-is-a-big-update")
    assert not page.is_visible(".bets .line")
    page.emulate_media(media="print")
    assert page.is_visible(".bets .row button")
    assert page.is_visible(".bets .line >> nth=5")


@pytest.mark.deep
@pytest.mark.parametrize(
    ("address", "fields"), [("/race", ".entries select"), ("/sweep", ".sweeps form input")]
)
def test_what_is_chosen_is_words_on_paper(visit: Visit, address: str, fields: str) -> None:
    page = visit(address)
    page.wait_for_selector(fields)
    page.emulate_media(media="print")
    looks = "(all) => all.map((one) => getComputedStyle(one).borderTopWidth)"
    assert set(page.eval_on_selector_all(fields, looks)) == {"0px"}


CUT_OFF = """(all) => all.filter((one) => {
  const pen = document.createElement('canvas').getContext('2d');
  const { fontWeight, fontSize, fontFamily } = getComputedStyle(one);
  pen.font = `${fontWeight} ${fontSize} ${fontFamily}`;
  return pen.measureText(one.selectedOptions[0].text).width > one.clientWidth;
}).map((one) => one.selectedOptions[0].text)"""


@pytest.mark.deep
def test_no_name_in_a_race_is_cut_off_on_paper(visit: Visit) -> None:
    page = visit("/race?entries=nesterov;adam,source:random_forward_gradient", width=700)
    page.wait_for_selector(".entry:nth-child(2)")
    page.emulate_media(media="print")
    assert page.eval_on_selector_all(".entry > select", CUT_OFF) == []


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
