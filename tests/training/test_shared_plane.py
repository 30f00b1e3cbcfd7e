"""One plane for several paths: where it lies, what it shows of each, and who does not count."""

import numpy as np
import pytest

from app.training.shared_plane import explained, plane_of_paths, points_that_count


def line(direction, length, points=50):
    """A straight path (points, 4) from the origin."""
    return np.linspace(0, length, points)[:, None] * np.asarray(direction, float)


def test_two_straight_paths_span_the_plane_and_lie_in_it():
    paths = [line([1, 0, 0, 0], 3), line([0, 0, 1, 0], 2)]
    plane = plane_of_paths(paths)
    np.testing.assert_allclose(np.abs(plane.directions) @ [0, 1, 0, 1], 0, atol=1e-12)
    assert plane.explained == pytest.approx(1)
    assert [explained(plane, path) for path in paths] == pytest.approx([1, 1])


def test_of_a_path_across_the_plane_only_its_shadow_is_seen():
    plane = plane_of_paths([line([1, 0, 0, 0], 3), line([0, 1, 0, 0], 3)])
    # Three, four and five: of a movement of length 5, 3 lie in the plane, and squares count.
    assert explained(plane, line([0.6, 0, 0, 0.8], 5)) == pytest.approx(9 / 25)
    assert explained(plane, line([0, 0, 0, 1], 5)) == pytest.approx(0)
    assert explained(plane, np.full((7, 4), 0.1)) is None


def test_the_window_holds_all_paths():
    paths = [line([1, 0, 0, 0], 3), line([0, 1, 0, 0], -8)]
    plane = plane_of_paths(paths, (0, 1))
    left, right, bottom, top = plane.extent
    assert left < 0 < 3 < right
    assert bottom < -8 < 0 < top
    assert right - left == pytest.approx(top - bottom)
    assert plane.explained is None


def test_points_far_above_the_start_or_undefined_do_not_count():
    path = line([1, 0, 0, 0], 5, points=6)
    losses = np.array([1.0, 2.0, 2.1, np.nan, 0.5, np.inf])
    np.testing.assert_array_equal(points_that_count(path, losses)[:, 0], [0, 1, 4])
    path[4, 1] = np.inf
    np.testing.assert_array_equal(points_that_count(path, losses)[:, 0], [0, 1])
    # The start always counts, so there is something to lay a plane through.
    assert len(points_that_count(path, np.full(6, np.nan))) == 1


def test_a_plane_of_paths_that_do_not_move_has_a_window():
    plane = plane_of_paths([np.ones((1, 4)), np.ones((3, 4))])
    left, right, _, _ = plane.extent
    assert left < right
