"""The theme of an address goes along to wherever it leads."""

import re

from playwright.sync_api import Page

from tests.browser.conftest import Visit
from tests.browser.rest import wait_for_calm

THEME = "document.documentElement.dataset.theme"


def test_links_carry_the_theme_that_was_chosen(visit: Visit, page: Page) -> None:
    visit("/iteration?preset=xor")
    wait_for_calm(page)
    page.click("#theme")
    page.click("nav.pages a[href^='/graph']")
    wait_for_calm(page)
    assert page.evaluate(THEME) == "dark"
    page.click("#bridge")
    wait_for_calm(page)
    assert page.evaluate(THEME) == "dark"
    assert "surface=" in page.url or "text=" in page.url
    page.click("#theme")
    page.focus(".brand")
    page.keyboard.press("Enter")
    page.wait_for_function(f"location.pathname === '/' && {THEME} === 'light'")


def test_links_carry_bets_to_pages_of_words_alone(visit: Visit, page: Page) -> None:
    visit("/?bets=9f")
    hrefs = []
    for link in ("main .cards a", "main .term-link", "nav.pages a[href^='/lab']"):
        page.locator(link).first.focus()
        hrefs.append(page.locator(link).first.get_attribute("href") or "")
    assert ["bets=9f" in href for href in hrefs] == [True, True, False]


def test_links_carry_it_before_any_script_too(visit: Visit, page: Page) -> None:
    html = visit("/health").request.get("/lab?theme=dark").text()
    for address in ("/", "/iteration", "/graph", "/descent"):
        assert f'href="{address}?theme=dark"' in html
    assert not re.search(r'href="[^"]*theme=', visit("/health").request.get("/lab?theme=pink").text())
