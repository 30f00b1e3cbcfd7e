"""A lesson as an embed: it fits its window, is walked inside, and its link in full says how far one is."""

from typing import Any

import pytest
from playwright.sync_api import Page

from app.lessons.register import lessons
from tests.browser.axe import expect_no_violation
from tests.browser.conftest import Visit
from tests.browser.layout import faults, prepare, wait_for_quiet
from tests.browser.windows_and_fonts import FONTS
from tests.deep import deep

NEXT = ".step.current .ahead"
IS_READY = ".place.current .play:not([disabled])"
SIZES = ((700, 450), (360, 500), (1000, 600))

OUT_OF_PLACE = """() => {
  const [place, bar] = ['', ' .transport'].map((inner) => document.querySelector('.place.current' + inner));
  const { top: end, bottom } = bar.getBoundingClientRect();
  const rows = '.beats, .choice, .costs, .racers ol, .variables, .caption p, .chart, .window';
  const parts = [...place.querySelectorAll(rows)];
  const isOut = ({ left, top, right, bottom, height }) =>
    height < 12 || left < 0 || top < 0 || right > innerWidth || bottom > end + 1;
  return [
    ...(bottom > innerHeight ? ['the bar'] : []),
    ...parts.filter((one) => one.checkVisibility({ visibilityProperty: true }))
      .filter((one) => isOut(one.getBoundingClientRect())).map((one) => one.className || one.textContent),
  ];
}"""
"""What of the figure is not in sight, or lies below its bar."""

IS_CUT = """() => {
  const { scrollHeight, clientHeight } = document.querySelector('.step.current .body');
  return scrollHeight > clientHeight + 1;
}"""
PAGE_SCROLLS = """() => {
  const { scrollWidth, scrollHeight } = document.documentElement;
  return scrollWidth > innerWidth || scrollHeight > innerHeight;
}"""


def all_steps(slug: str, font: str) -> Any:
    """All steps of a lesson; which is deep."""
    return deep(slug, tuple(range(1, len(lessons()[slug].text.steps) + 1)), font)


@pytest.mark.parametrize(
    ("slug", "steps", "font"),
    [
        ("costs", (3, 4), FONTS[0]),
        *(all_steps(slug, FONTS[0]) for slug in lessons()),
        all_steps("landscape", FONTS[1]),
    ],
)
def test_words_picture_and_bar_are_in_sight_together_at_each_step(
    visit: Visit, page: Page, slug: str, steps: tuple[int, ...], font: str
) -> None:
    prepare(page, font)
    visit(
        f"/embed/v1/lessons/{slug}?step={steps[0]}",
        width=SIZES[0][0],
        height=SIZES[0][1],
        reduced_motion=True,
    )
    found = []
    for step in steps:
        page.wait_for_selector(f"#step-{step}.current")
        page.wait_for_selector(IS_READY)
        found += [f"step {step}, {size}: {one}" for size in SIZES for one in faults_in(page, *size)]
        page.set_viewport_size({"width": SIZES[0][0], "height": SIZES[0][1]})
        if step != steps[-1]:
            page.click(NEXT)
    assert found == []


def faults_in(page: Page, width: int, height: int) -> list[str]:
    """What does not fit into a window of this size, with the words folded and unfolded."""
    page.set_viewport_size({"width": width, "height": height})
    wait_for_quiet(page)
    found = [*faults(page), *page.evaluate(OUT_OF_PLACE)]
    if page.evaluate(PAGE_SCROLLS):
        found.append("the page scrolls")
    if page.is_visible("[data-part=unfold]"):
        if page.evaluate(IS_CUT):
            found.append("what to do is cut")
        page.click("[data-part=unfold]")
        found += faults(page)
        page.keyboard.press("Escape")
    return found


LOW = {"width": 480, "height": 360}
HIDDEN_FOR_GOOD = """() => {
  scrollTo(0, document.documentElement.scrollHeight);
  const place = document.querySelector('.place.current');
  const end = place.querySelector('.transport').getBoundingClientRect().top;
  const rows = [...place.querySelectorAll('.racers ol, .costs, .caption p:not(.unseen), .chart, .window')];
  const titles = [...place.querySelectorAll('.chart :is(.xtitle, .ytitle)')];
  const topOf = (one) => one.getBoundingClientRect().top;
  return [
    ...rows.filter((one) => one.checkVisibility({ visibilityProperty: true }))
      .filter((one) => one.getBoundingClientRect().bottom > end + 1),
    ...titles.filter((one) => topOf(one) < topOf(one.closest('.chart'))),
  ].map((one) => one.className.baseVal ?? (one.className || one.textContent));
}"""
"""What lies under the bar or is cut even after all has been scrolled."""


