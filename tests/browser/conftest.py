"""One server and one Chromium for all browser tests; a fresh page for each, that must stay free of errors."""

import os
import re
from collections.abc import Iterator
from typing import Literal, Protocol

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tests.browser.find_browser import ADVICE, find_browser
from tests.serving import Server, serving

FLAGS = ["--disable-gpu", "--disable-background-networking", "--no-first-run", "--force-color-profile=srgb"]
ABORTED = "net::ERR_ABORTED"


class Visit(Protocol):
    """Opens a page of the server in the test's tab."""

    def __call__(
        self,
        path: str = "/",
        *,
        colours: Literal["light", "dark"] = "light",
        width: int = 1280,
        height: int = 900,
        reduced_motion: bool = False,
    ) -> Page: ...


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    """The real server, started by the real command."""
    with serving() as running:
        yield running


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The real Chromium, without a window."""
    path = find_browser()
    assert path, ADVICE
    flags = FLAGS + (["--no-sandbox"] if os.geteuid() == 0 else [])
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=flags)
        yield chromium
        chromium.close()


@pytest.fixture
def context(browser: Browser, server: Server) -> Iterator[BrowserContext]:
    """A browser profile of its own: no cache, storage or preferences of another test."""
    fresh = browser.new_context(base_url=server.address)
    yield fresh
    fresh.close()


@pytest.fixture
def page(context: BrowserContext, request: pytest.FixtureRequest) -> Iterator[Page]:
    """An empty tab. The test fails on any console error, script error or failed request in it.

    A test that provokes such a problem says so: `@pytest.mark.expected_problems("503", ...)`, one regular
    expression for each. Then these must occur, and still nothing else.
    """
    marker = request.node.get_closest_marker("expected_problems")
    expected: tuple[str, ...] = marker.args if marker else ()
    tab = context.new_page()
    problems = record_problems(tab)
    yield tab
    # An answer that a test still holds back must not fail the next one.
    tab.unroute_all(behavior="ignoreErrors")
    unexpected = [line for line in problems if not any(re.search(pattern, line) for pattern in expected)]
    missing = [pattern for pattern in expected if not any(re.search(pattern, line) for line in problems)]
    assert not unexpected, "the page had problems:\n" + "\n".join(unexpected)
    assert not missing, f"expected, but did not occur: {missing}"


def record_problems(page: Page) -> list[str]:
    """A list that grows by one line for each problem the page has from now on.

    A request that the page itself aborted is no problem: it does so whenever a setting changes.
    """
    problems: list[str] = []

    def note(is_problem: bool, description: str) -> None:
        if is_problem:
            problems.append(description)

    page.on("console", lambda message: note(message.type == "error", f"console: {message.text}"))
    page.on("pageerror", lambda error: note(True, f"script: {error}"))
    page.on("requestfailed", lambda sent: note(sent.failure != ABORTED, f"{sent.failure}: {sent.url}"))
    page.on("response", lambda answer: note(answer.status >= 400, f"{answer.status}: {answer.url}"))
    return problems


@pytest.fixture
def visit(page: Page) -> Visit:
    """A function that opens a path: `visit("/", colours="dark", width=360, reduced_motion=True)`."""

    def open_path(
        path: str = "/",
        *,
        colours: Literal["light", "dark"] = "light",
        width: int = 1280,
        height: int = 900,
        reduced_motion: bool = False,
    ) -> Page:
        page.set_viewport_size({"width": width, "height": height})
        motion: Literal["reduce", "no-preference"] = "reduce" if reduced_motion else "no-preference"
        page.emulate_media(color_scheme=colours, reduced_motion=motion)
        page.goto(path)
        return page

    return open_path
