"""Embeds in pages of another site: plain, in a sandbox of no origin, and nested in one."""

import pytest

from tests.browser.conditions import PATIENCE
from tests.browser.embed.conftest import Host
from tests.browser.embed.host_page import CAN_STEP, NESTED, PLAIN, READY, SANDBOXED, events, figure_in
from tests.deep import deep

KINDS = (
    "iteration?preset=mazur",
    "graph?text=x*y%2Bx",
    "descent?surface=bowl&racers=gradient_descent&steps=10",
    "runs-race?entries=gradient_descent;adam&steps=20",
)


PAUSE = 200
"""Milliseconds between two looks at a frame that draws none."""

ON_PAPER = """([said, picture]) => {
  dispatchEvent(new Event('beforeprint'));
  const isWhole = document.querySelector('.frame .caption').textContent.includes(said)
    && document.querySelector(picture);
  dispatchEvent(new Event('afterprint'));
  return isWhole;
}"""
MOMENTS = {
    "iteration?iteration=3&beat=backward": (
        "backpropagation measured",
        ".network .plot > div:not(.still) svg",
    ),
    "iteration?iteration=40&beat=step": ("moved every parameter", ".network .plot > div:not(.still) svg"),
    "runs-race?steps=20&time=5": ("After five iterations", ".paths .plot > div:not(.still) svg"),
    "race": ("slope", ".ground .plot > div:not(.still) svg"),
}


@pytest.mark.deep
@pytest.mark.parametrize("kind", MOMENTS)
def test_a_page_that_is_printed_unscrolled_has_the_moment_and_its_picture(host: Host, kind: str) -> None:
    below = SANDBOXED.replace("<iframe", '<div style="height: 3000px"></div><iframe')
    figure = figure_in(host(kind, frame=below))
    for _ in range(PATIENCE // PAUSE):
        if figure.evaluate(f"(given) => !!({ON_PAPER})(given)", MOMENTS[kind]):
            return
        figure.page.wait_for_timeout(PAUSE)
    pytest.fail(f"no moment of {kind} on paper")


@pytest.mark.parametrize("kind", [KINDS[0], *map(deep, KINDS[1:])])
@pytest.mark.parametrize("frame", [PLAIN, deep(SANDBOXED)])
def test_a_host_hears_of_the_figure_and_leads_it(host: Host, kind: str, frame: str) -> None:
    page = host(kind, frame=frame)
    page.wait_for_function(READY)
    before = page.evaluate("history.length")
    figure = figure_in(page)
    assert figure.evaluate("document.activeElement === document.body"), "it took the focus"

    place = (
        {"iteration": 3, "beat": "step"}
        if "iteration" in kind
        else {"step": 2}
        if "graph" in kind
        else {"time": 2}
    )
    for garbage in (None, "goto", {"to": "slope-and-step"}, {"command": "goto", "iteration": -1}):
        page.evaluate("(data) => frames[0].postMessage(data, '*')", garbage)
    page.evaluate("say({ command: 'constructor' })")
    page.evaluate("(place) => say({ command: 'goto', ...place })", place)
    page.wait_for_function(
        "(place) => heard.some((data) => data.event === 'step' && Object.entries(place)"
        ".every(([name, value]) => data[name] === value))",
        arg=place,
    )
    assert page.evaluate("history.length") == before, "the figure wrote into the host's history"


def test_a_frame_that_follows_its_content_comes_to_rest(host: Host) -> None:
    page = host(KINDS[0])
    page.wait_for_function(READY)
    figure = figure_in(page)
    figure.wait_for_selector(CAN_STEP)
    page.wait_for_function("document.querySelector('iframe').clientHeight === heights.at(-1)")
    for height in (900, 300, 900):
        page.evaluate("(height) => (document.querySelector('iframe').style.height = `${height}px`)", height)
        figure.wait_for_function("(height) => innerHeight === height", arg=height)
        figure.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
    assert page.evaluate("heights.length") == 1, "it asked for another height though its width stayed"


@pytest.mark.parametrize("kind", [KINDS[0], *map(deep, KINDS[1:])])
def test_slides_keep_their_keys_and_pages_their_wheel(host: Host, kind: str) -> None:
    page = host(kind)
    page.wait_for_function(READY)
    figure = figure_in(page)
    figure.click("main", position={"x": 350, "y": 5})
    page.keyboard.press("PageDown")
    page.wait_for_function("""heard.includes('{"method":"next"}')""")
    [said] = events(page, "key")
    assert said["key"] == "PageDown"
    before = page.evaluate("scrollY")
    figure.hover(":is(.chart, .window):visible")
    # A busy browser may lose a turn of the wheel; a figure that swallows it swallows all.
    for _ in range(50):
        page.mouse.wheel(0, 300)
        page.wait_for_timeout(100)
        if page.evaluate("scrollY") > before:
            return
    pytest.fail("the page does not scroll")


@pytest.mark.deep
def test_a_figure_nested_in_a_page_of_no_origin_can_be_stepped(host: Host) -> None:
    inner = PLAIN.replace('"', "&quot;")
    page = host(KINDS[0], frame=NESTED.replace("ESCAPED", inner))
    page.wait_for_function("heard.length === 0 && frames[0].length === 1")
    figure = figure_in(page)
    figure.wait_for_selector(CAN_STEP)
    before = figure.inner_text("#figure-caption")
    figure.click("[data-action=beat-next]")
    figure.wait_for_function(
        "(before) => document.querySelector('#figure-caption').innerText !== before", arg=before
    )


def test_two_figures_in_one_page_do_not_disturb_each_other(host: Host) -> None:
    page = host(KINDS[0], KINDS[0])
    page.wait_for_function("heard.filter((data) => data.event === 'ready').length === 2")
    page.evaluate("say({ command: 'goto', iteration: 2, beat: 'loss' }, 1)")
    page.wait_for_function("heard.some((data) => data.event === 'step' && data.iteration === 2)")
    first, second = (frame for frame in page.frames if "/embed/" in frame.url)
    assert "iteration 0" in first.inner_text("#figure-place")
    assert "iteration 2" in second.inner_text("#figure-place")
