"""Costs are counted by the stated convention: hand counts for small networks, and the claims made of them."""

import numpy as np
import pytest

from app.derivatives.backpropagation import backpropagation
from app.derivatives.complex_step import complex_step
from app.derivatives.costs import count_operations
from app.derivatives.dual_numbers import forward_mode
from app.derivatives.evaluation import evaluate
from app.derivatives.finite_differences import central_differences, one_sided_differences
from app.derivatives.forward_gradient import random_forward_gradient
from app.derivatives.graph import Graph
from app.derivatives.spsa import spsa
from app.derivatives.walks import walk_back
from app.expressions.parser import parse
from app.problems.expression_graph import expression_graph
from app.problems.networks import Network, Regularisation, network_graph


def one_row(*layers: int) -> Graph:
    """A logistic network with trained biases on a single row, with Mazur's error."""
    network = Network(layers, ("sigmoid",) * (len(layers) - 1), "half_squared_error")
    return network_graph(network, np.zeros((1, layers[0])), np.zeros((1, layers[-1]))).graph


def test_the_passes_of_2_2_2_counted_by_hand():
    cost = backpropagation().cost(one_row(2, 2, 2))
    # A layer: 4 products, 2 sums of two, 2 biases, 2 logistic values. The loss: 2 differences, 2 squares.
    assert cost.forward == 2 * (4 + 2 + 2 + 2) + 4
    # Output deltas: a (1 − a) takes 2, times the difference 1, for 2 outputs. Weights: 4 products.
    # Back through the weights: 4 products and 2 sums. Hidden deltas as before, then 4 products.
    assert cost.backward == 2 * 3 + 4 + (4 + 2) + 2 * 3 + 4
    assert (cost.evaluations, cost.backward_passes) == (1, 1)


@pytest.mark.parametrize(("layers", "ratio"), [((2, 2, 2), 1.08), ((2, 16, 16, 1), 1.42)])
def test_the_backward_pass_does_not_cost_exactly_twice_the_forward_pass(layers, ratio):
    cost = backpropagation().cost(one_row(*layers))
    assert round(cost.backward / cost.forward, 2) == ratio


def backward(text: str) -> int:
    return backpropagation().cost(expression_graph(parse(text)).graph).backward


@pytest.mark.parametrize(
    ("text", "operations"),
    [
        # One factor each, and one addition where both paths meet.
        ("x*x", 2 + 1),
        # The local slopes are 1: only where they meet there is something to do.
        ("x + y", 0), ("x + x", 1), ("x - y", 1),
        # One product to each side; the slope of the product is added to that of the sum.
        ("(x + y)*x", 2 + 1),
        # Three products of two factors; x, y and z are each met twice.
        ("x*y + y*z + z*x", 6 + 3),
        # u = sin x has three uses: u·u takes two products, sin one cosine and one product.
        ("sin(x)*sin(x) + sin(x)", 2 + 2 + 2),
    ],
)  # fmt: skip
def test_where_paths_meet_adding_up_is_counted(text, operations):
    assert backward(text) == operations


@pytest.mark.parametrize("text", ["x*x", "x*y + y*z + z*x", "sin(x)*sin(x) + sin(x)", "(x + y)*x + exp(x)*y"])
def test_as_many_additions_are_counted_as_the_walk_makes(text):
    graph = expression_graph(parse(text)).graph
    walk = walk_back(graph, evaluate(graph, np.full(graph.size, 0.5)))
    made = sum(edge.before is not None for edge in walk.edges)
    alone = sum(
        node.primitive.cost([()] * len(node.inputs), node.wanted).pull for _, node in graph.operations
    )
    assert count_operations(graph).pull == alone + made


def test_a_penalised_weight_gets_its_slope_from_two_sides():
    network = Network((8, 1), ("identity",), "mean_squared_error", "none", Regularisation(l2=0.1))
    graph = network_graph(network, np.zeros((1, 8)), np.zeros((1, 1))).graph
    # 8 products with the inputs, 8 of a weight with its strength, 8 additions.
    assert backpropagation().cost(graph).backward == 8 + 8 + 8


def test_nudging_each_of_337_weights_takes_278_times_the_operations():
    graph = one_row(2, 16, 16, 1)
    assert graph.size == 337
    nudged, measured = central_differences().cost(graph), backpropagation().cost(graph)
    assert nudged.evaluations == 1 + 2 * 337
    assert round(nudged.backward / (measured.forward + measured.backward)) == 278


def test_forward_mode_takes_one_pass_for_each_parameter_and_spsa_two_evaluations():
    graph = one_row(2, 2, 2)
    dual = forward_mode().cost(graph)
    assert dual.backward % graph.size == 0
    assert dual.evaluations == 1
    assert spsa(directions=3).cost(graph).evaluations == 1 + 2 * 3


def test_one_side_takes_half_the_evaluations_of_both():
    graph = one_row(2, 2, 2)
    one, both = one_sided_differences().cost(graph), central_differences().cost(graph)
    assert (one.evaluations, one.backward) == (1 + graph.size, both.backward / 2)


def test_a_complex_evaluation_counts_as_four():
    graph = one_row(2, 2, 2)
    cost = complex_step().cost(graph)
    assert (cost.evaluations, cost.backward) == (
        1 + graph.size,
        4 * one_sided_differences().cost(graph).backward,
    )
    assert cost.backward_passes == 0


def test_a_random_forward_gradient_takes_one_pass_of_dual_numbers_for_each_direction():
    graph = one_row(2, 2, 2)
    cost = random_forward_gradient(directions=3).cost(graph)
    assert cost.backward * graph.size == 3 * forward_mode().cost(graph).backward
    assert (cost.evaluations, cost.backward_passes) == (1, 0)


def test_costs_grow_with_the_rows():
    network = Network((2, 4, 1), ("tanh", "identity"), "mean_squared_error")

    def forward(rows: int) -> int:
        return (
            backpropagation()
            .cost(network_graph(network, np.zeros((rows, 2)), np.zeros((rows, 1))).graph)
            .forward
        )

    assert forward(200) == 200 * forward(1)
