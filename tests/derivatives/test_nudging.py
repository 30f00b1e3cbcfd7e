"""A nudged node changes what comes after it, and nothing else."""

import numpy as np
import pytest

from app.derivatives.backpropagation import pull_back
from app.derivatives.evaluation import evaluate
from app.derivatives.nudging import nudged
from app.expressions.parser import parse
from app.problems.expression_graph import expression_graph
from tests.expressions.random_expressions import NAMES, random_sample


def prepared(text, theta, variables=None):
    graph = expression_graph(parse(text), variables).graph
    return graph, evaluate(graph, np.array(theta, dtype=float))


@pytest.mark.parametrize("seed", range(20))
def test_a_nudged_variable_is_another_evaluation(seed):
    sample = random_sample(seed)
    graph, values = prepared(sample.text, sample.theta, NAMES)

    for i in range(len(NAMES)):
        moved = sample.theta + 0.01 * np.eye(len(NAMES))[i]
        for one, other in zip(
            nudged(graph, values, i, np.asarray(0.01)), evaluate(graph, moved), strict=True
        ):
            assert np.array_equal(one, other, equal_nan=True)


@pytest.mark.parametrize("seed", range(20))
def test_the_slope_of_an_inner_node_is_what_a_small_nudge_shows(seed):
    sample = random_sample(seed)
    graph, values = prepared(sample.text, sample.theta, NAMES)
    adjoints = pull_back(graph, values)
    h = 1e-6

    for position, _ in graph.operations:
        if adjoints[position] is None:
            continue
        up, down = (nudged(graph, values, position, np.asarray(step))[-1] for step in (h, -h))
        assert (up - down) / (2 * h) == pytest.approx(float(adjoints[position]), rel=1e-4, abs=1e-4)


def test_by_hand():
    graph, values = prepared("(x*y + sin(x))^2", [1, 2])
    product = [node.label for node in graph.nodes].index("×")

    moved = nudged(graph, values, product, np.asarray(0.5))

    assert moved[product] == 2.5
    assert moved[-1] == pytest.approx((2.5 + np.sin(1)) ** 2)
    assert [float(moved[i]) for i in (0, 1)] == [1, 2]


def test_many_nudges_at_once():
    graph, values = prepared("x^2", [3])

    assert nudged(graph, values, 0, np.array([-1.0, 0, 1]))[-1].tolist() == [4, 9, 16]
    assert float(values[-1]) == 9
