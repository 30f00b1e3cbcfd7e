"""Every source measures the same slope as backpropagation, each as closely as its method can."""

import numpy as np
import pytest

from app.derivatives.backpropagation import backpropagation
from app.derivatives.complex_step import complex_step
from app.derivatives.dual_numbers import forward_mode
from app.derivatives.finite_differences import central_differences, one_sided_differences
from app.derivatives.forward_gradient import random_forward_gradient
from app.derivatives.sources import SOURCES, make_source
from app.derivatives.spsa import spsa
from app.expressions.parser import parse
from app.problems.expression_graph import expression_graph
from app.setting import SettingError
from tests.derivatives.random_networks import PAIRS, random_network


def relative(claimed: np.ndarray, truth: np.ndarray) -> float:
    """The distance of two vectors over the length of the true one; both must be finite."""
    assert np.isfinite(claimed).all()
    assert np.isfinite(truth).all()
    assert np.abs(truth).max() > 0
    return float(np.linalg.norm(claimed - truth) / np.linalg.norm(truth))


@pytest.mark.parametrize(
    ("source", "tolerance"),
    [
        (forward_mode(), 1e-10),
        (central_differences(), 1e-6),
        (one_sided_differences(), 1e-5),
        (complex_step(), 1e-14),
        (complex_step(1e-100), 1e-14),
        (complex_step(1e-8), 1e-12),
    ],
    ids=["forward", "central", "one-sided", "complex", "complex, least h", "complex, most h"],
)
def test_exact_sources_agree_with_backpropagation(source, tolerance):
    for loss, activation in PAIRS:
        _, _, _, graph, theta = random_network(loss, activation)
        truth = backpropagation().measure(graph, theta).slope
        slope = source.measure(graph, theta).slope
        assert slope.value == truth.value, (loss, activation)
        assert relative(slope.gradient, truth.gradient) < tolerance, (loss, activation)


@pytest.mark.parametrize("guess", [spsa, random_forward_gradient])
@pytest.mark.parametrize(("loss", "activation"), [PAIRS[0], PAIRS[10], PAIRS[20]])
def test_the_mean_of_a_noisy_guess_is_the_gradient_within_its_standard_error(loss, activation, guess):
    _, _, _, graph, theta = random_network(loss, activation, layers=(2, 3, 2))
    truth = backpropagation().measure(graph, theta).slope.gradient
    draws = np.array([guess(key=(5, count)).measure(graph, theta).slope.gradient for count in range(4000)])
    error = draws.std(axis=0, ddof=1) / np.sqrt(len(draws))
    deviation = (draws.mean(axis=0) - truth) / error
    # 17 parameters: about one in twenty lies beyond 2 standard errors, none beyond 4.
    assert np.abs(deviation).max() < 4
    assert np.sqrt((deviation**2).mean()) < 1.6
    assert relative(draws[0], truth) > 0.1, "a single draw is noisy"


@pytest.mark.parametrize("guess", [spsa, random_forward_gradient])
def test_averaging_directions_makes_a_guess_less_noisy(guess):
    _, _, _, graph, theta = random_network("mean_squared_error", "tanh")
    truth = backpropagation().measure(graph, theta).slope.gradient

    def mean_square_error(directions: int) -> float:
        keys = [(1, count) for count in range(400)]
        draws = [guess(directions=directions, key=key).measure(graph, theta).slope.gradient for key in keys]
        return float(np.mean([relative(draw, truth) ** 2 for draw in draws]))

    assert mean_square_error(20) == pytest.approx(mean_square_error(1) / 20, rel=0.25)


@pytest.mark.parametrize("guess", [spsa, random_forward_gradient])
def test_the_same_key_draws_the_same_directions_and_another_key_others(guess):
    _, _, _, graph, theta = random_network("huber", "gelu")
    first, again, other = (
        guess(key=key).measure(graph, theta).slope.gradient for key in ((1, 2), (1, 2), (1, 3))
    )
    assert np.array_equal(first, again)
    assert not np.array_equal(first, other)


@pytest.mark.parametrize("name", SOURCES)
def test_runs_on_leading_axes_are_the_runs_one_by_one(name):
    _, _, _, graph, theta = random_network("cross_entropy", "sigmoid")
    thetas = theta + np.random.default_rng(0).normal(size=(2, 3, theta.size))
    together = make_source(name, {}).measure(graph, thetas).slope
    assert together.value.shape == (2, 3)
    assert together.gradient.shape == thetas.shape
    for i in np.ndindex(2, 3):
        alone = make_source(name, {}).measure(graph, thetas[i]).slope
        np.testing.assert_allclose(together.value[i], alone.value, rtol=1e-13)
        # A difference of two nearly equal losses keeps as many digits less as its step has zeros.
        lost = 1e-6 if name == "one_sided_differences" else 1e-9
        np.testing.assert_allclose(together.gradient[i], alone.gradient, rtol=1e-6, atol=lost)


