"""One first visit to a page, measured through the browser's own instruments (Chrome DevTools Protocol)."""

from typing import Any, NamedTuple

from playwright.sync_api import Browser, CDPSession, Page
from playwright.sync_api import TimeoutError as Late

from tests.browser.first_step import CAN_STEP

LATEST = 120.0
"""Seconds after which a visit that waits still counts as so long: no other visit ends with it."""

CALM = 1500
"""Milliseconds after the first step in which what arrives late may still move the page."""

SHIFTS = """window.shifted = 0; new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shifted += entry.value;
}).observe({ type: 'layout-shift', buffered: true });"""


class Line(NamedTuple):
    """A connection. bits: a second, each way; None where nothing limits it. delay: ms there and back."""

    name: str
    bits: float | None
    delay: float


class Visit(NamedTuple):
    """Until the figure can be stepped: requests, kB received, seconds, and those of the renderer's processor.

    shift: the sum of all layout shifts, which is never below the score of the same name; soon after as well.
    """

    requests: float
    kilobytes: float
    seconds: float
    busy: float
    shift: float


class Traffic:
    """Counts what a page receives from the network, without what comes from its cache."""

    def __init__(self, session: CDPSession) -> None:
        self.requests: set[str] = set()
        self.bytes = 0.0
        session.on("Network.requestWillBeSent", self._sent)
        session.on("Network.requestServedFromCache", lambda event: self.requests.discard(event["requestId"]))
        session.on("Network.loadingFinished", self._finished)

    def _sent(self, event: dict[str, Any]) -> None:
        if event["request"]["url"].startswith("http"):
            self.requests.add(event["requestId"])

    def _finished(self, event: dict[str, Any]) -> None:
        self.bytes += event["encodedDataLength"]


def visit(browser: Browser, address: str, line: Line, ready: str = CAN_STEP, width: int = 1280) -> Visit:
    """Open `address` in a fresh context, on a connection like `line`, until `ready` holds."""
    context = browser.new_context(viewport={"width": width, "height": 900})
    page = context.new_page()
    page.add_init_script(SHIFTS)
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Performance.enable")
    if line.bits:
        conditions = {"offline": False, "latency": line.delay}
        speeds = {"downloadThroughput": line.bits / 8, "uploadThroughput": line.bits / 8}
        session.send("Network.emulateNetworkConditions", {**conditions, **speeds})
    traffic = Traffic(session)
    page.goto(address, wait_until="commit")
    seconds = _seconds_until(ready, page)
    requests, received = len(traffic.requests), traffic.bytes
    busy = _processor_seconds(session)
    page.wait_for_timeout(CALM)
    shift = float(page.evaluate("window.shifted"))
    context.close()
    return Visit(requests, received / 1000, seconds, busy, shift)


def _seconds_until(ready: str, page: Page) -> float:
    """Since the page was asked for; LATEST at most."""
    try:
        stepped = page.wait_for_function(f"() => ({ready})() && performance.now()", timeout=LATEST * 1000)
    except Late:
        return LATEST
    return float(stepped) / 1000


def _processor_seconds(session: CDPSession) -> float:
    metrics = session.send("Performance.getMetrics")["metrics"]
    return float(next(metric["value"] for metric in metrics if metric["name"] == "ProcessTime"))
