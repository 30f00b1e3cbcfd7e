"""A site of somebody else: it serves one page, under another name of this machine than our server has."""

from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread


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

    with ThreadingHTTPServer(("127.0.0.1", 0), Page) as site:
        Thread(target=site.serve_forever, daemon=True).start()
        try:
            yield f"http://localhost:{site.server_port}/course"
        finally:
            site.shutdown()
