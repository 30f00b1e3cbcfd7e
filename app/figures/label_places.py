"""Numbers on edges, names above nodes and fixed biases below them, as the page's script places them.

The rules are those of static/js/iteration/pictures/label_places.js, which takes over from this picture.
"""

from collections.abc import Iterable, Sequence
from math import floor, inf
from typing import NamedTuple

from app.figures.name_widths import name_width, short_names
from app.figures.network_lengths import Plan

CHARACTER = 0.58
"""Width of a character, as a share of the font's size."""

MARGIN = 3.0
LOCK = 13.0
"""Height of the lock below a bias that is given and stays."""

BESIDE_LOCK = 8.0
"""From the middle of a lock to the number beside it."""

BOW = ((-4.5, -4.0), (-4.5, -10.0), (4.5, -10.0), (4.5, -4.0))


class Told(NamedTuple):
    """What is known of a network beside its numbers.

    fixed: biases by layer that are given and stay. inputs, outputs: names of columns. targets: what the
    outputs should be. whose: the row that nodes show, as in ", row 1".
    """

    fixed: Sequence[Sequence[float]] = ()
    inputs: Sequence[str] = ()
    outputs: Sequence[str] = ()
    targets: Sequence[float] = ()
    whose: str = ""


class Places(NamedTuple):
    """Where nodes stand, by layer, (x, y); and lengths in pixels."""

    plan: Plan
    radius: float
    bottom: float
    nodes: list[list[tuple[float, float]]]

    @property
    def font(self) -> float:
        """Size of labels."""
        return self.plan.font - 2

    @property
    def line(self) -> float:
        """Height of a line of text."""
        return self.font + 1

    @property
    def gap(self) -> float:
        """From one layer to the next."""
        return self.nodes[1][0][0] - self.nodes[0][0][0]

    @property
    def digits(self) -> int:
        """How many characters a number on an edge may take."""
        return floor(2 * self.plan.label_half / (self.font * CHARACTER)) - 2

    def spacing(self, layer: int) -> float:
        """From one node of a layer to the next."""
        column = self.nodes[layer]
        return column[1][1] - column[0][1] if len(column) > 1 else inf


def share_along(places: Places, layer: int) -> float | None:
    """How far along the edges into a layer their numbers stand; None where there is no room."""
    above, below = places.spacing(layer - 1), places.spacing(layer)
    outs = len(places.nodes[layer])
    share = 0.5 if inf in (above, below) else above / (above + outs * below)
    apart = min(above * (1 - share), below * share)
    reach = places.gap * min(share, 1 - share)
    free = reach - places.radius - places.plan.label_half - MARGIN
    return share if apart >= 2 * places.line + 2 and free >= 0 else None


def room_for_stubs(places: Places, locked: bool) -> bool:
    """Whether biases can be drawn below all nodes, with locks where they are given and stay."""
    least = 2.35 * places.radius + LOCK + 2 if locked else 2.45 * places.radius
    lowest = places.bottom + 12 - 1.35 * places.radius - (LOCK if locked else 0)
    later = range(1, len(places.nodes))
    return all(places.spacing(layer) > least and places.nodes[layer][-1][1] <= lowest for layer in later)


def room_below(places: Places, layer: int, told: Told) -> bool:
    """Whether a bias's number has room below every node of a layer."""
    lock = LOCK if told.fixed else 0.0
    needed = 2.35 * places.radius + 2 * places.line + 4 + lock
    if told.outputs and layer == len(places.nodes) - 1:
        needed += 2 * places.line + MARGIN
    lowest = places.nodes[layer][-1][1] + 1.35 * places.radius + 2 * places.line + lock
    return places.spacing(layer) >= needed and lowest <= places.bottom + 6


def room_beside(x: float, words: str, font: float, width: float) -> bool:
    """Whether a number beside a lock at x stays within the picture."""
    return x + BESIDE_LOCK + len(words) * font * CHARACTER <= width


class Name(NamedTuple):
    """The name of a column. row: of its node, which stands at (x, y). aside: from there to the name."""

    row: int
    x: float
    y: float
    aside: tuple[float, float]
    text: str
    anchor: str


def names_above(places: Places, told: Told) -> Iterable[Name]:
    """Each name ends or begins with its node, so that its edges stay free."""
    most = (places.plan.side + places.radius - 1) / places.font
    last = len(places.nodes) - 1
    for layer, names, lines in ((0, told.inputs, 1), (last, told.outputs, 2)):
        texts = short_names(names, most)
        enough = 2 * places.radius + lines * places.line + 2 * MARGIN
        if told.fixed and layer == last:
            enough += _room_for_lock(places, texts)
        if places.spacing(layer) < enough or len(names) != len(places.nodes[layer]):
            continue
        for row, ((x, y), text) in enumerate(zip(places.nodes[layer], texts, strict=True)):
            up = -places.radius - MARGIN - (lines - 0.5) * places.line
            side = places.radius if layer == 0 else -places.radius
            yield Name(row, x, y, (side, up), text, "end" if layer == 0 else "start")


def _room_for_lock(places: Places, names: Iterable[str]) -> float:
    """How much further apart nodes are whose names and targets keep off the lock of the node above.

    Names that are short enough may stand beside it.
    """
    reaches = any(name_width(name) * places.font > places.radius - LOCK / 2 for name in names)
    return max(0.35 * places.radius + LOCK - MARGIN - (0 if reaches else places.line), 0)


def lock_path(x: float, y: float, size: float) -> str:
    """A closed padlock around (x, y), 13 wide at size 1, whose shackle is a line."""
    points = [(x + dx * size, y + dy * size) for dx, dy in BOW]
    (ax, ay), (bx, by), (cx, cy), (dx, dy) = points
    body = f"M{x - 6.5 * size:.1f},{y - size:.1f}h{13 * size:.1f}v{9 * size:.1f}h{-13 * size:.1f}Z"
    bow = f"M{ax:.1f},{ay + 3 * size:.1f}L{ax:.1f},{ay:.1f}C{bx:.1f},{by:.1f} {cx:.1f},{cy:.1f}"
    inner = f"L{dx - 2 * size:.1f},{dy + 3 * size:.1f}"
    back = f"L{dx - 2 * size:.1f},{dy:.1f}C{cx - 2 * size:.1f},{cy + 2.7 * size:.1f}"
    start = f"{bx + 2 * size:.1f},{by + 2.7 * size:.1f} {ax + 2 * size:.1f},{ay:.1f}V{ay + 3 * size:.1f}Z"
    return f"{body}{bow} {dx:.1f},{dy:.1f}V{dy + 3 * size:.1f}{inner}{back} {start}"
