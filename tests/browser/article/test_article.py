"""The article in a browser: nothing moves while it is read, and its figures answer."""

import json
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.axe import expect_no_violation
from tests.browser.conftest import Visit
from tests.deep import NARROW_AND_DARK
from tests.serving import Server

REACHABLE = (
    ".answer button, .answer input, .code .beats button, .ball button, .ball [data-part=tip], .ball input, "
    ".cards a, .questions summary"
)
SEEN = "(one) => one.checkVisibility() && !one.disabled"

SCROLLED = """async () => {
  let shift = 0;
  let alive = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) shift += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
  for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight / 2) {
    scrollTo(0, y);
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    const waiting = () => [...document.querySelectorAll('[data-mount]')].some((place) => {
      const { top, bottom } = place.getBoundingClientRect();
      const awaited = place.querySelector('button:disabled[data-part], .play:disabled');
      return top < innerHeight && bottom > 0 && awaited;
    });
    for (let frame = 0; waiting() && frame < 6000; frame += 1) await new Promise(requestAnimationFrame);
    alive = Math.max(alive, document.querySelectorAll('.js-plotly-plot').length);
  }
  return { shift, alive };
}"""


@pytest.mark.parametrize(("colours", "width"), NARROW_AND_DARK)
def test_nothing_moves_while_it_is_read_and_everyone_can_read_it(
    visit: Visit, colours: Literal["light", "dark"], width: int
) -> None:
    page = visit("/", colours=colours, width=width, height=800, reduced_motion=True)
    found = page.evaluate(SCROLLED)
    assert found["shift"] <= 0.05
    assert 1 <= found["alive"] <= 3, "figures have come, and few at once"
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    for details in page.locator("details").all():
        details.evaluate("one => { one.open = true; }")
    expect_no_violation(page)


def numbers(page: Page, figure: str, part: str) -> str:
    return page.inner_text(f"[data-mount=ball]:has(#{figure}-rate) [data-part={part}]")


def press(page: Page, figure: str, part: str) -> None:
    page.click(f"[data-mount=ball]:has(#{figure}-rate) [data-part={part}]")


def wait(page: Page, figure: str, part: str, text: str) -> None:
    page.wait_for_selector(f"[data-mount=ball]:has(#{figure}-rate) [data-part={part}]:has-text('{text}')")


def test_measuring_moves_nothing_and_a_step_makes_the_slope_stale(visit: Visit) -> None:
    page = visit("/", reduced_motion=True)
    page.locator("#landscape-rate").scroll_into_view_if_needed()
    page.wait_for_selector("#landscape-rate:enabled")
    ball = "[data-mount=ball]:has(#landscape-rate) [data-part=ball]"
    press(page, "landscape", "take")
    wait(page, "landscape", "says", "no slope yet")
    place = page.get_attribute(ball, "cx")
    press(page, "landscape", "measure")
    wait(page, "landscape", "measured", "1 time")
    slope, loss = numbers(page, "landscape", "slope"), float(numbers(page, "landscape", "loss"))
    press(page, "landscape", "measure")
    wait(page, "landscape", "measured", "2 times")
    assert numbers(page, "landscape", "slope") == slope
    assert page.get_attribute(ball, "cx") == place
    press(page, "landscape", "take")
    wait(page, "landscape", "moved", "1 time")
    assert page.get_attribute(ball, "cx") != place
    assert float(numbers(page, "landscape", "loss")) < loss
    assert "stale" in (
        page.get_attribute("[data-mount=ball]:has(#landscape-rate) [data-part=slope]", "class") or ""
    )


