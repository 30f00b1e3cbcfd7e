"""Numbers, names and fixed biases of the network's still picture."""

from collections.abc import Iterable, Sequence

from app.figures.colours import DARK, LIGHT, in_both
from app.figures.label_places import (
    CHARACTER,
    LOCK,
    Places,
    Told,
    lock_path,
    names_above,
    room_below,
    room_for_stubs,
    share_along,
)
from app.figures.network import width_of
from app.figures.still_network_marks import brief, edge_line, level_of, text


def bias_marks(
    places: Places, biases: Sequence[Sequence[float]], strongest: float, most: float, locked: bool
) -> Iterable[str]:
    """Short lines that enter nodes from below; those that are given and stay wear a lock."""
    radius = places.radius
    if not room_for_stubs(places, locked):
        return
    for layer, numbers in enumerate(biases, start=1):
        for (x, y), number in zip(places.nodes[layer], numbers, strict=True):
            level = level_of(number, strongest)
            yield edge_line(f"M{x:.1f},{y + radius:.1f}v{radius * 0.35:.1f}", level, width_of(level, most))
            if locked:
                path = lock_path(x, y + radius * 1.35 + LOCK / 2, 0.75)
                yield f'<path d="{path}" fill="{in_both(LIGHT.muted, DARK.muted)}"/>'


def label_marks(
    places: Places,
    weights: Sequence[tuple[int, int, int, float]],
    biases: Sequence[Sequence[float]],
    told: Told,
) -> Iterable[str]:
    """Weights on edges and biases below nodes where they have room, names of columns and targets."""
    muted, ink = in_both(LIGHT.muted, DARK.muted), in_both(LIGHT.ink, DARK.ink)
    for layer, out, source, weight in weights:
        if (share := share_along(places, layer)) is not None:
            (x0, y0), (x1, y1) = places.nodes[layer - 1][source], places.nodes[layer][out]
            yield from _on_plate(
                places, x0 + (x1 - x0) * share, y0 + (y1 - y0) * share, brief(weight, places.digits), ink
            )
    for layer, numbers in enumerate(biases, start=1):
        if not room_below(places, layer, told):
            continue
        for (x, y), number in zip(places.nodes[layer], numbers, strict=True):
            middle = y + 1.35 * places.radius + places.line + (LOCK if told.fixed else 0.0)
            first = middle - places.line / 2 if told.fixed else middle
            yield from _on_plate(places, x, first, f"b {brief(number, places.digits)}", ink)
            if told.fixed:
                yield from _on_plate(places, x, middle + places.line / 2, "fixed", muted)
    for x, y, name, anchor in names_above(places, told):
        yield text(x, y, name, places.font, ink, anchor)
        if anchor == "start":
            row = next(k for k, node in enumerate(places.nodes[-1]) if node[1] > y)
            target = f"target {brief(told.targets[row], places.digits)}"
            yield text(x, y + places.line, target, places.font, muted, anchor)


def _on_plate(places: Places, x: float, y: float, words: str, color: str) -> Iterable[str]:
    width, height = len(words) * places.font * CHARACTER + 4, places.line
    box = f"M{x - width / 2:.1f},{y - height / 2:.1f}h{width:.1f}v{height:.1f}h{-width:.1f}Z"
    yield f'<path d="{box}" fill="{in_both(LIGHT.card, DARK.card)}"/>'
    yield text(x, y, words, places.font, color, "middle")
