"""Every page stands well in every window: nothing overlaps, is cut or leaves its place; what opens closes."""

import re
from collections.abc import Callable
from itertools import pairwise
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Visit
from tests.browser.first_step import PAGES
from tests.browser.layout import (
    MEASURING,
    OPEN_PANELS,
    dialog_faults,
    faults,
    faults_in_popovers,
    open_page,
    open_panels,
    popover_faults,
    popovers_that_stay,
    prepare,
    resize,
    wait_for_quiet,
)
from tests.browser.rest import wait_for_calm
from tests.browser.windows_and_fonts import FONTS, LETTERS, WINDOWS
from tests.deep import deep

WIDE, NARROW = FONTS

OTHERS = {
    "/lab?preset=xor": WIDE,
    "/iteration?preset=mazur": NARROW,
    "/iteration?preset=spiral&optimizer=adam": WIDE,
    "/graph?preset=xor&step=60&node=3": NARROW,
    "/descent?surface=rosenbrock": NARROW,
    "/descent?surface=parabola&source=spsa&racers=adam;adam,learning_rate:2;nesterov;damped_newton": WIDE,
}
"""Pages with other contents than they begin with."""

BETWEEN = (320, 1100, 1920)
"""The windows that these are looked at in."""


def cases() -> list[Any]:
    """Each page in two windows, with wide letters; deep: in others, with narrow ones, with other contents."""
    some = [pytest.param(address, WIDE, (360, 1280)) for address in PAGES]
    everywhere = [deep(address, *letters) for address in (*PAGES, "/race") for letters in LETTERS]
    return some + everywhere + [deep(address, font, BETWEEN) for address, font in OTHERS.items()]


def in_all(page: Page, widths: tuple[int, ...], measure: Callable[[Page], list[str]]) -> list[str]:
    found = []
    for width in widths:
        resize(page, width)
        found += [f"{width}: {fault}" for fault in measure(page)]
    return found


def with_popovers(page: Page) -> list[str]:
    return faults(page) + popover_faults(page)


def with_dialogs(page: Page) -> list[str]:
    return with_popovers(page) + dialog_faults(page)


def unfold(page: Page) -> None:
    """Show all controls, where a page has begun with few."""
    button = page.locator("[data-part=show-controls]")
    if button.is_visible():
        button.click()


@pytest.mark.parametrize(("address", "font", "widths"), cases())
def test_all_can_be_read_pressed_opened_and_closed(
    visit: Visit, page: Page, address: str, font: str, widths: tuple[int, ...]
) -> None:
    open_page(visit, page, address, font)
    at_start = in_all(page, widths[:2], faults)
    for _ in range(2):
        page.keyboard.press("ArrowRight")
        wait_for_calm(page)
    unfold(page)
    open_panels(page)
    later = in_all(page, widths[-2:0:-1], with_popovers) + in_all(page, (widths[0], widths[-1]), with_dialogs)
    # Whether they close has nothing to do with letters.
    closing = popovers_that_stay(page) if font == WIDE else []
    found = at_start + later + closing
    assert not found, "\n".join(dict.fromkeys(found))


WORDS = (
    "/",
    "/claims",
    "/claims/a-descent-step-always-lowers-the-loss",
    "/words",
    "/lessons",
    "/lessons/costs/teacher",
)
"""Pages to be read, whose figures are still pictures until they come near."""


@pytest.mark.parametrize(
    ("address", "font", "widths"),
    [
        *(pytest.param(one, FONTS[0], (360, 1280)) for one in ("/", "/words", "/lessons/costs/teacher")),
        *(deep(one, *letters) for one in WORDS for letters in LETTERS),
    ],
)
def test_all_words_can_be_read(
    visit: Visit, page: Page, address: str, font: str, widths: tuple[int, ...]
) -> None:
    prepare(page, font)
    visit(address, reduced_motion=True)
    page.evaluate(OPEN_PANELS)
    found = []
    for width in widths:
        page.set_viewport_size({"width": width, "height": WINDOWS[width]})
        page.evaluate("() => new Promise(requestAnimationFrame)")
        found += [f"{width}: {fault}" for fault in faults(page)]
    assert not found, "\n".join(dict.fromkeys(found))


SWEEP = "/sweep?preset=xor&number=width&rates=0.1,1000,9,log&values=1,16,16,linear&steps=20"


@pytest.mark.parametrize(("font", "widths"), [deep(*one) for one in LETTERS])
def test_sweeps_can_be_read_pressed_opened_and_closed(
    visit: Visit, page: Page, font: str, widths: tuple[int, ...]
) -> None:
    prepare(page, font)
    visit(SWEEP, reduced_motion=True)
    page.wait_for_function("document.querySelector('#status').textContent === 'All cells are here.'")
    page.wait_for_function("document.querySelector('#range-says').textContent !== ''")
    page.evaluate(OPEN_PANELS)
    found = []
    for width in widths:
        resize(page, width, wait_for_quiet)
        found += [f"{width}: {fault}" for fault in faults(page) + popover_faults(page)]
    found += popovers_that_stay(page)
    assert not found, "\n".join(dict.fromkeys(found))


CHOICES = {
    "/iteration": "#presets a",
    "/graph": "[data-part=examples] option:not([value=''])",
    "/descent": "#experiments a",
    "/lab": "#presets a",
}
"""All that a page offers to try."""

CHOOSE = """(offered) => {
  const list = offered.closest('select');
  if (!list) return offered.click();
  list.value = offered.value;
  list.dispatchEvent(new Event('change', { bubbles: true }));
}"""

COMPLAINTS = "#trouble, #notes, [role=alert], [aria-invalid=true]"
PICTURES = "[role=img][aria-label]"


