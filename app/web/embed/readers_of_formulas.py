"""How the server reads what formulas decide: their variables and outputs, and how long a race is."""

from collections.abc import Mapping, Sequence

from app.expressions.parser import parse
from app.web.api.catalog import CATALOG
from app.web.descent.figure_frame import RACERS
from app.web.descent.still import ground_at
from app.web.embed import formula_readings
from app.web.embed.readings import FURTHEST, Reader, Reading, whole
from app.web.graph.formula_words import FIRST, expression_at
from app.web.graph.offered_formulas import EXAMPLES
from app.web.service.address_numbers import number_in

_STEPS = 200
"""Of a race that says nothing of them."""


def readers_of_a_graph(query: Mapping[str, str]) -> dict[str, Reader]:
    """The readers of the formula that an address opens."""
    formula = expression_at(query.get("text"), EXAMPLES.get(query.get("preset", ""), FIRST))
    names = formula.variables
    return {
        "start": _start(names),
        "output": whole(0, len(formula.outputs) - 1),
        "variable": lambda text: Reading(text if text in names else None, text in names),
    }


def readers_of_a_race(query: Mapping[str, str]) -> dict[str, Reader]:
    """The readers of the race that an address opens."""
    ground = ground_at(query)
    steps = number_in(query.get("steps", "")) or _STEPS
    racers = (
        formula_readings.choices(CATALOG["optimizers"], FURTHEST)(query.get("racers", RACERS)).value or ""
    )
    readers: dict[str, Reader] = {"time": whole(0, int(steps)), "racer": whole(0, racers.count(";"))}
    return readers if ground is None else {**readers, "start": _start(parse(ground.text).variables)}


def _start(names: Sequence[str]) -> Reader:
    """A number for each of these; any other name is left out."""

    def read(text: str) -> Reading:
        found = formula_readings.point(text)
        pairs = found.value.split(",") if found.value else []
        right = [pair for pair in pairs if pair.partition(":")[0].strip() in names]
        return Reading(",".join(right) or None, found.fits and right == pairs)

    return read
