"""Turns SVG into PNG: `python -m app.figures.rasteriser 600` reads the one and writes the other, so wide.

It has a process of its own, because resvg holds the interpreter's lock while it draws.
"""

import sys

import resvg_py

from app.figures.lettering import BOLD, FAMILY, REGULAR


def png_of(svg: str, width: int | None = None) -> bytes:
    """The picture as PNG; letters are those of our fonts on every machine.

    width: in pixels, its own where none is said.
    """
    return resvg_py.svg_to_bytes(
        svg_string=svg,
        width=width,
        skip_system_fonts=True,
        font_files=[str(REGULAR), str(BOLD)],
        font_family=FAMILY,
        sans_serif_family=FAMILY,
    )


if __name__ == "__main__":
    sys.stdout.buffer.write(png_of(sys.stdin.buffer.read().decode(), int(sys.argv[1])))
