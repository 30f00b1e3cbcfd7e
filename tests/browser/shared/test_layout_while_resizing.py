"""A page that was begun in a wide window stands as well in a narrow one, and again in the wide one."""

import pytest
from playwright.sync_api import Page

from tests.browser.claims.page import CLAIM
from tests.browser.conftest import Visit
from tests.browser.layout import faults, prepare, resize, wait_for_quiet
from tests.browser.windows_and_fonts import FONTS, WINDOWS
from tests.deep import deep

STIR = """async (presses) => {
  const frame = () => new Promise(requestAnimationFrame);
  const until = async (holds) => { for (let k = 0; k < 300 && !holds(); k += 1) await frame(); };
  const isCalm = () => window.waiting.comesToAnEnd();
  for (const place of document.querySelectorAll('[data-mount], [data-figure]')) {
    place.scrollIntoView({ block: 'center' });
    await until(() => !place.querySelector('[data-part=measure]:disabled, [data-action=play]:disabled'));
    for (const part of presses) {
      const button = place.querySelector(`button${part}:enabled`);
      if (!button) continue;
      const before = place.innerText;
      button.click();
      await until(() => place.innerText !== before && isCalm());
    }
  }
}"""
LOOK = """async () => {
  const frame = () => new Promise(requestAnimationFrame);
  for (const place of document.querySelectorAll('[data-mount], [data-figure]')) {
    place.scrollIntoView({ block: 'center' });
    await frame();
    for (let k = 0; k < 600 && !window.waiting.comesToAnEnd(); k += 1) await frame();
    await frame();
  }
  scrollTo(0, 0);
  await frame();
}"""
"""What is out of sight is drawn anew when it comes near. At the top, as a step may lie over its figure."""

NEXT = "[data-action=play] + button"
PRESSES = ("[data-part=measure]", "[data-part=take]", "[data-part=take]", NEXT, NEXT)
"""A slope, a step, and a step along the slope that is stale by then; two steps of a walk."""

LETTERS = ((FONTS[0], (1440, 1100, 768, 320, 360, 1440)), (FONTS[1], (1366, 360, 1366)))
"""Wide letters are those that run out of room."""

ADDRESSES = ("/", CLAIM, "/lessons/first-iteration", "/words", "/descent", "/graph", "/iteration", "/lab")


@pytest.mark.parametrize(
    ("address", "font", "widths"),
    [
        pytest.param("/graph", FONTS[0], (1440, 360, 1440)),
        *(deep(one, *LETTERS[0]) for one in ADDRESSES),
        *(deep(one, *LETTERS[1]) for one in ("/", "/descent", "/graph", "/iteration")),
    ],
)
def test_figures_with_all_their_labels_follow_the_window(
    visit: Visit, page: Page, address: str, font: str, widths: tuple[int, ...]
) -> None:
    prepare(page, font)
    visit(address, width=widths[0], height=WINDOWS[widths[0]], reduced_motion=True)
    page.evaluate(STIR, PRESSES)
    if address == "/":
        assert page.is_visible("[data-mount=answer] [data-part=fresh]")
    found = []
    for width in widths:
        resize(page, width, wait_for_quiet)
        page.evaluate(LOOK)
        found += [f"{width}: {fault}" for fault in faults(page)]
    assert not found, "\n".join(dict.fromkeys(found))


FORGETFUL = """() => {
  const line = document.createElement('p');
  line.textContent = 'a label that was placed once';
  line.style = `position: absolute; left: ${innerWidth - 200}px; white-space: nowrap`;
  document.querySelector('main').append(line);
}"""


def test_a_label_that_stays_where_it_was_is_found(visit: Visit, page: Page) -> None:
    prepare(page, FONTS[0])
    visit("/lessons", width=1440, reduced_motion=True)
    page.evaluate(FORGETFUL)
    resize(page, 360, wait_for_quiet)
    assert any("out of the window" in fault or "sideways" in fault for fault in faults(page))
