"""Choices are taken back and made again, by button and by key."""

import pytest

from tests.browser.conftest import Visit
from tests.browser.lab.page import open_lab


def test_choices_can_be_taken_back_and_made_again(visit: Visit) -> None:
    lab = open_lab(visit)
    assert lab.page.is_disabled("#undo")
    start = lab.page.url
    example = lab.page.locator("#presets [aria-current]")
    assert example.inner_text() == "XOR"
    lab.click("#wider-1").choose("optimizer", "adam")
    assert example.count() == 0, "the example's network is another one"
    lab.click("#undo")
    assert lab.page.input_value("#optimizer") == "gradient_descent"
    lab.press("Control+z")
    assert lab.widths() == [2, 4, 1]
    lab.calm()
    assert lab.page.url == start
    assert example.inner_text() == "XOR"
    assert lab.page.is_disabled("#undo")
    lab.click("#redo")
    lab.press("Control+Shift+z")
    assert lab.page.input_value("#optimizer") == "adam"
    assert lab.page.is_disabled("#redo")


@pytest.mark.deep
def test_undo_and_redo_are_no_single_characters(visit: Visit) -> None:
    lab = open_lab(visit)
    lab.click("#wider-1")
    lab.page.evaluate("document.querySelector('#single-keys').checked = false")
    lab.press("Control+z")
    assert lab.widths() == [2, 4, 1]
    lab.press("Control+y")
    assert lab.widths() == [2, 5, 1]


@pytest.mark.deep
def test_inside_a_field_undo_belongs_to_the_field(visit: Visit) -> None:
    lab = open_lab(visit)
    lab.click("#wider-1")
    lab.page.focus("#batch-size")
    lab.press("Control+z")
    assert lab.widths() == [2, 5, 1]
