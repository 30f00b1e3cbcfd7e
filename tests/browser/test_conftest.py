"""The `page` fixture itself: it must notice what goes wrong in a page."""

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Visit, record_problems


@pytest.mark.parametrize(
    ("script", "problem"),
    [
        ("console.error('planted')", "console: planted"),
        ("setTimeout(() => { throw new Error('planted') })", "script: planted"),
        ("fetch('/static/planted.js')", "404: "),
        ("fetch('http://127.0.0.1:9/planted', {mode: 'no-cors'}).catch(() => 0)", "ERR_"),
    ],
)
@pytest.mark.expected_problems(".")
def test_notices_problems(page: Page, script: str, problem: str) -> None:
    page.goto("/health")
    problems = record_problems(page)

    page.evaluate(f"() => {{ {script} }}")
    while not any(line.startswith(problem) or problem in line for line in problems):
        page.wait_for_timeout(10)  # the test's own timeout ends a wait in vain


def test_an_aborted_request_is_no_problem(page: Page) -> None:
    page.goto("/health")

    with page.expect_event("requestfailed"):
        page.evaluate("""() => {
            const stop = new AbortController();
            fetch('/health', {signal: stop.signal}).catch(() => 0);
            setTimeout(() => stop.abort());
        }""")


def test_visit_sets_what_the_page_is_told_about_its_reader(visit: Visit) -> None:
    page = visit("/health", colours="dark", width=360, height=700, reduced_motion=True)

    assert page.evaluate("innerWidth") == 360
    assert page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches")
    assert page.evaluate("matchMedia('(prefers-reduced-motion: reduce)').matches")


@pytest.mark.parametrize("turn", [1, 2])
def test_a_tab_brings_no_history_along(visit: Visit, turn: int) -> None:
    page = visit("/health")
    page.goto(f"/health?turn={turn}")

    assert page.evaluate("history.length") <= 3
