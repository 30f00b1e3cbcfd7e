"""A site of somebody else, under another name of this machine than our server has: one page, or a folder."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import BaseHTTPRequestHandler, SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any


@contextmanager
def course_site(html: str) -> Iterator[str]:
    """The address of the page. A route of the browser would do, but it lets no such page ask a loopback."""

    class Page(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            """Answers every address with the page."""
            self.send_response(200)
            self.send_header("content-type", "text/html; charset=utf-8")
            self.end_headers()
            self.wfile.write(html.encode())

        def log_message(self, format: str, *args: object) -> None:
            """Says nothing."""

    with _served(Page) as site:
        yield f"{site}/course"


@contextmanager
def folder_site(folder: Path) -> Iterator[str]:
    """The address of a folder of pages that another program has built."""

    class Files(SimpleHTTPRequestHandler):
        def log_message(self, format: str, *args: object) -> None:
            """Says nothing."""

    with _served(partial(Files, directory=str(folder))) as site:
        yield f"{site}/"


@contextmanager
def _served(handler: Any) -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as site:
        Thread(target=site.serve_forever, daemon=True).start()
        try:
            yield f"http://localhost:{site.server_port}"
        finally:
            site.shutdown()
