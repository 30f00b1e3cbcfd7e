"""The shapes lie where their geometry says, and the noise-free data lie on the shapes."""

import numpy as np
import pytest

from app.problems.datasets import make_data


def exact_points(name, rows=200):
    data = make_data(name, {"rows": rows, "noise": 0})
    labels = data.y[:, 0]
    return data.x[labels == 0], data.x[labels == 1]


def polar(points):
    return np.hypot(*points.T), np.arctan2(points[:, 1], points[:, 0])


def test_circle_is_a_disc_inside_a_ring():
    ring, disc = exact_points("circle", rows=500)
    assert polar(disc)[0].max() < 1.0
    assert polar(ring)[0].min() > 1.6
    assert polar(ring)[0].max() < 2.4


def test_circle_is_filled_evenly():
    ring, disc = exact_points("circle", rows=500)
    # Half of a disc's area lies within 1/√2 of its radius; a ring's half lies within √((1.6² + 2.4²) / 2).
    assert np.mean(polar(disc)[0] < np.sqrt(0.5)) == pytest.approx(0.5, abs=0.01)
    assert np.mean(polar(ring)[0] < np.sqrt((1.6**2 + 2.4**2) / 2)) == pytest.approx(0.5, abs=0.01)
    for points in (ring, disc):
        quadrants = np.histogram(polar(points)[1], bins=4, range=(-np.pi, np.pi))[0]
        np.testing.assert_allclose(quadrants / len(points), 0.25, atol=0.02)


def test_xor_clouds_have_equal_signs_in_class_0_alone():
    equal, different = exact_points("xor_clouds")
    corners = {tuple(point) for point in equal}, {tuple(point) for point in different}
    assert corners == ({(1, 1), (-1, -1)}, {(1, -1), (-1, 1)})
    assert equal.sum() == different.sum() == 0


def test_gaussians_have_opposite_centres():
    low, high = exact_points("gaussians")
    assert (low == -1).all()
    assert (high == 1).all()


def test_two_moons_are_half_circles_around_their_centres():
    upper, lower = exact_points("two_moons")
    for points, centre, side in ((upper, (-0.5, -0.25), 1), (lower, (0.5, 0.25), -1)):
        away = points - centre
        np.testing.assert_allclose(np.hypot(*away.T), 1.0, atol=1e-12)
        assert (side * away[:, 1] >= -1e-12).all()
        assert (away[:, 0].min(), away[:, 0].max()) == pytest.approx((-1.0, 1.0))


def test_two_moons_are_those_of_scikit_learn_moved_to_the_middle():
    t = np.linspace(0, np.pi, 100)
    upper, lower = (points + np.array([0.5, 0.25]) for points in exact_points("two_moons"))
    np.testing.assert_allclose(upper, np.column_stack([np.cos(t), np.sin(t)]), atol=1e-12)
    np.testing.assert_allclose(lower, np.column_stack([1 - np.cos(t), 0.5 - np.sin(t)]), atol=1e-12)


def test_spiral_radius_grows_in_proportion_to_its_angle():
    first, second = exact_points("spiral")
    radius, angle = polar(first)
    turned = np.unwrap(angle)
    np.testing.assert_allclose(turned / (2 * np.pi), radius / 2.0, atol=1e-12)
    assert (radius[0], radius[-1]) == pytest.approx((0.2, 2.0))
    np.testing.assert_allclose(second, -first, atol=1e-12)


@pytest.mark.parametrize("name", ["circle", "xor_clouds", "two_moons", "gaussians", "spiral"])
def test_shapes_are_centred_near_the_origin(name):
    points = np.vstack(exact_points(name, rows=500))
    assert (np.abs(points.mean(axis=0)) < 0.1).all()
    assert np.abs(points).max() <= 2.4
