"""Pages on paper, and where the reader's system sets all colours."""

from typing import Literal

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Visit
from tests.browser.first_step import PAGES
from tests.browser.layout import MEASURING
from tests.browser.rest import wait_for_calm
from tests.deep import deep

ON_PAPER = """() => {
  const layers = [...document.styleSheets].flatMap(rulesIn);
  for (const rule of layers) if (rule.media?.mediaText === 'print') rule.media.mediaText = 'all';
  document.body.style.width = '718px';
  dispatchEvent(new Event('beforeprint'));
  const [faults, bars] = [window.layoutFaults(), shown('.primary, nav')];
  const found = { faults, bars, distorted: distorted(), pale: pale() };
  dispatchEvent(new Event('afterprint'));
  return found;

  function rulesIn(sheet) {
    return [...sheet.cssRules].flatMap((rule) => (rule.styleSheet ? rulesIn(rule.styleSheet) : [rule]));
  }
  function shown(selector) {
    return [...document.querySelectorAll(selector)].filter((one) => one.checkVisibility());
  }
  function distorted() {
    return shown('.svg-container').filter((box) => {
      const svg = box.querySelector('.main-svg');
      const drawn = svg.getAttribute('width') / svg.getAttribute('height');
      return Math.abs(box.clientWidth / box.clientHeight / drawn - 1) > 0.01 || box.clientWidth > 718;
    }).map((box) => box.parentElement.closest('[id]').id);
  }
  function pale() {
    const texts = shown('main :is(p, dt, dd, label, h2, td)').filter((one) => one.innerText.trim());
    return texts.filter((one) => {
      const [red, green, blue] = getComputedStyle(one).color.match(/[0-9.]+/g).map(Number);
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 130;
    }).map((one) => one.innerText);
  }
}"""
"""What is wrong on a sheet of A4. All at once, as in printing: no drawing hears of the new size."""


@pytest.mark.parametrize("address", ["/iteration", *(deep(page) for page in PAGES if page != "/iteration")])
@pytest.mark.parametrize("colours", ["dark", deep("light")])
def test_a_page_on_paper_is_whole_and_dark_on_white(
    visit: Visit, page: Page, address: str, colours: Literal["dark", "light"]
) -> None:
    page.add_init_script(MEASURING)
    visit(address, colours=colours, width=768, height=1024, reduced_motion=True)
    wait_for_calm(page)
    found = page.evaluate(ON_PAPER)
    kinds = ("overlap", "out of", "the page scrolls")
    assert [fault for fault in found.pop("faults") if fault.startswith(kinds)] == []
    assert found == {"distorted": [], "pale": [], "bars": []}
    assert page.locator(".main-svg[viewBox]").count() == 0


def test_forced_colours_keep_the_present_beat_and_the_example(visit: Visit, page: Page) -> None:
    page.add_init_script(MEASURING)
    visit("/iteration?beat=backward", reduced_motion=True)
    page.emulate_media(forced_colors="active", reduced_motion="reduce")
    wait_for_calm(page)
    script = """(all) => all.filter((one) => getComputedStyle(one).outlineStyle === 'solid')
      .map((one) => one.dataset.beat ?? one.dataset.preset)"""
    assert page.eval_on_selector_all("[data-beat]", script) == ["backward"]
    assert len(page.eval_on_selector_all("#presets a", script)) == 1
