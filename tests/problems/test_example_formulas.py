"""Every formula can be read, has a value for each variable, and shows what its summary says."""

import numpy as np
import pytest

from app.derivatives.backpropagation import backpropagation
from app.derivatives.gradient_check import check_gradient
from app.derivatives.graph import up_to
from app.expressions.parser import parse_many
from app.problems.example_formulas import FORMULAS
from app.problems.expression_graph import expression_graph


def at_start(name):
    expression = parse_many(FORMULAS[name].text)
    theta = np.array([FORMULAS[name].start[variable] for variable in expression.variables], float)
    return expression, expression_graph(expression), theta


def slope(name):
    _, (graph, _, _), theta = at_start(name)
    return backpropagation().measure(graph, theta).slope


@pytest.mark.parametrize("name", FORMULAS)
def test_it_has_a_value_and_a_slope_for_each_variable(name):
    expression, (graph, outputs, _), theta = at_start(name)
    assert set(expression.variables) == set(FORMULAS[name].start)
    for output in outputs:
        check = check_gradient(up_to(graph, output), theta, backpropagation())
        np.testing.assert_allclose(check.claimed, check.measured, rtol=1e-6, atol=1e-8)
        assert np.any(check.claimed != 0)


def test_the_square_and_the_diamonds():
    assert slope("square").gradient == 6
    assert slope("diamond").gradient == 24
    assert slope("diamonds").gradient == pytest.approx(16 * 1.1**15, rel=1e-14)
    assert len(at_start("diamonds")[1].graph.operations) == 4


def test_the_chain_is_as_long_as_a_formula_may_be():
    assert len(FORMULAS["chain"].text) <= 1000
    assert len(at_start("chain")[1].graph.nodes) == 200
    x, product = 1.5, 1.0
    for _ in range(199):
        x, product = np.sin(x), product * np.cos(x)
    assert slope("chain").gradient == pytest.approx(product, rel=1e-12)


def test_the_softmax_has_three_outputs_that_sum_to_one():
    _, (graph, outputs, _), theta = at_start("softmax")
    values = backpropagation().measure(graph, theta).values
    assert sum(values[i] for i in outputs) == pytest.approx(1, rel=1e-15)
    assert len(outputs) == 3
