"""Lockstep: each lane is, to the bit, the run that it would be alone."""

import numpy as np
import pytest

from app.derivatives.curvature import with_hessian
from app.derivatives.sources import SOURCES, make_source
from app.derivatives.stacked import MOST_NUMBERS_A_RUN, numbers_of, stacked
from app.derivatives.together import together
from app.descent.plan import Chosen, Plan, optimizer_of
from app.descent.rules import RULES
from app.problems.networks import Network, Regularisation, network_graph
from app.setting import complete
from app.training.batches import batch_rows
from app.training.chunks import Stopped
from app.training.lockstep import Course, Lane, lockstep
from app.training.measured_together import Measuring
from app.training.runs import train
from app.training.step import Point, Training

STEPS = 12


class Ground:
    """A network on made-up rows, the lanes on it, and each lane alone."""

    def __init__(
        self, layers=(3, 5, 4, 2), rows=23, batch=None, loss="mean_squared_error", rates=1.0, seed=0
    ):
        rng = np.random.default_rng(seed)
        self.x, self.y = rng.normal(size=(rows, layers[0])), rng.integers(0, 2, (rows, layers[-1])) * 1.0
        activations = ("tanh", "relu", "sigmoid", "softplus")[: len(layers) - 2]
        self.network = Network(
            layers, (*activations, "identity"), loss, regularisation=Regularisation(0, 0.01)
        )
        self.graph = network_graph(self.network, self.x, self.y).graph
        self.start = rng.normal(size=self.graph.size)
        self.batch, self.rates = batch, rates
        self.stackings = 0

    def rows_at(self, count, seed):
        return batch_rows(count, len(self.x), self.batch, seed)

    def lane(
        self,
        rule="gradient_descent",
        source="backpropagation",
        seed=1,
        clip=None,
        schedule=None,
        of_source=None,
        **settings,
    ):
        completed = complete(RULES[rule].settings, settings)
        plan = Plan(rule, completed, schedule=schedule, clip=clip)
        optimizer = optimizer_of(plan)
        defaults = complete(SOURCES[source].settings, of_source or {})

        def source_at(count):
            made = make_source(source, defaults, (seed, count))
            return with_hessian(made) if optimizer.order == 2 else made

        def graph_at(count):
            rows = self.rows_at(count, seed)
            return (
                self.graph if rows is None else network_graph(self.network, self.x[rows], self.y[rows]).graph
            )

        with_others = together(source, defaults) if optimizer.order == 1 else None
        return seed, Lane(Measuring(Training(graph_at, source_at, optimizer), with_others, seed), plan)

    def race(self, lanes, steps=STEPS, **more) -> list[Course]:
        def stacked_at(numbers, count):
            self.stackings += 1
            return stacked(self.graph, [self.rows_at(count, lanes[number][0]) for number in numbers])

        return lockstep([lane for _, lane in lanes], self.start, steps, stacked_at, **more)

    def alone(self, lane: Lane, steps=STEPS) -> Course:
        optimizer = lane.measuring.training.optimizer
        start = Point(self.start, optimizer.init(self.start), 0)
        taken, end, diverged = train(lane.measuring.training, start, steps, lambda step: step)
        thetas = np.array([*(step.start.theta for step in taken), end.theta])
        return Course(thetas, np.array([step.measurement.slope.value for step in taken]), diverged)

    def check(self, lanes, steps=STEPS) -> None:
        for (_, lane), course in zip(lanes, self.race(lanes, steps), strict=True):
            alone = self.alone(lane, steps)
            assert course.thetas.tobytes() == alone.thetas.tobytes()
            assert course.measured.tobytes() == alone.measured.tobytes()
            assert course.diverged == alone.diverged


def two_rates(ground: Ground, rule: str, **more):
    """Lanes that differ in their rates, which must not differ from lanes alone."""
    rate = complete(RULES[rule].settings, {})["learning_rate"]
    return [ground.lane(rule, learning_rate=rate * factor, **more) for factor in (1.0, 1.7, 0.3)]


