"""One descent twice: with slopes by backpropagation, and with slopes from the source that is chosen."""

from app.claims.form.controls import Choices, Number, Pick
from app.claims.material.descents import descend
from app.claims.material.sources import OTHERS
from app.derivatives.graph import Graph
from app.slope import Array
from app.training.race import Track

SOURCE = Pick("source", "central_differences", OTHERS)
SEED = Number("seed", 0, 0, 99)


def descend_twice(graph: Graph, theta: Array, choices: Choices, *, rate: float) -> tuple[Track, Track]:
    """Take the chosen steps from theta (P,): by backpropagation, and by the chosen source with its seed."""
    steps = choices.whole("steps")
    return (
        descend(graph, theta, steps, rate=rate),
        descend(graph, theta, steps, rate=rate, slopes=choices.name("source"), seed=choices.whole("seed")),
    )
