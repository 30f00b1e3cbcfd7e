"""Frames of all three views on 2-8-8-2: writing attributes against Plotly.restyle everywhere.

Needs a browser and no PyTorch; runs alone as well: `python -m tests.benchmarks.bench_drawing`.
"""

import os
import sys
from pathlib import Path
from statistics import median

from playwright.sync_api import CDPSession, Page, sync_playwright

from tests.benchmarks.table import HEAD, Row, line
from tests.browser.conftest import FLAGS
from tests.browser.find_browser import find_browser
from tests.browser.shared.drawing_page import open_drawing
from tests.serving import serving

LIMIT = 0.005
"""Seconds of the main thread that one frame may take."""

FRAMES_AT_ONCE = 10
TIMES = 25
PEER = Path(__file__).with_name("restyle_everywhere.js")

# One iteration takes 20 frames, 5 for each beat.
_PLAY = """([from, frames]) => new Promise((done) => {
  const beats = ['forward', 'loss', 'backward', 'step'];
  let k = from;
  function next() {
    if (k === from + frames) { done(); return; }
    window.drawFrame(Math.floor(k / 20) % 12, beats[Math.floor(k / 5) % 4], (k % 5) / 5);
    k += 1;
    requestAnimationFrame(next);
  }
  requestAnimationFrame(next);
})"""


def rows() -> list[Row]:
    """The median frame against the peer's, and against the limit."""
    with serving() as server, sync_playwright() as playwright:
        sandbox = ["--no-sandbox"] if os.geteuid() == 0 else []
        chromium = playwright.chromium.launch(executable_path=find_browser(), args=FLAGS + sandbox)
        page = chromium.new_page(base_url=server.address, viewport={"width": 1300, "height": 1200})
        open_drawing(page, resolution=61)
        page.evaluate("() => { drawing.commit(0, 'forward', 1); window.drawFrame = drawing.update; }")
        ours = _seconds_a_frame(page)
        page.evaluate(f"() => {{ {PEER.read_text()} }}")
        page.evaluate("() => { window.drawFrame = window.restyleEverywhere(drawing); }")
        theirs = _seconds_a_frame(page)
        chromium.close()
    what = "frame of three views, 2-8-8-2"
    return [
        Row(what, "Plotly.restyle everywhere", 1, ours, theirs, 10.0),
        Row(what, "a limit of 5 ms", 1, ours, LIMIT, 1.0),
    ]


def _seconds_a_frame(page: Page) -> float:
    """Median over several plays of what a frame costs: scripts, styles, layout and paint on the main thread.

    Its own processor time counts, so that another busy program does not.
    """
    session = page.context.new_cdp_session(page)
    session.send("Performance.enable", {"timeDomain": "threadTicks"})
    taken = []
    for k in range(TIMES):
        before = _busy_seconds(session)
        page.evaluate(_PLAY, [k * FRAMES_AT_ONCE, FRAMES_AT_ONCE])
        taken.append((_busy_seconds(session) - before) / FRAMES_AT_ONCE)
    session.detach()
    return median(taken)


def _busy_seconds(session: CDPSession) -> float:
    metrics = session.send("Performance.getMetrics")["metrics"]
    return float(next(metric["value"] for metric in metrics if metric["name"] == "TaskDuration"))


if __name__ == "__main__":
    measured = rows()
    print(HEAD, *map(line, measured), sep="\n")
    sys.exit(any(row.missed for row in measured))
