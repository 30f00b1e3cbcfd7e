"""The lab for everyone: no violation that axe-core can find, no sideways scrolling, nothing that jumps."""

from itertools import combinations
from typing import Any, Literal

import pytest

from tests.browser.axe import expect_no_violation
from tests.browser.conftest import Visit
from tests.browser.lab.page import open_lab
from tests.deep import NARROW_AND_DARK, deep

Colours = Literal["light", "dark"]


@pytest.mark.parametrize(("colours", "width"), NARROW_AND_DARK)
def test_axe_finds_nothing(visit: Visit, colours: Colours, width: int) -> None:
    # Few steps: every row of a table says the same of how rows are read.
    lab = open_lab(visit, "/lab?preset=xor&steps=20", colours=colours, width=width)
    lab.select_edge(1, 0, "W1[1,2]")
    lab.choose("optimizer", "own_rule")
    for panel in ("optimizers", "sources"):
        lab.page.click(f"[data-swap={panel}]")
    lab.calm()
    for details in lab.page.locator("details:not([hidden])").all():
        details.evaluate("one => { one.open = true; }")
    lab.settle()
    expect_no_violation(lab.page)


@pytest.mark.deep
def test_nothing_moves_while_the_run_plays(visit: Visit) -> None:
    lab = open_lab(visit, reduced_motion=False)
    lab.select_edge(1, 0, "W1[1,2]")
    lab.page.evaluate(
        "window.shifts = [];"
        "new PerformanceObserver(list => shifts.push(...list.getEntries().map(one => one.value)))"
        ".observe({ type: 'layout-shift', buffered: false })"
    )
    lab.page.select_option("#speed", "10")
    lab.page.click(".play")
    lab.play_to(20)
    lab.page.click(".play")
    assert sum(lab.page.evaluate("shifts")) == 0


@pytest.mark.parametrize(
    ("colours", "data"), [deep("light", "spiral"), deep("dark", "iris"), deep("dark", "mazur")]
)
def test_axe_finds_nothing_in_the_pictures(visit: Visit, colours: Colours, data: str) -> None:
    lab = open_lab(visit, f"/lab?preset={data}", colours=colours)
    lab.press("1")
    if data != "iris":
        lab.select("#nodes-show", "maps")
        lab.click("#draw-begin")
    for details in lab.page.locator(".picture details").all():
        details.evaluate("one => { one.open = true; }")
    lab.calm()
    expect_no_violation(lab.page)


def test_each_picture_says_what_it_shows(visit: Visit) -> None:
    lab = open_lab(visit, "/lab?preset=spiral")
    lab.press("ArrowRight").press("ArrowRight")
    lab.page.wait_for_function("document.querySelector('#scores caption')")
    lab.calm()
    plane, sizes = (
        str(lab.page.get_attribute(f"#{name}-plot[role=img]", "aria-label"))
        for name in ("prediction", "sizes")
    )
    assert plane.startswith(
        "What the network says of class 1 in iteration 0, all over the plane of x1 and x2."
    )
    assert "200 rows for training." in plane
    assert sizes.startswith("Sizes of slopes and updates by layer, medians. hidden 1: slopes ")


@pytest.mark.parametrize("width", [deep(1440), deep(768), 360])
def test_everything_to_press_is_large_enough_and_nothing_scrolls_sideways(visit: Visit, width: int) -> None:
    lab = open_lab(visit, "/lab?preset=spiral", width=width)
    assert lab.page.evaluate("document.documentElement.scrollWidth") <= width
    lab.click("#draw-begin")
    script = """all => all.filter(one => one.checkVisibility() && !one.closest('.unseen, .skip'))
      .map(one => [one.outerHTML.slice(0, 80), one.getBoundingClientRect()])
      .filter(([, box]) => box.width > 0 && Math.min(box.width, box.height) < 23.5).map(([html]) => html)"""
    controls = "a[href]:not(.skip), button, select, input:not([type=checkbox], [type=radio]), summary"
    assert lab.page.eval_on_selector_all(controls, script) == []


@pytest.mark.parametrize(
    ("source", "widths"),
    [
        deep("backpropagation", (360, 700, 1100, 1440)),
        deep("central_differences", (360, 1200)),
    ],
)
def test_words_over_the_network_do_not_overlap(
    visit: Visit, source: str, widths: tuple[int, ...], subtests: pytest.Subtests
) -> None:
    lab = open_lab(visit, f"/lab?preset=xor&source={source}&beat=backward", width=360)
    for width in widths:
        with subtests.test(str(width)):
            lab.page.set_viewport_size({"width": width, "height": 900})
            lab.page.wait_for_function(FITS_ITS_PLACE)
            lab.calm()
            boxes = lab.page.evaluate(WORD_BOXES)
            assert len(boxes) > 8
            pairs = combinations(boxes, 2)
            assert [(one["text"], other["text"]) for one, other in pairs if overlap(one, other)] == []


FITS_ITS_PLACE = """() => {
  const place = document.querySelector('#network-plot');
  return Math.abs(place.querySelector('.main-svg').clientWidth - place.clientWidth) < 2;
}"""


WORD_BOXES = """[...document.querySelectorAll('#network-plot text')].flatMap((word) => {
  const { left, right, top, bottom } = word.getBoundingClientRect();
  const text = word.textContent.trim();
  return text ? [{ text, left, right, top, bottom }] : [];
})"""


def overlap(one: dict[str, Any], other: dict[str, Any]) -> bool:
    """By more than the pixel that letters leave free around them."""
    across = min(one["right"], other["right"]) - max(one["left"], other["left"])
    down = min(one["bottom"], other["bottom"]) - max(one["top"], other["top"])
    return bool(across > 1 and down > 3)
