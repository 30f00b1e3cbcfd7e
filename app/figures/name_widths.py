"""How wide names are, and how they are shortened: unmeasured, as no letter is wider in DejaVu Sans or Arial.

The same as static/js/iteration/pictures/name_widths.js, which takes over from this picture.
"""

import re
from collections.abc import Iterable, Sequence

EARLIER_WORD = re.compile(r"(\S)\S*\s+(?=\S)")
"""The first letter of a word that another follows."""

WIDTHS = (
    (0.28, "ijl"), (0.32, " .,"), (0.34, "I:;'|/"), (0.4, "ft()-"), (0.42, "r"), (0.53, "s"), (0.55, "cz"),
    (0.6, "kvxyJ"), (0.62, "eoaFLT"), (0.64, "bdghnpqu_0123456789"), (1.0, "mwMW%@"),
)  # fmt: skip
_OF_LETTERS = {letter: width for width, letters in WIDTHS for letter in letters}
_OTHERS = 0.85


def name_width(name: str) -> float:
    """As a share of the font's size."""
    return sum(_OF_LETTERS.get(letter, _OTHERS) for letter in name)


def short_names(names: Sequence[str], most: float) -> Iterable[str]:
    """At most so wide each: "s. length" for "sepal length", as the last words tell columns apart."""
    if all(name_width(name) <= most for name in names):
        return names
    return [_cut(EARLIER_WORD.sub(r"\1. ", name), most) for name in names]


def _cut(name: str, most: float) -> str:
    """As much of it as there is room for."""
    if name_width(name) <= most:
        return name
    fitting = [k for k in range(1, len(name)) if name_width(name[:k]) + name_width("…") <= most]
    return name[: max(fitting, default=1)] + "…"
