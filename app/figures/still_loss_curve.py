"""The loss of a run before its first step as plain SVG: the whole curve, and axes around it."""

from collections.abc import Sequence
from math import ceil, floor, isfinite, log10

from app.figures.still_chart import HAIRLINE, MUTED, at, line, percent, still, text
from app.figures.ticks import linear_ticks, log_ticks, tick_text

_SIDE = 8
"""Room for half a dot, in pixels, at both ends and below: the picture's box is the curve without it."""
_PARTS = 5
"""Of the axis of iterations, from tick to tick, or about so many."""
_HEADROOM = 0.12


def loss_curve_still(losses: Sequence[float]) -> str:
    """An inline SVG; empty where not every loss is a number above zero.

    losses: of each iteration, from 0 to the last one.
    """
    if not all(isfinite(loss) and loss > 0 for loss in losses):
        return ""
    low, high = _reach(min(losses), max(losses))
    last = len(losses) - 1

    def height(loss: float) -> float:
        return 1 - (log10(loss) - low) / (high - low)

    across = [(tick / last, tick) for tick in linear_ticks(0, last, _PARTS)]
    up = [(height(tick), tick) for tick in log_ticks(10**low, 10**high)]
    return still(
        "loss-curve",
        *(_upright(share) + at(share, 1, text(tick_text(tick), 0, _SIDE + 19.2)) for share, tick in across),
        *(_level(y) + at(0, y, text(tick_text(tick), -_SIDE - 1, 3.9, "end")) for y, tick in up),
        at(0.5, 1, text("iteration", 0, _SIDE + 36.1, kind="title")),
        at(1, 0, text("loss, log scale", _SIDE - 1, -7, "end", "note")),
        _curve([(count / last, height(loss)) for count, loss in enumerate(losses)]),
    )


def _reach(least: float, most: float) -> tuple[float, float]:
    """Powers of ten, rounded outwards: static/js/iteration/pictures/loss_ground.js has the rule."""
    decades = log10(most / least)
    unit = 0.5 if decades > 3 else 0.1
    low, high = log10(least) - 0.02, log10(most) + 0.04 + _HEADROOM * decades
    return floor(low / unit) * unit, ceil(high / unit) * unit


def _upright(share: float) -> str:
    """An upright line over the whole plotting area, which is higher than the box."""
    x = percent(share)
    return f'<line x1="{x}" x2="{x}" y2="100%" stroke="{HAIRLINE}"/>{at(share, 1, line(0, 0, 0, _SIDE))}'


def _level(share: float) -> str:
    """A level line over the whole plotting area, which is wider than the box."""
    y = percent(share)
    ends = at(0, share, line(-_SIDE, 0, _SIDE, 0)) + at(1, share, line(0, 0, _SIDE, 0))
    return f'<line x2="100%" y1="{y}" y2="{y}" stroke="{HAIRLINE}"/>{ends}'


def _curve(points: Sequence[tuple[float, float]]) -> str:
    """A line that is stretched with the box and stays as thin as it is."""
    path = "L".join(f"{1000 * x:.1f},{1000 * y:.1f}" for x, y in points)
    style = (
        f'fill="none" stroke="{MUTED}" stroke-width="1.5" opacity="0.45" vector-effect="non-scaling-stroke"'
    )
    whole = 'viewBox="0 0 1000 1000" preserveAspectRatio="none" width="100%" height="100%"'
    return f'<svg {whole}><path d="M{path}" {style}/></svg>'
