"""A rule of one's own: it is used like a built-in one, and marked where it is wrong."""

import pytest

from tests.browser.conftest import Visit
from tests.browser.lab.page import open_lab


def test_a_rule_of_ones_own_equals_the_built_in_one(visit: Visit) -> None:
    lab = open_lab(visit).press("1")
    built_in = {row[0]: row[1] for row in lab.rows("loss")}
    lab.choose("optimizer", "own_rule")
    lab.page.fill("#own-memory", "")
    lab.page.fill("#own-formula", "-lr*g")
    lab.click("#own-use")
    own = {row[0]: row[1] for row in lab.press("1").rows("loss")}
    both = own.keys() & built_in.keys()
    # How many losses are fetched depends on the server's pace; those that were passed are there in any case.
    assert {str(count) for count in range(11)} <= both
    assert {count: own[count] for count in both} == {count: built_in[count] for count in both}
    assert lab.chosen()["optimizer"]["formula"] == "-lr*g"


@pytest.mark.expected_problems("422: .*/api/update", "422 .Unprocessable")
def test_a_mistake_in_ones_own_rule_is_marked_at_its_character(visit: Visit) -> None:
    lab = open_lab(visit)
    lab.choose("optimizer", "own_rule")
    lab.page.fill("#own-formula", "-lr * q")
    lab.click("#own-use")
    assert lab.page.inner_text("#own-misread mark") == "q"
    assert "character 7" in lab.page.inner_text("#own-misread")
    assert lab.page.get_attribute("#own-formula", "aria-invalid") == "true"
