"""A network written as a formula is the same function of its weights: value, slopes and Mazur's digits."""

import numpy as np
import pytest

from app.derivatives import backpropagation
from app.expressions.parser import parse
from app.presets import PRESETS
from app.problems.expression_graph import expression_graph
from app.problems.networks import network_graph
from app.problems.neuron_formulas import neuron_formula
from app.web.schemas.problem import NetworkProblem


def both(name, row):
    preset = PRESETS[name]
    problem = NetworkProblem.model_validate(preset.experiment["problem"])
    theta = problem.initial_point(preset.experiment["seed"])
    x, y = problem.data.x[[row]], problem.data.y[[row]]
    formula = neuron_formula(problem.network, theta, x[0], y[0])
    expression = parse(formula.text)
    at = np.array([formula.start[name] for name in expression.variables])
    of_formula = backpropagation.measure(expression_graph(expression).graph, at).slope
    of_network = backpropagation.measure(network_graph(problem.network, x, y).graph, theta).slope
    slopes = dict(zip(expression.variables, of_formula.gradient.tolist(), strict=True))
    return of_formula.value, slopes, of_network, [name for name in formula.start if name[0] != "x"]


@pytest.mark.parametrize(("name", "row"), [("mazur", 0), *(("xor", row) for row in range(4))])
def test_value_and_slopes_are_those_of_the_network(name, row):
    value, slopes, network, names = both(name, row)

    assert value == pytest.approx(float(network.value), rel=1e-13)
    assert [slopes[name] for name in names] == pytest.approx(network.gradient.tolist(), rel=1e-12, abs=1e-15)


def test_the_slope_that_mazur_prints():
    _, slopes, _, _ = both("mazur", 0)

    assert slopes["w5"] == pytest.approx(0.082167041, abs=5e-10)
    assert slopes["w1"] == pytest.approx(0.000438568, abs=5e-10)


def test_a_loss_without_a_formula_is_refused():
    with pytest.raises(ValueError, match="cross_entropy"):
        both("iris", 0)
