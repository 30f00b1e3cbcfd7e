"""The example formulas of the graph page: each shows one thing, and two are the networks of presets."""

from typing import NamedTuple

from app.presets import MAZUR, XOR, Preset
from app.problems.data import first_row_without_zeros
from app.problems.example_formulas import FORMULAS
from app.problems.neuron_formulas import neuron_formula
from app.web.schemas.problem import NetworkProblem


class ExampleFormula(NamedTuple):
    """A formula to choose on the page, with the values that its variables start from."""

    name: str
    title: str
    summary: str
    text: str
    start: dict[str, float]


def _network(preset: Preset, summary: str) -> ExampleFormula:
    """The preset's network at its start, on a row in which every weight takes part."""
    problem = NetworkProblem.model_validate(preset.experiment["problem"])
    row, theta = first_row_without_zeros(problem.data), problem.initial_point(preset.experiment["seed"])
    formula = neuron_formula(problem.network, theta, problem.data.x[row], problem.data.y[row])
    return ExampleFormula(preset.name, f"Network: {preset.title}", summary, *formula)


NETWORKS = (
    _network(MAZUR, "The network 2-2-2 of the page of one iteration, neuron by neuron, on its one row."),
    _network(XOR, "The network 2-4-1 of the page of one iteration, neuron by neuron, on the row 1, 1."),
)
EXAMPLES: dict[str, ExampleFormula] = {
    example.name: example
    for example in (
        *(
            ExampleFormula(each.name, each.title, each.summary, each.text, dict(each.start))
            for each in FORMULAS.values()
        ),
        *NETWORKS,
    )
}
