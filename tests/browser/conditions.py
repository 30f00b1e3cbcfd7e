"""Waits for conditions in a page by what needs no eval(): the pages' own policy forbids it, in tests too.

Playwright's own `wait_for_function` reads its condition as a text again and again, which fails in every page
that forbids to run texts. Here the debugger's protocol reads it once, and the page asks it in each frame.
"""

from time import monotonic
from typing import Any

from playwright.sync_api import Error, Frame, Page
from playwright.sync_api import TimeoutError as Late

PATIENCE = 60_000
"""Milliseconds until what a test waits for is held to be missing: machines may be busy."""

_NEVER_SOON = 5_001
"""Milliseconds of a timer that no test lets pass at once (waiting.js)."""

_GONE = ("context was destroyed", "Cannot find context", "Frame was detached and")
"""What is said of a condition whose page has been left: it is asked again in the next one."""

# In frames, not with timers: tests let the page's timers pass at once.
# The one timer is for pages that draw no frames, and for answers that never come: no wait has a limit else.
_ASKING = """([arg, patience, latest]) => new Promise((settle, fail) => {
  const end = performance.now() + patience;
  const over = setTimeout(settle, latest, null);
  const tell = (value) => {
    clearTimeout(over);
    settle(value);
  };
  const ask = async () => {
    try {
      const read = (
EXPRESSION
      );
      const value = await (typeof read === 'function' ? read(arg) : read);
      if (value) tell(value instanceof Node ? true : value);
      else if (performance.now() > end) tell(null);
      else requestAnimationFrame(ask);
    } catch (error) {
      clearTimeout(over);
      fail(error);
    }
  };
  ask();
})"""


def wait_for_function(
    place: Page | Frame, expression: str, *, arg: Any = None, timeout: float = PATIENCE
) -> Any:
    """What a condition says when it first holds: an expression, or a function of `arg`.

    Raises TimeoutError when it has not held within `timeout` milliseconds.
    """
    end = monotonic() + timeout / 1000
    while (left := end - monotonic()) > 0:
        try:
            latest = max(left * 1000, _NEVER_SOON)
            value = place.evaluate(_ASKING.replace("EXPRESSION", expression), [arg, left * 1000, latest])
        except Error as error:
            if not any(words in error.message for words in _GONE):
                raise
            continue
        if value is not None:
            return value
    raise Late(f"{timeout:g} ms have passed, and this does not hold: {expression} (arg: {arg!r})")


def install() -> None:
    """Let every page and frame wait so."""
    Page.wait_for_function = Frame.wait_for_function = wait_for_function
