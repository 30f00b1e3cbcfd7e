"""A range of iterations: neither transport nor keys nor messages lead out of it."""

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Visit
from tests.deep import deep

CAN_STEP = "[data-action=play]:not([disabled])"
CASES = (
    ("iteration?preset=mazur&lock=2-3&iteration=9", 2, 3),
    ("graph?lock=1-2", 1, 2),
    ("descent?surface=bowl&racers=gradient_descent&unit=steps&lock=4-6", 4, 6),
    ("runs-race?entries=gradient_descent;adam&steps=20&lock=4-6&time=9", 4, 6),
)


def at(page: Page, value: int) -> None:
    page.wait_for_function(
        "(value) => document.querySelector('[data-part=scrub]').value === String(value)", arg=value
    )


@pytest.mark.parametrize("case", [CASES[0], *(deep(one) for one in CASES[1:])], ids=str)
def test_nothing_leads_out_of_it(visit: Visit, case: tuple[str, int, int]) -> None:
    address, first, last = case
    page = visit(f"/embed/v1/{address}", width=700, height=450, reduced_motion=True)
    page.wait_for_selector(CAN_STEP)
    scrub = page.locator("[data-part=scrub]")
    assert (scrub.get_attribute("min"), scrub.get_attribute("max")) == (str(first), str(last))

    page.focus(CAN_STEP)
    page.keyboard.press("Home")
    at(page, first)
    for _ in range(3):
        page.keyboard.press("ArrowLeft")
    at(page, first)
    page.keyboard.press("End")
    at(page, last)
    for _ in range(6):
        page.keyboard.press("ArrowRight")
    at(page, last)


@pytest.mark.parametrize(
    ("address", "notes", "last"),
    [
        deep("descent?time=300", 1, 50),
        deep("runs-race?entries=gradient_descent;adam&steps=20&lock=50-60", 1, 20),
        deep("race?surface=parabola&condition=3&steps=20&unit=steps", 1, 20),
        deep("graph?node=999&step=999&cached=99:10", 3, 10),
    ],
)
def test_what_a_figure_does_not_have_is_said_once_and_nothing_is_locked_then(
    visit: Visit, address: str, notes: int, last: int
) -> None:
    page = visit(f"/embed/v1/{address}", width=700, height=450, reduced_motion=True)
    page.wait_for_selector("[data-action=play]")
    page.wait_for_function(
        "(last) => document.querySelector('[data-part=scrub]').max === String(last)", arg=last
    )
    assert page.locator("#notes p").count() == notes
    assert page.get_attribute("[data-part=scrub]", "min") == "0"
