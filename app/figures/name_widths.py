"""How wide names are, without measuring them: no letter is wider in DejaVu Sans, nor in Arial.

The same as static/js/iteration/pictures/name_widths.js, which takes over from this picture.
"""

WIDTHS = (
    (0.28, "ijl"), (0.32, " .,"), (0.34, "I:;'|/"), (0.4, "ft()-"), (0.42, "r"), (0.53, "s"), (0.55, "cz"),
    (0.6, "kvxyJ"), (0.62, "eoaFLT"), (0.64, "bdghnpqu_0123456789"), (1.0, "mwMW%@"),
)  # fmt: skip
_OF_LETTERS = {letter: width for width, letters in WIDTHS for letter in letters}
_OTHERS = 0.85


def name_width(name: str) -> float:
    """As a share of the font's size."""
    return sum(_OF_LETTERS.get(letter, _OTHERS) for letter in name)
