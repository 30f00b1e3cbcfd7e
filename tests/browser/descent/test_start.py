"""The start of a race is typed, or dragged with a pointer."""

import re

import pytest

from tests.browser.conftest import Visit
from tests.browser.descent.page import open_descent
from tests.deep import deep


def test_numbers_move_the_start_too(visit: Visit) -> None:
    race = open_descent(visit, "?surface=bowl")
    race.page.fill("#start-1", "4.5")
    race.press("Enter")

    assert race.rows("path")[0][:4] == ["0", "-4", "4.5", str((16 + 10 * 4.5**2) / 2)]


def test_the_start_is_dragged_with_a_pointer(visit: Visit) -> None:
    race = open_descent(visit, "?surface=bowl")
    box = race.page.locator("#handle").bounding_box()
    assert box
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    race.page.mouse.move(x, y)
    race.page.mouse.down()
    for step in range(1, 6):
        race.page.mouse.move(x + 20 * step, y + 10 * step)
    race.page.mouse.up()
    race.settle()

    now = race.start()
    assert now[0] > -4
    assert now[1] < 2
    assert [float(cell) for cell in race.rows("path")[0][1:3]] == now
    after = race.page.locator("#handle").bounding_box()
    assert after
    assert after["x"] - box["x"] == pytest.approx(100, abs=1.5)
    assert after["y"] - box["y"] == pytest.approx(50, abs=1.5)
    assert f"start=x:{now[0]:g},y:{now[1]:g}" in race.page.url


OUTSIDE = [("?start=x:9,y:9", 1280), ("?start=x:99,y:99", 360), ("?surface=parabola&start=w:99", 700)]


@pytest.mark.parametrize(("search", "width"), [deep(*one) for one in OUTSIDE])
def test_a_start_outside_the_picture_is_said_to_be_there_and_widens_nothing(
    visit: Visit, search: str, width: int
) -> None:
    race = open_descent(visit, search, width=width)
    assert race.page.is_hidden("#handle")
    numbers = re.findall(r":(\d+)", search)
    said = f"({', '.join(numbers)})" if len(numbers) > 1 else numbers[0]
    assert race.text("#outside") == f"The start {said} lies outside the picture."
    assert race.page.evaluate("document.documentElement.scrollWidth") == width

    race.page.fill("#start-0", "0.5")
    race.press("Enter").settle()
    assert race.page.is_visible("#handle") == (len(numbers) == 1)
    assert race.page.is_hidden("#outside") == (len(numbers) == 1)


@pytest.mark.deep
def test_a_start_higher_than_its_curve_is_still_moved_along_it(visit: Visit) -> None:
    race = open_descent(visit, "?text=1/w&start=w:-0.0001")
    assert race.text("#outside") == "The start −0.0001 lies outside the picture."
    chart, handle = (
        race.page.locator("#line-plot").bounding_box(),
        race.page.locator("#handle").bounding_box(),
    )
    assert chart
    assert handle
    assert chart["y"] <= handle["y"] + handle["height"] / 2 <= chart["y"] + chart["height"]
    race.page.focus("#handle")
    race.press("Shift+ArrowLeft").settle()
    assert race.page.is_hidden("#outside")
    assert race.focused() == "handle"
