"""Starting points: the layout of theta, the published spreads, and what cannot be a start."""

import numpy as np
import pytest

from app.problems.initialisers import INITIALISERS, initial_theta
from app.problems.networks import parameter_count, parameter_names
from app.setting import SettingError

LAYERS = (3, 5, 4, 2)
# One wide layer: 4,096 × 1,024 weights, so that their moments are sharp.
WIDE = (1024, 4096)
RANDOM = ("xavier", "he", "uniform")


def biases_of(theta, layers):
    return theta[[name.source is None for name in parameter_names(layers, "trained")]]


def weights_of(theta, layers):
    return theta[[name.source is not None for name in parameter_names(layers, "trained")]]


def test_every_initialiser_is_listed_under_its_name():
    assert list(INITIALISERS) == ["xavier", "he", "uniform", "zeros", "constant", "given"]
    assert all(initialiser.name == name for name, initialiser in INITIALISERS.items())


@pytest.mark.parametrize(("trained", "biases"), [(True, "trained"), (False, "none")])
@pytest.mark.parametrize("name", [name for name in INITIALISERS if name != "given"])
def test_theta_has_one_number_for_each_parameter(name, trained, biases):
    theta = initial_theta(name, {}, LAYERS, trained, seed=1)
    assert theta.shape == (parameter_count(LAYERS, biases),)
    assert theta.dtype == np.float64


@pytest.mark.parametrize("name", RANDOM)
def test_the_seed_decides_everything(name):
    first, again, other = (initial_theta(name, {}, LAYERS, True, seed) for seed in (7, 7, 8))
    assert first.tobytes() == again.tobytes()
    assert not np.isin(weights_of(first, LAYERS), other).any()


@pytest.mark.parametrize("name", ["xavier", "he"])
def test_biases_start_at_0_and_weights_do_not_depend_on_them(name):
    theta = initial_theta(name, {}, LAYERS, True, seed=2)
    assert (biases_of(theta, LAYERS) == 0).all()
    np.testing.assert_array_equal(weights_of(theta, LAYERS), initial_theta(name, {}, LAYERS, False, seed=2))


def test_xavier_is_uniform_with_variance_2_over_in_plus_out():
    weights = initial_theta("xavier", {}, WIDE, False, seed=3)
    limit = np.sqrt(6 / (1024 + 4096))
    assert np.abs(weights).max() <= limit
    assert weights.var() == pytest.approx(2 / (1024 + 4096), rel=0.005)
    np.testing.assert_allclose(np.histogram(weights, 4, (-limit, limit))[0] / weights.size, 0.25, atol=0.002)


def test_he_is_normal_with_variance_2_over_in():
    weights = initial_theta("he", {}, WIDE, False, seed=3)
    assert weights.var() == pytest.approx(2 / 1024, rel=0.005)
    # A normal distribution has 4.55 % beyond two standard deviations; a uniform one has none.
    assert np.mean(np.abs(weights) > 2 * np.sqrt(2 / 1024)) == pytest.approx(0.0455, abs=0.001)


def test_each_layer_has_the_spread_of_its_own_widths():
    layers = (1000, 10, 400)
    theta = initial_theta("he", {}, layers, False, seed=4)
    assert theta[:10_000].var() == pytest.approx(2 / 1000, rel=0.1)
    assert theta[10_000:].var() == pytest.approx(2 / 10, rel=0.1)


def test_uniform_fills_its_range_biases_included():
    theta = initial_theta("uniform", {"low": -1, "high": 3}, (30, 200), True, seed=5)
    assert (theta.min(), theta.max()) == pytest.approx((-1, 3), abs=0.01)
    biases = biases_of(theta, (30, 200))
    assert (biases.min(), biases.max()) == pytest.approx((-1, 3), abs=0.1)


@pytest.mark.parametrize(
    ("name", "settings", "value"), [("zeros", {}, 0.0), ("constant", {"value": -2}, -2.0)]
)
def test_equal_starts_are_equal_throughout(name, settings, value):
    assert (initial_theta(name, settings, LAYERS, True, seed=1) == value).all()


def test_given_is_theta_itself_and_a_copy():
    numbers = np.array([0.15, 0.20, 0.25, 0.30, 0.40, 0.45, 0.50, 0.55])
    theta = initial_theta("given", {"theta": numbers}, (2, 2, 2), False, seed=1)
    numbers[0] = 9
    assert theta.tolist() == [0.15, 0.20, 0.25, 0.30, 0.40, 0.45, 0.50, 0.55]


def test_the_seed_draws_other_numbers_here_than_for_batches_and_noise():
    elsewhere = np.random.default_rng(7).uniform(-0.3, 0.3, 15)
    assert not np.isin(initial_theta("uniform", {}, LAYERS, True, seed=7), elsewhere).any()


@pytest.mark.parametrize(
    ("name", "settings", "field", "allowed"),
    [
        ("glorot", {}, "name", "xavier, he, uniform"),
        ("xavier", {"gain": 2}, "gain", "no settings"),
        ("uniform", {"low": 1}, "low", "at most 0.3"),
        ("uniform", {"high": 1e9}, "high", "from -100 to 100"),
        ("constant", {"value": float("nan")}, "value", "a number from -100 to 100"),
        ("given", {}, "theta", "8 finite numbers"),
        ("given", {"theta": [1.0] * 7}, "theta", "8 finite numbers"),
        ("given", {"theta": [1.0] * 12}, "theta", "8 finite numbers"),
        ("given", {"theta": [float("inf")] * 8}, "theta", "8 finite numbers"),
        ("given", {"theta": [[1.0]] * 8}, "theta", "8 finite numbers"),
        ("given", {"theta": [1.0] * 8, "low": 0}, "low", "theta"),
    ],
)
def test_what_is_no_start_is_refused_by_field(name, settings, field, allowed):
    with pytest.raises(SettingError) as refusal:
        initial_theta(name, settings, (2, 2, 2), False, seed=1)
    assert refusal.value.field == field
    assert allowed in refusal.value.allowed
