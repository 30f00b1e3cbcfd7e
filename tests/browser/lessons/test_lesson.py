"""A lesson in a browser: the keyboard walks it, the figure tells what was done, the address keeps it."""

import re
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page, expect

from app.lessons.register import lessons
from tests.browser.axe import expect_no_violation
from tests.browser.conftest import Visit
from tests.browser.layout import faults, prepare
from tests.browser.layout_shift import shifted
from tests.browser.lessons.page import (
    AHEAD,
    LESSON,
    NEXT_BEAT,
    expect_done,
    press_part,
    wait_for_calm,
    wait_for_figure,
)
from tests.browser.windows_and_fonts import FONTS, LETTERS, WINDOWS
from tests.deep import NARROW_AND_DARK, deep
from tests.serving import Server


@pytest.mark.parametrize("slug", ["what-goes-wrong", deep("landscape"), deep("costs")])
def test_little_moves_while_a_lesson_loads(visit: Visit, slug: str) -> None:
    page = visit(f"/lessons/{slug}", width=768, height=1024, reduced_motion=True)
    wait_for_figure(page)
    assert shifted(page) < 0.05


def test_the_keyboard_alone_walks_and_the_figure_notices(visit: Visit) -> None:
    page = visit(LESSON, width=1440, reduced_motion=True)
    wait_for_figure(page)
    history = page.evaluate("history.length")
    expect_done(page)
    press_part(page, NEXT_BEAT)
    expect_done(page, 1)
    expect(page.locator("[data-part=live].unseen").first).to_contain_text("Step 1 is done.")
    press_part(page, AHEAD)
    page.wait_for_function("document.activeElement.getAttribute('aria-current') === 'step'")

    # No explanation comes before the prediction and the reveal.
    expect(page.locator("#step-2 .answers")).to_be_hidden()
    press_part(page, "#step-2 .choices button >> nth=0")
    page.wait_for_url(re.compile(r"\?step=2&answers=a$"))
    expect(page.locator("#step-2 .answers")).to_be_hidden()
    press_part(page, NEXT_BEAT)
    expect_done(page, 1, 2)
    expect(page.locator("#step-2 details[open] .wrong")).to_contain_text("That is the miss alone.")
    expect(page.locator(".steps > [data-part=live]")).to_contain_text("Your answer was another one.")

    # Whoever wanders off is told how to come back.
    press_part(page, AHEAD)
    loss, backward = (page.locator(f".place.current .beat.{beat}") for beat in ("loss", "backward"))
    expect(loss).to_have_attribute("aria-current", "step")
    press_part(page, NEXT_BEAT)
    expect(backward).to_have_attribute("aria-current", "step")
    press_part(page, NEXT_BEAT)
    expect(page.locator("#step-3 .astray")).to_be_visible()
    press_part(page, "#step-3 [data-part=return]")
    expect(page.locator("#step-3 .astray")).to_be_hidden()
    expect(loss).to_have_attribute("aria-current", "step")
    expect_done(page, 1, 2)
    assert page.evaluate("history.length") == history

    # The address resumes it all.
    page = visit(page.evaluate("location.pathname + location.search"))
    wait_for_figure(page)
    expect_done(page, 1, 2)
    expect(page.locator("#step-3.current")).to_be_visible()
    expect(loss).to_have_attribute("aria-current", "step")


def test_without_script_everything_is_there(browser: Browser, server: Server) -> None:
    context = browser.new_context(base_url=server.address, java_script_enabled=False)
    page = context.new_page()
    page.goto(LESSON)
    assert page.locator(".step .body:visible").count() == len(lessons()["first-iteration"].text.steps)
    assert page.locator(".choices:visible, .turn button:visible").count() == 0
    page.click("#step-2 .answers summary >> nth=1")
    expect(page.locator("#step-2 .right")).to_be_visible()
    assert page.locator("figure svg[viewBox]").first.is_visible()
    context.close()


def test_the_handout_is_a_sheet_or_two(visit: Visit) -> None:
    page = visit("/lessons/landscape/teacher")
    page.emulate_media(media="print")
    assert page.is_visible(".sheet")
    assert not page.is_visible("#aims")
    assert page.pdf(format="A4").count(b"/Type /Page\n") in (1, 2)


LANDSCAPE = "/lessons/landscape?step=2"
BESIDE, HIGH = 992, 544
"""Pixels: so wide windows show the figure beside the steps, and others that are so high show both at once."""

LOW = 640
WEIGHTS = {"0.15", "0.2", "0.25", "0.3", "0.4", "0.45", "0.5", "0.55"}
LABELS = {*WEIGHTS, "i1", "i2", "o1", "o2", "target 0.01", "target 0.99"}
"""What a network with two neurons a layer shows in the window of a small laptop, too."""

STANDS = (f"{LESSON}?step=2&answers=a&done=1.2", "/lessons/chain-rule?step=4", "/lessons/optimizer?step=5")


@pytest.mark.parametrize(
    ("address", "font", "widths"),
    [
        (STANDS[0], FONTS[0], (360, 1280)),
        *(deep(address, *letters) for address in STANDS for letters in LETTERS),
    ],
)
def test_step_and_figure_stand_well_beside_each_other(
    visit: Visit, page: Page, address: str, font: str, widths: tuple[int, ...]
) -> None:
    prepare(page, font)
    visit(address, reduced_motion=True)
    found = []
    for width in widths:
        page.set_viewport_size({"width": width, "height": WINDOWS[width]})
        wait_for_calm(page)
        found += [f"{width}: {fault}" for fault in faults(page)]
        if width < BESIDE and WINDOWS[width] >= HIGH:
            expect(page.locator(".step.current .turn .ahead")).to_be_in_viewport(ratio=1)
    assert not found, "\n".join(found)
    if address == STANDS[0] and widths[-1] >= BESIDE:
        page.set_viewport_size({"width": widths[-1], "height": LOW})
        wait_for_calm(page)
        assert set(page.locator(".network .tracelabels text").all_text_contents()) >= LABELS


@pytest.mark.parametrize("address", ["/lessons", f"{LESSON}/teacher", STANDS[0], deep(LANDSCAPE)])
@pytest.mark.parametrize(("colours", "width"), NARROW_AND_DARK)
def test_everyone_can_read_it(
    visit: Visit, colours: Literal["light", "dark"], width: int, address: str
) -> None:
    page = visit(address, colours=colours, width=width, reduced_motion=True)
    if "?step" in address:
        wait_for_figure(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    expect_no_violation(page)
