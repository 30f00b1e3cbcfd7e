"""The descent page as a whole: all of it can be reached and used by keyboard."""

import pytest

from app.problems.surfaces import SURFACES
from tests.browser.conftest import Visit
from tests.browser.descent.page import open_descent


def test_the_whole_page_is_walked_by_keyboard(visit: Visit) -> None:
    race = open_descent(visit)
    reached = set()
    for _ in range(70):
        race.page.keyboard.press("Tab")
        reached.add(race.focused())
        if race.focused() == "help-button":
            break
    assert {
        "surface", "formula", "start-0", "start-1", "source", "noise", "steps", "select-1", "rule-1",
        "remove-4", "racer-1-learning_rate", "handle", "unit", "scrub", "speed", "help-button",
    } <= reached  # fmt: skip

    race.page.focus("#surface")
    race.page.keyboard.type("Himm")
    race.settle()
    assert race.page.input_value("#formula") == SURFACES["himmelblau"].text()

    race.page.focus("#handle")
    race.press("ArrowRight", "ArrowRight", "ArrowDown", "Shift+ArrowLeft")
    assert race.start() == pytest.approx([0.2 - 1, -0.1])
    assert race.page.get_attribute("#handle", "aria-label") == "Start: x −0.8, y −0.1"

    race.page.evaluate("document.activeElement.blur()")
    race.press("End")
    assert sum("at the minimum" in status for status in race.statuses()) >= 2
    race.press("Home")
    assert race.text("#place").startswith("0 of ")

    race.press("?")
    assert race.page.locator("#help").get_attribute("open") is not None
    race.press("Escape")