def test_descent_obeys_an_arrow_that_is_made_up_with_the_keyboard(visit: Visit) -> None:
    page = visit("/", reduced_motion=True)
    page.locator("#arrow-rate").scroll_into_view_if_needed()
    tip = page.wait_for_selector("[data-part=tip]")
    assert tip
    wait(page, "arrow", "says", "drag the ring")
    tip.focus()
    for _ in range(4):
        page.keyboard.press("ArrowLeft")
    wait(page, "arrow", "says", "made up")
    x = [float(page.get_attribute("[data-mount=ball]:has(#arrow-rate) [data-part=ball]", "cx") or 0)]
    press(page, "arrow", "take")
    wait(page, "arrow", "moved", "1 time")
    assert "obeyed" in numbers(page, "arrow", "says")
    x.append(float(page.get_attribute("[data-mount=ball]:has(#arrow-rate) [data-part=ball]", "cx") or 0))
    assert x[1] > x[0]
    press(page, "arrow", "again")
    wait(page, "arrow", "says", "drag the ring")


def test_rules_answer_another_slope_and_guesses_differ(visit: Visit) -> None:
    page = visit("/", reduced_motion=True)
    page.locator("#frozen-slope").scroll_into_view_if_needed()
    page.wait_for_selector("#frozen-slope:enabled")
    page.fill("#frozen-slope", "3")
    page.wait_for_selector(".rules li:first-of-type [data-part=update]:has-text('−41.08')")
    before = page.inner_text("[data-source=spsa] [data-part=slope]")
    exact = page.inner_text("[data-source=backpropagation] [data-part=slope]")
    page.click("[data-mount=sources] button")
    page.wait_for_selector(f"[data-source=spsa] [data-part=slope]:not(:has-text('{before}'))")
    assert page.inner_text("[data-source=backpropagation] [data-part=slope]") == exact


@pytest.mark.deep
def test_reading_never_keeps_the_page_busy(browser: Browser, server: Server) -> None:
    """No task of the main thread needs more than 200 ms of the processor, whoever else uses it."""
    page = browser.new_page(base_url=server.address, reduced_motion="reduce")
    page.goto("/")
    page.wait_for_selector("[data-part=measure]:enabled")
    browser.start_tracing(page=page, categories=["toplevel"])
    page.evaluate(SCROLLED)
    events = json.loads(browser.stop_tracing())["traceEvents"]
    page.close()
    main = {
        (one["pid"], one["tid"])
        for one in events
        if one["name"] == "thread_name" and one["args"]["name"] == "CrRendererMain"
    }
    tasks = [one["tdur"] / 1000 for one in events if "tdur" in one and (one["pid"], one["tid"]) in main]
    assert len(tasks) > 100
    assert max(tasks) <= 200


def test_keys_alone_reach_all_that_can_be_done(visit: Visit) -> None:
    page = visit("/", reduced_motion=True)
    page.evaluate(SCROLLED)
    page.evaluate("scrollTo(0, 0)")
    wanted = page.evaluate(f"() => [...document.querySelectorAll('{REACHABLE}')].filter({SEEN}).length")
    reached = 0
    page.evaluate("window.reached = new Set()")
    page.evaluate("document.addEventListener('focusin', (event) => window.reached.add(event.target))")
    stops = page.locator("a[href], button, input, select, summary, [tabindex='0']").count()
    for _ in range(stops + wanted):
        page.keyboard.press("Tab")
        reached = page.evaluate(
            f"() => [...window.reached].filter((one) => one.matches('{REACHABLE}')).length"
        )
        if reached == wanted:
            break
    assert reached == wanted > 10


def test_all_words_and_pictures_are_there_without_script(browser: Browser, server: Server) -> None:
    context = browser.new_context(java_script_enabled=False, base_url=server.address)
    page = context.new_page()
    page.goto("/")
    text = page.inner_text("main")
    for sentence in ("Where two paths meet, it adds.", "One page to keep", "Where to go next"):
        assert sentence in text
    for figure in page.locator("main figure").all():
        box = figure.bounding_box()
        assert box
        assert box["height"] > 100
    assert page.locator("main figure svg").count() >= 8
    context.close()


def test_the_page_to_keep_is_one_sheet_of_paper(visit: Visit) -> None:
    page = visit("/")
    page.emulate_media(media="print")
    assert page.is_visible("#one-page table")
    assert not page.is_visible("#answer")
    assert page.pdf(format="A4").count(b"/Type /Page\n") == 1
