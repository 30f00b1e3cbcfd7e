"""A line of the network is dragged: its weight follows, the run branches, and one undo takes it all back."""

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Visit
from tests.browser.iteration.page import open_iteration
from tests.browser.lab.page import Lab, open_lab

pytestmark = pytest.mark.deep

Place = tuple[float, float]

PIXELS = 1e-6
"""A pixel is a hundredth, and browsers know where a pointer is in single precision."""

SHOWS = "(value) => Math.abs(document.querySelector('#hand-number').value - value) < 1e-6"
SWIPE = """([x, y, up]) => {
  const send = (type, clientY) => document.elementFromPoint(x, y).dispatchEvent(new PointerEvent(type,
    { pointerType: 'touch', pointerId: 9, isPrimary: true, bubbles: true, clientX: x, clientY }));
  send('pointerdown', y);
  for (let k = 1; k <= 10; k += 1) send('pointermove', y - (up * k) / 10);
  send('pointerup', y - up);
}"""
CURSOR = "([x, y]) => getComputedStyle(document.elementFromPoint(x, y)).cursor"


def centre_of(page: Page, layer: int, node: int) -> Place:
    box = page.locator(f'#nodes [data-layer="{layer}"][data-index="{node}"]').bounding_box()
    assert box
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def on_edge(page: Page, layer: int, out: int, into: int, share: float = 0.7) -> Place:
    """A place on the line that leads from node `into` of the layer before to node `out`."""
    (x0, y0), (x1, y1) = centre_of(page, layer - 1, into), centre_of(page, layer, out)
    return x0 + share * (x1 - x0), y0 + share * (y1 - y0)


def drag(lab: Lab, start: Place, up: int, steps: int = 10) -> None:
    """Press there and go up by so many pixels; the button stays pressed."""
    lab.page.mouse.move(*start)
    lab.page.mouse.down()
    lab.page.mouse.move(start[0], start[1] - up, steps=steps)


def drop(lab: Lab) -> None:
    lab.page.mouse.up()
    lab.calm()


def losses(lab: Lab) -> dict[str, str]:
    return {row[0]: row[1] for row in lab.rows("loss")}


def test_a_weight_follows_the_pointer_up_and_down(visit: Visit) -> None:
    lab = open_lab(visit)
    for up, change in ((100, 1.0), (-30, -0.3)):
        before = lab.value_of("W1[2,1]")
        drag(lab, on_edge(lab.page, 1, 1, 0), up)
        lab.page.wait_for_function(SHOWS, arg=before + change)
        drop(lab)
        assert lab.value_of("W1[2,1]") == float(lab.page.input_value("#hand-number"))
        assert lab.value_of("W1[2,1]") == pytest.approx(before + change, abs=PIXELS)
    assert "W1[2,1]" in lab.page.inner_text("#inspector h2")
    assert lab.page.inner_text("#hand label") == "W1[2,1]"


def test_with_shift_it_goes_ten_times_finer(visit: Visit) -> None:
    lab = open_lab(visit)
    before = lab.value_of("W1[2,1]")
    lab.page.keyboard.down("Shift")
    drag(lab, on_edge(lab.page, 1, 1, 0), 50)
    lab.page.keyboard.up("Shift")
    drop(lab)
    assert lab.value_of("W1[2,1]") == pytest.approx(before + 0.05, abs=PIXELS)


def test_the_run_branches_and_one_undo_takes_it_all_back(visit: Visit) -> None:
    lab = open_lab(visit)
    before = losses(lab)
    lab.press("1")
    value = lab.value_of("W2[1,2]")
    drag(lab, on_edge(lab.page, 2, 0, 1, 0.4), -80, steps=40)
    drop(lab)
    assert lab.count() == 10
    assert lab.value_of("W2[1,2]") == pytest.approx(value - 0.8, abs=PIXELS)
    assert "by hand before iteration 10: the run branches there" in lab.said()
    after = losses(lab)
    assert all(after[str(k)] == before[str(k)] for k in range(10))
    assert after["10"] != before["10"]
    [edit] = lab.chosen()["edits"]
    assert edit["count"] == 10
    lab.click("#undo")
    assert losses(lab)["10"] == before["10"]
    assert lab.page.is_disabled("#undo")


def test_the_figures_follow_while_it_is_dragged(visit: Visit) -> None:
    lab = open_lab(visit)
    start = on_edge(lab.page, 1, 1, 0)
    before = lab.value_of("W1[2,1]")
    first = losses(lab)["0"]
    drag(lab, start, 60)
    for up in (60, 90):
        lab.page.mouse.move(start[0], start[1] - up, steps=5)
        lab.page.wait_for_function(SHOWS, arg=before + up / 100)
        lab.settle()
        lab.calm()
        assert lab.value_of("W1[2,1]") == pytest.approx(before + up / 100, abs=PIXELS)
        assert losses(lab)["0"] != first
    drop(lab)


