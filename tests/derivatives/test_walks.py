"""A walk ends with the numbers of a whole pass, and each of its edges can be checked by hand."""

import autograd
import numpy as np
import pytest

from app.derivatives.backpropagation import pull_back
from app.derivatives.dual_numbers import push_forward
from app.derivatives.evaluation import evaluate
from app.derivatives.walks import walk_back, walk_forward
from app.expressions.parser import parse
from app.problems.example_formulas import FORMULAS
from app.problems.expression_graph import expression_graph
from tests.deep import seeds
from tests.expressions.random_expressions import NAMES, random_sample

SEEDS = seeds(20, 100)


def graph_of(text, variables=None):
    return expression_graph(parse(text), variables).graph


def same(one, other):
    return (one is None) == (other is None) and (one is None or np.array_equal(one, other, equal_nan=True))


@pytest.mark.parametrize("seed", SEEDS)
def test_a_walk_back_ends_as_backpropagation_does_bit_for_bit(seed):
    sample = random_sample(seed)
    graph = graph_of(sample.text, NAMES)
    values = evaluate(graph, sample.theta)

    walk = walk_back(graph, values)

    assert all(map(same, walk.slopes, pull_back(graph, values)))


@pytest.mark.parametrize("seed", SEEDS)
def test_a_walk_forward_ends_as_dual_numbers_do_bit_for_bit(seed):
    sample = random_sample(seed)
    graph = graph_of(sample.text, NAMES)
    values = evaluate(graph, sample.theta)

    for i in range(len(NAMES)):
        tangents = push_forward(graph, values, np.eye(len(NAMES))[i])
        for slope, tangent in zip(walk_forward(graph, values, i).slopes, tangents, strict=True):
            assert slope == tangent if slope is not None else not np.any(tangent)


@pytest.mark.parametrize("seed", SEEDS)
def test_both_walks_agree_with_autograd(seed):
    sample = random_sample(seed)
    graph = graph_of(sample.text, NAMES)
    values = evaluate(graph, sample.theta)
    back = walk_back(graph, values).slopes
    right = autograd.grad(sample.function)(sample.theta)
    assert np.isfinite(right).all()

    for i in range(len(NAMES)):
        forward = walk_forward(graph, values, i).slopes[-1]
        for found in (back[i], forward):
            np.testing.assert_allclose(0.0 if found is None else found, right[i], rtol=1e-9, atol=1e-12)


@pytest.mark.parametrize("formula", [each for each in FORMULAS.values() if ";" not in each.text])
def test_every_edge_multiplies_and_every_sum_adds(formula):
    expression = parse(formula.text)
    graph = expression_graph(expression).graph
    values = evaluate(graph, np.array([formula.start[name] for name in expression.variables], dtype=float))

    for walk in (walk_back(graph, values), walk_forward(graph, values, 0)):
        assert walk.edges
        for one in walk.edges:
            assert one.contribution == one.incoming * one.local
            assert one.after == one.contribution + (0 if one.before is None else one.before)


def test_by_hand():
    # f = (x·y + sin x)², x = 1, y = 2: v = 2 + sin 1, ∂f/∂v = 2v, ∂f/∂x = 2v (y + cos 1), ∂f/∂y = 2v x.
    graph = graph_of("(x*y + sin(x))**2")
    walk = walk_back(graph, evaluate(graph, np.array([1.0, 2.0])))
    v = 2 + np.sin(1)

    locals_found = [float(one.local) for one in walk.edges]
    assert locals_found == pytest.approx([2 * v, 1, 1, np.cos(1), 2, 1])
    assert [float(one.incoming) for one in walk.edges] == pytest.approx([1, *[2 * v] * 5])
    assert [one.before is not None for one in walk.edges] == [False, False, False, False, True, False]
    assert walk.slopes[0] == pytest.approx(2 * v * (2 + np.cos(1)))
    assert walk.slopes[1] == pytest.approx(2 * v)


def test_one_node_that_enters_another_twice_is_two_edges():
    graph = graph_of("x*x")
    walk = walk_back(graph, evaluate(graph, np.array([3.0])))

    assert [(one.node, one.slot, float(one.contribution)) for one in walk.edges] == [(1, 0, 3), (1, 1, 3)]
    assert walk.slopes[0] == 6


def test_forward_mode_walks_only_what_depends_on_its_variable():
    graph = graph_of("x*y + sin(y)")
    walk = walk_forward(graph, evaluate(graph, np.array([2.0, 3.0])), 0)

    labels = [graph.nodes[one.node].label for one in walk.edges]
    assert labels == ["×", "+"]
    assert [None if slope is None else float(slope) for slope in walk.slopes] == [1, None, 3, None, 3]


def test_a_corrupted_cache_spoils_only_what_is_computed_from_it():
    graph = graph_of("x*y + sin(x)")
    values = evaluate(graph, np.array([1.0, 2.0]))
    right = walk_back(graph, values).slopes
    # y = 5 instead of 2: only the slope of x is y, plus cos x. The product itself is read by nobody.
    for node, wrong in ((1, [0]), (2, [])):
        cache = list(values)
        cache[node] = np.asarray(5.0)
        slopes = walk_back(graph, cache).slopes
        assert [i for i in range(len(slopes)) if slopes[i] != right[i]] == wrong


def test_a_walk_changes_nothing_it_reads():
    graph = graph_of("(x*y + sin(x))**2")
    theta = np.array([1.0, 2.0])
    values = evaluate(graph, theta)
    before = [np.array(value) for value in values]

    walk_back(graph, values)
    walk_forward(graph, values, 1)

    assert theta.tobytes() == np.array([1.0, 2.0]).tobytes()
    assert all(np.array_equal(one, other) for one, other in zip(values, before, strict=True))
