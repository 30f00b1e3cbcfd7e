"""Waits until a page is at rest: for what it does, never for a time."""

from pathlib import Path

from playwright.sync_api import Page

WATCH = Path(__file__).with_name("waiting.js")
"""Runs before each page: it keeps count of timers and of answers that are awaited."""

AT_REST = """(() => {
  const main = document.querySelector('main');
  return main?.getAttribute('aria-busy') === 'false' && main.dataset.motion === 'rest';
})()"""

FRAMES = 3
"""So many frames in a row: a change is shown in the next frame, and what follows from it in the one after."""

LASTS = """(frames) => {
  const holds = CONDITION;
  window.framesAtRest = holds ? (window.framesAtRest ?? 0) + 1 : 0;
  if (window.framesAtRest < frames) return false;
  window.framesAtRest = 0;
  return true;
}"""


def wait_for_rest(page: Page, *conditions: str) -> None:
    """Wait until nothing is missing, nothing moves, and the conditions hold; and until that lasts."""
    page.wait_for_function(LASTS.replace("CONDITION", " && ".join([AT_REST, *conditions])), arg=FRAMES)


def wait_for_calm(page: Page, *conditions: str) -> None:
    """Wait also for all answers that were asked for, and for all timers: their time passes at once."""
    wait_for_rest(page, *conditions, "window.waiting.comesToAnEnd()")
