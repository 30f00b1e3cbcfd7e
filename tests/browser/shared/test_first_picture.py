"""A page is first shown when all of it is written: what comes late moves nothing that was seen."""

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.request import urlopen

import pytest
from playwright.sync_api import Page

from app.web.service.page_shell import PAGES
from tests.deep import deep
from tests.serving import Server

KINDS = {"css": "text/css", "js": "text/javascript", "svg": "image/svg+xml"}

GO_ON = """
  new MutationObserver((_, observer) => {
    if (!document.querySelector('main h1')) return;
    observer.disconnect();
    // Frames come only where something is shown; the time passes where nothing is.
    const go = () => fetch('/go');
    requestAnimationFrame(() => requestAnimationFrame(go));
    setTimeout(go, 300);
  }).observe(document, { childList: true, subtree: true });
  new MutationObserver((_, observer) => {
    if (!document.querySelector('main + *')) return;
    observer.disconnect();
    window.written = performance.now();
  }).observe(document, { childList: true, subtree: true });
"""
FIRST_PAINT = """() => new Promise((done) => {
  new PerformanceObserver((list) => done(list.getEntries()[0].startTime))
    .observe({ type: 'paint', buffered: true });
})"""


class Halting(BaseHTTPRequestHandler):
    """Sends a page up to its first heading, and the rest when somebody asks for `/go`."""

    text: str
    goes_on: threading.Event

    def do_GET(self) -> None:
        if self.path == "/go":
            self.goes_on.set()
        self.send_response(200)
        self.send_header("Content-Type", KINDS.get(self.path.rpartition(".")[2], "text/html; charset=utf-8"))
        self.end_headers()
        if self.path == "/":
            begun, heading, rest = self.text.partition("</h1>")
            self.wfile.write((begun + heading).encode())
            self.goes_on.wait(60)
            self.wfile.write(rest.encode())

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@pytest.fixture
def halting(server: Server, request: pytest.FixtureRequest) -> Iterator[str]:
    """The address of a server that halts in the middle of one of our pages; all other files are empty."""
    with urlopen(server.address + request.param, timeout=60) as answer:
        text = answer.read().decode()
    handler = type("HaltingOnce", (Halting,), {"text": text, "goes_on": threading.Event()})
    slow = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=slow.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{slow.server_port}/"
    slow.shutdown()
    slow.server_close()


ALWAYS = {"/", "/lab", "/words"}
"""A page of each make: words and figures, a figure alone, words alone."""


@pytest.mark.parametrize(
    "halting",
    [page.address if page.address in ALWAYS else deep(page.address) for page in PAGES],
    indirect=True,
)
def test_nothing_is_shown_before_all_is_written(halting: str, page: Page) -> None:
    page.add_init_script(GO_ON)
    page.goto(halting)

    assert page.evaluate(FIRST_PAINT) > page.evaluate("window.written")
