"""The page of graphs as a document, and the picture of its card: a formula whose slopes have come back."""

import re

import numpy as np

from app.figures.card import Picture
from app.figures.plain_svg import sized
from app.figures.still_graph import GraphStill
from app.web.graph.formula_words import formula_at
from app.web.graph.still import MOST_NODES_DRAWN, Beginning, stills
from app.web.service.document import Document

FORMULA, START = "x*y + sin(x)", "x:1,y:2"
"""Short, and with two paths that meet in x."""
_BOX = re.compile(r'<rect x="([-.0-9]+)" y="([-.0-9]+)" width="([.0-9]+)" height="([.0-9]+)"')
_VIEW, _EDGE = re.compile(r'viewBox="[^"]*"'), 2.0


def picture() -> Picture:
    """The graph at the end of its walk."""
    formula = formula_at(FORMULA, START)
    end = Beginning(formula.text, tuple(formula.start.items()), step=2 * MOST_NODES_DRAWN)
    drawn = stills(end)
    if drawn is None:
        raise ValueError("this formula can be walked")
    return without_margins(drawn.compact)


def without_margins(still: GraphStill) -> Picture:
    """The part of a picture in which its boxes lie."""
    boxes = np.array([[float(number) for number in box] for box in _BOX.findall(still.svg)])
    left, top = boxes[:, :2].min(axis=0) - _EDGE
    right, bottom = (boxes[:, :2] + boxes[:, 2:]).max(axis=0) + _EDGE
    width, height = right - left, bottom - top
    return Picture(
        sized(
            _VIEW.sub(f'viewBox="{left:.1f} {top:.1f} {width:.1f} {height:.1f}"', still.svg), width, height
        ),
        width,
        height,
    )


DOCUMENT = Document(
    words=(
        "formula",
        "preset",
        "text",
        "start",
        "mode",
        "output",
        "variable",
        "step",
        "node",
        "nudge",
        "cached",
    ),
    address="/graph",
    title="Backpropagation without descent",
    description="Type any formula: it becomes a graph. Walk through it forwards node by node and backwards "
    "edge by edge, and see every slope come about.",
    picture=picture,
    kind="Graph",
)
