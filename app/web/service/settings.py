"""What whoever runs the server may set, by environment variables: one table of limits, with their ranges.

How large an experiment may be is not among them (app/web/schemas/limits.py): a link opens on every server.
"""

import os
import re
from collections.abc import Mapping
from typing import NamedTuple

_NUMBER = re.compile(r"[0-9]{1,15}(\.[0-9]{1,6})?")


class Setting(NamedTuple):
    """A number with its name in the environment, what holds where nothing is set, and what may be set."""

    name: str
    usual: int | float
    lowest: int | float
    highest: int | float
    unit: str
    what: str

    @property
    def value(self) -> int | float:
        """What holds in this process. Raises ValueError for what may not be set."""
        return self.read(os.environ)

    def read(self, environment: Mapping[str, str]) -> int | float:
        """What holds in an environment; an empty text sets nothing. Raises ValueError."""
        text = environment.get(self.name, "").strip()
        if not text:
            return self.usual
        is_whole = isinstance(self.usual, int)
        number = float(text) if _NUMBER.fullmatch(text) and not (is_whole and "." in text) else -1
        if not self.lowest <= number <= self.highest:
            kind = "a whole number" if is_whole else "a number"
            allowed = f"{kind} from {self.lowest} to {self.highest} ({self.unit})"
            raise ValueError(f"{self.name}: {text[:40]!r} is not {allowed}.")
        return int(number) if is_whole else number


QUEUE = Setting("SLOPE_QUEUE", 32, 1, 1000, "requests", "checked, waiting or computed at once, a process")
SECONDS = Setting("SLOPE_SECONDS", 10.0, 0.1, 300, "seconds", "until an answer is computed, waiting included")
LONG_ANSWERS = Setting("SLOPE_LONG_ANSWERS", 4, 1, 32, "answers", "sent line by line at once, a process")
LONG_SECONDS = Setting("SLOPE_LONG_SECONDS", 300.0, 1, 3600, "seconds", "for an answer sent line by line")
OPERATIONS = Setting(
    "SLOPE_OPERATIONS",
    10_000_000_000,
    1_000_000,
    10**12,
    "operations",
    "of one answer, told before it begins",
)
OPERATIONS_A_STEP = Setting(
    "SLOPE_OPERATIONS_A_STEP",
    2_000_000_000,
    1_000_000,
    10**11,
    "operations",
    "of one step, which goes on to its end",
)
NUMBERS = Setting("SLOPE_NUMBERS", 2_000_000, 10_000, 10**8, "numbers", "in one answer")
CACHE_BYTES = Setting(
    "SLOPE_CACHE_BYTES", 64 * 2**20, 0, 2**34, "bytes", "of answers that are kept, a process"
)
BODY_BYTES = Setting("SLOPE_BODY_BYTES", 4_000_000, 10_000, 64_000_000, "bytes", "of the body of a request")
BODIES_BYTES = Setting(
    "SLOPE_BODIES_BYTES", 32 * 2**20, 10_000, 2**34, "bytes", "of all bodies under way at once, a process"
)
HEAD_BYTES = Setting(
    "SLOPE_HEAD_BYTES", 32_768, 8_192, 2**20, "bytes", "of the address and headers of a request"
)
HEAD_SECONDS = Setting(
    "SLOPE_HEAD_SECONDS", 10.0, 0.1, 600, "seconds", "until the headers of a request are there"
)
BODY_SECONDS = Setting(
    "SLOPE_BODY_SECONDS", 60.0, 0.1, 600, "seconds", "until the body of a request is there"
)
READER_SECONDS = Setting(
    "SLOPE_READER_SECONDS", 30.0, 0.1, 600, "seconds", "in which a reader has to take 64 kB of an answer"
)
KEEP_ALIVE = Setting("SLOPE_KEEP_ALIVE", 75, 1, 3600, "seconds", "that an idle connection is kept")

HANGS_AFTER = Setting(
    "SLOPE_HANGS_AFTER", 15, 1, 600, "seconds", "without a sign of life, until a process is replaced"
)
LOG_REQUESTS = Setting("SLOPE_LOG_REQUESTS", 0, 0, 1, "lines", "in the log for each request")
METRICS = Setting(
    "SLOPE_METRICS", 0, 0, 1, "addresses", "at which whoever reaches this port reads numbers: /metrics"
)

SETTINGS = (
    *(QUEUE, SECONDS, LONG_ANSWERS, LONG_SECONDS),
    *(OPERATIONS, OPERATIONS_A_STEP, NUMBERS, CACHE_BYTES),
    *(BODY_BYTES, BODIES_BYTES, HEAD_BYTES, HEAD_SECONDS, BODY_SECONDS, READER_SECONDS, KEEP_ALIVE),
    *(HANGS_AFTER, LOG_REQUESTS, METRICS),
)


def check(environment: Mapping[str, str]) -> None:
    """Raise ValueError for the first thing that may not be set so."""
    for setting in SETTINGS:
        setting.read(environment)