@pytest.mark.parametrize(
    ("slug", "steps", "font"),
    [
        *(pytest.param(slug, (step,), FONTS[0]) for slug, step in (("chain-rule", 4), ("landscape", 7))),
        *(all_steps(slug, font) for slug in lessons() for font in FONTS),
    ],
)
def test_in_a_window_that_is_narrow_and_low_all_can_be_scrolled_to(
    visit: Visit, page: Page, slug: str, steps: tuple[int, ...], font: str
) -> None:
    prepare(page, font)
    visit(f"/embed/v1/lessons/{slug}?step={steps[0]}", reduced_motion=True, **LOW)
    found = []
    for step in steps:
        page.wait_for_selector(f"#step-{step}.current")
        page.wait_for_selector(IS_READY)
        for key in ("Home", "End"):
            page.press(".place.current .scrub input", key)
            wait_for_quiet(page)
            found += [
                f"step {step}, {key}: {one}" for one in (*faults(page), *page.evaluate(HIDDEN_FOR_GOOD))
            ]
        if step != steps[-1]:
            page.click(NEXT)
    assert found == []


def test_in_a_low_window_unfolded_words_end_above_the_bar(visit: Visit) -> None:
    page = visit("/embed/v1/lessons/chain-rule?step=4", reduced_motion=True, **LOW)
    page.wait_for_selector(IS_READY)
    page.click("[data-part=unfold]")
    ends = page.evaluate(
        """['[data-part=unfold]', '.step.current .ahead', '.steps']
          .map((one) => document.querySelector(one).getBoundingClientRect().bottom)"""
    )
    assert max(ends) <= page.evaluate("document.querySelector('.transport').getBoundingClientRect().top")


def test_in_a_narrow_window_words_unfold_over_the_picture_and_the_bar_stays(visit: Visit) -> None:
    page = visit("/embed/v1/lessons/first-iteration?step=2", width=360, height=500, reduced_motion=True)
    page.wait_for_selector(IS_READY)
    assert page.is_visible(".step.current .way")
    assert not page.is_visible(".step.current .choices")
    page.get_by_role("button", name="Words").click()
    page.click(".step.current .choices button >> nth=0")
    expect_no_violation(page)
    page.click("[data-action=beat-next]")
    page.wait_for_selector("#step-2.done")
    page.get_by_role("button", name="Words").click()
    assert page.is_visible(".step.current .tick")
    page.get_by_role("radio", name="Numbers").check()
    assert page.is_visible(".inspector")
    assert not page.is_visible("#network-network-plot")
    expect_no_violation(page)


def test_steps_are_walked_within_their_range_and_no_entry_is_made(visit: Visit) -> None:
    page = visit("/embed/v1/lessons/first-iteration?lock=1-2", width=700, height=450, reduced_motion=True)
    page.wait_for_selector("[data-action=beat-next]:not([disabled])")
    before = page.evaluate("[history.length, location.href]")
    page.click("[data-action=beat-next]")
    page.wait_for_selector(".step.current.done")
    page.click(NEXT)
    page.wait_for_selector("#step-2.current")
    assert page.locator(NEXT).count() == 0, "it leads out of its range"
    assert page.locator("[data-step]:not([hidden])").count() == 2
    assert page.evaluate("[history.length, location.href]") == before
    assert page.evaluate("new URL(document.querySelector('#in-full').href).search") == "?step=2"


TARGETS_AND_BAND = """() => {
  const network = document.querySelector('.place.current .network');
  const boxOf = (one) => one.getBoundingClientRect();
  // The band is drawn first, behind all else.
  const band = [...network.querySelectorAll('.shapelayer path')].map(boxOf).find(({ height }) => height > 0);
  const targets = [...network.querySelectorAll('.tracelabels text')]
    .filter((one) => one.textContent.startsWith('target')).map((one) => boxOf(one).right);
  return { isBand: band.height > 0.6 * network.clientHeight, right: band.right, targets };
}"""


@pytest.mark.parametrize("font", [FONTS[0], deep(FONTS[1])])
def test_targets_end_within_the_band_behind_them(visit: Visit, page: Page, font: str) -> None:
    prepare(page, font)
    visit("/embed/v1/lessons/first-iteration?step=2", width=640, height=450, reduced_motion=True)
    page.wait_for_selector(IS_READY)
    for width in (640, 700, 757, 1000):
        page.set_viewport_size({"width": width, "height": 450})
        wait_for_quiet(page)
        found = page.evaluate(TARGETS_AND_BAND)
        assert found["isBand"]
        assert len(found["targets"]) == 2
        assert max(found["targets"]) <= found["right"], width
