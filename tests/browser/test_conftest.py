"""The `page` fixture itself: it must notice what goes wrong in a page."""

from time import monotonic

import pytest
from playwright.sync_api import Page, TimeoutError

from tests.browser.conditions import PATIENCE
from tests.browser.conftest import Visit, record_problems
from tests.deep import deep


@pytest.mark.parametrize(
    ("script", "problem"),
    [
        ("console.error('planted')", "console: planted"),
        ("setTimeout(() => { throw new Error('planted') })", "script: planted"),
        ("fetch('/static/planted.js')", "404: "),
        ("fetch('http://127.0.0.1:9/planted', {mode: 'no-cors'}).catch(() => 0)", "violates"),
        ("fetch('/hung-up').catch(() => 0)", "ERR_"),
    ],
)
@pytest.mark.expected_problems(".")
def test_notices_problems(page: Page, script: str, problem: str) -> None:
    page.goto("/health")
    page.route("**/hung-up", lambda route: route.abort("connectionreset"))
    problems = record_problems(page)

    page.evaluate(f"() => {{ {script} }}")
    end = monotonic() + PATIENCE / 1000
    while not any(problem in line for line in problems) and monotonic() < end:
        page.wait_for_timeout(10)
    assert any(problem in line for line in problems), problems


@pytest.mark.parametrize("never", ["false", deep("new Promise(() => 0)")])
def test_a_wait_in_vain_ends(page: Page, never: str) -> None:
    page.goto("/health")

    with pytest.raises(TimeoutError, match="50 ms have passed"):
        page.wait_for_function(never, timeout=50)


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
