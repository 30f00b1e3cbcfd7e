"""Frames of all three views on 2-8-8-2: writing attributes against Plotly.restyle everywhere.

Needs a browser and no PyTorch; runs alone as well: `python -m tests.benchmarks.bench_frames`.
"""

import os
import sys
from pathlib import Path
from statistics import median

from playwright.sync_api import Page, sync_playwright

from tests.benchmarks.table import HEAD, Row, line
from tests.browser.conftest import FLAGS
from tests.browser.drawing_lab import open_lab
from tests.browser.find_browser import find_browser
from tests.serving import serving

LIMIT = 0.005
"""Seconds of the main thread that one frame may take."""

FRAMES = 240
PEER = Path(__file__).with_name("restyle_everywhere.js")

# From the start of a frame to the first task after the browser has worked out styles, layout and paint.
_SECONDS_OF_EACH_FRAME = """([frames, peer]) => new Promise((done) => {
  const draw = peer ? window.restyleEverywhere(lab) : lab.update;
  const beats = ['forward', 'loss', 'backward', 'step'];
  const seconds = [];
  const { port1, port2 } = new MessageChannel();
  let start = 0;
  port1.onmessage = () => {
    seconds.push((performance.now() - start) / 1000);
    if (seconds.length < frames) requestAnimationFrame(next); else done(seconds);
  };
  function next() {
    const k = seconds.length;
    start = performance.now();
    draw(Math.floor(k / 20) % 12, beats[Math.floor(k / 5) % 4], (k % 5) / 5);
    port2.postMessage(null);
  }
  lab.commit(0, 'forward', 1);
  requestAnimationFrame(next);
})"""


def rows() -> list[Row]:
    """The median frame against the peer's, and against the limit."""
    with serving() as server, sync_playwright() as playwright:
        sandbox = ["--no-sandbox"] if os.geteuid() == 0 else []
        chromium = playwright.chromium.launch(executable_path=find_browser(), args=FLAGS + sandbox)
        page = chromium.new_page(base_url=server.address, viewport={"width": 1300, "height": 1200})
        open_lab(page, resolution=61)
        ours = _median_frame(page, FRAMES, peer=False)
        page.add_script_tag(path=PEER)
        theirs = _median_frame(page, FRAMES // 4, peer=True)
        chromium.close()
    what = "frame of three views, 2-8-8-2"
    return [
        Row(what, "Plotly.restyle everywhere", 1, ours, theirs, 10.0),
        Row(what, "a limit of 5 ms", 1, ours, LIMIT, 1.0),
    ]


def _median_frame(page: Page, frames: int, peer: bool) -> float:
    seconds: list[float] = page.evaluate(_SECONDS_OF_EACH_FRAME, [frames, peer])
    return median(seconds)


if __name__ == "__main__":
    measured = rows()
    print(HEAD, *map(line, measured), sep="\n")
    sys.exit(any(row.missed for row in measured))
