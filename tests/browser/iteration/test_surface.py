"""The landscape as a surface: turned by keys, buttons and the wheel, kept as files, without WebGL."""

from typing import Any

import pytest
from playwright.sync_api import Page

from tests.browser.axe import expect_no_violation
from tests.browser.conftest import Visit
from tests.browser.iteration.page import Iteration, open_iteration
from tests.browser.lab.files import downloaded

PAINTED = "document.querySelector('.surface canvas')?.ariaLabel"
PICTURE = "document.querySelector('.surface canvas').toDataURL()"
FOOT = """['#shadow', '.landscape']
  .map((name) => document.querySelector(name).getBoundingClientRect().top)
  .reduce((foot, top) => foot - top)"""
NO_WEBGL = """
const getContext = HTMLCanvasElement.prototype.getContext;
HTMLCanvasElement.prototype.getContext = function (kind, ...rest) {
  return kind.includes('webgl') ? null : getContext.call(this, kind, ...rest);
};"""
NO_CANVAS = """
const getContext = HTMLCanvasElement.prototype.getContext;
HTMLCanvasElement.prototype.getContext = function (...given) {
  return this.closest('.surface') ? null : getContext.call(this, ...given);
};"""


def painted(page: Iteration) -> str:
    """The picture, once it is at rest."""
    page.page.wait_for_function(PAINTED)
    page.settle()
    picture: str = page.page.evaluate(PICTURE)
    return picture


def changes(page: Iteration, before: str) -> str:
    """Wait for another picture."""
    page.page.wait_for_function(f"before => {PICTURE} !== before", arg=before)
    return painted(page)


def kept(page: Iteration, form: str) -> tuple[str, bytes]:
    page.page.eval_on_selector(".surface .save", "one => { one.open = true; }")
    file = downloaded(page, lambda: page.page.click(f"[data-surface={form}]"))
    return file.suggested_filename, file.path().read_bytes()


def test_it_is_seen_on_demand_turned_by_keys_and_moves_with_the_beats(visit: Visit) -> None:
    page = open_iteration(visit, "/iteration?preset=xor&iteration=40&beat=backward")
    page.calm()
    foot = page.page.evaluate(FOOT)
    assert page.page.locator(".surface").count() == 0
    page.page.focus("#surface-button")
    page.page.keyboard.press("Enter")
    first = painted(page)
    assert "view=3d" in page.address()
    assert page.page.evaluate(FOOT) == foot
    assert page.page.evaluate("document.querySelector('#landscape-plot').inert")
    page.page.focus(".turned")
    turned = first
    for key in ("ArrowLeft", "ArrowUp", "+"):
        page.page.keyboard.press(key)
        turned = changes(page, turned)
    assert page.count() == 40
    assert page.beat() == "backward"
    entries = page.page.evaluate("history.length")
    page.page.wait_for_function("location.search.includes('camera=-40,48,1.2'.replaceAll(',', '%2C'))")
    assert page.page.evaluate("history.length") == entries, "turning is a move"
    page.page.keyboard.press("0")
    assert changes(page, turned) == first
    page.page.click("[data-turn=right]")
    page.page.click("[data-turn=left]")
    page.page.wait_for_function(f"first => {PICTURE} === first", arg=first)
    page.page.focus("#surface-button")
    page.press("ArrowRight")
    stepped = changes(page, first)
    page.press("ArrowLeft")
    assert changes(page, stepped) == first
    expect_no_violation(page.page, ".landscape")
    page.page.click("#surface-button")
    page.page.wait_for_selector(".surface", state="hidden")
    assert not page.page.evaluate("document.querySelector('#landscape-plot').inert")
    assert "view=" not in page.address()


def over_the_surface(page: Page) -> Any:
    box = page.locator(".turned").bounding_box()
    assert box
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    return box


