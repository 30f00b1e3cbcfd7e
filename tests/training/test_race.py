"""A race: every run is the run it would be alone, and all are compared where they have spent the same."""

import numpy as np
import pytest

from app.derivatives.curvature import with_hessian
from app.derivatives.noisy import noisy
from app.derivatives.sources import make_source
from app.descent.rules import RULES, make_optimizer
from app.expressions.parser import parse
from app.problems.expression_graph import expression_graph
from app.problems.surfaces import SURFACES
from app.training.race import NEVER, Lane, Price, price_of, race, standings, steps_paid
from app.training.runs import train
from app.training.step import Point, Training
from app.training.stopped import Stopped

ROSENBROCK = expression_graph(parse(SURFACES["rosenbrock"].text())).graph
STARTS = np.array([[-1.2, 1.0], [0.5, 0.5], [1.0, -0.5]])


def lane(rule: str, source: str = "backpropagation", graph=ROSENBROCK, sigma: float = 0.0, **settings: float):
    """A lane on a surface; second-order rules get the Hessian."""
    optimizer = make_optimizer(rule, settings)

    def source_at(count: int):
        made = noisy(make_source(source, {}, (7, count)), sigma, (7, count))
        return with_hessian(made) if optimizer.order == 2 else made

    return Lane(rule, Training(lambda count: graph, source_at, optimizer), RULES[rule].price(graph.size))


@pytest.mark.parametrize("rule", RULES)
@pytest.mark.parametrize("source", ["backpropagation", "central_differences", "spsa"])
def test_every_run_of_a_race_is_the_run_it_would_be_alone(rule, source):
    chosen = lane(rule, source, sigma=0.01)
    (track,) = race([chosen], STARTS, budget=10**9, most_steps=12)
    assert track.thetas.shape == (13, 3, 2)
    for run, start in enumerate(STARTS):
        begin = Point(start, chosen.training.optimizer.init(start), 0)
        taken, end, diverged = train(chosen.training, begin, 12, lambda i: i)
        np.testing.assert_array_equal(track.thetas[:-1, run], [i.start.theta for i in taken])
        np.testing.assert_array_equal(track.thetas[-1, run], end.theta)
        np.testing.assert_array_equal(track.losses[:-1, run], [i.measurement.slope.value for i in taken])
        assert track.diverged[run] == (NEVER if diverged is None else diverged)


def test_every_lane_takes_as_many_steps_as_the_budget_pays_for():
    lanes = [lane("gradient_descent"), lane("adam", "central_differences"), lane("newton"), lane("lbfgs")]
    for unit, budget in (("operations", 20_000), ("evaluations", 100)):
        for track in race(lanes, STARTS, budget, unit, most_steps=10_000):
            paid, price = len(track.losses) - 1, getattr(track.price, unit)
            assert paid * price <= budget < (paid + 1) * price


def test_prices_are_those_of_the_source_and_the_rule():
    first = lane("gradient_descent")
    cost = first.training.source_at(0).cost(ROSENBROCK)
    assert price_of(first) == Price(
        cost.forward + cost.backward + 2 * RULES["gradient_descent"].operations, 2
    )
    assert price_of(lane("gradient_descent", "central_differences")).evaluations == 1 + 2 * 2
    # One forward pass, one backward pass, and one bent pass for each of two parameters.
    assert price_of(lane("newton")).evaluations == 1 + 1 + 2


def test_standings_compare_where_the_same_is_spent():
    tracks = race([lane("gradient_descent"), lane("newton")], STARTS, budget=20_000)
    dear, cheap = tracks[1].price.operations, tracks[0].price.operations
    assert dear > 2 * cheap
    for spent in (0, dear - 1, dear, 5 * dear, 10**9):
        for track, losses in zip(tracks, standings(tracks, spent), strict=True):
            paid = steps_paid(track, spent)
            assert paid == min(spent // track.price.operations, len(track.losses) - 1)
            np.testing.assert_array_equal(losses, track.losses[paid])
    assert standings(tracks, 0)[0].tolist() == standings(tracks, 0)[1].tolist()


def test_a_run_that_diverges_leaves_the_others_alone():
    chosen = lane("gradient_descent", learning_rate=0.002)
    starts = np.array([[0.9, 0.8], [30.0, 30.0], [1.0, 1.0]])
    with_it = race([chosen], starts, 10**9, most_steps=50)[0]
    without = race([chosen], starts[[0, 2]], 10**9, most_steps=50)[0]
    np.testing.assert_array_equal(with_it.thetas[:, [0, 2]], without.thetas)
    assert with_it.diverged.tolist() == [NEVER, with_it.diverged[1], NEVER]
    first = with_it.diverged[1]
    assert np.isfinite(with_it.thetas[first, 1]).all()
    assert not (np.isfinite(with_it.thetas[first + 1, 1]).all() and np.isfinite(with_it.losses[first, 1]))


def test_a_budget_for_no_step_is_the_start_alone():
    (track,) = race([lane("adam")], STARTS, budget=1)
    np.testing.assert_array_equal(track.thetas, [STARTS])
    assert track.losses.shape == (1, 3)
    assert track.diverged.tolist() == [NEVER] * 3


@pytest.mark.parametrize("rule", RULES)
@pytest.mark.parametrize("surface", SURFACES.values(), ids=lambda surface: surface.name)
def test_every_rule_plays_on_every_surface(rule, surface):
    graph = expression_graph(parse(surface.text()), ("x", "y")).graph
    settings = {} if rule in ("newton", "damped_newton", "lbfgs") else {"learning_rate": 0.01}
    starts = np.array([surface.start, surface.minima[0].point if surface.minima else (0.0, 0.0), (0.0, 0.0)])
    (track,) = race([lane(rule, graph=graph, **settings)], starts, 10**9, most_steps=60)
    assert len(track.losses) == 61


@pytest.mark.parametrize("rule", ["damped_newton", "lbfgs"])
@pytest.mark.parametrize("surface", [s for s in SURFACES.values() if s.minima], ids=lambda s: s.name)
def test_rules_that_learn_curvature_find_a_minimum_of_every_surface(rule, surface):
    graph = expression_graph(parse(surface.text()), ("x", "y")).graph
    (track,) = race([lane(rule, graph=graph)], np.array([surface.start]), 10**9, most_steps=300)
    end = track.thetas[-1, 0]
    slope = with_hessian(make_source("backpropagation", {})).measure(graph, end).slope
    assert np.abs(slope.gradient).max() < 1e-6
    assert np.linalg.eigvalsh(slope.hessian).min() > 0
    # Only the deepest of the many minima of Rastrigin’s function is listed.
    if surface.name != "rastrigin":
        assert min(np.linalg.norm(end - minimum.point) for minimum in surface.minima) < 1e-6


def test_a_race_stops_when_nobody_waits_for_it():
    with pytest.raises(Stopped):
        race([lane("adam")], STARTS, 10**9, keep_going=lambda: False)
