"""How a page stands: in windows of every width, in narrow and in wide letters, with everything open."""

import json
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page

from tests.browser.conftest import Visit
from tests.browser.rest import wait_for_calm
from tests.browser.windows_and_fonts import WINDOWS

MEASURING = "\n".join(Path(__file__).with_name(name).read_text() for name in ("layout_boxes.js", "layout.js"))

IN_THIS_FONT = """addEventListener('DOMContentLoaded', () => {
  const style = document.createElement('style');
  style.textContent = `body, button, select, input, textarea, svg text { font-family: FONT !important; }`;
  document.head.append(style);
});"""

OPEN_PANELS = """() => {
  for (const one of document.querySelectorAll('details:not(.popover)')) one.open = true;
}"""
SHOW = """async (popover) => {
  const opens = new Promise((opened) => popover.addEventListener('toggle', opened, { once: true }));
  if (!popover.open) {
    popover.querySelector('summary').click();
    await opens;
  }
}"""
SHOW_EACH = f"""async (popovers, isMeasured) => {{
  const faults = [];
  for (const popover of popovers.filter((one) => one.checkVisibility())) {{
    await ({SHOW})(popover);
    faults.push(...(isMeasured ? window.layoutFaults : window.popoverFaults)(popover));
    popover.open = false;
  }}
  return faults;
}}"""
LEAVE = """(popover) => {
  popover.querySelector('summary').focus();
}"""


def prepare(page: Page, font: str) -> None:
    """Whatever this tab opens from now on has one font, and can be measured."""
    page.add_init_script(IN_THIS_FONT.replace("FONT", json.dumps(font)))
    page.add_init_script(MEASURING)


def open_page(visit: Visit, page: Page, address: str, font: str, width: int = 1440) -> Page:
    """The page at rest in one font, ready to be measured."""
    prepare(page, font)
    visit(address, width=width, height=WINDOWS[width], reduced_motion=True)
    wait_for_calm(page)
    return page


TWO_FRAMES = "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"


def wait_for_quiet(page: Page) -> None:
    """Wait for all answers, timers and drawings, on any page: with a figure of its own or without."""
    page.wait_for_function(
        "document.querySelector('main').ariaBusy !== 'true' && window.waiting.comesToAnEnd()"
    )
    page.evaluate(TWO_FRAMES)


def resize(page: Page, width: int, wait: Callable[[Page], None] = wait_for_calm) -> None:
    """Give the page another window, and wait until it has found its place in it."""
    page.set_viewport_size({"width": width, "height": WINDOWS[width]})
    wait(page)


def open_panels(page: Page, wait: Callable[[Page], None] = wait_for_calm) -> None:
    """Open every table and panel that stands in the page itself."""
    page.evaluate(OPEN_PANELS)
    wait(page)


def faults(page: Page) -> list[str]:
    """What overlaps, is cut, or leaves its place: a sentence for each."""
    found: list[str] = page.evaluate("layoutFaults()")
    return found


def faults_in_popovers(page: Page) -> list[str]:
    """What overlaps, is cut, or leaves its place in each popover, while it is open."""
    found: list[str] = page.eval_on_selector_all("details.popover", SHOW_EACH, True)
    return found


def popover_faults(page: Page) -> list[str]:
    """What is wrong with popovers where they open."""
    found: list[str] = page.eval_on_selector_all("details.popover", SHOW_EACH, False)
    return found


def popovers_that_stay(page: Page) -> list[str]:
    """What is wrong with how popovers close: each is left with Escape, and by a press elsewhere."""
    found: list[str] = []
    for popover in page.query_selector_all("details.popover"):
        if not popover.is_visible():
            continue
        popover.evaluate(SHOW)
        popover.evaluate(LEAVE)
        page.keyboard.press("Escape")
        if popover.get_attribute("open") is not None:
            found.append(f"stays open after Escape: {popover.inner_text()[:40]}")
        popover.evaluate(SHOW)
        page.mouse.click(1, 1)
        if popover.get_attribute("open") is not None:
            found.append(f"stays open after a press elsewhere: {popover.inner_text()[:40]}")
    return found


def dialog_faults(page: Page) -> list[str]:
    """What is wrong with the dialogs: each is opened and left with Escape."""
    found: list[str] = []
    for button in page.query_selector_all("button[aria-haspopup=dialog]"):
        if not button.is_visible():
            continue
        button.evaluate("(button) => button.click()")
        # Some come only when they are asked for.
        page.wait_for_selector("dialog[open]")
        found += page.evaluate("dialogFaults()")
        page.keyboard.press("Escape")
        if page.query_selector("dialog[open]"):
            found.append(f"stays open after Escape: {button.inner_text()}")
    return found
