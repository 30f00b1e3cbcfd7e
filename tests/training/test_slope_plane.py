"""The plane of gradient and update holds both arrows whole, and says when they span no plane."""

import numpy as np
import pytest

from app.training.plane import project
from app.training.slope_plane import slope_plane

RNG = np.random.default_rng(5)
THETA, GRADIENT, UPDATE = RNG.normal(size=(3, 6))


def test_both_arrows_lie_in_it_with_their_lengths_and_their_angle():
    plane = slope_plane(THETA, GRADIENT, UPDATE)
    np.testing.assert_allclose(plane.directions @ plane.directions.T, np.eye(2), atol=1e-12)
    gradient, update = project(plane, THETA + np.array([GRADIENT, UPDATE]))
    np.testing.assert_allclose(gradient, [np.linalg.norm(GRADIENT), 0], atol=1e-12)
    assert np.linalg.norm(update) == pytest.approx(np.linalg.norm(UPDATE))
    assert gradient @ update == pytest.approx(GRADIENT @ UPDATE)
    assert plane.note == ""
    assert plane.extent[1] == pytest.approx(4 * np.linalg.norm(UPDATE))


@pytest.mark.parametrize(
    ("gradient", "update", "says"),
    [
        (GRADIENT, -0.1 * GRADIENT, "lies along the gradient"),
        (GRADIENT, 0 * UPDATE, "The update is 0"),
        (0 * GRADIENT, UPDATE, "The gradient is 0"),
        (0 * GRADIENT, 0 * UPDATE, "Gradient and update are 0"),
    ],
)
def test_where_they_span_no_plane_it_says_so(gradient, update, says):
    plane = slope_plane(THETA, gradient, update)
    assert says in plane.note
    np.testing.assert_allclose(plane.directions @ plane.directions.T, np.eye(2), atol=1e-12)
    arrows = project(plane, THETA + np.array([gradient, update]))
    np.testing.assert_allclose(
        np.linalg.norm(arrows, axis=1), [np.linalg.norm(gradient), np.linalg.norm(update)], atol=1e-12
    )
    assert plane.extent[1] > 0
