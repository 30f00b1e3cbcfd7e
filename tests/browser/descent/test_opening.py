"""What the descent page opens where nothing is asked for: plain gradient descent, which arrives."""

from itertools import pairwise
from urllib.parse import parse_qsl, urlsplit

import pytest

from app.web.descent.offered_races import OPENING
from tests.browser.conftest import Visit
from tests.browser.descent.page import DescentPage, open_descent
from tests.deep import deep


def asked_of(race: DescentPage) -> set[tuple[str, str]]:
    """What its address asks for."""
    return set(parse_qsl(urlsplit(race.page.url).query))


def test_plain_descent_goes_down_at_every_step_and_arrives(visit: Visit) -> None:
    race = open_descent(visit, "").calm()
    assert race.page.locator("#racers select").evaluate_all("all => all.map(one => one.value)") == [
        "gradient_descent"
    ]
    assert race.text("#caption").startswith("Step 1. Backpropagation measured the slope")
    assert "down from 16 to 7.06. That is straight downhill, " in race.text("#caption")

    values = [float(row[3]) for row in race.rows("path")]
    assert len(values) == 51
    assert all(after < before for before, after in pairwise(values))
    race.press("End").calm()
    assert race.statuses()[0].endswith("at the minimum (0, 0)")
    assert ("time", "50") in asked_of(race)

    race.page.click("#experiments a >> nth=0")
    race.calm()
    assert race.page.locator("#experiments a").first.get_attribute("href") == f"/descent{OPENING.search}"
    assert set(parse_qsl(OPENING.search[1:])) <= asked_of(race)
    assert "time" not in dict(asked_of(race))
    assert [float(row[3]) for row in race.rows("path")] == values


@pytest.mark.parametrize("search", ["?surface=rosenbrock", deep("?steps=50")])
def test_an_address_that_asks_for_something_shows_what_it_always_did(visit: Visit, search: str) -> None:
    race = open_descent(visit, search)
    rules = race.page.locator("#racers select").evaluate_all("all => all.map(one => one.value)")
    assert rules == ["gradient_descent", "momentum", "adam", "newton"]
    assert race.page.input_value("#surface") == "rosenbrock"