@pytest.mark.parametrize("name", SOURCES)
def test_measuring_changes_nothing(name):
    _, _, _, graph, theta = random_network("huber", "leaky_relu")
    before = theta.copy()
    source = make_source(name, {}, key=(1, 0))
    first = source.measure(graph, theta).slope
    for _ in range(50):
        again = source.measure(graph, theta).slope
    assert np.array_equal(theta, before)
    assert again.value == first.value
    assert np.array_equal(again.gradient, first.gradient)


def test_only_backpropagation_knows_the_adjoints_of_inner_nodes():
    _, _, _, graph, theta = random_network("huber", "tanh")
    for name in SOURCES:
        adjoints = make_source(name, {}).measure(graph, theta).adjoints
        assert any(adjoint is not None for adjoint in adjoints) == (name == "backpropagation")


def test_the_error_of_central_differences_falls_and_rises_with_h():
    _, _, _, graph, theta = random_network("mean_squared_error", "tanh")
    truth = backpropagation().measure(graph, theta).slope.gradient
    wide, good, narrow = (
        relative(central_differences(h).measure(graph, theta).slope.gradient, truth)
        for h in (1e-1, 1e-5, 1e-12)
    )
    assert wide > 1e-4
    assert good < 1e-9
    assert narrow > 1e-6


def test_the_complex_step_is_right_to_the_last_digits_however_small_it_is():
    _, _, _, graph, theta = random_network("mean_squared_error", "tanh")
    truth = backpropagation().measure(graph, theta).slope.gradient
    for h in (1e-8, 1e-20, 1e-100):
        assert np.abs(complex_step(h).measure(graph, theta).slope.gradient - truth).max() < 1e-15


@pytest.mark.parametrize("text", ["log(x)*y", "(x - 3)^0.5 + y", "max(log(x), 1) + y", "exp(-1000*x) + y"])
def test_the_complex_step_finds_no_slope_where_there_is_no_value(text):
    graph = expression_graph(parse(text)).graph
    assert np.isnan(complex_step().measure(graph, np.array([-1.0, 2.0])).slope.gradient).all()


@pytest.mark.parametrize(
    ("text", "theta"),
    [
        ("max(x*y, x + y) - abs(x)", [2.0, 2.0]),
        ("abs(x) + relu(x)*y + min(x, y)", [0.0, -1.0]),
        ("(x - 3)^101 + x^y", [2.0, 1.5]),
        ("sign(x)*y + sigmoid(500*x) + softplus(900*y)", [-1.0, -1.0]),
        ("erf(x)*gelu(y) + tan(x)/sqrt(y)", [0.4, 0.7]),
    ],
)
def test_the_complex_step_keeps_to_the_slopes_at_kinks_and_far_out(text, theta):
    graph, theta = expression_graph(parse(text)).graph, np.array(theta)
    truth = backpropagation().measure(graph, theta).slope
    slope = complex_step().measure(graph, theta).slope
    assert slope.value == truth.value
    np.testing.assert_allclose(slope.gradient, truth.gradient, rtol=1e-13, atol=1e-300)


def test_one_side_is_half_the_digits_and_half_the_evaluations():
    _, _, _, graph, theta = random_network("mean_squared_error", "tanh")
    truth = backpropagation().measure(graph, theta).slope.gradient
    errors = [
        relative(one_sided_differences(h).measure(graph, theta).slope.gradient, truth)
        for h in (1e-2, 1e-4, 1e-8, 1e-13)
    ]
    assert errors[0] / errors[1] == pytest.approx(100, rel=0.1), "the error grows with h itself"
    assert errors[2] < 1e-6
    assert errors[3] > 1e-4


def test_many_directions_are_taken_in_blocks_that_fit_into_memory(monkeypatch):
    _, _, _, graph, theta = random_network("huber", "tanh")
    source = random_forward_gradient(directions=9, key=(1, 2))
    whole = source.measure(graph, theta).slope.gradient
    monkeypatch.setattr("app.derivatives.directions.NUMBERS_AT_ONCE", 200)
    np.testing.assert_allclose(source.measure(graph, theta).slope.gradient, whole, rtol=1e-12)


def test_unknown_names_and_settings_are_refused_by_field():
    for name, settings, field in (
        ("backprop", {}, "name"),
        ("backpropagation", {"h": 1e-5}, "h"),
        ("central_differences", {"h": 0.0}, "h"),
        ("spsa", {"directions": 1.5}, "directions"),
        ("random_forward_gradient", {"directions": 101}, "directions"),
        ("one_sided_differences", {"h": 2.0}, "h"),
        ("complex_step", {"h": 1e-7}, "h"),
    ):
        with pytest.raises(SettingError) as refusal:
            make_source(name, settings)
        assert refusal.value.field == field
