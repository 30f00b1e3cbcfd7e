"""One server and one Chromium for the browser tests of a process; an empty tab for each, free of errors."""

import os
import re
from collections.abc import Iterator
from typing import Any, Literal, Protocol

import httpx
import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Playwright, sync_playwright

from tests.browser import conditions
from tests.browser.conditions import PATIENCE
from tests.browser.find_browser import ADVICE, find_browser
from tests.browser.rest import WATCH
from tests.browser.tabs import Tabs
from tests.serving import Server, serving

FLAGS = ["--disable-gpu", "--disable-background-networking", "--no-first-run", "--force-color-profile=srgb"]
# Pages of tests live for seconds: scripts are not compiled once more for speed, and what is compiled stays.
SCRIPTS = "--js-flags=--no-turbofan,--no-flush-bytecode"
ABORTED = "net::ERR_ABORTED"
conditions.install()


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
def api(server: Server) -> Iterator[httpx.Client]:
    """Asks that server without a browser. One client for all tests: to make one costs more than to ask."""
    with httpx.Client(base_url=server.address, timeout=60) as client:
        yield client


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    """What drives browsers."""
    with sync_playwright() as started:
        yield started


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    """A Chromium for tests that make contexts of their own: these have no cache and remember nothing."""
    chromium = playwright.chromium.launch(**real_chromium())
    yield chromium
    chromium.close()


@pytest.fixture(scope="session")
def profile(
    playwright: Playwright, server: Server, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[BrowserContext]:
    """One profile on disk for all tests, as a reader has: what was loaded and compiled once is kept.

    Tests share nothing else: pages store nothing, and each test has an empty tab.
    """
    folder = tmp_path_factory.mktemp("profile")
    context = playwright.chromium.launch_persistent_context(
        folder, base_url=server.address, **real_chromium()
    )
    context.set_default_timeout(PATIENCE)
    context.add_init_script(path=WATCH)
    yield context
    context.close()


def real_chromium() -> dict[str, Any]:
    """How to start the browser that is here, without a window."""
    path = find_browser()
    assert path, ADVICE
    sandbox = ["--no-sandbox"] if os.geteuid() == 0 else []
    return {"executable_path": path, "args": [*FLAGS, SCRIPTS, *sandbox]}


@pytest.fixture(scope="session")
def tabs(profile: BrowserContext) -> Tabs:
    """Lends tabs of that profile."""
    return Tabs(profile)


@pytest.fixture
def page(profile: BrowserContext, tabs: Tabs, request: pytest.FixtureRequest) -> Iterator[Page]:
    """An empty tab. The test fails on any console error, script error or failed request in it.

    A test that counts what a tab has kept asks for a new one: `@pytest.mark.new_tab`.
    A test that provokes such a problem says so: `@pytest.mark.expected_problems("503", ...)`, one regular
    expression for each. Then these must occur, and still nothing else.
    """
    marker = request.node.get_closest_marker("expected_problems")
    expected: tuple[str, ...] = marker.args if marker else ()
    tab = tabs.lend(new=request.node.get_closest_marker("new_tab") is not None)
    problems = record_problems(tab)
    yield tab
    tabs.take_back()
    profile.clear_permissions()
    unexpected = [line for line in problems if not any(re.search(pattern, line) for pattern in expected)]
    missing = [pattern for pattern in expected if not any(re.search(pattern, line) for line in problems)]
    assert not unexpected, "the page had problems:\n" + "\n".join(unexpected)
    assert not missing, f"expected, but did not occur: {missing}"


def record_problems(page: Page) -> list[str]:
    """A list that grows by one line for each problem the page has from now on.

    Where a browser refuses something that a page's policy forbids, it says so in the console.
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
