"""First visits to every page, in a browser that knows nothing yet: what they load, how long, how steadily.

Compared in one run with another checkout (`--before PATH`), else with this one's own native modules.
Alone: `python -m tests.benchmarks.bench_first_visit --before ../before --visits 5`. Needs a browser and no
PyTorch. Commit da99253 is the last one before first visits were made light. Counts are held to limits;
times depend on the machine, so only their ratios are.
"""

import argparse
import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import median
from typing import NamedTuple

import httpx
from playwright.sync_api import Browser, sync_playwright

from tests.benchmarks.first_visit import LATEST, Line, Visit, visit
from tests.browser.conftest import FLAGS
from tests.browser.find_browser import find_browser
from tests.browser.first_step import CAN_MEASURE, CAN_STEP, EMBED_CAN_STEP, PAGES
from tests.serving import ROOT, serving

LOOPBACK = Line("loopback", None, 0)
SLOW = Line("1.6 Mbit/s, 150 ms", 1.6e6, 150)
HEAD = f"{'page':<10} {'line':<20} {'what':<34} {'ours':>9} {'before':>9} {'ratio':>6}  target"


class Limits(NamedTuple):
    """What a page may load until its figure can be stepped: requests, and kB on the wire."""

    requests: int
    kilobytes: float


FEW = Limits(30, 750)
LIMITS = {"/iteration": FEW, "/graph": FEW, "/descent": FEW, "/lab": Limits(35, 850)}
MOST_SHIFT = 0.05
NARROW = (360, 768)
MOST_TIME_ON_SLOW_LINE = 0.35
MOST_PROCESSOR_TIME = 0.4
ARTICLE, LAB = "/", "/lab"
EMBED, EMBEDDED = "/embed/v1/iteration", "/iteration"
READY = {ARTICLE: CAN_MEASURE, EMBED: EMBED_CAN_STEP}
FORMERLY = {"/iteration": "/"}
"""Where a page stood in older checkouts: once, the site began with one iteration, and had no article."""
MOST_REQUESTS_OF_EMBED, MOST_BYTES_OF_EMBED = 1 / 3, 0.7
"""Of what its page in full takes."""
MOST_TIME_OF_ARTICLE = 0.6
"""Of what the lab takes: the article's first figure needs little."""


class Reading(NamedTuple):
    """One line of the table. most: the limit of ours, most_ratio: that of ours over before's."""

    page: str
    line: str
    what: str
    ours: float
    before: float
    most: float | None = None
    most_ratio: float | None = None

    @property
    def ratio(self) -> float:
        return self.ours / self.before if self.before else 1.0

    @property
    def missed(self) -> bool:
        over = self.most is not None and self.ours > self.most
        return over or (self.most_ratio is not None and self.ratio > self.most_ratio)

    def __str__(self) -> str:
        asked = [f"<= {self.most:g}"] if self.most is not None else []
        asked += [f"<= {self.most_ratio:g} of before"] if self.most_ratio is not None else []
        verdict = f"{', '.join(asked)} {'MISSED' if self.missed else 'met'}" if asked else ""
        numbers = f"{self.ours:>9.4g} {self.before:>9.4g} {self.ratio:>6.2f}"
        return f"{self.page:<10} {self.line:<20} {self.what:<34} {numbers}  {verdict}".rstrip()


def readings(before: Path | None, visits: int, pages: Sequence[str] = PAGES) -> Iterator[Reading]:
    """Every page on both lines: medians of `visits` visits to ours and to before's, in turns."""
    options = [] if before else ["--native"]
    with (
        serving() as ours,
        serving(*options, folder=before or ROOT) as theirs,
        sync_playwright() as playwright,
    ):
        sandbox = ["--no-sandbox"] if os.geteuid() == 0 else []
        chromium = playwright.chromium.launch(executable_path=find_browser(), args=FLAGS + sandbox)
        if LAB in pages:
            yield from _beside_the_lab(chromium, ours.address, visits)
        if EMBEDDED in pages:
            yield from _beside_its_page(chromium, ours.address, visits)
        for page in pages:
            addresses = [_address(server.address, page) for server in (ours, theirs)]
            for line in (LOOPBACK, SLOW):
                made = [[visit(chromium, address, line) for address in addresses] for _ in range(visits)]
                yield from _compared(
                    page, line, *map(_middle, zip(*made, strict=True)), held=before is not None
                )
            for width in NARROW:
                yield _narrow(chromium, page, addresses, width)
        chromium.close()


