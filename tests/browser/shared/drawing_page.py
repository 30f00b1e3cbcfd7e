"""Opens the page drawing.html, on which the three figures stand alone, beside the real server's files."""

from pathlib import Path
from typing import Any

from playwright.sync_api import Page

from app.web.service.page_files import page_files

HARNESS = Path(__file__).with_name("drawing.html")
SCRIPT = Path(__file__).with_name("drawing.js")


def open_drawing(page: Page, **options: Any) -> Page:
    """The page with views that have drawn nothing yet. Options are those of `prepare` in drawing.js."""
    # Not as the answer to a request: a tab whose requests are answered by a test has no cache.
    page.goto("/health")
    page.set_content(HARNESS.read_text())
    page.evaluate(SCRIPT.read_text())
    page.evaluate(
        "(options) => drawing.prepare(options)", {"script": page_files("iteration").plotly, **options}
    )
    return page
