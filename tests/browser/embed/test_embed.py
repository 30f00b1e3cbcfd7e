"""An embed in the sizes that course sites give: picture, caption and transport in sight together."""

import re
from typing import Literal

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import expect_no_violation
from tests.browser.conftest import Visit
from tests.browser.layout import wait_for_quiet
from tests.deep import deep

SIZES = ((700, 450), (360, 500))
ADDRESSES = (
    "iteration?preset=xor",
    "iteration?show=network,landscape,loss&beat=backward&iteration=2&controls=full",
    "graph",
    "descent",
    "runs-race",
    "runs-race?show=losses&unit=operations&time=80&controls=full",
    "iteration?show=landscape,surface&camera=60,20,1.5&beat=backward&iteration=40",
)
CAN_STEP = ".transport .play:not([disabled])"

OUTSIDE = """() => [...document.querySelectorAll(
    '.plot:not([hidden]), .caption p:first-child, .transport, .beats, .in-full')]
  .filter((one) => one.checkVisibility({ visibilityProperty: true }))
  .filter((one) => {
    const { left, top, right, bottom, height } = one.getBoundingClientRect();
    return height < 16 || left < 0 || top < 0 || right > innerWidth || bottom > innerHeight;
  }).map((one) => one.outerHTML.slice(0, 80))"""

SCROLLED = """[...document.querySelectorAll('.window')]
  .filter((one) => one.scrollHeight > one.clientHeight).map((one) => one.id)"""


def open_embed(visit: Visit, address: str, size: tuple[int, int], colours: str = "light") -> Page:
    width, height = size
    page = visit(f"/embed/v1/{address}", width=width, height=height, reduced_motion=True, colours=colours)  # type: ignore[arg-type]
    page.wait_for_selector(CAN_STEP)
    return page


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("address", [ADDRESSES[1], *(deep(one) for one in ADDRESSES if one != ADDRESSES[1])])
def test_everything_is_in_sight_without_scrolling(visit: Visit, address: str, size: tuple[int, int]) -> None:
    page = open_embed(visit, address, size)
    assert page.evaluate(OUTSIDE) == []
    assert page.evaluate(SCROLLED) == []
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") == 0
    assert page.evaluate("document.documentElement.scrollHeight - innerHeight") == 0
    expect_no_violation(page)


@pytest.mark.parametrize(
    ("preset", "labels"),
    [
        deep("mazur", {"0.15", "0.3", "0.4", "0.55", "i1", "i2", "o1", "o2", "target 0.01", "target 0.99"}),
        deep("exam", {"1.05", "−1.1", "−0.295", "study", "sleep", "passed"}),
    ],
)
def test_the_picture_has_room_for_weights_and_names(visit: Visit, preset: str, labels: set[str]) -> None:
    page = open_embed(visit, f"iteration?preset={preset}", SIZES[0])
    for label in labels:
        expect(page.locator(".network .tracelabels text").get_by_text(label, exact=True)).to_have_count(1)


LOW = ((560, 315), (500, 350), (480, 360), (640, 360), (360, 400))
"""Usual sizes of a film in a text, and lower ones."""

CROWDED = """() => {
  const boxes = (selector) => [...document.querySelectorAll(`.network ${selector}`)]
    .filter((one) => one.tagName === 'path' || one.textContent.trim())
    .map((one) => one.getBoundingClientRect());
  const nodes = boxes('.tracenodes .point');
  const bar = Math.min(...[...document.querySelectorAll('.transport, .in-full')]
    .map((one) => one.getBoundingClientRect().top));
  const meet = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
  const together = nodes.filter((one, k) => nodes.some((other, n) => n > k && meet(one, other)));
  const covered = boxes('.tracewords text')
    .filter((one) => one.bottom > bar || nodes.some((node) => meet(one, node)));
  return { count: nodes.length, together: together.length, covered: covered.length };
}"""


