"""Noise: as strong as it was asked for, the same for the same key, and on the gradient alone."""

import numpy as np
import pytest

from app.derivatives.backpropagation import backpropagation
from app.derivatives.curvature import with_hessian
from app.derivatives.noise import with_noise
from app.derivatives.sources import SOURCES, make_source
from app.derivatives.spsa import spsa
from tests.derivatives.random_networks import random_network

_, _, _, GRAPH, THETA = random_network("huber", "tanh")
EXACT = backpropagation().measure(GRAPH, THETA).slope


def test_the_noise_has_mean_zero_and_the_deviation_that_was_asked_for():
    draws = np.array(
        [
            with_noise(backpropagation(), 0.5, (3, count)).measure(GRAPH, THETA).slope.gradient
            for count in range(2000)
        ]
    )
    noise = (draws - EXACT.gradient) / 0.5
    assert np.abs(noise.mean(axis=0)).max() < 4 / np.sqrt(2000)
    np.testing.assert_allclose(noise.std(axis=0), 1, atol=0.08)
    # No two parameters share their noise.
    correlations = np.corrcoef(noise.T) - np.eye(GRAPH.size)
    assert np.abs(correlations).max() < 5 / np.sqrt(2000)


def test_the_same_key_errs_the_same_way_and_another_differently():
    first, again, other_count, other_seed = (
        with_noise(backpropagation(), 1.0, key).measure(GRAPH, THETA).slope.gradient
        for key in ((1, 2), (1, 2), (1, 3), (2, 2))
    )
    np.testing.assert_array_equal(first, again)
    assert not np.isclose(first, other_count).any()
    assert not np.isclose(first, other_seed).any()


@pytest.mark.parametrize("name", SOURCES)
def test_without_noise_every_source_measures_as_before(name):
    source = make_source(name, {}, (1, 2))
    plain, still = (
        source.measure(GRAPH, THETA).slope,
        with_noise(source, 0.0, (1, 2)).measure(GRAPH, THETA).slope,
    )
    np.testing.assert_array_equal(still.gradient, plain.gradient)
    assert with_noise(source, 0.7).cost(GRAPH) == source.cost(GRAPH)


def test_only_the_gradient_is_noisy():
    measured = with_noise(with_hessian(backpropagation()), 1.0).measure(GRAPH, THETA)
    expected = with_hessian(backpropagation()).measure(GRAPH, THETA)
    assert measured.slope.value == expected.slope.value
    np.testing.assert_array_equal(measured.slope.hessian, expected.slope.hessian)
    for mine, theirs in zip(measured.adjoints, expected.adjoints, strict=True):
        np.testing.assert_array_equal(mine, theirs)


def test_runs_at_once_share_their_noise():
    thetas = THETA + np.random.default_rng(0).normal(size=(3, THETA.size))
    plain = backpropagation().measure(GRAPH, thetas).slope.gradient
    noise = with_noise(backpropagation(), 1.0, (5, 6)).measure(GRAPH, thetas).slope.gradient - plain
    np.testing.assert_allclose(noise, np.broadcast_to(noise[0], noise.shape), atol=1e-12)


def test_the_noise_is_not_made_of_the_numbers_that_choose_random_directions():
    # SPSA's signs come from the same key; noise of the same numbers would favour its directions.
    signs = np.array([np.sign(spsa(key=(0, c)).measure(GRAPH, THETA).slope.gradient[0]) for c in range(2000)])
    noise = [
        with_noise(backpropagation(), 1.0, (0, c)).measure(GRAPH, THETA).slope.gradient[0]
        for c in range(2000)
    ]
    assert abs(np.corrcoef(signs, noise)[0, 1]) < 4 / np.sqrt(2000)
