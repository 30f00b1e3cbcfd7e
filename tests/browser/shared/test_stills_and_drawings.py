"""The picture before any script has the size, the words and the places of the drawing that follows it."""

from typing import Any

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Visit
from tests.browser.layout import wait_for_quiet
from tests.deep import deep

PLACES = {
    "/": ("[data-mount=graph]", "[data-mount=iteration]"),
    "/lessons/first-iteration": ("[data-figure=iteration]",),
    "/lessons/chain-rule": ("[data-figure=graph]",),
    "/iteration": ("main",),
    "/iteration?preset=spiral": ("main",),
    "/graph": ("main",),
}
"""Pages, and where their figures with pictures stand."""

SEEN = """(places) => places.map((selector) => {
  const place = document.querySelector(selector);
  const inPlace = (element) => {
    const [box, around] = [element, element.closest('.plot')].map((one) => one.getBoundingClientRect());
    return [(box.left + box.right) / 2 - around.left, (box.top + box.bottom) / 2 - around.top];
  };
  const isShown = (one) => one.getBoundingClientRect().width > 0 && one.checkVisibility() &&
    getComputedStyle(one.closest('.textpoint') ?? one).display !== 'none';
  const words = [...place.querySelectorAll('.plot text')]
    .filter((one) => one.textContent.trim() && isShown(one));
  const boxes = ['.plot', '.chart', '.window', '.caption', '.outcome', '.picture']
    .flatMap((name) => [...place.querySelectorAll(name)].map((one) => [name, one]))
    .filter(([, one]) => isShown(one));
  return {
    words: words.map((one) => [one.textContent.trim(), ...inPlace(one)]),
    boxes: boxes.map(([name, one]) => {
      const { width, height } = one.getBoundingClientRect();
      return [name, width, height];
    }),
    said: ['[data-figure=iteration] [data-part=caption]', '.outcome', '[data-part=example]']
      .flatMap((name) => [...place.querySelectorAll(name)].filter(isShown))
      .map((one) => one.selectedOptions?.[0].text ?? one.textContent.trim()),
  };
})"""


def seen(page: Page, places: tuple[str, ...]) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = page.evaluate(SEEN, list(places))
    return found


@pytest.mark.expected_problems("ERR_FAILED")
@pytest.mark.parametrize(
    ("address", "width", "height"),
    [
        ("/", 360, 900),
        deep("/", 1440, 900),
        *(deep(address, width, 900) for address in PLACES for width in (1280, 768)),
        *(deep(address, 360, 900) for address in PLACES if address != "/"),
        *(deep("/iteration", 1440, height) for height in (780, 1080)),
        deep("/iteration?preset=spiral", 1440, 900),
        *(deep("/embed/v1/iteration?preset=exam", *size) for size in ((560, 315), (640, 360))),
    ],
)
def test_still_and_drawing_have_the_same_box_words_and_places(
    visit: Visit, page: Page, address: str, width: int, height: int
) -> None:
    scripts = "**/*.js*"
    places = PLACES.get(address, ("main",))
    visit("/health", width=width, height=height, reduced_motion=True)
    page.route(scripts, lambda route: route.abort())
    page.goto(address)
    before = seen(page, places)
    page.unroute(scripts)
    page.goto(address)
    for place, still in zip(places, before, strict=True):
        assert still["words"], place
        page.locator(place).scroll_into_view_if_needed()
        # Embeds draw without Plotly.
        drawing = f"{place} {'.shapelayer' if address.startswith('/embed') else '.main-svg'}"
        page.wait_for_function("(drawing) => document.querySelector(drawing) !== null", arg=drawing)
        wait_for_quiet(page)
        drawn = seen(page, (place,))[0]
        assert still["boxes"] == [[name, *map(pytest.approx, box)] for name, *box in drawn["boxes"]], place
        assert still["said"] == drawn["said"], place
        assert sorted(text for text, *_ in still["words"]) == sorted(text for text, *_ in drawn["words"])
        missed = [
            (text, at)
            for text, *at in still["words"]
            if not any(
                text == other and at == [pytest.approx(one, abs=REACH) for one in there]
                for other, *there in drawn["words"]
            )
        ]
        assert missed == [], (place, missed)


REACH = 5
"""Pixels: browsers and Plotly set a line of text a little otherwise, and plans round."""
