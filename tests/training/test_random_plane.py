"""A random plane is filter-normalised: each neuron's part is as long as its weights, and biases stay."""

import numpy as np
import pytest

from app.problems.networks import Network, neurons_of
from app.training.plane import project
from app.training.random_plane import as_long_as_filters, random_plane

NETWORK = Network((2, 3, 1), ("tanh", "identity"), "mean_squared_error", "trained")
NEURONS = neurons_of(NETWORK)
RNG = np.random.default_rng(4)
THETA = RNG.normal(size=len(NEURONS))


def test_each_weight_belongs_to_the_neuron_it_leads_to_and_biases_to_none():
    assert NEURONS.tolist() == [2, 2, 3, 3, 4, 4, -1, -1, -1, 5, 5, 5, -1]


def test_each_part_is_as_long_as_the_weights_of_its_neuron():
    drawn = RNG.normal(size=THETA.size)
    scaled = as_long_as_filters(drawn, THETA, NEURONS)
    for neuron in (2, 3, 4, 5):
        here = neuron == NEURONS
        assert np.linalg.norm(scaled[here]) == pytest.approx(np.linalg.norm(THETA[here]), rel=1e-12)
        cosine = scaled[here] @ drawn[here] / np.linalg.norm(scaled[here]) / np.linalg.norm(drawn[here])
        assert cosine == pytest.approx(1)
    assert not scaled[NEURONS < 0].any()


def test_its_directions_stand_at_right_angles_and_move_no_bias():
    plane = random_plane(THETA, NEURONS, seed=3)
    np.testing.assert_allclose(plane.directions @ plane.directions.T, np.eye(2), atol=1e-12)
    assert not plane.directions[:, NEURONS < 0].any()
    # The first axis lies along a direction of which each neuron's share is that of its weights.
    weights = NEURONS >= 0
    for neuron in (2, 3, 4, 5):
        share = np.linalg.norm(THETA[neuron == NEURONS]) / np.linalg.norm(THETA[weights])
        assert np.linalg.norm(plane.directions[0][neuron == NEURONS]) == pytest.approx(share)
    assert project(plane, THETA).tolist() == [0, 0]
    assert plane.extent[1] == pytest.approx(np.linalg.norm(THETA[weights]))


def test_a_seed_draws_the_same_plane_again_and_another_seed_another():
    first, again, other = (random_plane(THETA, NEURONS, seed=seed) for seed in (3, 3, 4))
    assert np.array_equal(first.directions, again.directions)
    assert abs(first.directions @ other.directions.T).max() < 0.99


@pytest.mark.parametrize(
    ("theta", "neurons", "says"),
    [
        (np.zeros(4), [0, 0, 1, -1], "All weights are 0"),
        (np.array([2.0, 1, 1]), [0, -1, -1], "one direction"),
    ],
)
def test_what_is_missing_is_said(theta, neurons, says):
    plane = random_plane(theta, np.array(neurons))
    assert says in plane.note
    np.testing.assert_allclose(plane.directions @ plane.directions.T, np.eye(2), atol=1e-12)
    assert plane.extent[1] > 0
