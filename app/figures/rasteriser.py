"""Turns SVG into PNG: `python -m app.figures.rasteriser` reads the one and writes the other.

It has a process of its own, because resvg holds the interpreter's lock while it draws.
"""

import sys

import resvg_py

from app.figures.lettering import BOLD, FAMILY, REGULAR


def png_of(svg: str) -> bytes:
    """The picture as PNG, at its own size; letters are those of our fonts on every machine."""
    return resvg_py.svg_to_bytes(
        svg_string=svg,
        skip_system_fonts=True,
        font_files=[str(REGULAR), str(BOLD)],
        font_family=FAMILY,
        sans_serif_family=FAMILY,
    )


if __name__ == "__main__":
    sys.stdout.buffer.write(png_of(sys.stdin.buffer.read().decode()))
