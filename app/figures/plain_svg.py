"""Still pictures as plain SVG for a rasteriser: light colours, a size of their own, and nothing stretched."""

import re

_BOTH = re.compile(r"light-dark\(([^,]*), ([^)]*)\)")
_STRETCHED = re.compile(r'<svg viewBox="0 0 (\d+) \1" preserveAspectRatio="none"[^>]*>(.*?)</svg>', re.DOTALL)
_SIZE = re.compile(r' (?:width|height)="[^"]*"')
_PATH = re.compile(r' d="([^"]*)"')
_POINT = re.compile(r"(-?[\d.]+),(-?[\d.]+)")


def sized(svg: str, width: float, height: float, left: float = 0.0, top: float = 0.0) -> str:
    """A still picture whose box is `width` by `height` pixels at a place; marks may stand around it.

    Lines that a browser would stretch to the box, as thin as they are, are given the box's own pixels.
    """
    whole = _STRETCHED.sub(lambda found: _unstretched(found, width, height), light(svg))
    place = f'x="{left:g}" y="{top:g}" width="{width:g}" height="{height:g}" overflow="visible"'
    if not whole.startswith("<svg"):
        return f"<svg {place}>{whole}</svg>"
    start, rest = whole.split(">", 1)
    return f"{_SIZE.sub('', start).replace('<svg', f'<svg {place}', 1)}>{rest}"


def light(svg: str) -> str:
    """A picture with the colours of light pages alone."""
    return _BOTH.sub(r"\1", svg)


def _unstretched(found: re.Match[str], width: float, height: float) -> str:
    side = float(found[1])

    def scaled(point: re.Match[str]) -> str:
        return f"{float(point[1]) * width / side:.1f},{float(point[2]) * height / side:.1f}"

    return f"<g>{_PATH.sub(lambda path: ' d=' + _quoted(_POINT.sub(scaled, path[1])), found[2])}</g>"


def _quoted(text: str) -> str:
    return f'"{text}"'
