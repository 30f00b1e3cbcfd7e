"""The same iteration in code: what the slopes become when they are not cleared."""

from app.article.section import Numbers, Section
from app.claims.material.networks import MAZUR_RATE, mazur
from app.claims.material.sources import gradient

WEIGHT = "w5"


def numbers() -> Numbers:
    """One weight before and after its step, with its slope."""
    example = mazur(trained=False)
    place = example.names.index(WEIGHT)
    weight, slope = float(example.theta[place]), float(gradient(example.graph, example.theta)[place])
    return {"weight": weight, "slope": slope, "after": weight - MAZUR_RATE * slope, "twice": 2 * slope}


SECTION = Section("06-in-code", numbers)
