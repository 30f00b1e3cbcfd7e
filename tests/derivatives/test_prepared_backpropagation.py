"""The prepared form against the reference: the same bits, whatever the network, and however often."""

from concurrent.futures import ThreadPoolExecutor
from functools import partial

import numpy as np
import pytest

from app.derivatives import backpropagation as readable
from app.derivatives.backpropagation import backpropagation
from app.derivatives.curvature import with_hessian
from app.derivatives.graph import Graph, GraphBuilder
from app.derivatives.measurement import Measurement, Source
from app.derivatives.noise import with_noise
from app.derivatives.prepared_backpropagation import PreparedPasses
from app.derivatives.primitives.activations import ACTIVATIONS
from app.derivatives.primitives.elementary_functions import exp, sin
from app.derivatives.primitives.losses import LOSSES
from app.problems.networks import Network, Regularisation, network_graph
from app.slope import Array
from tests.derivatives.random_networks import PAIRS, random_network

REFERENCE = Source(readable.measure, readable.cost)


def bits(array: object) -> bytes | None:
    """All bits of an array; two undefined numbers (NaN) are the same, whatever their sign."""
    if array is None:
        return None
    numbers = np.asarray(array, float)
    return np.where(np.isnan(numbers), np.nan, numbers).tobytes()


def same(one: Measurement, other: Measurement) -> None:
    """Fail unless both measurements have the same slope, values and adjoints, bit for bit."""
    for mine, theirs in zip(one.slope, other.slope, strict=True):
        assert bits(mine) == bits(theirs)
    for by_node in ("values", "adjoints"):
        mine, theirs = getattr(one, by_node), getattr(other, by_node)
        assert len(mine) == len(theirs)
        assert [np.shape(each) for each in mine] == [np.shape(each) for each in theirs]
        assert [bits(each) for each in mine] == [bits(each) for each in theirs]


def prepare(graph: Graph, theta: Array) -> None:
    """Measure twice, and make sure that the graph is prepared by then."""
    for _ in range(2):
        same(backpropagation().measure(graph, theta), REFERENCE.measure(graph, theta))
    assert isinstance(graph.memo["passes"], PreparedPasses)


def follow(graph: Graph, theta: Array, steps: int = 4, rate: float = 0.3) -> None:
    """Descend a little, and compare every measurement on the way."""
    prepare(graph, theta)
    for _ in range(steps):
        measured = backpropagation().measure(graph, theta)
        same(measured, REFERENCE.measure(graph, theta))
        theta = theta - rate * measured.slope.gradient


@pytest.mark.parametrize(("loss", "activation"), PAIRS)
def test_the_same_bits_for_every_loss_and_activation(loss, activation):
    drawn = random_network(loss, activation)
    follow(drawn.graph, drawn.theta)


@pytest.mark.parametrize("seed", range(60))
def test_the_same_bits_for_random_networks(seed):
    rng = np.random.default_rng(seed)
    layers = (*rng.integers(1, 9, size=rng.integers(1, 5)), rng.integers(1, 4))
    rows = int(rng.choice([1, 2, 3, 8, 31, 64, 200]))
    activations = tuple(rng.choice(list(ACTIVATIONS), size=len(layers) - 1))
    fixed = tuple(tuple(rng.normal(size=width)) for width in layers[1:])
    network = Network(
        tuple(map(int, layers)),
        activations,
        str(rng.choice(list(LOSSES))),
        [fixed, "trained", "none", "trained"][seed % 4],
        Regularisation(*rng.choice([0.0, 0.01, 0.3], size=2)),
    )
    x, y = rng.normal(size=(rows, layers[0])), rng.integers(0, 2, size=(rows, layers[-1])).astype(float)
    graph = network_graph(network, x, y).graph
    follow(graph, rng.normal(scale=rng.choice([0.1, 1.0, 30.0]), size=graph.size))


@pytest.mark.parametrize("number", [0.0, -0.0, 1e3, -1e200, np.inf, -np.inf, np.nan])
@pytest.mark.parametrize(("loss", "activation"), PAIRS)
def test_the_same_bits_at_zero_and_where_numbers_are_not_finite(loss, activation, number):
    drawn = random_network(loss, activation, layers=(2, 3, 2))
    prepare(drawn.graph, drawn.theta)
    for theta in (np.full(drawn.graph.size, number), np.where(drawn.theta > 0.5, number, drawn.theta)):
        same(backpropagation().measure(drawn.graph, theta), REFERENCE.measure(drawn.graph, theta))


@pytest.mark.parametrize("wrap", [with_hessian, partial(with_noise, sigma=0.3, key=(1, 2))])
@pytest.mark.parametrize("loss", LOSSES)
def test_what_is_built_on_backpropagation_measures_the_same(wrap, loss):
    drawn = random_network(loss, "tanh", layers=(2, 3, 2))
    prepare(drawn.graph, drawn.theta)
    same(
        wrap(backpropagation()).measure(drawn.graph, drawn.theta),
        wrap(REFERENCE).measure(drawn.graph, drawn.theta),
    )


