"""A lost server is said, nothing that was there is lost with it, and a retry goes on."""

import pytest
from playwright.sync_api import Page, Route

from tests.browser.conftest import Visit
from tests.browser.iteration.page import open_iteration

MESSAGE = "The server does not answer. What was computed so far is still here."


@pytest.mark.expected_problems("ERR_FAILED")
def test_what_was_there_stays_and_a_retry_goes_on(visit: Visit) -> None:
    page = open_iteration(visit, "/iteration?preset=mazur")
    page.press("Shift+ArrowRight")
    shown = page.rows("network")
    page.page.route("**/api/**", lambda route: route.abort("failed"))
    page.page.keyboard.press("3")
    page.page.wait_for_selector("#trouble", state="visible")
    assert page.page.inner_text("#trouble p") == MESSAGE
    page.press("Home").press("Shift+ArrowRight")
    assert page.rows("network") == shown
    page.page.unroute("**/api/**")
    page.page.click("#trouble button")
    page.page.wait_for_selector("#trouble", state="hidden")
    page.press("3")
    assert page.count() == 1001


@pytest.mark.expected_problems("ERR_FAILED")
def test_a_page_that_never_reached_the_api_says_so_and_recovers(page: Page, visit: Visit) -> None:
    page.route("**/api/**", lambda route: route.abort("failed"))
    visit("/iteration")
    page.wait_for_selector("#trouble", state="visible")
    assert "Backpropagation measures the slope." in page.inner_text("h1")
    assert page.locator("#network-plot svg circle").count() > 0
    page.unroute("**/api/**")
    page.click("#trouble button")
    page.wait_for_function("() => document.querySelectorAll('.js-plotly-plot').length === 3")


@pytest.mark.expected_problems("503")
def test_a_busy_server_is_asked_a_second_time(visit: Visit) -> None:
    page = open_iteration(visit, "/iteration?preset=mazur")
    answers = []

    def busy_once(route: object) -> None:
        answers.append(route)
        if len(answers) == 1:
            route.fulfill(status=503, headers={"retry-after": "0"}, json={"error": {}})  # type: ignore[attr-defined]
        else:
            route.continue_()  # type: ignore[attr-defined]

    page.page.route("**/api/train", busy_once)
    page.press("3")
    assert page.count() == 1000
    assert not page.page.is_visible("#trouble")


def test_the_caption_waits_for_the_picture(visit: Visit) -> None:
    page = open_iteration(visit, "/iteration?preset=mazur")
    page.calm()
    before = page.caption()
    held: list[Route] = []
    page.page.route("**/api/figures**", lambda route: held.append(route))
    page.page.click("[data-preset=spiral]")
    page.page.wait_for_function("document.querySelector('#place').innerText.includes('iteration 0')")
    page.page.wait_for_function("document.querySelector('main').ariaBusy === 'true'")
    assert page.caption() == before
    assert page.page.is_visible("#network-plot .main-svg")
    held[0].continue_()
    page.page.unroute("**/api/figures**")
    page.calm()
    assert page.caption() != before
