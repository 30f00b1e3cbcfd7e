"""A lost server is said, nothing that was there is lost with it, and a retry goes on."""

from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import ClassVar
from urllib.request import Request, urlopen

import pytest
from playwright.sync_api import Page, Route

from tests.browser.conftest import Visit
from tests.browser.iteration.page import open_iteration
from tests.serving import Server

MESSAGE = "The server does not answer. What was computed so far is still here."

BUSY = "The server is busy. What was computed so far is still here. It is asked again in a few seconds."


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
def test_a_busy_server_is_asked_a_second_time_and_then_again_and_the_page_says_so(visit: Visit) -> None:
    page = open_iteration(visit, "/iteration?preset=mazur")
    busy: list[Route] = []

    def busy_three_times(route: Route) -> None:
        if len(busy) == 3:
            route.continue_()
        else:
            busy.append(route)
            route.fulfill(status=503, headers={"retry-after": "0"}, json={"error": {}})

    page.page.evaluate("Math.random = () => 0.6")  # A delay of 4.8 s, which a test lets pass at once.
    page.page.route("**/api/train", busy_three_times)
    page.page.keyboard.press("3")
    page.page.wait_for_selector("#trouble", state="visible")
    assert len(busy) == 2
    assert page.page.inner_text("#trouble p") == BUSY
    page.calm()
    page.page.wait_for_selector("#trouble", state="hidden")
    assert len(busy) == 3
    assert page.count() == 1000


class CuttingOff(BaseHTTPRequestHandler):
    """Passes everything on to our server; cuts off the first training, as a server that is killed does."""

    server_address = ""
    asked: ClassVar[list[bytes]] = []

    def do_GET(self) -> None:
        self._pass_on(Request(self.server_address + self.path))

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["content-length"]))
        kind = {"content-type": self.headers["content-type"]}
        self._pass_on(Request(self.server_address + self.path, body, kind), body)

    def _pass_on(self, request: Request, body: bytes = b"") -> None:
        with urlopen(request, timeout=60) as answer:
            whole, kind = answer.read(), answer.headers["content-type"]
        is_cut = self.path == "/api/train" and not self.asked
        if self.path == "/api/train":
            self.asked.append(body)
        self.send_response(200)
        self.send_header("content-type", kind)
        self.send_header("content-length", str(len(whole)))
        self.end_headers()
        self.wfile.write(whole[: len(whole) // 2] if is_cut else whole)

    def log_message(self, format: str, *args: object) -> None:
        """Says nothing."""


@pytest.fixture
def cutting_off(server: Server) -> Iterator[tuple[str, list[bytes]]]:
    """Its address, and the bodies of the trainings it has been asked."""
    asked: list[bytes] = []
    handler = type("CuttingOffOnce", (CuttingOff,), {"server_address": server.address, "asked": asked})
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as between:
        Thread(target=between.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{between.server_port}", asked
        between.shutdown()


@pytest.mark.expected_problems("ERR_CONTENT_LENGTH_MISMATCH")
def test_an_answer_that_is_cut_off_midway_is_asked_again_and_nobody_notices(
    visit: Visit, cutting_off: tuple[str, list[bytes]]
) -> None:
    address, asked = cutting_off
    page = open_iteration(visit, f"{address}/iteration?preset=mazur")
    page.press("3")
    assert asked[0] == asked[1]
    assert len(set(asked)) == len(asked) - 1
    assert page.page.is_hidden("#trouble")
    assert page.count() == 1000


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
