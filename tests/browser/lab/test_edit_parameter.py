"""A parameter is set by hand: typed or dragged, and the run branches there."""

import pytest

from tests.browser.conftest import Visit
from tests.browser.lab.page import select_weight


def test_a_weight_is_typed_and_the_run_branches_there(visit: Visit) -> None:
    lab = select_weight(visit)
    before = {row[0]: row[1] for row in lab.rows("loss")}
    lab.press("1")
    tenth = lab.value_of("W1[1,2]")
    lab.page.fill("#hand-number", "1.25")
    lab.page.press("#hand-number", "Enter")
    lab.calm()
    assert lab.count() == 10
    assert lab.value_of("W1[1,2]") == 1.25
    assert "by hand before iteration 10: the run branches there" in lab.said()
    after = {row[0]: row[1:] for row in lab.rows("loss")}
    assert all(after[str(k)][0] == before[str(k)] for k in range(10))
    assert after["10"][0] != before["10"]
    assert after["200"] == [after["200"][0], before["200"]]
    lab.click("#undo")
    lab.page.wait_for_selector("#loss-table th:text-is('200')")
    again = {row[0]: row[1] for row in lab.rows("loss")}
    # How many losses are fetched depends on the server's pace.
    assert {"0", "9", "10", "200"} <= again.keys()
    assert all(again[key] == before[key] for key in again.keys() & before.keys())
    assert lab.count() == 10
    assert lab.value_of("W1[1,2]") == tenth
    lab.click("#redo")
    assert lab.count() == 10
    assert lab.value_of("W1[1,2]") == 1.25
    assert lab.rows("loss")[10][:2] == ["10", after["10"][0]]


def test_a_weight_is_set_at_the_start(visit: Visit) -> None:
    lab = select_weight(visit)
    lab.type("#hand-number", "-0.75")
    lab.click("#hand button")
    assert lab.value_of("W1[1,2]") == -0.75
    experiment = lab.chosen()
    assert -0.75 in experiment["theta"]
    assert experiment["edits"] == []


@pytest.mark.deep
def test_a_weight_is_dragged_as_one_change(visit: Visit) -> None:
    lab = select_weight(visit)
    start = lab.value_of("W1[1,2]")
    lab.page.focus("#hand-slider")
    slider = lab.page.locator("#hand-slider")
    for value in ("0.5", "1", "1.5"):
        slider.evaluate(
            "(one, value) => { one.value = value; one.dispatchEvent(new Event('input')); }", value
        )
    slider.evaluate("one => one.dispatchEvent(new Event('change'))")
    lab.calm()
    assert lab.value_of("W1[1,2]") == 1.5
    lab.click("#undo")
    assert lab.value_of("W1[1,2]") == start
    assert lab.page.is_disabled("#undo")
