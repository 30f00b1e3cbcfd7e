"""A curve over a line of numbers as plain SVG, stretched to the box that it stands in."""

from collections.abc import Sequence

from app.figures.colours import DARK, LIGHT, in_both

_WHOLE = 1000


def curve_still(across: Sequence[float], heights: Sequence[float], top: float) -> str:
    """An inline SVG of a curve from the first number to the last, over heights from 0 to `top`.

    It has room for what a script draws on it, in the same units: 1000 across and 1000 down.
    """
    left, right = across[0], across[-1]
    points = "L".join(
        f"{_WHOLE * (x - left) / (right - left):.1f},{_WHOLE * (1 - y / top):.1f}"
        for x, y in zip(across, heights, strict=True)
    )
    line = f'stroke="{in_both(LIGHT.ink, DARK.ink)}" stroke-width="2.5" vector-effect="non-scaling-stroke"'
    ground = in_both(LIGHT.band_forward, DARK.band_forward)
    return (
        f'<svg viewBox="0 0 {_WHOLE} {_WHOLE}" preserveAspectRatio="none" aria-hidden="true">'
        f'<path d="M0,{_WHOLE}L{points}L{_WHOLE},{_WHOLE}Z" fill="{ground}"/>'
        f'<path d="M{points}" fill="none" {line}/>'
        '<g data-part="marks"></g></svg>'
    )
