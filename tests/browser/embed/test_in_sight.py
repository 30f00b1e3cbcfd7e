"""What a reader needs next is in sight in an embed, however long the texts are."""

import json
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Visit
from tests.deep import deep

SIZES = ((360, 500), deep((700, 450)))

HIDDEN = """(names) => names.map((name) => document.querySelector(name)).filter((one) => {
    const places = [innerWidth, innerHeight];
    const { left, top, right, bottom, width } = one.getBoundingClientRect();
    const shown = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    return !width || left < 0 || top < 0 || right > places[0] || bottom > places[1] || !one.contains(shown);
  }).map((one) => one.outerHTML.slice(0, 80))"""


def open_embed(visit: Visit, address: str, size: tuple[int, int]) -> Page:
    page = visit(f"/embed/v1/{address}", width=size[0], height=size[1], reduced_motion=True)
    page.wait_for_function("document.querySelector('#dead') === null")
    return page


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_a_beat_brings_its_lines_into_sight(visit: Visit, size: tuple[int, int]) -> None:
    page = open_embed(visit, "code", size)
    page.click(".beats .step")
    assert page.evaluate(HIDDEN, [".listing.shown .step.lit"]) == []
    assert page.evaluate("scrollY") == 0
    page.click(".beats .forward")
    assert page.evaluate(HIDDEN, [".listing.shown .forward.lit"]) == []


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_words_without_end_leave_the_buttons_in_sight(visit: Visit, size: tuple[int, int]) -> None:
    place = {"iteration": 2, "beat": "backward"}
    options = [letter * 120 for letter in "abc"]
    question = {"text": "w" * 250, "kind": "choice", **place, "options": options, "right": 1}
    query = {"preset": "xor", **place, "predict": json.dumps(question), **dict.fromkeys("klm", "?")}
    page = open_embed(visit, f"iteration?{urlencode(query)}", size)
    page.wait_for_selector(".question .commit")
    needed = [".question .commit", ".question .decide .quiet", ".transport .play", "#notes button"]
    assert page.evaluate(HIDDEN, needed) == []
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") == 0
    lines = page.evaluate("document.querySelector('#notes').clientHeight / 20")
    assert lines == int(lines), "a line of the notes is cut"


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_the_verdict_is_seen_before_its_pictures_which_stand_side_by_side(
    visit: Visit, size: tuple[int, int]
) -> None:
    page = open_embed(visit, "claims/a-descent-step-always-lowers-the-loss", size)
    page.click("button[data-verdict=false]")
    page.wait_for_selector(".about-bet")
    assert page.evaluate(HIDDEN, [".verdict"]) == []
    tops = page.evaluate(
        "[...document.querySelectorAll('.figures figure')].map((one) => one.getBoundingClientRect().top)"
    )
    assert (tops[0] == tops[1]) is (size[0] == 700)


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_all_controls_unfold_over_the_picture(visit: Visit, size: tuple[int, int]) -> None:
    page = open_embed(visit, "race?controls=full", size)
    assert page.get_by_role("radio", name="At equal cost").count() == 1
    assert page.evaluate(HIDDEN, [".transport .play", "#figure-surface-plot"]) == []
    page.click(".folded summary")
    assert page.evaluate(HIDDEN, ["#figure-surface", ".transport .play"]) == []
    page.keyboard.press("Escape")
    assert not page.is_visible("#figure-surface")


LONGEST_PLACE = """() => {
  const place = document.querySelector('[data-part=place]');
  place.textContent = 'iteration 100000 of 100000';
  const text = document.createRange();
  text.selectNodeContents(place);
  const link = document.querySelector('.in-full');
  return text.getBoundingClientRect().right <= link.getBoundingClientRect().left;
}"""


@pytest.mark.deep
def test_the_longest_place_keeps_off_the_link_in_the_corner(visit: Visit) -> None:
    page = open_embed(visit, "iteration?preset=xor", SIZES[0])
    page.wait_for_selector(".transport .play:not([disabled])")
    assert page.evaluate(LONGEST_PLACE)


@pytest.mark.deep
def test_three_ways_to_a_slope_are_whole_on_a_phone(visit: Visit) -> None:
    page = visit("/graph", width=360, height=700)
    page.wait_for_selector("[data-part=methods] td")
    assert page.evaluate(
        "(() => { const one = document.querySelector('[data-part=methods]');"
        " return one.scrollWidth <= one.clientWidth; })()"
    )
