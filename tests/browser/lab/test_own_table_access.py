"""The dialog of one's own table for everyone: keys alone, any width, and nothing that axe-core can find."""

from typing import Literal

import pytest

from tests.browser.axe import expect_no_violation
from tests.browser.conftest import Visit
from tests.browser.lab.own_table import PETS, SHAPES, OwnTable, open_own_table
from tests.deep import LOOKS

pytestmark = pytest.mark.deep

Colours = Literal["light", "dark"]
REFUSED = pytest.mark.expected_problems("422: .*/api/read-(columns|table)", "422 .Unprocessable")
DIALOG = "#own-table"
"""What is below it cannot be reached."""

RAGGED = "a,b\n1,2.5\n2\n3,4.5"


@pytest.mark.parametrize(("colours", "width"), LOOKS)
def test_axe_finds_nothing_empty_or_read(visit: Visit, colours: Colours, width: int) -> None:
    own = open_own_table(visit, colours=colours, width=width)
    expect_no_violation(own.lab.page, DIALOG)
    own.paste(SHAPES)
    expect_no_violation(own.lab.page, DIALOG)
    expect_no_violation(own.use().page)


@REFUSED
@pytest.mark.parametrize(("colours", "width"), LOOKS)
def test_axe_finds_nothing_in_mistakes(visit: Visit, colours: Colours, width: int) -> None:
    own = open_own_table(visit, colours=colours, width=width).paste(RAGGED)
    expect_no_violation(own.lab.page, DIALOG)
    own.paste(SHAPES).tick(0, ticked=False).tick(1, ticked=False)
    expect_no_violation(own.lab.page, DIALOG)


def test_everything_fits_and_nothing_overlaps(visit: Visit) -> None:
    own = open_own_table(visit).paste(SHAPES)
    script = """dialog => {
      const box = dialog.getBoundingClientRect();
      const [give, take] = ['.give', '.take'].map(name => dialog.querySelector(name).getBoundingClientRect());
      const sideways = [dialog, ...dialog.querySelectorAll('.halves, .give, .take')]
        .filter(one => one.scrollWidth > one.clientWidth + 1);
      return { inside: box.left >= 0 && box.right <= innerWidth && box.top >= 0 && box.bottom <= innerHeight,
        apart: give.right <= take.left || give.bottom <= take.top, sideways: sideways.length };
    }"""
    for width, height in ((360, 640), (768, 900), (1440, 900)):
        own.page.set_viewport_size({"width": width, "height": height})
        found = own.page.eval_on_selector("#own-table", script)
        assert found == {"inside": True, "apart": True, "sideways": 0}, width


def active(own: OwnTable) -> str:
    found: str = own.page.evaluate("document.activeElement.id")
    return found


@REFUSED
def test_keys_alone_are_enough(visit: Visit) -> None:
    own = open_own_table(visit)
    own.page.keyboard.press("Escape")
    assert active(own) == "own-table-open"
    own.page.keyboard.press("Enter")
    assert active(own) == "own-table-text"
    own.page.keyboard.insert_text(SHAPES)
    own.settle()
    reach(own, "own-table-header")
    reach(own, "own-table-input-1")
    own.page.keyboard.press("Space")
    own.settle()
    assert own.inputs() == [0]
    assert active(own) == "own-table-input-1"
    reach(own, "own-table-target-3")
    own.page.keyboard.press("ArrowUp")
    own.settle()
    assert "is the same in every row" in own.says("wrong-columns")
    assert (active(own), own.target()) == ("own-table-target-2", 2)
    own.page.keyboard.press("ArrowDown")
    own.settle()
    reach(own, "own-table-use")
    own.page.keyboard.press("Enter")
    own.page.wait_for_selector("#own-table", state="hidden")
    own.lab.settle()
    assert active(own) == "own-table-open"
    assert own.lab.widths() == [1, 4, 3]


def reach(own: OwnTable, name: str) -> None:
    for _ in range(30):
        if active(own) == name:
            return
        own.page.keyboard.press("Tab")
    raise AssertionError(f"{name} cannot be reached")


def test_keys_of_the_page_rest_in_the_dialog(visit: Visit) -> None:
    lab = open_own_table(visit).lab
    lab.page.keyboard.press("Escape")
    lab.click("#wider-1")
    lab.page.click("#own-table-open")
    # Into the names of a table that can be read, whatever is typed there.
    OwnTable(lab).paste("x,y\n1,2.5\n3,4.5\n")
    lab.page.keyboard.press("Control+Home")
    lab.page.keyboard.type("1n2 ")
    assert lab.page.input_value("#own-table-text").startswith("1n2 x,y")
    lab.page.keyboard.press("Control+z")
    assert not lab.page.input_value("#own-table-text").startswith("1n2 x,y")
    # Beside every control the focus is on no field, and still the keys rest.
    lab.page.click("#own-table-title")
    for key in ("1", "n", "ArrowRight", "Control+z"):
        lab.page.keyboard.press(key)
    lab.page.keyboard.press("Escape")
    lab.settle()
    assert (lab.count(), lab.beat(), lab.widths()) == (0, "forward", [2, 5, 1])


def test_the_text_is_still_there_when_it_is_opened_again(visit: Visit) -> None:
    own = open_own_table(visit).paste(PETS)
    own.page.click("#own-table-close")
    assert active(own) == "own-table-open"
    own.page.click("#own-table-open")
    assert own.page.input_value("#own-table-text") == PETS
    assert own.is_ready()


def test_settings_stay_open_while_they_are_set_with_keys(visit: Visit) -> None:
    lab = open_own_table(visit).paste(SHAPES).use()
    lab.page.click("#data-more summary")
    lab.page.focus("#data-test_fraction-slider")
    lab.press("ArrowRight").press("ArrowRight")
    assert lab.page.evaluate("document.activeElement.id") == "data-test_fraction-slider"
    assert lab.chosen()["problem"]["data"]["test_fraction"] > 0
