"""The graph of an expression: one parameter a variable, one node an operation, the value last."""

import numpy as np
import pytest

from app.derivatives.backpropagation import backpropagation
from app.derivatives.evaluation import evaluate, loss
from app.derivatives.graph import Constant, Operation, Parameter, up_to
from app.expressions.language import OPERATIONS
from app.expressions.parser import parse, parse_many
from app.expressions.terms import Call
from app.expressions.writing import write_terms
from app.problems.expression_graph import PRIMITIVES, expression_graph

SOFTMAX = "; ".join(f"exp({name})/(exp(a) + exp(b) + exp(c))" for name in "abc")


def test_every_term_is_one_node():
    graph, outputs, terms = expression_graph(parse("(x*y + sin(x))**2"))
    assert [type(node) for node in graph.nodes] == [Parameter] * 2 + [Operation] * 3 + [Constant, Operation]
    assert [node.label for node in graph.nodes] == ["x", "y", "×", "sin", "+", "2", "^"]
    assert terms == tuple(range(7))
    assert outputs == (6,)
    assert graph.size == 2


def test_each_node_knows_its_term_and_numbers_stand_where_they_are_used():
    expression = parse("x^2 + y^2*2")
    graph, _, terms = expression_graph(expression, ["z", "x", "y"])
    texts = write_terms(expression)
    assert [None if term is None else texts[term] for term in terms] == [
        *(None, "x", "y"),
        *("2", "x^2"),
        *("2", "y^2"),
        *("2", "y^2*2"),
        "x^2 + y^2*2",
    ]
    assert [node.label for node in graph.nodes] == ["z", "x", "y", "2", "^", "2", "^", "2", "×", "+"]


def test_shared_terms_are_one_node_and_their_slopes_add_up():
    graph = expression_graph(parse("x*y + sin(x*y)")).graph
    assert len(graph.operations) == 3
    gradient = backpropagation().measure(graph, np.array([0.7, 1.3])).slope.gradient
    np.testing.assert_allclose(gradient, (1 + np.cos(0.91)) * np.array([1.3, 0.7]), rtol=1e-14)


def test_theta_follows_the_given_order_even_for_variables_that_do_not_appear():
    graph = expression_graph(parse("x - 2*y"), ["z", "y", "x"]).graph
    measured = backpropagation().measure(graph, np.array([5.0, 1.0, 10.0])).slope
    assert measured.value == 8
    np.testing.assert_array_equal(measured.gradient, [0, -2, 1])


def test_a_variable_that_is_not_given_is_an_error():
    with pytest.raises(KeyError):
        expression_graph(parse("x + y"), ["x"])


@pytest.mark.parametrize("order", [["x", "y"], ["y", "x"]])
def test_a_variable_alone_is_the_value(order):
    graph = expression_graph(parse("x"), order).graph
    point = np.array([{"x": 3.0, "y": 4.0}[name] for name in order])
    assert loss(graph, point) == 3
    np.testing.assert_array_equal(
        backpropagation().measure(graph, point).slope.gradient, [name == "x" for name in order]
    )


def test_a_softmax_of_three_has_three_outputs():
    theta = np.array([0.2, -1.0, 0.7])
    graph, outputs, _ = expression_graph(parse_many(SOFTMAX))
    expected = np.exp(theta) / np.exp(theta).sum()
    np.testing.assert_allclose([evaluate(graph, theta)[i] for i in outputs], expected, rtol=1e-15)
    assert len(graph.operations) == 3 + 2 + 3
    rows = [backpropagation().measure(up_to(graph, i), theta).slope.gradient for i in outputs]
    np.testing.assert_allclose(rows, np.diag(expected) - np.outer(expected, expected), rtol=1e-13)


def test_outputs_in_the_middle_or_twice_are_repeated_at_the_end():
    theta = np.array([3.0, 5.0])
    for text, values in [
        ("x*y + 1; x*y", [16, 15]),
        ("x*y; x", [15, 3]),
        ("y; x; y; x", [5, 3, 5, 3]),
        ("x; 2", [3, 2]),
    ]:
        graph, outputs, _ = expression_graph(parse_many(text), ["x", "y"])
        assert outputs[-1] == len(graph.nodes) - 1
        assert [float(loss(up_to(graph, i), theta)) for i in outputs] == values


def test_any_inner_node_can_be_measured():
    expression = parse("sin(x*y) + y")
    graph, _, terms = expression_graph(expression)
    product = terms.index(expression.terms.index(Call("multiply", (0, 1))))
    slope = backpropagation().measure(up_to(graph, product), np.array([3.0, 5.0])).slope
    assert slope.value == 15
    np.testing.assert_array_equal(slope.gradient, [5, 3])


def test_the_engine_and_the_language_work_everything_out_alike():
    a, b = np.array([0.3, -1.2, 2.0]), np.array([1.5, 2.0, 0.4])
    assert set(PRIMITIVES) == set(OPERATIONS)
    for name, primitive in PRIMITIVES.items():
        inputs = [a, b] if name in ("add", "subtract", "multiply", "divide", "power", "max", "min") else [a]
        with np.errstate(invalid="ignore"):
            np.testing.assert_array_equal(primitive.apply(*inputs), OPERATIONS[name](*inputs))
