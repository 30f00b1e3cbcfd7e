"""One line of the printed table: what was raced, how fast both were, and what was asked for."""

from typing import NamedTuple

HEAD = f"{'what':<58} {'peer':<30} {'threads':>7} {'ours':>10} {'peer':>10} {'ratio':>7}  target"


class Row(NamedTuple):
    """Seconds for one call of ours and of the peer, and the ratio asked for with one thread each.

    target is None where nothing is asked for: then the ratio is there to be known.
    """

    what: str
    peer: str
    threads: int
    ours: float
    theirs: float
    target: float | None

    @property
    def ratio(self) -> float:
        """How many times as fast as the peer we are."""
        return self.theirs / self.ours

    @property
    def missed(self) -> bool:
        """Whether the target counts here and was not reached."""
        return self.target is not None and self.threads == 1 and self.ratio < self.target


def line(row: Row) -> str:
    """The row as text, under HEAD."""
    asked = row.target is not None and row.threads == 1
    verdict = f">= {row.target:g} {'MISSED' if row.missed else 'met'}" if asked else ""
    times = f"{_readable(row.ours):>10} {_readable(row.theirs):>10} {row.ratio:>6.2f}x"
    return f"{row.what:<58} {row.peer:<30} {row.threads:>7} {times}  {verdict}".rstrip()


def _readable(seconds: float) -> str:
    return f"{seconds * 1e6:.1f} µs" if seconds < 1e-3 else f"{seconds * 1e3:.2f} ms"
