"""The tangent and the parabola touch the loss: on bowls by hand, on networks by their order of contact."""

import numpy as np
import pytest

from app.derivatives.backpropagation import backpropagation
from app.derivatives.curvature import with_hessian
from app.derivatives.evaluation import loss
from app.expressions.parser import parse
from app.problems.expression_graph import expression_graph
from app.slope import Slope
from app.training.chunks import Stopped
from app.training.local_models import along_step, angle_between
from tests.derivatives.random_networks import random_network

BOWL = expression_graph(parse("x^2 + 3*y^2 + 1")).graph


def measured(graph, theta) -> Slope:
    return with_hessian(backpropagation()).measure(graph, theta).slope


def look(graph, theta, update):
    return along_step(graph, theta, measured(graph, theta), update)


def test_on_a_bowl_the_parabola_is_the_loss_itself_and_the_tangent_a_line():
    theta, update = np.array([2.0, 1.0]), np.array([-1.0, -0.5])
    found = look(BOWL, theta, update)
    at = found.at
    np.testing.assert_allclose(found.loss, (2 - at) ** 2 + 3 * (1 - at / 2) ** 2 + 1, rtol=1e-12)
    np.testing.assert_allclose(found.parabola, found.loss, rtol=1e-12)
    np.testing.assert_allclose(found.tangent, 8 - 7 * at, rtol=1e-12, atol=1e-12)
    assert (found.slope, found.curvature, found.lowest) == (-7.0, 3.5, 2.0)


def test_the_point_the_end_of_the_step_and_the_lowest_place_are_among_the_places():
    for length in (0.01, 1.0, 30.0):
        found = look(BOWL, np.array([2.0, 1.0]), length * np.array([-1.0, -0.5]))
        assert {0.0, 1.0} <= set(found.at)
        assert np.all(np.diff(found.at) > 0)
        assert found.at[0] < 0 < 1 < found.at[-1]
        assert found.lowest == pytest.approx(2 / length)
        in_reach = found.lowest in found.at
        assert in_reach == (length > 0.1)


def test_a_step_uphill_has_its_lowest_place_behind():
    found = look(BOWL, np.array([2.0, 1.0]), np.array([1.0, 0.5]))
    assert found.lowest == -2.0
    assert found.at[-1] == 1.5


def test_where_the_loss_bends_down_the_parabola_has_no_lowest_place():
    found = look(expression_graph(parse("-x^2")).graph, np.array([1.0]), np.array([0.5]))
    assert found.lowest is None
    np.testing.assert_allclose(found.parabola, found.loss, rtol=1e-12)


@pytest.mark.parametrize("name", ["mean_squared_error", "cross_entropy"])
def test_on_networks_tangent_and_parabola_touch_the_loss_in_first_and_second_order(name):
    graph, theta = random_network(name, "tanh")[3:]
    slope = measured(graph, theta)
    update = -0.02 * slope.gradient
    gaps = []
    for share in (1.0, 0.5):
        found = along_step(graph, theta, slope, share * update)
        end = list(found.at).index(1.0)
        assert found.loss[end] == pytest.approx(float(loss(graph, theta + share * update)), rel=1e-13)
        gaps.append([abs(model[end] - found.loss[end]) for model in (found.tangent, found.parabola)])
    tangent, parabola = np.divide(*gaps)
    # Half the step leaves a quarter of the error of a tangent, and an eighth of that of a parabola.
    assert 3.3 < tangent < 4.7
    assert 6.5 < parabola < 9.5


def test_losses_too_large_are_not_finite_and_no_error():
    found = look(BOWL, np.array([2.0, 1.0]), np.array([1e200, 0.0]))
    assert not np.isfinite(found.loss).all()


def test_it_stops_when_nobody_waits_for_it_and_needs_the_hessian():
    theta = np.array([2.0, 1.0])
    with pytest.raises(Stopped):
        along_step(BOWL, theta, measured(BOWL, theta), theta, lambda: False)
    with pytest.raises(ValueError, match="Hessian"):
        along_step(BOWL, theta, backpropagation().measure(BOWL, theta).slope, theta)


@pytest.mark.parametrize(
    ("one", "other", "degrees"),
    [
        ([1, 0], [0, 2], 90),
        ([3, 3], [1, 0], 45),
        ([1, 2], [2, 4], 0),
        ([1, 0], [-5, 0], 180),
        ([1, 0], [1, 1e-9], np.degrees(1e-9)),
    ],
)
def test_angles_are_those_of_geometry(one, other, degrees):
    assert angle_between(np.array(one, float), np.array(other, float)) == pytest.approx(degrees, rel=1e-12)


@pytest.mark.parametrize("one", [[0.0, 0.0], [np.nan, 1.0], [np.inf, 0.0]])
def test_what_has_no_direction_has_no_angle(one):
    assert angle_between(np.array(one), np.ones(2)) is None
    assert angle_between(np.ones(2), np.array(one)) is None
