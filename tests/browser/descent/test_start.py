"""The start of a race is typed, or dragged with a pointer."""

import pytest

from tests.browser.conftest import Visit
from tests.browser.descent.page import open_descent


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