@pytest.mark.new_tab
def test_the_wheel_scrolls_the_page_unless_it_has_the_focus_and_no_webgl_is_needed(
    visit: Visit, page: Page
) -> None:
    page.add_init_script(NO_WEBGL)
    shown = open_iteration(visit, "/iteration?preset=xor&view=3d&iteration=40", width=360, height=740)
    first = painted(shown)
    page.eval_on_selector(".landscape", "one => one.scrollIntoView({ block: 'center' })")
    over_the_surface(page)
    before = page.evaluate("scrollY")
    page.mouse.wheel(0, 90)
    page.wait_for_function("before => scrollY > before", arg=before)
    assert page.evaluate(PICTURE) == first
    page.focus(".turned")
    over_the_surface(page)
    before = page.evaluate("scrollY")
    page.mouse.wheel(0, -90)
    changes(shown, first)
    assert page.evaluate("scrollY") == before
    assert page.evaluate("document.documentElement.scrollWidth") == 360
    assert page.evaluate("document.querySelectorAll('script[src*=plotly]').length") <= 1

    name, numbers = kept(shown, "csv")
    assert name == "slope-and-step-loss-surface-iteration-40.csv"
    heads, *rows = numbers.decode().splitlines()
    assert heads.endswith(",loss")
    assert len(rows) == len({row.rsplit(",", 1)[0] for row in rows}) >= 31 * 31
    assert kept(shown, "svg")[1].count(b"<polygon") >= 40 * 40
    assert kept(shown, "png")[1].startswith(b"\x89PNG")


@pytest.mark.deep
@pytest.mark.new_tab
def test_where_nothing_can_be_drawn_the_map_stays_and_that_is_said(visit: Visit, page: Page) -> None:
    page.add_init_script(NO_CANVAS)
    shown = open_iteration(visit, "/iteration?preset=xor&view=3d&iteration=40")
    page.wait_for_selector(".surface.missing .says")
    shown.settle()
    assert "cannot draw the surface. The map shows the same" in page.inner_text(".surface")
    assert page.is_visible("#landscape-plot .js-plotly-plot")
    assert not page.evaluate("document.querySelector('#landscape-plot').inert")


@pytest.mark.deep
def test_a_line_has_no_surface_and_its_curve_stays(visit: Visit) -> None:
    page = open_iteration(visit, "/iteration?preset=xor&view=3d&plane=line&iteration=40").page
    page.wait_for_selector(".surface.missing .says:has-text('A line has no surface')")
    assert page.is_visible("#landscape-plot .js-plotly-plot")


@pytest.mark.deep
def test_the_run_before_stays_as_dashes(visit: Visit) -> None:
    page = open_iteration(visit, "/iteration?preset=xor&view=3d&iteration=40")
    painted(page)
    first = page.page.evaluate(PICTURE)
    page.choose("optimizer", "momentum")
    changes(page, first)
    before = kept(page, "svg")[1]
    thin = before.count(b'stroke-width="1.4"')
    assert thin > 3
    assert thin == before.count(b'stroke-width="3" stroke-linecap="round" stroke-opacity="0.45"')


@pytest.mark.deep
@pytest.mark.new_tab
def test_two_fingers_zoom_and_one_turns(visit: Visit, page: Page) -> None:
    shown = open_iteration(visit, "/iteration?preset=xor&view=3d&iteration=40", width=360, height=740)
    first = painted(shown)
    page.eval_on_selector(".landscape", "one => one.scrollIntoView({ block: 'center' })")
    box = over_the_surface(page)
    session = page.context.new_cdp_session(page)

    def touch(kind: str, *xs: float) -> None:
        y = box["y"] + box["height"] / 2
        points = [{"x": x, "y": y, "id": k} for k, x in enumerate(xs)]
        session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})

    x = box["x"] + box["width"] / 2
    touch("touchStart", x - 20)
    touch("touchStart", x - 20, x + 20)
    touch("touchMove", x - 40, x + 40)
    touch("touchEnd")
    larger = changes(shown, first)
    page.wait_for_function("location.search.includes('camera=-30%2C38%2C2')")
    touch("touchStart", x)
    touch("touchMove", x + 20)
    touch("touchMove", x + 40)
    touch("touchEnd")
    changes(shown, larger)
    page.wait_for_function("/camera=-[345]\\d(\\.\\d)?%2C38%2C2/.test(location.search)")
