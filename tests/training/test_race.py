"""A race: each track is the run of its racer alone, with the price of its steps."""

import numpy as np
import pytest

from app.derivatives.curvature import with_hessian
from app.derivatives.evaluation import loss
from app.derivatives.noise import with_noise
from app.derivatives.sources import make_source
from app.descent.rules import RULES
from app.expressions.parser import parse
from app.problems.expression_graph import expression_graph
from app.problems.surfaces import SURFACES
from app.training.chunks import Stopped
from app.training.race import Price, Racer, price_of, race
from app.training.runs import train
from app.training.step import Point, Training
from tests.descent.making import make_optimizer

ROSENBROCK = expression_graph(parse(SURFACES["rosenbrock"].text())).graph
START = np.array([-1.2, 1.0])


def racer(rule: str, source: str = "backpropagation", start=START, **settings: float) -> Racer:
    """A racer on a surface, with noise; second-order rules get the Hessian."""
    optimizer = make_optimizer(rule, settings)

    def source_at(count: int):
        made = with_noise(make_source(source, {}, (7, count)), 0.01, (7, count))
        return with_hessian(made) if optimizer.order == 2 else made

    training = Training(lambda count: ROSENBROCK, source_at, optimizer)
    return Racer(training, Point(start, optimizer.init(start), 0), RULES[rule].price(ROSENBROCK.size))


@pytest.mark.parametrize("rule", RULES)
@pytest.mark.parametrize("source", ["backpropagation", "central_differences", "spsa"])
def test_every_track_is_the_run_it_would_be_alone(rule, source):
    chosen = racer(rule, source)
    _, track = race([racer("adam"), chosen], 12)
    taken, end, diverged = train(chosen.training, chosen.start, 12, lambda step: step)
    np.testing.assert_array_equal(track.thetas, [*(step.start.theta for step in taken), end.theta])
    np.testing.assert_array_equal(track.losses[:-1], [step.measurement.slope.value for step in taken])
    np.testing.assert_array_equal(track.losses[-1], loss(ROSENBROCK, end.theta))
    np.testing.assert_array_equal(track.updates, [step.update for step in taken])
    np.testing.assert_array_equal(track.gradients, [step.measurement.slope.gradient for step in taken])
    assert track.diverged == diverged


def test_prices_are_those_of_the_source_and_the_rule():
    first = racer("gradient_descent")
    cost = first.training.source_at(0).cost(ROSENBROCK)
    assert price_of(first) == Price(
        cost.forward + cost.backward + 2 * RULES["gradient_descent"].operations, 2
    )
    assert price_of(racer("gradient_descent", "central_differences")).evaluations == 1 + 2 * 2
    # One forward pass, one backward pass, and one second-derivative pass for each of two parameters.
    assert price_of(racer("newton")).evaluations == 1 + 1 + 2


def test_a_racer_that_diverges_stops_and_the_others_go_on():
    fast, slow = race(
        [
            racer("gradient_descent", learning_rate=0.01, start=np.array([30.0, 30.0])),
            racer("gradient_descent", learning_rate=0.001),
        ],
        50,
    )
    assert fast.diverged is not None
    assert len(fast.updates) == fast.diverged + 1 < 50
    assert np.isfinite(fast.thetas[fast.diverged]).all()
    assert slow.diverged is None
    assert len(slow.updates) == 50


@pytest.mark.parametrize("rule", ["damped_newton", "lbfgs"])
@pytest.mark.parametrize("surface", [s for s in SURFACES.values() if s.minima], ids=lambda s: s.name)
def test_rules_that_learn_curvature_find_a_minimum_of_every_surface(rule, surface):
    graph = expression_graph(parse(surface.text()), ("x", "y")).graph
    optimizer = make_optimizer(rule, {})
    source = make_source("backpropagation", {})
    training = Training(lambda count: graph, lambda count: with_hessian(source), optimizer)
    start = np.array(surface.start)
    [track] = race([Racer(training, Point(start, optimizer.init(start), 0), 0)], 300)
    end = track.thetas[-1]
    slope = with_hessian(source).measure(graph, end).slope
    assert np.abs(slope.gradient).max() < 1e-6
    assert np.linalg.eigvalsh(slope.hessian).min() > 0
    # Only the deepest of the many minima of Rastrigin’s function is listed.
    if surface.name != "rastrigin":
        assert min(np.linalg.norm(end - minimum.point) for minimum in surface.minima) < 1e-6


def test_a_race_stops_when_its_client_has_disconnected():
    with pytest.raises(Stopped):
        race([racer("adam")], 10, keep_going=lambda: False)
