"""The window onto the landscape moves with buttons, keys, drag and wheel, and its picture never blanks."""

from typing import Any
from urllib.parse import urlsplit

import numpy as np
import pytest

from tests.browser.conftest import Visit
from tests.browser.iteration.page import Iteration, open_iteration
from tests.browser.modules import open_modules

GRID = """(() => {
  const { data: [{ x, y, z }] } = document.querySelector('#landscape-plot .js-plotly-plot');
  return { x, y, z };
})()"""

WATCH = """() => {
  window.blank = 0;
  const look = () => {
    const plot = document.querySelector('#landscape-plot');
    const heights = plot.querySelector('.js-plotly-plot :is(.heatmaplayer image, .contourlayer path)');
    if (!heights) window.blank += 1;
    requestAnimationFrame(look);
  };
  look();
}"""


def grid(page: Iteration) -> Any:
    page.calm()
    return page.page.evaluate(GRID)


def width(found: Any) -> float:
    return float(found["x"][-1] - found["x"][0])


def test_a_window_is_computed_anew_stands_in_the_address_and_goes_back(visit: Visit) -> None:
    page = open_iteration(visit, "/iteration?preset=xor&iteration=3")
    whole = grid(page)
    page.page.evaluate(WATCH)
    windows: list[Any] = []
    page.page.on(
        "request",
        lambda one: windows.append(one.post_data_json) if "given" in (one.post_data or "") else None,
    )

    page.page.click("[data-window=in]")
    page.page.click("[data-window=in]")
    near = grid(page)
    assert width(near) == pytest.approx(width(whole) / 1.5**2)
    assert len(near["x"]) == 61
    assert "window=" in page.page.url
    assert page.page.inner_text("[data-part=window-says]").startswith("Window: ")
    check_losses(page, near, windows[-1])
    assert [one["resolution"] for one in windows][-2:] == [21, 61]

    page.page.focus("#window")
    page.page.keyboard.press("ArrowRight")
    moved = grid(page)
    assert moved["x"][0] == pytest.approx(near["x"][0] + 0.2 * width(near))
    assert page.place().startswith("iteration 3 ")
    page.page.keyboard.press("-")
    assert width(grid(page)) == pytest.approx(1.5 * width(near))

    address, there = page.page.url, grid(page)["x"]

    page.page.keyboard.press("0")
    assert grid(page)["x"] == whole["x"]
    assert "window=" not in page.page.url
    assert page.page.evaluate("() => window.blank") == 0

    path, query = urlsplit(address)[2:4]
    other = open_iteration(visit, f"{path}?{query}")
    np.testing.assert_allclose(grid(other)["x"], there, rtol=1e-5)


def check_losses(page: Iteration, found: Any, asked: Any) -> None:
    """A few cells against the engine, at the very points of the plane."""
    centre, (across, up) = np.array(asked["centre"]), np.array(asked["plane"]["directions"])
    for row, column in [(0, 0), (17, 40), (60, 3)]:
        theta = centre + found["x"][column] * across + found["y"][row] * up
        body = {"problem": asked["problem"], "source": {"name": "backpropagation"}, "theta": theta.tolist()}
        value = page.api("/api/differentiate", body)["value"]
        assert 10 ** found["z"][row][column] == pytest.approx(value, rel=1e-5)


def test_a_drag_moves_the_plane_and_the_wheel_belongs_to_the_page_until_the_chart_has_the_focus(
    visit: Visit,
) -> None:
    page = open_iteration(visit, "/iteration?preset=xor&iteration=3", width=1000, height=500)
    whole = grid(page)
    page.page.evaluate("document.querySelector('#window').scrollIntoView({block: 'center'})")
    box = page.page.locator("#window").bounding_box()
    assert box
    middle = (box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.page.mouse.move(*middle)
    before = page.page.evaluate("() => window.scrollY")
    page.page.mouse.wheel(0, 60)
    page.page.wait_for_function("before => window.scrollY !== before", arg=before)
    assert grid(page)["x"] == whole["x"]

    page.page.evaluate("document.querySelector('#window').scrollIntoView({block: 'center'})")
    page.page.mouse.move(*middle)
    page.page.mouse.down()
    page.page.mouse.move(middle[0] + 40, middle[1])
    page.page.mouse.up()
    moved = grid(page)
    pixels = box["width"] - 46 - 10
    assert moved["x"][0] == pytest.approx(whole["x"][0] - 40 / pixels * width(whole), rel=1e-6)
    assert moved["y"] == pytest.approx(whole["y"])

    stands = page.page.evaluate("() => window.scrollY")
    page.page.mouse.wheel(0, -200)
    page.page.wait_for_function("document.querySelector('main').dataset.motion === 'rest'")
    assert width(grid(page)) == pytest.approx(width(moved) * np.exp(-0.4), rel=1e-6)
    assert page.page.evaluate("() => window.scrollY") == stands


WINDOWS = """({
  zoomed: w.zoomedBy([0, 4, 0, 2], 0.5, [0.25, 1]),
  moved: w.movedBy([0, 4, 0, 2], 0.5, -1),
  read: ['1,2,3,4', '-1e-3,1,0,0', '2,1,0,1', '1,2,3', '1,2,,4', 'a,b,c,d', '0,1e99,0,1', ''].map(w.windowIn),
  written: w.windowText([1 / 3, 2, -1e-9, 123456.789]),
  possible: [[0, 1, 0, 1], [0, 1e-7, 0, 1e-7], [0, 1e5, 0, 1e5], [1, 1, 0, 1]]
    .map((one) => w.isPossible(one, [0, 1, 0, 1])),
  flat: w.isPossible([0, 2, 0, 0], [0, 1, 0, 0]),
})"""


def test_windows_are_computed_read_and_limited(visit: Visit) -> None:
    found = open_modules(visit).run(WINDOWS, "w=iteration/window")
    assert found["zoomed"] == [0.5, 2.5, 1, 2]
    assert found["moved"] == [2, 6, -2, 0]
    assert found["read"] == [[1, 2, 3, 4], [-0.001, 1, 0, 0], *[None] * 6]
    assert found["written"] == "0.3333333,2,-1e-9,123456.8"
    assert found["possible"] == [True, False, False, False]
    assert found["flat"]
