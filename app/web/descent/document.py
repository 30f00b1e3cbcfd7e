"""The page of descents as a document, and the picture of its card: two rules on their way down a surface."""

import numpy as np

from app.claims.material.descents import descend
from app.claims.material.formulas import formula
from app.derivatives.evaluation import loss
from app.figures.card import Picture
from app.figures.card_ground import Way, ground_picture
from app.problems.surfaces import SURFACES
from app.web.descent.still import GROUNDS
from app.web.service.document import Document

SURFACE, START, STEPS, POINTS = "bowl", (-4.2, 2.6), 40, 81
RULES = {"gradient_descent": 0.18, "adam": 0.3}
"""Each with its rate."""


def picture() -> Picture:
    """The surface from above, and the ways of both rules."""
    surface = SURFACES[SURFACE]
    graph, start = formula(surface.text()), np.array(START)
    left, right, bottom, top = surface.domain
    across, up = np.linspace(left, right, POINTS), np.linspace(bottom, top, POINTS)
    heights = loss(graph, np.stack(np.meshgrid(across, up), axis=-1))
    ways = [
        Way(descend(graph, start, STEPS, rate=rate, by=name).thetas, number)
        for number, (name, rate) in enumerate(RULES.items())
    ]
    return ground_picture(heights, surface.domain, ways)


OF_A_RACE = (
    "surface",
    "text",
    "start",
    "racers",
    "source",
    "box",
    "noise",
    "steps",
    "seed",
    "unit",
    "time",
    "racer",
)
"""What an address says of any race; each surface has settings besides."""

DOCUMENT = Document(
    words=(*OF_A_RACE, "basins", *(one.name for ground in GROUNDS.values() for one in ground.settings)),
    address="/descent",
    title="Descent without backpropagation",
    description="Rules of descent race on surfaces with known minima, with exact slopes, differences or "
    "values alone. None of them knows where a slope comes from.",
    picture=picture,
    kind="Descent",
)
