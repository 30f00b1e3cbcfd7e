"""The address reproduces the descent page, and leads to and from the graph page."""

import re
from urllib.parse import parse_qs, urlsplit

from app.problems.surfaces import SURFACES
from tests.browser.conftest import Visit
from tests.browser.descent.page import open_descent


def test_the_address_reproduces_the_page_and_the_way_back_works(visit: Visit) -> None:
    race = open_descent(visit, "?surface=beale&steps=20")
    race.page.select_option("#rule-2", "rmsprop")
    race.settle()
    race.page.select_option("#source", "spsa")
    race.settle()
    race.page.fill("#noise", "0.5")
    race.press("Enter")
    address, shown = race.page.url, race.rows("path")
    assert {"surface", "start", "racers", "source", "noise", "steps", "unit"} <= parse_qs(
        urlsplit(address).query
    ).keys()

    entries = race.page.evaluate("history.length")
    for _ in range(3):
        race.page.locator("[data-action=next]").press("Enter")
    race.page.wait_for_url(re.compile("&time=3$"))
    assert race.page.evaluate("history.length") == entries
    moment = race.text("#place")

    race.page.goto("about:blank")
    race.page.goto(race_at := f"{address}&time=3")
    race.settle()
    assert race.rows("path") == shown
    assert race.page.url == race_at
    assert race.text("#place") == moment

    race.page.select_option("#surface", "booth")
    race.settle()
    race.page.go_back()
    race.settle()
    assert race.rows("path") == shown
    assert race.page.input_value("#surface") == "beale"


def test_what_is_wrong_in_an_address_is_said(visit: Visit) -> None:
    race = open_descent(
        visit,
        "?surface=moon&steps=7&racers=adm;adam,learning_rate:-3;adam;adam;adam&noise=x&box=1&time=999&racer=9",
    )

    notes = race.text("#notes")
    for wrong in (
        "surface=moon",
        "steps=7",
        "racers=adm",
        "5 racers; 4 can race",
        "racers=adam,learning_rate:-3",
        "noise=x",
        "black box",
        "time=999",
        "racer=9",
    ):
        assert wrong in notes
    assert len(race.statuses()) == 3


def test_one_click_shows_the_same_formula_on_the_other_page(visit: Visit) -> None:
    race = open_descent(visit, "?surface=booth&start=x:2,y:-1")

    address = urlsplit(str(race.page.get_attribute("#bridge", "href")))
    assert address.path == "/graph"
    assert parse_qs(address.query) == {"text": [SURFACES["booth"].text()], "start": ["x:2,y:-1"]}


def test_a_formula_from_the_other_page_opens_here(visit: Visit) -> None:
    race = open_descent(visit, "?text=(u-2)^2%2Bv^2&start=u:-1,v:0.5")

    assert race.start() == [-1, 0.5]
    assert race.page.input_value("#surface") == "own"