@pytest.mark.parametrize("runs", [(3,), (2, 3), (1,)])
def test_many_points_at_once_are_left_to_the_reference(runs):
    drawn = random_network("huber", "tanh")
    prepare(drawn.graph, drawn.theta)
    thetas = drawn.theta + np.random.default_rng(0).normal(size=(*runs, drawn.graph.size))
    same(backpropagation().measure(drawn.graph, thetas), REFERENCE.measure(drawn.graph, thetas))


@pytest.mark.parametrize("kind", [np.float32, int, complex])
def test_points_of_other_kinds_of_number_are_left_to_the_reference(kind):
    drawn = random_network("huber", "tanh")
    prepare(drawn.graph, drawn.theta)
    theta = (3 * drawn.theta).astype(kind)
    values = backpropagation().measure(drawn.graph, theta).values
    assert [each.dtype for each in values] == [
        each.dtype for each in REFERENCE.measure(drawn.graph, theta).values
    ]
    np.testing.assert_array_equal(values[-1], REFERENCE.measure(drawn.graph, theta).values[-1])


@pytest.mark.parametrize("read", [True, False], ids=["read in time", "read afterwards"])
def test_what_was_measured_stays_when_more_is_measured(read):
    drawn = random_network("mean_squared_error", "tanh")
    prepare(drawn.graph, drawn.theta)
    expected = REFERENCE.measure(drawn.graph, drawn.theta)
    point = drawn.theta.copy()
    measured = backpropagation().measure(drawn.graph, point)
    if read:
        same(measured, expected)
    kept = (measured.slope, measured.values[2], measured.adjoints[2]) if read else None
    # Somebody else's point and measurements come and go.
    point[:] = 7
    for scale in (2.0, 3.0):
        backpropagation().measure(drawn.graph, drawn.theta * scale)
    same(measured, expected)
    if kept is not None:
        slope, values, adjoints = kept
        assert bits(slope.gradient) == bits(expected.slope.gradient)
        assert bits(values) == bits(expected.values[2])
        assert bits(adjoints) == bits(expected.adjoints[2])


def test_who_writes_into_a_measurement_spoils_no_other():
    drawn = random_network("mean_squared_error", "tanh")
    prepare(drawn.graph, drawn.theta)
    measured = backpropagation().measure(drawn.graph, drawn.theta)
    for array in (measured.slope.gradient, measured.slope.value, *measured.adjoints):
        if array is not None:
            array[...] = 5
    same(backpropagation().measure(drawn.graph, drawn.theta), REFERENCE.measure(drawn.graph, drawn.theta))


def test_a_graph_that_is_measured_once_is_not_prepared():
    drawn = random_network("mean_squared_error", "tanh")
    backpropagation().measure(drawn.graph, drawn.theta)
    assert "passes" not in drawn.graph.memo


def test_a_changed_copy_of_a_prepared_graph_is_measured_as_it_is():
    drawn = random_network("mean_squared_error", "tanh")
    prepare(drawn.graph, drawn.theta)
    spoilt = drawn.graph._replace(
        operations=tuple(
            (
                i,
                node._replace(
                    primitive=node.primitive._replace(
                        pull=lambda adjoint, value, inputs, wanted: [None for _ in inputs]
                    )
                ),
            )
            for i, node in drawn.graph.operations
        )
    )
    for _ in range(3):
        assert not backpropagation().measure(spoilt, drawn.theta).slope.gradient.any()


def test_large_networks_are_left_to_the_reference():
    drawn = random_network(
        "mean_squared_error", "tanh", layers=(2, 80, 80, 80, 80, 80, 80, 80, 80, 80, 80, 80, 1)
    )
    for _ in range(3):
        backpropagation().measure(drawn.graph, drawn.theta)
    assert drawn.graph.memo["passes"] is None


def test_formulas_are_left_to_the_reference():
    # Of a single number NumPy may round an exponential or a power in another way than of an array.
    builder = GraphBuilder()
    builder.apply(exp, builder.apply(sin, builder.parameter((), "x")))
    graph = builder.graph()
    for _ in range(3):
        same(backpropagation().measure(graph, np.array([0.3])), REFERENCE.measure(graph, np.array([0.3])))
    assert graph.memo["passes"] is None


def test_two_who_measure_one_graph_at_the_same_time_do_not_disturb_each_other():
    drawn = random_network("binary_cross_entropy", "tanh")
    prepare(drawn.graph, drawn.theta)
    points = [drawn.theta * (1 + k / 50) for k in range(50)]
    expected = [REFERENCE.measure(drawn.graph, point) for point in points]

    def go_round(_: int) -> None:
        for point, right in zip(points, expected, strict=True):
            same(backpropagation().measure(drawn.graph, point), right)

    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(go_round, range(8))) == [None] * 8
