"""Where slopes of a race come from: a black box has values alone, and noise is said."""

from tests.browser.conftest import Visit
from tests.browser.descent.page import open_descent


def test_a_black_box_is_descended_without_a_formula(visit: Visit) -> None:
    race = open_descent(visit, "?surface=booth&racers=gradient_descent,learning_rate:0.05;newton")
    race.page.select_option("#source", "box:central_differences")
    race.settle()

    assert "only ask for values" in race.text("#source-summary")
    assert "out of values alone" in race.text("#half")
    assert race.page.locator("#rule-2").input_value() == "lbfgs"
    assert "newton" not in [one.get_attribute("value") for one in race.page.locator("#rule-2 option").all()]
    race.press("End")
    assert all(status.endswith("at the minimum (1, 3)") for status in race.statuses())


def test_noise_is_said_and_changes_the_way(visit: Visit) -> None:
    race = open_descent(visit, "?surface=bowl&racers=gradient_descent,learning_rate:0.1")
    still = race.rows("path")
    race.page.fill("#noise", "2")
    race.press("Enter")

    assert race.rows("path") != still
    assert "with noise" in race.text("#caption")