@pytest.mark.parametrize("address", [deep("/iteration"), deep("/graph"), deep("/descent"), deep("/lab")])
def test_every_example_can_be_chosen_after_every_other(visit: Visit, page: Page, address: str) -> None:
    visit(address, reduced_motion=True)
    wait_for_calm(page)
    offered = page.query_selector_all(CHOICES[address])
    assert len(offered) > 3
    pictures = {}
    for one in offered:
        one.evaluate(CHOOSE)
        wait_for_calm(page)
        title = one.inner_text()
        said = [
            each.inner_text().strip() for each in page.query_selector_all(COMPLAINTS) if each.is_visible()
        ]
        assert not any(said), (title, said)
        drawn = [each for each in page.query_selector_all(PICTURES) if each.is_visible()]
        assert all(each.query_selector(".main-svg") for each in drawn), title
        pictures[title] = [each.inner_html() for each in drawn]
    assert all(one != other for one, other in pairwise(pictures.values())), "an example shows the one before"


PLANTED = {
    "overlap: p .* and p ": "<p>one</p><p style='margin-top: -2.2em'>another</p>",
    "overlap: text .* and text ": "<svg><text x=9 y=30>one</text><text x=12 y=32>another</text></svg>",
    "overlap: button .* and input ": "<button>press</button><input style='margin-left: -30px'>",
    "cut: p ": "<p style='width: 40px; overflow: hidden; white-space: nowrap'>a long sentence</p>",
    "cut: b ": "<b style='display: block; height: 20px; width: 70px; overflow: hidden'>a long sentence</b>",
    "cut: i ": "<i style='display: block; width: 40px; overflow: hidden; text-overflow: ellipsis;"
    " white-space: nowrap'>with dots, and no title</i>",
    "narrow: input ": "<input type=number style='width: 60px' value=-123456.789>",
    "narrow: select ": "<select style='width: 60px'><option>a long title</select>",
    "out of its card: p ": "<div class=card style='width: 50px'><p>sesquipedalian</p></div>",
    "out of the window: p ": "<p style='position: absolute; left: -20px'>one</p>",
    "out of its button: button ": "<button style='width: 60px; white-space: nowrap'>a long title</button>",
    "scrolls sideways: ": "<div style='width: 110vw; height: 9px'></div>",
    "scrolls without a sign: div ": "<main><div tabindex=0 aria-label=one style='width: 90px; "
    "overflow: auto'><p style='width: 200px'>a line</p></div></main>",
    "scrolls without keys: div ": "<main><div style='width: 90px; overflow: auto'>"
    "<p style='width: 200px'>a line</p></div></main>",
    "squeezed: p ": "<p style='width: 50px'>a help of so many words one a line</p>",
    "covers: p ": "<p class=said-of-number style='margin-bottom: -2em'>no number</p><svg height=90></svg>",
    "not drawn: text ": "<div class=plot><svg><g class=textpoint style='display: none'><text>one</text></g>"
    "</svg></div>",
    "wider than its node: text ": "<svg><g class=tracenodes><path class=point d='M10,10h12v12h-12z'/>"
    "<g class=textpoint><text x=2 y=19 font-size=11>−0.49</text></g></g></svg>",
    "hides 200 of 400 pixels: div ": "<div class=transport style='position: sticky; height: 200px'></div>",
}
SOUND = """<div class=card style='padding: 9px'><p>one</p><p>another, <b>bold</b></p>
  <button>press <span>it</span></button> <label>how many <input type=number value=3></label>
  <p title='a long line' style='width: 40px; overflow: hidden; text-overflow: ellipsis; white-space: pre'>a
  long line</p>
  <div style='height: 20px; overflow: auto' tabindex=0><p>a line</p><p>and another</p></div>
  <svg><text x=9 y=30>one</text><text x=9 y=46>another</text></svg></div>"""
OPENS_OUTSIDE = """<details class=popover style="margin: 30px"><summary>more</summary>
  <div style='position: absolute; left: 600px; width: 200px'>to be read</div></details>"""


def show(page: Page, html: str) -> None:
    page.evaluate("(html) => { document.body.innerHTML = html; }", html)


def test_a_planted_fault_is_found_and_what_is_sound_is_not_blamed(visit: Visit, page: Page) -> None:
    page.add_init_script(MEASURING)
    visit("/health", width=640, height=400)
    show(page, SOUND)
    assert faults(page) == []
    for sentence, html in PLANTED.items():
        show(page, html)
        assert [fault for fault in faults(page) if re.search(sentence, fault)], (sentence, faults(page))


CUT_INSIDE = f"""<button aria-haspopup=dialog>open</button><dialog>{PLANTED["cut: p "]}</dialog>
  <details class=popover><summary>more</summary>{PLANTED["cut: p "]}</details>"""
OPENS = """() => document.querySelector('button')
  .addEventListener('click', () => document.querySelector('dialog').showModal())"""


def test_a_fault_in_what_opens_is_found(visit: Visit, page: Page) -> None:
    page.add_init_script(MEASURING)
    visit("/health", width=640, height=400)
    show(page, CUT_INSIDE)
    page.evaluate(OPENS)
    assert faults(page) == []
    for found in (dialog_faults(page), faults_in_popovers(page)):
        assert [fault.split(" in ")[0] for fault in found] == ["cut: p"]


def test_a_popover_that_opens_outside_or_stays_is_found(visit: Visit, page: Page) -> None:
    page.add_init_script(MEASURING)
    visit("/health", width=640, height=400)
    show(page, OPENS_OUTSIDE)
    assert {fault.split(":")[0] for fault in popover_faults(page) + popovers_that_stay(page)} == {
        "opens outside the window",
        "is covered or cut off",
        "stays open after Escape",
        "stays open after a press elsewhere",
    }
