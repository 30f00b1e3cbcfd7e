"""Planes are flat, their axes stand at right angles, and they say how much of a run they show."""

import numpy as np
import pytest

from app.training.given_plane import given_plane
from app.training.plane import explained_share, project, through
from app.training.principal_plane import principal_plane
from app.training.weight_plane import weight_plane

RNG = np.random.default_rng(2)


def test_a_flat_path_is_shown_whole_and_without_distortion():
    axes = np.linalg.qr(RNG.normal(size=(9, 2)))[0].T
    path = RNG.normal(size=(30, 2)) * [5, 1] @ axes + RNG.normal(size=9)
    plane = principal_plane(path)
    np.testing.assert_allclose(plane.directions @ plane.directions.T, np.eye(2), atol=1e-12)
    assert plane.explained == pytest.approx(1)
    seen = project(plane, path)
    np.testing.assert_allclose(
        np.linalg.norm(seen[:, None] - seen[None], axis=-1),
        np.linalg.norm(path[:, None] - path[None], axis=-1),
        atol=1e-12,
    )
    np.testing.assert_allclose(plane.centre + seen @ plane.directions, path, atol=1e-12)


def test_the_share_explained_is_that_of_the_two_largest_variances():
    path = np.linalg.qr(RNG.normal(size=(40, 4)))[0]
    path = (path - path.mean(axis=0)) * [4, 3, 2, 1]
    values = np.linalg.eigvalsh(np.cov(path.T))
    assert principal_plane(path).explained == pytest.approx(values[-2:].sum() / values.sum())


def test_the_main_direction_explains_most():
    path = RNG.normal(size=(100, 5)) * [1, 1, 10, 1, 3]
    plane = principal_plane(path)
    assert np.argmax(np.abs(plane.directions[0])) == 2
    assert np.argmax(np.abs(plane.directions[1])) == 4


def test_the_same_path_backwards_has_the_same_plane():
    path = RNG.normal(size=(20, 6))
    np.testing.assert_allclose(
        principal_plane(path).directions, principal_plane(path[::-1]).directions, atol=1e-12
    )


@pytest.mark.parametrize("path", [np.ones((5, 3)), np.outer(np.arange(5.0), [1, 2, 3])])
def test_a_path_that_stands_still_or_is_straight_still_has_a_plane(path):
    plane = principal_plane(path)
    np.testing.assert_allclose(plane.directions @ plane.directions.T, np.eye(2), atol=1e-12)
    assert plane.explained == pytest.approx(1)
    left, right, bottom, top = plane.extent
    assert right > left
    assert top > bottom


def test_the_view_is_square_and_holds_the_path_with_a_margin():
    path = RNG.normal(size=(30, 4)) * [9, 1, 1, 1]
    plane = principal_plane(path)
    left, right, bottom, top = plane.extent
    assert right - left == pytest.approx(top - bottom)
    seen = project(plane, path)
    margin = 0.1 * (right - left)
    assert (seen.min(axis=0) > [left + margin, bottom + margin]).all()
    assert (seen.max(axis=0) < [right - margin, top - margin]).all()


def test_one_parameter_has_no_plane():
    with pytest.raises(ValueError, match="at least two parameters"):
        principal_plane(np.ones((4, 1)))


def test_two_weights_span_a_plane_of_their_own_values():
    theta = np.array([5.0, 6.0, 7.0, 8.0])
    plane = weight_plane(theta, 3, 1)
    assert project(plane, theta).tolist() == [8.0, 6.0]
    np.testing.assert_allclose(plane.centre + np.array([1.5, -2.5]) @ plane.directions, [5, -2.5, 7, 1.5])
    assert plane.explained is None
    assert plane.extent == (6, 10, 4, 8)


def test_a_weight_and_itself_span_no_plane():
    with pytest.raises(ValueError, match="different"):
        weight_plane(np.ones(3), 1, 1)


def test_the_parallel_plane_through_another_centre_shows_the_same_window():
    path = RNG.normal(size=(20, 4))
    plane = principal_plane(path)
    moved = through(plane, RNG.normal(size=4))
    low, high = (np.array(moved.extent)[[i, i + 1]][0] for i in (0, 1))
    seen = project(moved, path)
    np.testing.assert_allclose(seen - project(moved, plane.centre), project(plane, path), atol=1e-12)
    assert low < seen[:, 0].min()
    assert seen[:, 0].max() < high


def test_a_valley_has_its_axis_first_and_shows_how_much_it_holds():
    # Gradient descent on (x² + 100 y²)/2 at rate 0.01: y is at its minimum after one step, x creeps.
    steps = np.arange(50)
    path = np.stack([0.99**steps, 0.0**steps, np.zeros(50)], axis=1)
    plane = principal_plane(path)
    shares = [explained_share(direction[None], path) for direction in plane.directions]
    assert sum(shares) == pytest.approx(plane.explained) == pytest.approx(1)
    variances, axes = np.linalg.eigh(np.cov(path.T))
    np.testing.assert_allclose(abs(plane.directions @ axes[:, ::-1])[:, :2], np.eye(2), atol=1e-9)
    np.testing.assert_allclose(shares, variances[:0:-1] / variances.sum(), rtol=1e-9)


def test_the_share_of_two_weights_is_their_variance():
    path = RNG.normal(size=(50, 5)) * [3, 1, 1, 2, 1]
    share = explained_share(weight_plane(path[0], 0, 3).directions, path)
    variances = path.var(axis=0)
    assert share == pytest.approx((variances[0] + variances[3]) / variances.sum())


@pytest.mark.parametrize(
    ("path", "says"),
    [
        (np.ones((5, 3)), "has not moved"),
        (np.tile(RNG.normal(size=3), (7, 1)), "has not moved"),
        (np.outer(np.arange(5.0), [1, 2, 3]), "is straight"),
    ],
)
def test_a_path_without_two_directions_says_so(path, says):
    assert says in principal_plane(path).note
    assert principal_plane(RNG.normal(size=(5, 3))).note == ""


def test_given_directions_span_the_plane_in_which_they_lie():
    theta, across, up = RNG.normal(size=(3, 5))
    plane = given_plane(theta, np.array([across, up]))
    np.testing.assert_allclose(plane.directions @ plane.directions.T, np.eye(2), atol=1e-12)
    for direction in (across, up):
        seen = project(plane, theta + direction)
        np.testing.assert_allclose(seen @ plane.directions, direction, atol=1e-12)
    again = given_plane(theta, plane.directions)
    np.testing.assert_allclose(again.directions, plane.directions, atol=1e-15)


def test_directions_along_each_other_span_nothing():
    with pytest.raises(ValueError, match="along each other"):
        given_plane(np.zeros(3), np.array([[1.0, 2, 3], [-2.0, -4, -6]]))
