"""Numbers, names and fixed biases of the network's still picture."""

from collections.abc import Iterable, Sequence

from app.figures.colours import DARK, LIGHT, in_both
from app.figures.label_places import (
    BESIDE_LOCK,
    CHARACTER,
    LOCK,
    Places,
    Told,
    lock_path,
    names_above,
    room_below,
    room_beside,
    room_for_stubs,
    share_along,
)
from app.figures.network import width_of
from app.figures.still_network_canvas import Canvas
from app.figures.still_network_marks import brief, edge_line, level_of, text


def bias_marks(
    canvas: Canvas, biases: Sequence[Sequence[float]], strongest: float, most: float, locked: bool
) -> Iterable[str]:
    """Short lines that enter nodes from below; those that are given and stay wear a lock."""
    radius = canvas.radius
    if not room_for_stubs(canvas.places, locked):
        return
    for layer, numbers in enumerate(biases, start=1):
        for (x, y), number in zip(canvas.nodes[layer], numbers, strict=True):
            level = level_of(number, strongest)
            stub = edge_line(f"M0,{radius:.1f}v{radius * 0.35:.1f}", level, width_of(level, most))
            lock = lock_path(0, radius * 1.35 + LOCK / 2, 0.75) if locked else ""
            color = in_both(LIGHT.muted, DARK.muted)
            yield canvas.spot(x, y, stub, f'<path d="{lock}" fill="{color}"/>' if lock else "")


def label_marks(
    canvas: Canvas,
    weights: Sequence[tuple[int, int, int, float]],
    biases: Sequence[Sequence[float]],
    told: Told,
) -> Iterable[str]:
    """Weights on edges and biases below nodes where they have room, names of columns and targets."""
    muted, ink, places = in_both(LIGHT.muted, DARK.muted), in_both(LIGHT.ink, DARK.ink), canvas.places
    for layer, out, source, weight in weights:
        if (share := share_along(places, layer)) is not None:
            (x0, y0), (x1, y1) = places.nodes[layer - 1][source], places.nodes[layer][out]
            x, y = x0 + (x1 - x0) * share, y0 + (y1 - y0) * share
            yield canvas.spot(x, y, *_on_plate(places, 0, brief(weight, places.digits), ink))
    for layer, numbers in enumerate(biases, start=1):
        if not room_below(places, layer, told):
            yield from _beside_locks(canvas, layer, numbers if told.fixed else (), ink)
            continue
        for (x, y), number in zip(places.nodes[layer], numbers, strict=True):
            middle = 1.35 * places.radius + places.line + (LOCK if told.fixed else 0.0)
            first = middle - places.line / 2 if told.fixed else middle
            value = _on_plate(places, first, f"b {brief(number, places.digits)}", ink)
            fixed = _on_plate(places, middle + places.line / 2, "fixed", muted) if told.fixed else ()
            yield canvas.spot(x, y, *value, *fixed)
    for row, x, y, aside, name, anchor in names_above(places, told):
        said = text(aside[0], aside[1], name, places.font, ink, anchor)
        target = ""
        if anchor == "start":
            words = f"target {brief(told.targets[row], places.digits)}"
            target = text(aside[0], aside[1] + places.line, words, places.font, muted, anchor)
        yield canvas.spot(x, y, said, target)


def _beside_locks(canvas: Canvas, layer: int, numbers: Sequence[float], ink: str) -> Iterable[str]:
    """Where the words have no room below a node, the number of a given bias stands beside its lock."""
    places = canvas.places
    if not room_for_stubs(places, True):
        return
    for (x, y), number in zip(canvas.nodes[layer], numbers, strict=bool(numbers)):
        words = brief(number, places.digits)
        if room_beside(x, words, places.font, canvas.width):
            middle = 1.35 * places.radius + LOCK / 2
            yield canvas.spot(x, y, text(BESIDE_LOCK, middle, words, places.font, ink, "start"))


def _on_plate(places: Places, y: float, words: str, color: str) -> Iterable[str]:
    width, height = len(words) * places.font * CHARACTER + 4, places.line
    box = f"M{-width / 2:.1f},{y - height / 2:.1f}h{width:.1f}v{height:.1f}h{-width:.1f}Z"
    yield f'<path d="{box}" fill="{in_both(LIGHT.card, DARK.card)}"/>'
    yield text(0, y, words, places.font, color, "middle")
