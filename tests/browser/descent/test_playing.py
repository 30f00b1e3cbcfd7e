"""A race is played: it ends at the end, pauses at a step, and redraws only what moves."""

import re

from tests.browser.conftest import Visit
from tests.browser.descent.page import open_descent


def test_playing_ends_at_the_end_and_pause_stops_at_a_step(visit: Visit) -> None:
    race = open_descent(visit, "?surface=bowl&steps=20&unit=steps")
    race.page.select_option("#speed", "30")
    race.page.evaluate("document.activeElement.blur()")
    race.page.keyboard.press("Space")
    race.settle()
    assert race.text("#place") == "step 20 of 20"

    race.press("Home")
    race.page.keyboard.press("Space")
    race.play_to(0.05)
    race.press("Space")
    assert re.fullmatch(r"step \d+ of 20", race.text("#place"))
    seen = race.drawing("surface")
    race.press("ArrowRight").press("ArrowLeft")
    assert race.drawing("surface") == seen


def test_playing_writes_attributes_and_leaves_the_heights_alone(visit: Visit) -> None:
    race = open_descent(visit, "?surface=himmelblau&steps=50")
    race.calm()
    heights = "document.querySelector('#surface-plot .contourlayer').outerHTML"
    before = race.page.evaluate(heights)
    redraws = """() => {
      window.redraws = 0;
      const original = window.Plotly.react;
      window.Plotly.react = (...given) => { window.redraws += 1; return original(...given); };
    }"""
    race.page.evaluate(redraws)
    race.page.keyboard.press("Space")
    race.play_to(0.1)
    assert race.page.evaluate("window.redraws") == 0
    race.press("Space").calm()
    assert race.page.evaluate("window.redraws") == 2
    assert race.page.evaluate(heights) == before


def test_both_ways_of_drawing_leave_the_same_marks(visit: Visit) -> None:
    race = open_descent(visit, "?surface=beale&steps=50")
    race.page.keyboard.press("Shift+ArrowRight")
    race.settle()
    written = race.drawing("surface"), race.drawing("race")
    race.calm()
    assert (race.drawing("surface"), race.drawing("race")) == written


def test_with_reduced_motion_racers_go_from_step_to_step(visit: Visit) -> None:
    race = open_descent(visit, "?surface=bowl&unit=steps", reduced_motion=True)
    race.page.select_option("#speed", "2")
    race.page.evaluate("document.activeElement.blur()")
    start = race.drawing("surface")
    race.page.keyboard.press("Space")
    seen = race.page.evaluate(DRAWINGS_UNTIL, 2)
    race.press("Space")
    assert seen[0] == "|".join(start)
    # One for each of the steps 0, 1 and 2, and none on the way between two of them.
    assert len(seen) == 3


DRAWINGS_UNTIL = """(step) => new Promise((done) => {
  const seen = new Set();
  const look = () => {
    const marks = [...document.querySelectorAll('#surface-plot .shapelayer path')];
    seen.add(marks.map((one) => one.getAttribute('d')).join('|'));
    const { textContent } = document.querySelector('#place');
    if (parseInt(textContent.split(' ')[1]) >= step) done([...seen]);
    else requestAnimationFrame(look);
  };
  look();
})"""
