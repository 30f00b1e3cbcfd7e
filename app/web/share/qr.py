"""QR codes of addresses, as SVG (ISO/IEC 18004, by segno)."""

from collections.abc import Iterable
from itertools import groupby

import segno

QUIET = 4
"""The empty modules around a code that readers need."""

MOST_LETTERS = 2000
"""The longest address: readers of phones hardly take in a larger code."""


def qr_svg(address: str) -> str:
    """The code of an address of at most 2,953 bytes, a unit a module; colours stand in it as attributes.

    It has the fewest modules that hold the address, and of the corrections the best that these have room for.
    """
    code = segno.make_qr(address, error="l")
    side, _ = code.symbol_size(border=QUIET)
    path = "".join(_row(y, row) for y, row in enumerate(code.matrix_iter(border=QUIET)))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{side}" height="{side}" viewBox="0 0 {side} {side}"'
        f' shape-rendering="crispEdges"><path fill="#fff" d="M0 0h{side}v{side}H0z"/>'
        f'<path fill="#000" d="{path}"/></svg>'
    )


def _row(y: int, modules: Iterable[int]) -> str:
    """A rectangle for each run of dark modules."""
    drawn, x = "", 0
    for dark, run in groupby(modules):
        length = len(list(run))
        drawn += f"M{x} {y}h{length}v1h-{length}z" if dark else ""
        x += length
    return drawn
