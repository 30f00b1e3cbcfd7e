"""A racer that is added begins with a rate that is fair to the others, and gets somewhere."""

import pytest

from tests.browser.conftest import Visit
from tests.browser.descent.page import open_descent
from tests.deep import deep

SEEN = 0.02
"""A share of the width of the picture that can be seen."""


def rates(texts: list[str]) -> dict[str, float]:
    """The learning rate of each racer of an address."""
    said = [text.partition(",") for text in texts]
    return {name: float(rest.partition("learning_rate:")[2].partition(",")[0]) for name, _, rest in said}


@pytest.mark.parametrize(
    ("search", "width"),
    [
        deep("?surface=bowl&condition=4&racers=gradient_descent,learning_rate:0.15&steps=50", 10),
        ("?text=1000*x^2&start=x:4&racers=newton&steps=50", 10),
    ],
)
def test_whoever_is_added_is_seen_to_move(visit: Visit, search: str, width: float) -> None:
    race = open_descent(visit, search)
    while race.page.is_enabled("#add-racer"):
        race.page.click("#add-racer")
        race.calm()
    assert race.page.locator(".racer").count() == 4
    assert "No more than 4" in race.text("#racers-limit")
    assert race.page.get_attribute("#add-racer", "aria-describedby") == "racers-limit"

    chosen = rates(race.page.evaluate("new URLSearchParams(location.search).get('racers').split(';')"))
    assert set(chosen) == {"gradient_descent", "momentum", "adam", "newton"}
    assert chosen["gradient_descent"] == chosen["momentum"]
    assert 0.1 <= chosen["adam"] <= 1
    assert chosen["newton"] == 1
    tables = race.page.locator("#path-table table")
    race.rows("path")
    for lane in range(4):
        rows = tables.nth(lane).locator("tbody tr")
        first, *_, last = [
            [float(cell) for cell in rows.nth(k).locator("td").all_inner_texts()[:1]] for k in (0, 10, 50)
        ]
        assert abs(last[0] - first[0]) > SEEN * width, lane

    race.page.click("#remove-4")
    race.settle()
    assert race.text("#racers-limit") == ""


def test_where_f_goes_below_zero_scales_and_the_missing_bottom_are_explained(visit: Visit) -> None:
    race = open_descent(visit, "?text=x^3&start=x:1&racers=gradient_descent,learning_rate:0.1&steps=10")
    assert race.text("#heights") == "It seems to have no bottom: at x = −10⁸, f is −10²⁴."

    race.type_formula("x^4/4 - x^2/2").calm()
    assert race.text("#heights") == "Its minima are not known here."
    title = race.page.text_content("#race-plot .annotation-text")
    assert title is not None
    assert title.startswith("how far f is above −0.2")


def test_room_for_what_an_address_names_is_given_back(visit: Visit) -> None:
    race = open_descent(visit, "?surface=bowl&racers=gradient_descent;momentum;adam")
    assert race.page.evaluate(EMPTY) == [0, 0]
    race.page.click("#remove-3")
    race.page.click("#remove-2")
    race.page.select_option("#surface", "rosenbrock")
    race.settle()
    assert race.page.evaluate(EMPTY) == [0, 0]


EMPTY = """['#racers', '#surface-settings'].map((name) => {
  const list = document.querySelector(name);
  const last = list.lastElementChild;
  const foot = last ? last.getBoundingClientRect().bottom : list.getBoundingClientRect().top;
  return Math.round(Math.max(list.getBoundingClientRect().bottom - foot, 0));
})"""
