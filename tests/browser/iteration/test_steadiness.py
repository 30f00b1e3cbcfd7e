"""While the run plays, nothing on the page moves that should not; and no sentence is ever cut off."""

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import Visit
from tests.browser.iteration.page import Iteration, open_iteration
from tests.deep import deep
from tests.serving import Server

WATCH_SHIFTS = """() => {
  window.shifts = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const sources = entry.sources.map((one) => one.node?.outerHTML?.slice(0, 120));
      window.shifts.push({ value: entry.value, time: entry.startTime, sources });
    }
  }).observe({ type: 'layout-shift', buffered: false });
}"""


@pytest.mark.parametrize("width", [deep(1440), 360])
@pytest.mark.parametrize(("speed", "count"), [deep("1", 2), ("30", 60)])
def test_nothing_shifts_while_playing(visit: Visit, width: int, speed: str, count: int) -> None:
    page = open_iteration(visit, "/iteration?preset=spiral", width=width, reduced_motion=False)
    page.page.select_option("#speed", speed)
    page.page.evaluate(WATCH_SHIFTS)
    page.page.keyboard.press("Space")
    page.play_to(count)
    assert page.page.evaluate("window.shifts") == []


def test_nothing_shifts_while_stepping(visit: Visit) -> None:
    page = open_iteration(visit, "/iteration?preset=iris", reduced_motion=False)
    page.page.focus("#nodes button >> nth=6")
    page.page.evaluate(WATCH_SHIFTS)
    for name in ("beat-next", "beat-next", "beat-next", "iteration-next", "beat-previous", "forward-10"):
        page.page.evaluate(f"document.querySelector('[data-action={name}]').click()")
        page.calm()
    assert page.page.evaluate("window.shifts") == []


@pytest.mark.deep
def test_every_caption_has_room(visit: Visit) -> None:
    """What every source and rule has said in one window is put into the captions of others."""
    page = open_iteration(visit, "/iteration?preset=iris")
    page.press("1")
    said = captions(page, "forward", "loss")
    for what, beats in (("optimizer", ["step"]), ("source", ["backward", "step"])):
        for option in page.page.locator(f"#{what} option").all():
            said |= captions(page.choose(what, str(option.get_attribute("value"))), *beats)
    assert len(said) > 25
    for width in (1440, 1280, 768, 360):
        page.page.set_viewport_size({"width": width, "height": 900})
        page.calm()
        assert page.page.evaluate(OUTGROWS, [*said, TOO_LONG]) == [TOO_LONG], width


TOO_LONG = "More than fits. " * 40
OUTGROWS = """(said) => {
  const [caption, around] = ['#caption', '.caption'].map((one) => document.querySelector(one));
  const room = Number.parseFloat(getComputedStyle(around).minHeight) + 0.5;
  return said.filter((html) => {
    caption.innerHTML = html;
    return around.getBoundingClientRect().height > room || around.scrollHeight > room;
  });
}"""


def captions(page: Iteration, *beats: str) -> set[str]:
    """What stands in the caption at these beats."""
    page.page.evaluate("document.activeElement.blur()")
    said = set()
    for beat in beats:
        page.page.click(f"[data-beat={beat}]")
        page.settle()
        said.add(page.page.inner_html("#caption"))
    return said


def test_everything_is_in_sight_at_once_on_a_usual_screen(visit: Visit) -> None:
    page = open_iteration(visit, "/iteration", width=1440, height=900)
    shown = (
        "h1",
        "#source",
        "#optimizer",
        ".play",
        "#caption",
        "#network-plot",
        "#landscape-plot",
        "#loss-plot",
    )
    for selector in shown:
        box = page.page.locator(selector).bounding_box()
        assert box, selector
        assert box["y"] >= 0, selector
        assert box["y"] + box["height"] <= 900, selector


def test_on_a_phone_the_figure_comes_soon(visit: Visit) -> None:
    page = open_iteration(visit, "/iteration", width=360, height=740)
    box = page.page.locator(".network").bounding_box()
    assert box
    assert box["y"] < 740 / 2 + 20


@pytest.mark.parametrize("width", [1440, deep(360)])
def test_the_answer_and_a_figure_are_there_before_any_script(
    browser: Browser, server: Server, width: int
) -> None:
    size = {"width": width, "height": 900}
    context = browser.new_context(base_url=server.address, java_script_enabled=False, viewport=size)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto("/iteration?preset=mazur")
    answer = "Backpropagation measures the slope. Gradient descent takes the step."
    assert page.inner_text("h1") == answer
    texts = page.locator("#network-plot svg:visible text").all_text_contents()
    assert {"0.05", "0.10", "0.59", "0.60", "0.75", "0.77"} <= set(texts)
    context.close()


@pytest.mark.deep
def test_nothing_is_printed_to_the_console(page: Page, visit: Visit) -> None:
    printed: list[str] = []
    page.on("console", lambda message: printed.append(message.text))
    iteration = open_iteration(visit, "/iteration?preset=spiral", reduced_motion=False)
    iteration.press("ArrowRight").choose("optimizer", "momentum").press("2")
    page.click("[data-preset=mazur]")
    iteration.calm()
    assert printed == []


def test_a_closer_look_has_its_room_once_something_is_chosen(visit: Visit) -> None:
    page = open_iteration(visit, "/iteration?preset=xor", width=768, height=1400)
    closer, below, node = (
        page.page.locator(one) for one in (".inspector", ".landscape", "#nodes button >> nth=3")
    )
    hint, place = closer.bounding_box(), below.bounding_box()
    assert hint
    assert place
    assert hint["height"] < 80
    node.hover()
    page.page.locator(".inspector[data-in-passing]").wait_for()
    assert closer.evaluate("one => one.scrollHeight <= one.clientHeight")
    assert below.bounding_box() == place
    node.click()
    page.page.locator(".inspector:not([data-in-passing])").wait_for()
    chosen, moved = closer.bounding_box(), below.bounding_box()
    assert chosen
    assert moved
    assert moved["y"] >= chosen["y"] + chosen["height"]
