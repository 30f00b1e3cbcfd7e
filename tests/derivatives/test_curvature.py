"""Second derivatives: equal to an independent autodiff package, to differences of gradients, and by hand."""

import autograd
import autograd.numpy as anp
import numpy as np
import pytest

from app.derivatives.backpropagation import backpropagation
from app.derivatives.curvature import hessian, largest_curvature, with_hessian
from app.derivatives.graph import Graph, GraphBuilder, Operation
from app.derivatives.primitives.activations import ACTIVATIONS
from app.derivatives.primitives.arithmetic import add, divide, multiply, subtract
from app.derivatives.primitives.elementary_functions import cos, exp, log, sin
from app.derivatives.primitives.losses import LOSSES
from app.derivatives.sources import SOURCES, make_source
from app.expressions.parser import parse
from app.problems.expression_graph import expression_graph
from app.problems.networks import Network, network_graph
from tests.derivatives.random_networks import PAIRS, random_network
from tests.derivatives.test_against_autograd import textbook_loss

SMALL = (2, 3, 2)


def differences_of_gradients(graph: Graph, theta, h: float = 1e-5):
    """Central differences of exact gradients, one column of the Hessian for each parameter."""
    nudges = h * np.eye(theta.size)
    up, down = (backpropagation().measure(graph, theta + sign * nudges).slope.gradient for sign in (1, -1))
    return (up - down) / (2 * h)


def distance(claimed, truth) -> float:
    """The distance of two Hessians over the size of the true one; both must be finite."""
    assert np.isfinite(claimed).all()
    assert np.isfinite(truth).all()
    assert np.linalg.norm(truth) > 0
    return float(np.linalg.norm(claimed - truth) / np.linalg.norm(truth))


@pytest.mark.parametrize(("loss", "activation"), PAIRS)
def test_hessians_of_networks_equal_autograd(loss, activation):
    network, x, y, graph, theta = random_network(loss, activation, layers=SMALL)
    expected = autograd.hessian(lambda point: textbook_loss(network, point, x, y))(theta)
    second = hessian(graph, theta)
    assert distance(second, expected) < 1e-11
    assert distance(second, second.T) < 1e-14


@pytest.mark.parametrize(("loss", "activation"), PAIRS)
def test_hessians_of_deeper_networks_are_differences_of_gradients(loss, activation):
    _, _, _, graph, theta = random_network(loss, activation)
    assert distance(hessian(graph, theta), differences_of_gradients(graph, theta)) < 1e-7


@pytest.mark.parametrize("biases", ["none", ((0.1, -0.2, 0.3), (0.4, 0.5))])
def test_networks_without_trained_biases(biases):
    rng = np.random.default_rng(0)
    network = Network(SMALL, ("tanh", "sigmoid"), "huber", biases)
    graph = network_graph(network, rng.normal(size=(5, 2)), rng.normal(size=(5, 2))).graph
    theta = rng.normal(size=graph.size)
    assert distance(hessian(graph, theta), differences_of_gradients(graph, theta)) < 1e-7


def expression():
    """A formula of all arithmetic, with shared parts, as a graph and as a function for autograd."""
    builder = GraphBuilder()
    x, y, z = (builder.parameter((), name) for name in "xyz")
    two = builder.constant(np.array(2.0), "2")
    product = builder.apply(multiply, x, y)
    inner = builder.apply(add, product, builder.apply(sin, x))
    ratio = builder.apply(divide, builder.apply(multiply, inner, inner), builder.apply(exp, z))
    rest = builder.apply(log, builder.apply(add, builder.apply(multiply, z, z), two))
    waves = builder.apply(multiply, builder.apply(cos, product), builder.apply(divide, two, y))
    builder.apply(subtract, builder.apply(add, ratio, waves), rest)

    def formula(point):
        a, b, c = point
        square = (a * b + anp.sin(a)) ** 2
        return square / anp.exp(c) + anp.cos(a * b) * 2 / b - anp.log(c * c + 2)

    return builder.graph(), formula


def test_hessians_of_formulas_equal_autograd():
    graph, formula = expression()
    for theta in np.random.default_rng(4).normal(size=(20, 3)):
        second = hessian(graph, theta)
        assert distance(second, autograd.hessian(formula)(theta)) < 1e-11
        assert distance(second, second.T) < 1e-14


@pytest.mark.parametrize("activation", ACTIVATIONS)
def test_second_derivatives_of_activations_at_single_points(activation):
    builder = GraphBuilder()
    builder.apply(ACTIVATIONS[activation].primitive, builder.parameter((), "z"))
    graph = builder.graph()
    z = np.array([-30.0, -3.0, -0.7, 0.2, 1.9, 30.0])[:, None]
    h = 1e-4
    up, down = (backpropagation().measure(graph, z + sign * h).slope.gradient for sign in (1, -1))
    np.testing.assert_allclose(hessian(graph, z)[..., 0], (up - down) / (2 * h), atol=1e-7)


def test_the_curvature_of_a_square_is_two_and_of_a_plane_zero():
    builder = GraphBuilder()
    x, y = builder.parameter((), "x"), builder.parameter((), "y")
    builder.apply(multiply, x, x)
    assert hessian(builder.graph(), np.array([3.0, 1.0])).tolist() == [[2.0, 0.0], [0.0, 0.0]]
    builder.apply(subtract, y, x)
    assert hessian(builder.graph(), np.array([3.0, 1.0])).tolist() == [[0.0, 0.0], [0.0, 0.0]]


