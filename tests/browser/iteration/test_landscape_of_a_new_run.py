"""A new run never leaves a blank: its landscape takes the place of the one before when it is there."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.conftest import Visit
from tests.browser.iteration.page import Iteration, open_iteration
from tests.browser.lab.page import open_lab

PLOT = "#landscape-plot"
TICKS = f"{PLOT} .xtick text, {PLOT} .ytick text"
OLD = "The landscape of this run is on its way."
BUSY = f"document.querySelector('{PLOT}').ariaBusy === 'true'"


@contextmanager
def held(page: Page, path: str) -> Iterator[None]:
    """Inside, answers of this call wait; they come at the end."""
    waiting: list[Route] = []
    page.route(path, lambda route: waiting.append(route))
    yield
    for route in waiting:
        route.continue_()
    page.unroute(path)


def picture(page: Page) -> str:
    return page.inner_html(PLOT)


def change_the_rate(page: Iteration, rate: str) -> None:
    page.page.fill("#learning-rate input.number", rate)
    page.page.press("#learning-rate input.number", "Enter")


def expect_old_picture(page: Page, before: str) -> None:
    page.wait_for_function(BUSY)
    assert picture(page) == before
    assert "of the run before" in page.inner_text("#plane-says")
    assert page.inner_text("#shadow") == OLD


def test_the_old_picture_stays_until_the_new_one_is_there(visit: Visit) -> None:
    page = open_iteration(visit, "/iteration?preset=exam&iteration=9&beat=step&steps=20")
    before = (page.calm().caption(), picture(page.page))
    with held(page.page, "**/api/landscape"):
        with page.page.expect_request("**/api/landscape"):
            page.page.click("[data-preset=xor]")
        page.settle()
        assert page.caption() != before[0]
        expect_old_picture(page.page, before[1])
    page.calm()
    assert page.page.get_attribute(PLOT, "aria-busy") == "false"
    assert picture(page.page) != before[1]
    assert "of this run" in page.page.inner_text("#plane-says")


def test_another_rate_keeps_the_axes_until_both_runs_are_measured(visit: Visit) -> None:
    page = open_iteration(visit, "/iteration?preset=exam&learning_rate=0.3&steps=20")
    page.calm()
    ticks = page.page.locator(TICKS).all_text_contents()
    with held(page.page, "**/api/landscape"):
        with page.page.expect_request("**/api/landscape"):
            change_the_rate(page, "0.5")
        page.page.wait_for_function(BUSY)
        page.settle().press("Shift+ArrowRight")
        assert page.page.locator(TICKS).all_text_contents() == ticks
        assert "of the run before" in page.page.inner_text("#plane-says")
    page.calm()
    assert page.page.get_attribute(PLOT, "aria-busy") == "false"
    assert "of both runs" in page.page.inner_text("#plane-says")


@pytest.mark.deep
def test_nothing_is_said_of_a_run_that_no_picture_shows(visit: Visit) -> None:
    page = open_iteration(visit, "/iteration?preset=exam&iteration=9&beat=step&steps=20")
    said = ("#caption", "#outcome", "#plane-says", "#network-plot", "#loss-plot", PLOT)
    page.calm()
    before = [page.page.text_content(one) for one in said]
    for path in ("**/api/train", "**/api/figures**"):
        with held(page.page, path):
            with page.page.expect_request(path):
                page.page.click("[data-preset=iris]")
            page.page.wait_for_function("document.querySelector('main').ariaBusy === 'true'")
            assert [page.page.text_content(one) for one in said] == before, path
        page.calm()
        page.page.go_back()
        expect(page.page.locator("#caption")).to_have_text(before[0])
        page.calm()


@pytest.mark.deep
def test_in_the_lab_too_whatever_is_changed(visit: Visit) -> None:
    lab = open_lab(visit, "/lab?preset=exam&iteration=9&beat=step&steps=20")
    lab.calm()
    ticks = lab.page.locator(TICKS).all_text_contents()
    with held(lab.page, "**/api/landscape"):
        lab.page.fill("#batch-size", "5")
        with lab.page.expect_request("**/api/landscape"):
            lab.page.press("#batch-size", "Enter")
        lab.page.wait_for_function(BUSY)
        lab.settle()
        assert lab.page.locator(TICKS).all_text_contents() == ticks
    lab.calm()
    before = picture(lab.page)
    with held(lab.page, "**/api/landscape"):
        with lab.page.expect_request("**/api/landscape"):
            lab.page.click("#wider-1")
        lab.settle()
        expect_old_picture(lab.page, before)
    lab.calm()
    assert picture(lab.page) != before


@pytest.mark.deep
@pytest.mark.expected_problems("422")
def test_where_there_will_be_none_that_is_said(visit: Visit) -> None:
    page = open_iteration(visit, "/iteration?preset=exam&steps=20")
    error = {"field": "plane", "message": "Too large.", "allowed": "less"}
    page.page.route("**/api/landscape", lambda route: route.fulfill(status=422, json={"error": error}))
    page.page.click("[data-preset=xor]")
    page.page.wait_for_selector("text=no landscape of this run")
    page.calm()
    assert page.page.get_attribute(PLOT, "aria-busy") == "false"
    assert page.page.inner_text(".notes").startswith("The landscape is not drawn.")
