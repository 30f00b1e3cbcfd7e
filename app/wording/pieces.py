"""A text in pieces: its HTML, cut where figures stand, at lines such as `::: curve`."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from app.wording.texts import as_html

_PLACE = re.compile(r"^::: (\w+)$", re.MULTILINE)


class Piece(NamedTuple):
    """Some HTML, and the name of the figure that comes after it; empty where none does."""

    html: str
    figure: str


def in_pieces(text: str, linked: set[str]) -> Sequence[Piece]:
    """The pieces in order. linked: the terms that the page has linked already, to which this adds its own."""
    parts = [*_PLACE.split(text), ""]
    pairs = zip(parts[::2], parts[1::2], strict=True)
    return [Piece(as_html(words, linked), figure) for words, figure in pairs]
