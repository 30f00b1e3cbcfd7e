"""Which sources the bundles were made of, whether pages use them, and why something is missing."""

import json
import os
from pathlib import Path
from typing import NamedTuple

from app.web.service.release import release

ADDRESS = "/bundles"
NATIVE = "SLOPE_NATIVE"
"""The environment variable that asks for native modules; any value but an empty one does."""

RECORD = "record.json"
PLOTLY_VERSION = "4.1.1"
"""Of plotly.js: that of the Python package, which a test compares."""

TRACES = ("scatter", "contour")
"""What the figures draw with; a test compares it with the traces in app/figures."""

PLOTLY_PART = f"plotly-{PLOTLY_VERSION}-{'-'.join(TRACES)}.min.js"


STALE = "Pages load native modules: the bundles were made of other scripts (`make bundles` renews them)."
ABSENT = "Pages load native modules: there are no bundles (`make bundles` makes them)."


class Record(NamedTuple):
    """sources: the releases of the folders js and css, "" where nothing was bundled. missing: a sentence."""

    sources: str = ""
    missing: str = ""


def sources(static: Path) -> str:
    """The name of the scripts and style sheets in `static`, as they are now."""
    return f"{release(static / 'js')} {release(static / 'css')}"


def read(folder: Path) -> Record:
    """The record in the folder of the bundles; an empty one where there is none."""
    path = folder / RECORD
    return Record(**json.loads(path.read_text())) if path.is_file() else Record()


def write(folder: Path, record: Record) -> None:
    """Leave `record` in the folder of the bundles."""
    (folder / RECORD).write_text(json.dumps(record._asdict()) + "\n")


def are_in_use(folder: Path, static: Path) -> bool:
    """Whether pages come bundled.

    The rule: they do if the bundles were made of exactly the scripts and style sheets that are in
    `static` now, and nobody has asked for native modules.
    """
    return not os.environ.get(NATIVE) and are_current(folder, static)


def are_current(folder: Path, static: Path) -> bool:
    """Whether the bundles were made of exactly the scripts and style sheets that are in `static` now."""
    return read(folder).sources == sources(static)


def remark(folder: Path, static: Path) -> str:
    """One line for whoever starts the server, if something is missing that was not asked to be."""
    if os.environ.get(NATIVE):
        return ""
    record = read(folder)
    if record.missing or are_in_use(folder, static):
        return record.missing
    return STALE if record.sources else ABSENT
