"""The line between two points, and its barrier, on losses whose answers are known."""

import numpy as np
import pytest

from app.derivatives.graph import Graph
from app.expressions.parser import parse
from app.problems.expression_graph import expression_graph
from app.training.landscape import barrier_on, landscape
from app.training.line import barrier, line_between
from app.training.plane import explained_share, project


def graph_of(text: str) -> Graph:
    return expression_graph(parse(text)).graph


def barrier_of(text: str, start: list[float], end: list[float]):
    one, other = np.array(start, float), np.array(end, float)
    line = line_between(one, other)
    return barrier_on(graph_of(text), line, float(np.linalg.norm(other - one)), lambda: True)


def test_a_line_goes_from_0_to_its_length_with_room_on_both_sides():
    line = line_between(np.array([1.0, 2.0, 3.0]), np.array([4.0, 6.0, 3.0]))
    assert project(line, np.array([[1.0, 2.0, 3.0], [4.0, 6.0, 3.0]])).tolist() == [[0.0], [5.0]]
    assert line.extent[:2] == pytest.approx((-1.75, 6.75))
    assert line.note == ""


def test_its_landscape_is_one_row_of_losses():
    line = line_between(np.array([-1.0, 0.0]), np.array([1.0, 0.0]))
    picture = landscape(graph_of("(x^2 - 1)^2 + y^2"), line, 41)
    assert picture.loss.shape == (1, 41)
    np.testing.assert_allclose(picture.loss[0], ((picture.x - 1) ** 2 - 1) ** 2, rtol=1e-5, atol=1e-12)


def test_two_minima_have_the_hill_between_them_as_their_barrier():
    found = barrier_of("(x^2 - 1)^2 + y^2", [-1, 0], [1, 0])
    assert found.height == pytest.approx(1)
    assert found.at == pytest.approx(0.5)
    assert found.ends == pytest.approx((0, 0))


def test_a_bowl_has_no_barrier_whichever_ends_are_joined():
    found = barrier_of("x^2 + 3*y^2", [-2, 1], [1, 4])
    assert found.height == 0
    assert found.ends == pytest.approx((7, 49))


def test_the_rise_is_measured_from_the_straight_line_between_unequal_ends():
    # On the line y = 0 the loss is 4 x (1 - x) + x, over the straight line x: highest in the middle, by 1.
    found = barrier_of("4*x*(1 - x) + x + y^2", [0, 0], [1, 0])
    assert found.height == pytest.approx(1)
    assert found.at == pytest.approx(0.5)
    assert found.ends == pytest.approx((0, 1))


def test_a_loss_that_only_falls_straight_has_none():
    assert barrier(np.linspace(5, 1, 50)).height == pytest.approx(0, abs=1e-12)


def test_a_curved_valley_has_a_barrier_between_two_of_its_points():
    # Along the parabola y = x² the loss is 0; straight from (-1, 1) to (1, 1) it is (1 - x²)².
    found = barrier_of("(x^2 - y)^2", [-1, 1], [1, 1])
    assert found.height == pytest.approx(1)
    assert found.ends == pytest.approx((0, 0))


def test_losses_that_are_not_finite_leave_no_number_for_the_barrier():
    assert not np.isfinite(barrier(np.array([1.0, np.inf, 1.0])).height)


def test_the_same_point_twice_is_said():
    line = line_between(np.ones(3), np.ones(3))
    assert "same point" in line.note
    assert np.linalg.norm(line.directions) == pytest.approx(1)
    assert line.extent[0] < line.extent[1]


def test_a_straight_path_lies_whole_on_the_line_between_its_ends():
    path = np.array([1.0, 2.0, 0.0]) + np.outer([0, 0.1, 0.7, 1], [3.0, -1.0, 2.0])
    assert explained_share(line_between(path[0], path[-1]).directions, path) == pytest.approx(1)


def test_of_a_path_around_a_corner_the_line_shows_its_part():
    path = np.array([[0.0, 0.0], [1.0, 0.0], [1.0, 1.0]])
    # The mean is (2/3, 1/3): variances along (1, 1) and (1, -1) are 1 and 1/3.
    assert explained_share(line_between(path[0], path[-1]).directions, path) == pytest.approx(0.75)