def _compared(page: str, line: Line, ours: Visit, before: Visit, *, held: bool) -> Iterator[Reading]:
    """held: whether the ratios are asked for, which they are against the time before there were bundles."""
    slow = MOST_TIME_ON_SLOW_LINE if held and line is SLOW else None
    busy = MOST_PROCESSOR_TIME if held and line is LOOPBACK else None
    limits = LIMITS[page]
    where = (page, line.name)
    yield Reading(*where, "requests", ours.requests, before.requests, limits.requests)
    yield Reading(*where, "kB on the wire", ours.kilobytes, before.kilobytes, limits.kilobytes)
    yield Reading(*where, "s to the first step", ours.seconds, before.seconds, None, slow)
    yield Reading(*where, "s of the renderer's processor", ours.busy, before.busy, None, busy)
    yield Reading(*where, "cumulative layout shift", ours.shift, before.shift, MOST_SHIFT)


def _beside_the_lab(chromium: Browser, server: str, visits: int) -> Iterator[Reading]:
    """The first figure of the article beside that of the lab, visited in turns."""
    for line in (LOOPBACK, SLOW):
        made = [
            [
                visit(chromium, f"{server}{page}", line, READY.get(page, CAN_STEP)).seconds
                for page in (ARTICLE, LAB)
            ]
            for _ in range(visits)
        ]
        article, lab = map(median, zip(*made, strict=True))
        what = "s to the first figure, of /lab"
        yield Reading(ARTICLE, line.name, what, article, lab, None, MOST_TIME_OF_ARTICLE)


def _beside_its_page(chromium: Browser, server: str, visits: int) -> Iterator[Reading]:
    """An embed of one iteration beside its page in full, visited in turns."""
    made = [
        [
            visit(chromium, f"{server}{page}", LOOPBACK, READY.get(page, CAN_STEP))
            for page in (EMBED, EMBEDDED)
        ]
        for _ in range(visits)
    ]
    embed, whole = map(_middle, zip(*made, strict=True))
    where = ("embed", LOOPBACK.name)
    yield Reading(
        *where, "requests, of /iteration", embed.requests, whole.requests, None, MOST_REQUESTS_OF_EMBED
    )
    yield Reading(*where, "kB, of /iteration", embed.kilobytes, whole.kilobytes, None, MOST_BYTES_OF_EMBED)
    yield Reading(*where, "s to the first step", embed.seconds, whole.seconds)
    yield Reading(*where, "cumulative layout shift", embed.shift, whole.shift, MOST_SHIFT)


def _address(server: str, page: str) -> str:
    """Where a server has this page: raises HTTPStatusError if nowhere."""
    answer = httpx.get(f"{server}{page}")
    if answer.status_code == 404 and page in FORMERLY:
        return f"{server}{FORMERLY[page]}"
    answer.raise_for_status()
    return f"{server}{page}"


def _narrow(chromium: Browser, page: str, addresses: Sequence[str], width: int) -> Reading:
    """The layout shift on a phone's screen, or a tablet's."""
    shifts = [visit(chromium, address, LOOPBACK, width=width).shift for address in addresses]
    return Reading(page, f"loopback, {width} px wide", "cumulative layout shift", *shifts, MOST_SHIFT)


def _middle(visits: Sequence[Visit]) -> Visit:
    """Raises ValueError when most visits never became ready: then nothing was measured."""
    middle = Visit(*map(median, zip(*visits, strict=True)))
    if middle.seconds >= LATEST:
        raise ValueError(f"in most of {len(visits)} visits a page was not ready after {LATEST:g} s")
    return middle


def report(before: Path | None = None, visits: int = 3, pages: Sequence[str] = PAGES) -> int:
    """Print the table, and return how many limits were missed."""
    print(HEAD)
    missed = 0
    for reading in readings(before, visits, pages):
        print(reading, flush=True)
        missed += reading.missed
    return missed


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--before", type=Path, help="another checkout to compare with")
    parser.add_argument("--visits", type=int, default=3, help="of which the median counts (default: 3)")
    parser.add_argument("pages", nargs="*", default=PAGES, help="addresses (default: all)")
    asked = parser.parse_args()
    return int(report(asked.before, asked.visits, asked.pages) > 0)


if __name__ == "__main__":
    sys.exit(main())