def test_a_graph_that_is_one_parameter_or_a_constant_has_no_curvature():
    builder = GraphBuilder()
    builder.parameter((), "x")
    assert hessian(builder.graph(), np.array([3.0])).tolist() == [[0.0]]
    builder.constant(np.array(1.0))
    assert hessian(builder.graph(), np.array([3.0])).tolist() == [[0.0]]


@pytest.mark.parametrize("loss", LOSSES)
def test_runs_on_leading_axes_are_the_runs_one_by_one(loss):
    _, _, _, graph, theta = random_network(loss, "tanh", layers=SMALL)
    thetas = theta + np.random.default_rng(0).normal(size=(2, 3, theta.size))
    together = hessian(graph, thetas)
    assert together.shape == (2, 3, theta.size, theta.size)
    for i in np.ndindex(2, 3):
        np.testing.assert_allclose(together[i], hessian(graph, thetas[i]), rtol=1e-11, atol=1e-14)


def test_many_blocks_of_directions_give_the_same_as_one(monkeypatch):
    _, _, _, graph, theta = random_network("cross_entropy", "gelu", layers=SMALL)
    whole = hessian(graph, theta)
    monkeypatch.setattr("app.derivatives.directions.NUMBERS_AT_ONCE", 100)
    np.testing.assert_allclose(hessian(graph, theta), whole, rtol=1e-12, atol=1e-15)


def test_the_largest_curvature_is_that_of_the_steepest_direction():
    graph = expression_graph(parse("2*x^2 + 3*x*y + 5*y^2 - z^2")).graph
    largest = (14 + np.sqrt(36 + 36)) / 2  # of [[4, 3], [3, 10]]
    assert largest_curvature(graph, np.array([0.3, -2.0, 1.0])) == pytest.approx(largest)


def test_where_the_hessian_is_not_finite_there_is_no_largest_curvature():
    graph = expression_graph(parse("exp(x) + y")).graph
    assert np.isnan(largest_curvature(graph, np.array([1000.0, 0.0])))


@pytest.mark.parametrize("name", SOURCES)
def test_every_source_can_be_given_the_hessian(name):
    _, _, _, graph, theta = random_network("huber", "tanh", layers=SMALL)
    alone, more = make_source(name, {}), with_hessian(make_source(name, {}))
    plain, measured = alone.measure(graph, theta), more.measure(graph, theta)
    assert plain.slope.hessian is None
    assert measured.slope.value == plain.slope.value
    np.testing.assert_array_equal(measured.slope.gradient, plain.slope.gradient)
    np.testing.assert_array_equal(measured.slope.hessian, hessian(graph, theta))


@pytest.mark.parametrize("name", SOURCES)
def test_the_hessian_costs_one_push_and_one_second_derivative_pass_for_each_parameter(name):
    _, _, _, graph, _ = random_network("mean_squared_error", "tanh", layers=SMALL)
    alone, more = make_source(name, {}).cost(graph), with_hessian(make_source(name, {})).cost(graph)
    assert more.forward == alone.forward
    assert more.evaluations == alone.evaluations
    assert more.backward_passes == 1 + graph.size
    backward = backpropagation().cost(graph)
    spent = more.backward - alone.backward - (0 if name == "backpropagation" else backward.backward)
    # Pearlmutter (1994): a Hessian times a vector takes about as much as two gradients.
    assert 1.5 < spent / graph.size / (backward.forward + backward.backward) < 2.5
    assert spent % graph.size == 0


def test_the_cost_of_a_square_by_hand():
    builder = GraphBuilder()
    x = builder.parameter((), "x")
    builder.apply(multiply, x, x)
    cost = with_hessian(backpropagation()).cost(builder.graph())
    # The gradient: two products, and a sum where they meet. The tangent: two products and a sum, and two
    # products that meet again as it is pulled back, where each second derivative (1) takes two and a sum.
    assert cost.backward == 3 + 3 + 3 + 2 * 3


def with_wrong_second_derivatives(graph: Graph, name: str, spoil) -> Graph:
    """The same graph, with the second derivatives of one primitive spoilt."""

    def wrong(node: Operation) -> Operation:
        if node.primitive.name != name:
            return node
        pull_tangent = node.primitive.pull_tangent
        return node._replace(
            primitive=node.primitive._replace(pull_tangent=lambda *given: spoil(pull_tangent(*given)))
        )

    assert any(node.primitive.name == name for _, node in graph.operations)
    return graph._replace(operations=tuple((i, wrong(node)) for i, node in graph.operations))


@pytest.mark.parametrize(
    ("primitive", "spoil"),
    [
        # What is spoilt: second derivatives too large, of the wrong sign, halved, or left out.
        ("tanh", lambda parts: [1.01 * part for part in parts]),
        ("tanh", lambda parts: [-part for part in parts]),
        ("half_squared_error", lambda parts: [0.5 * parts[0], None]),
        ("affine", lambda parts: [None if part is None else 1.001 * part for part in parts]),
        ("affine", lambda parts: [parts[0], None, parts[2]]),
        ("affine", lambda parts: [parts[0], parts[1], None]),
    ],
)
def test_wrong_second_derivatives_are_found(primitive, spoil):
    _, _, _, graph, theta = random_network("half_squared_error", "tanh")
    truth = differences_of_gradients(graph, theta)
    assert distance(hessian(graph, theta), truth) < 1e-8
    assert distance(hessian(with_wrong_second_derivatives(graph, primitive, spoil), theta), truth) > 1e-5
