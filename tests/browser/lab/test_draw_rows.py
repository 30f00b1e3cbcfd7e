"""Rows are drawn into the plane, by a click or by numbers, and taken away again."""

import pytest

from tests.browser.conftest import Visit
from tests.browser.lab.page import Lab, open_lab

pytestmark = pytest.mark.deep


def open_drawing(visit: Visit, path: str = "/lab?preset=xor", **options: int) -> Lab:
    lab = open_lab(visit, path, **options)
    lab.page.wait_for_selector("#prediction-plot .point")
    lab.click("#draw-begin")
    return lab


def click_plane(lab: Lab, right: float, down: float) -> None:
    """Click at shares of the plane's width and height."""
    plane = lab.page.locator("#prediction-plot .nsewdrag, #prediction-plot .bglayer .bg").first
    plane.scroll_into_view_if_needed()
    box = plane.bounding_box()
    assert box
    lab.page.mouse.click(box["x"] + right * box["width"], box["y"] + down * box["height"])
    lab.calm()


def rows(lab: Lab) -> list[tuple[list[float], list[float]]]:
    data = lab.chosen()["problem"]["data"]
    return list(zip(data["x"], data["y"], strict=True))


def test_a_click_sets_a_row_where_it_is(visit: Visit) -> None:
    lab = open_drawing(visit)
    click_plane(lab, 0.5, 0.25)
    inputs, target = rows(lab)[-1]
    assert len(rows(lab)) == 5
    # The plane reaches from −.14 to 1.14.
    assert inputs == pytest.approx([0.5, 0.82], abs=0.02)
    assert target == [1]
    assert lab.page.locator("#prediction-plot .point").count() == 5
    assert "A row was drawn: 5 rows now." in lab.said()
    assert lab.page.input_value("#data") == "rows"


def test_drawing_is_begun_beside_the_data_too(visit: Visit) -> None:
    lab = open_lab(visit)
    lab.page.wait_for_selector("#prediction-plot .point")
    lab.click("#draw-rows")
    assert lab.page.evaluate("document.activeElement.id") == "draw-end"
    click_plane(lab, 0.5, 0.5)
    assert len(rows(lab)) == 5


def test_the_class_of_a_row_is_chosen(visit: Visit) -> None:
    lab = open_drawing(visit)
    lab.page.select_option("#draw-target", "0")
    click_plane(lab, 0.3, 0.3)
    assert rows(lab)[-1][1] == [0]
    assert lab.page.input_value("#draw-target") == "0"


def test_one_of_several_classes(visit: Visit) -> None:
    lab = open_drawing(visit, "/lab?preset=spiral")
    lab.page.select_option("#draw-target", "0")
    click_plane(lab, 0.3, 0.3)
    assert rows(lab)[-1][1] == [1, 0]
    assert len(rows(lab)) == 201


def test_a_row_is_undone_and_made_again(visit: Visit) -> None:
    lab = open_drawing(visit)
    click_plane(lab, 0.5, 0.5)
    click_plane(lab, 0.6, 0.4)
    lab.click("#undo")
    assert len(rows(lab)) == 5
    lab.click("#redo")
    assert len(rows(lab)) == 6
    lab.click("#undo").click("#undo")
    assert lab.page.input_value("#data") == "xor"


def test_a_row_is_taken_away_by_a_click(visit: Visit) -> None:
    lab = open_drawing(visit)
    click_plane(lab, 0.5, 0.5)
    lab.click("#draw-remove")
    click_plane(lab, 0.5, 0.5)
    assert [inputs for inputs, _ in rows(lab)] == [[0, 0], [0, 1], [1, 0], [1, 1]]
    click_plane(lab, 0.5, 0.5)
    assert len(rows(lab)) == 4, "there is no row near"


def test_rows_are_written_and_taken_away_with_keys_alone(visit: Visit) -> None:
    lab = open_drawing(visit)
    lab.page.focus("#draw-target")
    lab.page.keyboard.press("Tab")
    lab.page.keyboard.type("0.25")
    lab.page.keyboard.press("Tab")
    lab.page.keyboard.type("-0.125")
    lab.press("Enter")
    assert rows(lab)[-1] == ([0.25, -0.125], [1])
    lab.page.focus("#draw-remove")
    lab.press("Enter")
    lab.page.fill("#draw-number", "1")
    lab.page.focus("#draw-erase")
    lab.press("Enter")
    assert [inputs for inputs, _ in rows(lab)] == [[0, 1], [1, 0], [1, 1], [0.25, -0.125]]
    lab.page.focus("#draw-end")
    lab.press("Enter")
    assert lab.page.evaluate("document.activeElement.id") == "draw-begin"


def test_rows_are_drawn_in_place_of_all_others(visit: Visit) -> None:
    lab = open_drawing(visit)
    lab.page.check("#draw-afresh")
    lab.calm()
    assert lab.page.locator("#prediction-plot .point").count() == 0
    click_plane(lab, 0.5, 0.5)
    assert len(rows(lab)) == 1
    click_plane(lab, 0.2, 0.2)
    assert len(rows(lab)) == 2
    assert not lab.page.is_checked("#draw-afresh")


def test_the_last_row_stays(visit: Visit) -> None:
    lab = open_drawing(visit)
    lab.page.check("#draw-afresh")
    click_plane(lab, 0.5, 0.5)
    lab.click("#draw-remove")
    click_plane(lab, 0.5, 0.5)
    assert len(rows(lab)) == 1
    assert "One row has to stay" in lab.page.inner_text("#notes")


def test_targets_of_a_regression_are_numbers(visit: Visit) -> None:
    lab = open_drawing(visit, "/lab?preset=mazur")
    lab.page.fill("#draw-target-0", "0.25")
    lab.page.press("#draw-target-0", "Tab")
    click_plane(lab, 0.5, 0.5)
    assert rows(lab)[-1][1] == [0.25, 1]


def test_drawn_rows_and_all_else_survive_the_address(visit: Visit) -> None:
    lab = open_drawing(visit)
    lab.click("#feature-xy")
    click_plane(lab, 0.4, 0.6)
    losses = {row[0]: row[1] for row in lab.rows("loss")}
    chosen = lab.chosen()
    lab.page.reload()
    lab.settle()
    again = {row[0]: row[1] for row in lab.rows("loss")}
    both = losses.keys() & again.keys()
    assert len(both) > 30
    assert {count: again[count] for count in both} == {count: losses[count] for count in both}
    assert chosen["problem"]["features"] == ["x", "y", "xy"]
    assert lab.page.locator("#prediction-plot .point").count() == 5


def test_the_plane_stays_in_place_while_rows_are_drawn(visit: Visit) -> None:
    lab = open_drawing(visit)
    ticks = lab.page.locator("#prediction-plot .xtick").all_inner_texts()
    click_plane(lab, 0.98, 0.02)
    assert lab.page.locator("#prediction-plot .xtick").all_inner_texts() == ticks


def test_other_data_end_the_drawing(visit: Visit) -> None:
    lab = open_drawing(visit)
    lab.select("#data", "iris")
    assert lab.page.locator("#draw-end").count() == 0