@pytest.mark.parametrize(
    ("preset", "beat"),
    [
        ("exam", "backward"),
        *(
            deep(preset, beat)
            for preset in ("xor", "mazur", "iris", "spiral")
            for beat in ("forward", "loss", "backward", "step")
        ),
    ],
)
def test_nodes_stand_apart_in_a_low_frame_and_nothing_covers_the_names_of_layers(
    visit: Visit, preset: str, beat: str
) -> None:
    page = open_embed(visit, f"iteration?preset={preset}&iteration=1&beat={beat}", LOW[0])
    for width, height in LOW:
        page.set_viewport_size({"width": width, "height": height})
        wait_for_quiet(page)
        found = page.evaluate(CROWDED)
        assert found["count"] >= 6, (width, found)
        assert (found["together"], found["covered"]) == (0, 0), (width, height)
        assert page.evaluate(OUTSIDE) == []


OF_WORDS = (
    "answer?iteration=1&beat=backward",
    "code?beat=backward",
    "claims/a-descent-step-always-lowers-the-loss?bets=9f",
    "lessons/first-iteration",
    "iteration?show=code",
    "iteration?show=local&iteration=5",
)


@pytest.mark.parametrize(
    ("address", "colours", "size"),
    [
        *((OF_WORDS[0], "light", size) for size in SIZES),
        deep(OF_WORDS[0], "dark", SIZES[0]),
        *(deep(one, *look) for one in OF_WORDS[1:] for look in zip(("light", "dark"), SIZES, strict=True)),
    ],
    ids=str,
)
def test_a_frame_never_scrolls_and_everyone_can_use_it(
    visit: Visit, address: str, colours: Literal["light", "dark"], size: tuple[int, int]
) -> None:
    width, height = size
    page = visit(f"/embed/v1/{address}", width=width, height=height, reduced_motion=True, colours=colours)
    page.wait_for_function("document.querySelector('#dead') === null")
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") == 0
    assert page.evaluate("document.documentElement.scrollHeight - innerHeight") == 0
    expect_no_violation(page)


CUT = """[...document.querySelectorAll('#main *')].filter((one) => one.checkVisibility()
  && ['auto', 'scroll'].includes(getComputedStyle(one).overflowY)
  && one.scrollHeight > one.clientHeight + 1).map((one) => [one.id || one.className, one.tabIndex])"""
WHOLE = {
    "runs-race?time=50": (".names button, .said .caption", 8, ".said .rest"),
    "iteration?show=local&iteration=5": (".local .plot > svg", 2, ".local .rest"),
}


@pytest.mark.deep
@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("address", WHOLE)
def test_nothing_is_cut_and_what_unfolds_scrolls_by_key(
    visit: Visit, address: str, size: tuple[int, int]
) -> None:
    page = open_embed(visit, address, size)
    parts, count, rest = WHOLE[address]
    page.wait_for_selector(f"{rest} :is(p, dt)", state="attached")
    boxes = [one.bounding_box() for one in page.locator(parts).all()]
    assert len(boxes) == count
    assert all(box and box["y"] + box["height"] <= size[1] - 44 and box["height"] > 20 for box in boxes)
    assert page.evaluate(CUT) == []
    page.click(f"{rest} summary")
    assert page.is_visible(f"{rest} :is(p, dt) >> nth=0")
    assert all(tab == 0 for _, tab in page.evaluate(CUT))
    expect_no_violation(page)


def test_where_there_is_no_room_the_reader_chooses_the_picture(visit: Visit) -> None:
    page = open_embed(visit, ADDRESSES[1], SIZES[1])
    assert page.is_visible("#figure-network-plot")
    assert not page.is_visible("#figure-loss-plot")
    page.get_by_role("radio", name="Loss", exact=True).check()
    assert page.is_visible("#figure-loss-plot")
    assert not page.is_visible("#figure-network-plot")


LOCAL = "document.querySelector('#figure-local-says dt') !== null"
SURFACE = "document.querySelector('.surface canvas')?.ariaLabel"


