"""What the real pages ask for in a visit, recorded in Chromium: opening, a few steps, some playing."""

import time
from typing import NamedTuple

from playwright.sync_api import Browser, Request, sync_playwright

from tests.browser.find_browser import ADVICE, find_browser

PAGES = (
    "/iteration",
    "/iteration?preset=spiral",
    "/iteration?preset=xor",
    "/iteration?preset=mazur",
    "/lab?preset=iris",
    "/graph",
    "/descent",
)
STEPS = ("ArrowRight",) * 4
STEP_SECONDS = 0.5
PLAYING_SECONDS = 4.0


class Asked(NamedTuple):
    """One request of a visit, and how many seconds after the visit's start it came."""

    method: str
    target: str
    body: bytes
    seconds: float


class Visit(NamedTuple):
    """All requests of a visit in order; the first `opening` of them brought the page to rest."""

    page: str
    asked: list[Asked]
    opening: int


def record(address: str) -> list[Visit]:
    """A first visit to each of the pages, with an empty cache. Raises AssertionError without a browser."""
    path = find_browser()
    assert path, ADVICE
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        visits = [_visit(browser, address, page) for page in PAGES]
        browser.close()
    return visits


def _visit(browser: Browser, address: str, path: str) -> Visit:
    asked: list[Asked] = []
    start = time.monotonic()

    def note(request: Request) -> None:
        if request.url.startswith(address):
            target, body = request.url.removeprefix(address), request.post_data_buffer or b""
            asked.append(Asked(request.method, target, body, time.monotonic() - start))

    context = browser.new_context()
    page = context.new_page()
    page.on("request", note)
    page.goto(address + path, wait_until="networkidle")
    opening = len(asked)
    for key in STEPS:
        page.keyboard.press(key)
        page.wait_for_timeout(1000 * STEP_SECONDS)
    page.keyboard.press("Space")
    page.wait_for_timeout(1000 * PLAYING_SECONDS)
    context.close()
    return Visit(path, asked, opening)