@pytest.mark.parametrize("forwards", [False, True], ids=["at the start", "later"])
def test_escape_puts_the_weight_back(visit: Visit, forwards: bool) -> None:
    lab = open_lab(visit)
    if forwards:
        lab.press("1")
    count, before, values = lab.count(), losses(lab), lab.values()
    start = on_edge(lab.page, 1, 1, 0)
    drag(lab, start, 60)
    lab.page.keyboard.press("Escape")
    lab.page.mouse.move(start[0], start[1] - 200)
    drop(lab)
    assert (lab.count(), lab.values()) == (count, values)
    assert losses(lab) == before
    assert lab.page.is_disabled("#undo")


def test_what_has_been_reached_stays_when_the_pointer_is_taken_away(visit: Visit) -> None:
    lab = open_lab(visit)
    before = lab.value_of("W1[2,1]")
    start = on_edge(lab.page, 1, 1, 0)
    drag(lab, start, 50)
    lab.page.evaluate("document.dispatchEvent(new PointerEvent('pointercancel', { pointerId: 1 }))")
    lab.page.mouse.move(start[0], start[1] - 150)
    drop(lab)
    assert lab.value_of("W1[2,1]") == pytest.approx(before + 0.5, abs=PIXELS)


def test_a_finger_scrolls_and_changes_nothing(visit: Visit) -> None:
    lab = open_lab(visit)
    lab.page.evaluate(SWIPE, [*on_edge(lab.page, 1, 1, 0), 80])
    lab.settle()
    assert lab.page.is_disabled("#undo")
    assert (
        lab.page.evaluate("getComputedStyle(document.querySelector('.network .chart')).touchAction") == "auto"
    )


def test_a_press_without_a_drag_chooses_the_line(visit: Visit) -> None:
    lab = open_lab(visit)
    x, y = on_edge(lab.page, 1, 1, 0)
    lab.page.mouse.move(x, y)
    lab.page.mouse.down()
    lab.page.mouse.move(x + 1, y - 2)
    drop(lab)
    assert lab.page.inner_text("#hand label") == "W1[2,1]"
    assert lab.page.is_disabled("#undo")


def test_a_drag_that_ends_on_another_line_or_node_chooses_nothing_there(visit: Visit) -> None:
    lab = open_lab(visit)
    lab.page.mouse.move(*on_edge(lab.page, 1, 1, 0))
    lab.page.mouse.down()
    for end in (on_edge(lab.page, 2, 0, 0, 0.3), centre_of(lab.page, 2, 0)):
        lab.page.mouse.move(*end, steps=8)
    drop(lab)
    assert lab.page.inner_text("#hand label") == "W1[2,1]"
    assert "W1[2,1]" in lab.page.inner_text("#inspector h2")


def test_only_lines_of_the_lab_say_that_they_can_be_dragged(visit: Visit) -> None:
    lab = open_lab(visit)
    place = on_edge(lab.page, 1, 1, 0)
    lab.page.mouse.move(*place)
    assert lab.page.evaluate(CURSOR, place) == "ns-resize"
    # To the left of the inputs there is no line.
    first = centre_of(lab.page, 0, 0)
    beside = (first[0] - 32, first[1])
    lab.page.mouse.move(*beside)
    assert lab.page.evaluate(CURSOR, beside) != "ns-resize"


def test_the_page_of_one_iteration_has_no_hands(visit: Visit) -> None:
    page = open_iteration(visit, "/iteration?preset=xor")
    before = page.values()
    x, y = on_edge(page.page, 1, 1, 0)
    page.page.mouse.move(x, y)
    assert page.page.evaluate(CURSOR, (x, y)) != "ns-resize"
    page.page.mouse.down()
    page.page.mouse.move(x, y - 80, steps=8)
    page.page.mouse.up()
    page.settle()
    assert page.values() == before
    assert page.page.locator("#hand").count() == 0


def test_choosing_a_weight_moves_nothing_above_its_explanation(visit: Visit) -> None:
    lab = open_lab(visit)
    lab.calm()
    boxes = """[...document.querySelectorAll('.card:not(.why, .swap, .local, .in-code, #race-in-place)')]
      .map(one => JSON.stringify(one.getBoundingClientRect()))"""
    before = lab.page.evaluate(boxes)
    assert "Drag a line up or down" in lab.page.inner_text("#hand")
    lab.page.mouse.click(*on_edge(lab.page, 1, 1, 0))
    lab.calm()
    assert "Drag a line" not in lab.page.inner_text("#hand")
    assert lab.page.evaluate(boxes) == before
