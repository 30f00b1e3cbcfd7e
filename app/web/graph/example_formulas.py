"""The formulas that the graph lab offers: each shows one thing, and two are presets' networks of neurons."""

from typing import NamedTuple

from app.presets import MAZUR, XOR, Preset
from app.problems.data import first_row_without_zeros
from app.problems.formulas import FORMULAS
from app.problems.neuron_formulas import neuron_formula
from app.web.schemas.problem import NetworkProblem


class Offer(NamedTuple):
    """A formula as the page offers it."""

    name: str
    title: str
    summary: str
    text: str
    start: dict[str, float]


def _network(preset: Preset, summary: str) -> Offer:
    """The preset's network at its start, on a row in which every weight takes part."""
    problem = NetworkProblem.model_validate(preset.experiment["problem"])
    row, theta = first_row_without_zeros(problem.data), problem.initial_point(preset.experiment["seed"])
    formula = neuron_formula(problem.network, theta, problem.data.x[row], problem.data.y[row])
    return Offer(preset.name, f"Network: {preset.title}", summary, *formula)


NETWORKS = (
    _network(MAZUR, "The network 2-2-2 of the first page, neuron by neuron, on its one row."),
    _network(XOR, "The network 2-4-1 of the first page, neuron by neuron, on the row 1, 1."),
)
OFFERS: dict[str, Offer] = {
    offer.name: offer
    for offer in (
        *(
            Offer(each.name, each.title, each.summary, each.text, dict(each.start))
            for each in FORMULAS.values()
        ),
        *NETWORKS,
    )
}
