"""A curve with a ball, its slope there and one step as plain SVG: for whoever has no script."""

from collections.abc import Sequence

from app.figures.colours import DARK, LIGHT, in_both

WIDTH, HEIGHT, EDGE = 640, 300, 20
_REACH = 0.16
"""How far the slope is drawn to each side, as a share of the width."""

Point = tuple[float, float]


def tangent_still(curve: Sequence[Point], ball: Point, slope: float, after: Point) -> str:
    """An inline SVG. curve: (x, y) from left to right. slope: at the ball. after: where the step leads."""
    xs, ys = [x for x, _ in curve], [y for _, y in curve]
    left, low = min(xs), min(ys)
    across, up = (WIDTH - 2 * EDGE) / (max(xs) - left), (HEIGHT - 2 * EDGE) / (max(ys) - low)

    def at(point: Point) -> str:
        return f"{EDGE + across * (point[0] - left):.1f},{HEIGHT - EDGE - up * (point[1] - low):.1f}"

    reach = _REACH * (max(xs) - left)
    ends = [(ball[0] + side * reach, ball[1] + side * reach * slope) for side in (-1, 1)]
    x, y = at(ball).split(",")
    path = "L".join(at(point) for point in curve)
    ink, violet = in_both(LIGHT.line, DARK.line), in_both(LIGHT.backward, DARK.backward)
    teal, card = in_both(LIGHT.step, DARK.step), in_both(LIGHT.card, DARK.card)
    there = at(after).split(",")
    return (
        f'<svg viewBox="0 0 {WIDTH} {HEIGHT}" aria-hidden="true"><g fill="none" stroke-linecap="round">'
        f'<path d="M{path}" stroke="{ink}" stroke-width="3"/>'
        f'<path d="M{at(ends[0])}L{at(ends[1])}" stroke="{violet}" stroke-width="4" stroke-dasharray="2 8"/>'
        f'<path d="M{x},{y}L{there[0]},{y}L{at(after)}" stroke="{teal}" stroke-width="3"/></g>'
        f'<circle cx="{there[0]}" cy="{there[1]}" r="9" fill="{card}" stroke="{teal}" stroke-width="3"/>'
        f'<circle cx="{x}" cy="{y}" r="11" fill="{ink}"/></svg>'
    )
