"""Basins on the page about descent: computed on demand, walked with keys, kept in the address."""

from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.axe import expect_no_violation
from tests.browser.conftest import Visit
from tests.deep import deep

TWO_MINIMA = "/descent?surface=saddle&racers=gradient_descent,learning_rate:0.1&steps=20"
ASKED = f"{TWO_MINIMA}&basins=1,31,50"


def wait_for_all(page: Page) -> None:
    page.wait_for_function(
        "document.querySelector('#basins [data-part=status]').textContent === 'All starts are here.'"
    )
    page.wait_for_function("document.querySelector('#basins [data-part=start-says]').textContent !== ''")


def said(page: Page, part: str) -> str:
    return page.inner_text(f"#basins [data-part={part}]")


def test_they_are_loaded_on_demand_and_say_where_each_start_leads(visit: Visit, tmp_path: Path) -> None:
    page = visit(TWO_MINIMA)
    page.wait_for_function("document.querySelector('#surface').value === 'saddle'")
    assert not page.evaluate(
        "performance.getEntriesByType('resource').some(one => one.name.includes('panel'))"
    )
    page.click("#basins > summary")
    page.wait_for_function("document.querySelector('#basins [data-part=racer]').value === '0'")
    page.select_option("#basins-fine", "31")
    page.click("#basins [data-part=compute]")
    wait_for_all(page)
    assert said(page, "says").startswith(
        "All 961 starts. In 200 steps gradient descent reaches A (0, −1) from "
    )
    page.wait_for_function("new URLSearchParams(location.search).get('basins') === '1,31,200'")

    page.focus("#basins [data-part=cursor]")
    for _ in range(5):
        page.keyboard.press("ArrowUp")
    page.wait_for_function(
        "document.querySelector('#basins [data-part=start-says]').textContent.includes('reaches B at (0, 1)')"
    )
    page.keyboard.press("Enter")
    page.wait_for_function("new URLSearchParams(location.search).get('start').startsWith('x:0,y:0.66')")
    assert "basins=1,31,200" in page.url

    page.evaluate("document.querySelector('#save-basins').open = true")
    with page.expect_download() as saved:
        page.click("#save-basins [data-format=csv]")
    saved.value.save_as(tmp_path / "csv")
    assert len((tmp_path / "csv").read_text().splitlines()) == 962

    page.fill("#formula", "x^2 - 1")
    page.press("#formula", "Enter")
    page.wait_for_selector("#basins [data-part=compute]:disabled")
    assert said(page, "other").startswith("The race has changed since")
    assert page.locator("#basins .cells.old").count() == 1


@pytest.mark.deep
@pytest.mark.parametrize("text", ["zzz", "9,31,50"])
def test_basins_that_are_not_there_are_said(visit: Visit, text: str) -> None:
    page = visit(f"{TWO_MINIMA}&basins={text}")

    page.wait_for_selector("#notes p")
    said_so = f"The address asks for basins={text}, which does not exist here; that is left out."
    assert page.locator("#notes p").all_inner_texts() == [said_so]


@pytest.mark.parametrize(("colours", "width"), [("dark", 360), deep("light", 1440)])
def test_axe_finds_nothing_in_basins_that_an_address_asks_for(visit: Visit, colours, width: int) -> None:
    page = visit(ASKED, colours=colours, width=width)
    wait_for_all(page)
    page.evaluate("for (const one of document.querySelectorAll('#basins details')) one.open = true")
    page.wait_for_selector("#basins td")
    expect_no_violation(page, "#basins")
    assert page.evaluate("document.documentElement.scrollWidth") == width
