"""Lengths of the network figure, shared by the drawing of the page's script and the static SVG."""

from typing import NamedTuple

from app.figures.name_widths import name_width


class Plan(NamedTuple):
    """Lengths in pixels; y counts downwards from the top, unless it says "from below"."""

    head: float
    """Height of the part above the network: what happens, the lock, the legend."""
    foot: float
    """Height of the part below: names of layers and their sizes."""
    side: float
    """From the edges of the figure to the middle of the first and last layer."""
    font: float
    most_node_font: float
    names_from_below: float
    counts_from_below: float
    arrow_x: float
    arrow_y: float
    arrow_length: float
    lock_x: float
    lock_y: float
    legend_from: float
    """How wide a figure has to be for its legend, beside the words of the lock."""
    words_of_lock_from: float
    """In a low figure the lock is beside what happens; how wide the figure has to be for its words there."""
    legend_strip: float
    """How long the line is that shows a scale; `legend_room` is left for a number on each side of it."""
    legend_room: float
    legend_rows: tuple[float, float, float]
    legend_note: float
    names_room: float
    """Above the nodes, for the names of columns and the targets."""
    label_half: float
    """Half the width of the numbers on an edge."""
    most_radius: float = 21
    radius_share: float = 0.37
    """Of the room that one node of the largest layer has."""
    most_spread: float = 0.54
    """Nodes of a small layer stand no further apart than this share of the height.

    So large that the numbers on the edges between two layers of two have room in low windows of our pages.
    """
    beside_nodes: float = 22
    """From a node to the edge of the band behind the layer that the pass has reached."""
    beside_named_nodes: float = 22
    """The same where names and targets stand above nodes."""


WIDE = Plan(
    head=76, foot=44, side=60, font=13, most_node_font=12, names_from_below=31, counts_from_below=14,
    arrow_x=6, arrow_y=14, arrow_length=72, lock_x=13, lock_y=42, legend_from=430, words_of_lock_from=560,
    legend_strip=84, legend_room=52, legend_rows=(29, 42, 55), legend_note=68, names_room=26, label_half=30,
)  # fmt: skip

COMPACT = Plan(
    head=74, foot=40, side=34, font=11, most_node_font=10, names_from_below=27, counts_from_below=12,
    arrow_x=2, arrow_y=11, arrow_length=44, lock_x=9, lock_y=66, legend_from=0, words_of_lock_from=450,
    legend_strip=46, legend_room=42, legend_rows=(30, 42, 54), legend_note=66, names_room=24, label_half=18.5,
)  # fmt: skip


def plan_for(compact: bool) -> Plan:
    """The plan for phones, or the one for everything wider."""
    return COMPACT if compact else WIDE


LEAST_WITH_LEGEND = 280
"""Lower figures, in pixels, leave all room to nodes: no legend, and no sizes below the names of layers."""

LOW_RADIUS = 16
USUAL_TARGET = "target 0.99"
"""It begins with its node, and ends with the band behind it."""


def low_plan(plan: Plan) -> Plan:
    """For figures lower than that: a line above the network and one below; nodes leave room between them."""
    line = plan.names_from_below - plan.counts_from_below
    beyond_node = name_width(USUAL_TARGET) * (plan.font - 2) - 2 * LOW_RADIUS
    return plan._replace(
        head=plan.arrow_y + 12,
        foot=plan.foot - line,
        names_from_below=plan.counts_from_below,
        lock_y=plan.arrow_y,
        most_radius=LOW_RADIUS,
        beside_named_nodes=max(plan.beside_named_nodes, beyond_node),
    )
