"""A landscape is the loss that evaluating point by point would give."""

import numpy as np
import pytest

from app.derivatives.evaluation import evaluate, loss
from app.presets import PRESETS
from app.training.chunks import Stopped
from app.training.landscape import landscape
from app.training.plane import Plane
from app.training.principal_plane import principal_plane
from app.web.iteration.first_run import first_run
from app.web.schemas.problem import NetworkProblem
from tests.derivatives.random_networks import PAIRS, random_network


def plane_of(theta: np.ndarray, half: float = 1.5) -> Plane:
    """Some plane through theta."""
    directions = np.linalg.qr(np.random.default_rng(1).normal(size=(theta.size, 2)))[0].T
    return Plane(theta, directions, None, (-half, half, -half / 2, half))


@pytest.mark.parametrize(("loss_name", "activation"), PAIRS)
def test_each_point_has_the_loss_of_the_network_that_stands_there(loss_name, activation):
    graph, theta = random_network(loss_name, activation)[3:]
    plane = plane_of(theta)
    picture = landscape(graph, plane, 9)
    assert (picture.x[0], picture.x[-1], picture.y[0], picture.y[-1]) == plane.extent
    assert picture.loss.shape == (9, 9)
    for row, column in np.ndindex(9, 9):
        place = plane.centre + picture.x[column] * plane.directions[0] + picture.y[row] * plane.directions[1]
        exact = evaluate(graph, place)[-1]
        np.testing.assert_allclose(picture.loss[row, column], exact, rtol=2e-5)


@pytest.mark.parametrize("name", ["mazur", "xor", "spiral", "iris"])
def test_a_hundred_cells_hold_their_loss_to_five_digits(name):
    plane = first_run(name).plane
    graph = NetworkProblem.model_validate(PRESETS[name].experiment["problem"]).graph().graph
    for row, column in np.random.default_rng(8).integers(61, size=(100, 2)):
        across, up = plane["directions"]
        theta = plane["centre"] + plane["x"][column] * across + plane["y"][row] * up
        assert plane["loss"][row][column] == pytest.approx(float(loss(graph, theta)), rel=1e-5)


@pytest.mark.parametrize("half", [1e-2, 1e-5, 1e-9])
def test_a_narrow_window_shows_relief_and_no_rounding(half):
    graph, theta = random_network("cross_entropy", "tanh")[3:]
    plane = plane_of(theta, half)
    picture = landscape(graph, plane, 5)
    steps = np.stack(np.meshgrid(picture.x, picture.y), axis=-1) @ plane.directions
    exact = loss(graph, theta + steps)
    # Differences between neighbours are right, not only the losses.
    np.testing.assert_allclose(np.diff(picture.loss), np.diff(exact), rtol=1e-3, atol=1e-15)


def test_losses_close_to_0_have_their_digits():
    graph, theta = random_network("mean_squared_error", "identity", layers=(1, 1))[3:]
    _, y = (node.array for node in graph.nodes if hasattr(node, "array"))
    best = theta * 0
    plane = plane_of(best, 1e-3)
    offset = graph._replace(
        nodes=tuple(
            node._replace(array=np.full_like(node.array, 1e-3)) if getattr(node, "array", None) is y else node
            for node in graph.nodes
        )
    )
    picture = landscape(offset, plane, 9)
    steps = np.stack(np.meshgrid(picture.x, picture.y), axis=-1) @ plane.directions
    np.testing.assert_allclose(picture.loss, loss(offset, best + steps), rtol=1e-12)
    assert picture.loss.max() < 1e-3


def test_many_chunks_make_one_picture():
    graph, theta = random_network("mean_squared_error", "tanh", layers=(3, 32, 32, 2))[3:]
    picture = landscape(graph, plane_of(theta), 61)
    assert np.isfinite(picture.loss).all()
    assert picture.loss[30, 30] == pytest.approx(
        float(evaluate(graph, theta + picture.y[30] * plane_of(theta).directions[1])[-1]), rel=1e-5
    )


def test_a_loss_too_large_for_the_picture_is_not_finite_and_no_error():
    graph, theta = random_network("mean_squared_error", "identity")[3:]
    assert not np.isfinite(landscape(graph, plane_of(theta, half=1e30), 5).loss).all()
    assert np.isfinite(landscape(graph, plane_of(theta, half=10.0), 5).loss).all()


def test_a_landscape_stops_when_nobody_waits_for_it():
    graph, theta = random_network("huber", "tanh")[3:]
    with pytest.raises(Stopped):
        landscape(graph, plane_of(theta), 61, keep_going=lambda: False)


def test_loss_alone_equals_the_last_of_all_values():
    graph, theta = random_network("cross_entropy", "gelu")[3:]
    thetas = theta + np.random.default_rng(0).normal(size=(3, 4, theta.size))
    assert np.array_equal(loss(graph, thetas), evaluate(graph, thetas)[-1])


def test_the_plane_of_a_path_shows_the_losses_of_its_points():
    graph, theta = random_network("mean_squared_error", "tanh")[3:]
    path = theta + np.outer(np.linspace(0, 1, 5), np.ones(theta.size))
    picture = landscape(graph, principal_plane(path), 21)
    assert picture.loss.min() <= min(float(evaluate(graph, point)[-1]) for point in path) * 1.5