@pytest.mark.parametrize("batch", [None, 8])
@pytest.mark.parametrize("rule", RULES)
def test_every_rule_at_several_rates_and_seeds_is_the_run_alone(rule, batch):
    # To split a Hessian into its main directions takes long.
    ground = Ground((3, 4, 2) if RULES[rule].order == 1 else (3, 2, 1), batch=batch)
    ground.check([*two_rates(ground, rule), *two_rates(ground, rule, seed=5), ground.lane("adam")])
    assert ground.stackings > 0 or RULES[rule].order == 2


@pytest.mark.parametrize("batch", [None, 8])
@pytest.mark.parametrize("source", SOURCES)
def test_every_source_with_several_seeds_is_the_run_alone(source, batch):
    ground = Ground(layers=(3, 4, 2), batch=batch)
    lanes = [ground.lane(rule, source, seed) for rule in ("adam", "momentum", "lbfgs") for seed in (1, 2)]
    ground.check([*lanes, ground.lane()])


def test_spsa_with_other_settings_too():
    ground = Ground(layers=(3, 4, 2), batch=8)
    settings = [{}, {"h": 0.01}, {"directions": 3}, {"h": 0.01}]
    ground.check([ground.lane("adam", "spsa", seed, of_source=each) for seed in (1, 2) for each in settings])


@pytest.mark.parametrize("rule", ["gradient_descent", "adamw", "nesterov"])
def test_clipping_and_schedules_too(rule):
    ground = Ground()
    clips = [Chosen("norm", {"limit": 0.1}), Chosen("value", {"limit": 0.01}), None]
    schedules = [Chosen("cosine", {"steps": 10, "final": 0.1}), None]
    ground.check(
        [
            lane
            for clip in clips
            for schedule in schedules
            for lane in two_rates(ground, rule, clip=clip, schedule=schedule)
        ]
    )


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize("loss", ["binary_cross_entropy", "half_squared_error", "huber", "cross_entropy"])
def test_any_network_and_loss(loss, seed):
    rng = np.random.default_rng(seed)
    layers = (*map(int, rng.integers(1, 12, size=rng.integers(1, 5))), 2)
    ground = Ground(layers, rows=int(rng.integers(2, 90)), loss=loss, seed=seed)
    if loss == "cross_entropy":
        ground.y[:, 1] = 1 - ground.y[:, 0]
        ground.graph = network_graph(ground.network, ground.x, ground.y).graph
    ground.check([*two_rates(ground, "adam"), *two_rates(ground, "momentum")])


def test_a_lane_that_diverges_stops_and_the_others_go_on():
    ground = Ground()
    ground.start = ground.start * 3
    lanes = [ground.lane("momentum", learning_rate=rate) for rate in (0.01, 900, 0.02, 1000)]
    ground.check([*lanes, ground.lane("gradient_descent", learning_rate=1000), ground.lane()], 60)
    courses = ground.race(lanes, 60)
    assert [course.diverged is None for course in courses] == [True, False, True, False]
    assert len(courses[1].measured) == courses[1].diverged + 1 < 60


def test_all_may_diverge():
    ground = Ground()
    [course] = ground.race([ground.lane(learning_rate=1000)], 60)
    assert course.diverged is not None


def test_lanes_that_are_equal_do_the_same():
    ground = Ground()
    one, other = ground.race([ground.lane("adam"), ground.lane("adam")])
    assert one.thetas.tobytes() == other.thetas.tobytes()


def test_it_stops_when_its_client_has_disconnected():
    ground = Ground()
    with pytest.raises(Stopped):
        ground.race([ground.lane()], keep_going=lambda: False)


def test_a_network_of_few_numbers_is_stacked_and_one_of_many_is_not():
    assert numbers_of(Ground(rows=4).graph) < MOST_NUMBERS_A_RUN < numbers_of(Ground(rows=2000).graph)