@pytest.mark.deep
def test_what_the_page_opens_on_demand_an_embed_shows_at_once(visit: Visit) -> None:
    page = open_embed(visit, "iteration?preset=xor&iteration=40&show=surface,local", SIZES[0])
    page.wait_for_function(SURFACE)
    assert page.is_visible(".surface canvas")
    page.get_by_role("radio", name="Local view").check()
    page.wait_for_function(LOCAL)
    assert page.is_visible("#figure-local-slice svg")
    query = page.get_attribute("#in-full", "href") or ""
    assert "view=3d" in query
    assert "local=open" in query


def test_a_wrong_address_is_said_and_the_figure_works(visit: Visit) -> None:
    page = open_embed(visit, "iteration?preset=nope&iteration=999999&seed=NaN&foo=1", SIZES[0])
    page.wait_for_function("document.querySelector('#notes').innerText.includes('seed=NaN')")
    notes = page.inner_text("#notes")
    assert "preset=nope" in notes
    assert "iteration=999999" in notes
    assert "foo" in notes
    page.get_by_role("button", name="Close").click()
    assert not page.is_visible("#notes")


def test_a_wrong_value_of_a_graph_is_said(visit: Visit) -> None:
    open_embed(visit, "graph?text=x*y&nudge=NaN", SIZES[0]).wait_for_function(
        "document.querySelector('#notes').innerText.includes('nudge=NaN')"
    )


def test_the_link_in_the_corner_leads_to_the_very_moment(visit: Visit) -> None:
    page = open_embed(visit, "iteration?preset=mazur", SIZES[0])
    before = page.evaluate("history.length")
    page.click("[data-action=beat-next]")
    page.wait_for_function("document.querySelector('#in-full').href.includes('beat=loss')")
    assert page.get_attribute("#in-full", "href").split("?")[0].endswith("/iteration")  # type: ignore[union-attr]
    assert page.evaluate("history.length") == before


def test_a_figure_needs_few_requests_of_which_none_is_for_what_stands_in_its_page(
    visit: Visit, page: Page
) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    open_embed(visit, "iteration?preset=mazur&learning_rate=0.3&lock=0-9&row=1", SIZES[0])
    assert [url for url in asked if "/api/" in url] == []
    assert [url for url in asked if "/assets/plotly-" in url] == []


@pytest.mark.parametrize(
    "address",
    [
        "graph?text=x*y&step=4",
        deep("race"),
        deep("lessons/landscape"),
        deep("iteration?show=surface"),
        deep("runs-race"),
    ],
)
def test_figures_are_drawn_without_plotly(visit: Visit, page: Page, address: str) -> None:
    """What a graph dashes says which of its edges wait: a name of Plotly's for a dash is drawn as there."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    open_embed(visit, address, SIZES[0])
    page.wait_for_selector(".plot .shapelayer path", state="attached")
    assert [url for url in asked if "/assets/plotly-" in url] == []
    lines = page.locator(".plot .shapelayer path[stroke-dasharray]").all()
    dashes = [one.get_attribute("stroke-dasharray") or "" for one in lines]
    assert all(re.fullmatch(r"[\d.]+(px)?(,[\d.]+(px)?)*", one) for one in dashes)
    assert not address.startswith("graph") or "3,3" in dashes


def test_it_asks_so_that_a_proxy_can_keep_the_answers(visit: Visit, page: Page) -> None:
    asked: list[tuple[str, str]] = []
    page.on("request", lambda request: asked.append((request.method, request.url)))
    open_embed(visit, "iteration?preset=mazur", SIZES[0])
    assert [url for method, url in asked if method != "GET"] == []
    assert [url for _, url in asked if "/api/train?ask=" in url]


def test_the_table_of_parameters_fits_a_phone_and_everyone_can_read_it(visit: Visit) -> None:
    page = visit("/embed/v1", width=360, height=740)
    assert page.evaluate("document.documentElement.scrollWidth") == 360
    expect_no_violation(page)
