"""A plan that takes over in the middle of a run: what came before stays, and the rest is the new plan's."""

from typing import Any

import numpy as np
import pytest

from app.derivatives.curvature import with_hessian
from app.derivatives.sources import make_source
from app.descent.optimizer import State
from app.descent.plan import Plan, optimizer_of
from app.descent.rules import RULES
from app.descent.takeover import Takeover
from app.setting import complete
from app.slope import Array
from app.training.edits import Edit, Edits
from app.training.runs import Iteration, train
from app.training.step import Point, Training, step
from tests.derivatives.random_networks import random_network

GRAPH, THETA = random_network("mean_squared_error", "tanh")[3:]
SOURCE = with_hessian(make_source("backpropagation", {}, (3, 0)))
FIRST, SECOND, STEPS = 5, 9, 14


def plan(name: str, **settings: float) -> Plan:
    return Plan(name, complete(RULES[name].settings, settings))


def run(first: Plan, edits: Edits = {}) -> list[Iteration]:  # noqa: B006 - it is only read
    optimizer = optimizer_of(first)
    training = Training(lambda count: GRAPH, lambda count: SOURCE, optimizer)
    start = Point(THETA, optimizer.init(THETA), 0)
    taken, _, _ = train(training, start, STEPS, lambda each: each, edits=edits)
    return taken


def by_hand(plan: Plan, theta: Array, state: State, steps: int) -> tuple[list[Array], Array, State]:
    """The points before these steps, each taken alone, and where they lead."""
    points = []
    for _ in range(steps):
        points.append(theta)
        taken = step(GRAPH, SOURCE, optimizer_of(plan), theta, state)
        theta, state = taken.theta, taken.state
    return points, theta, state


@pytest.mark.parametrize("name", RULES)
@pytest.mark.parametrize("other", [None, "adam"], ids=["another rate", "another rule"])
def test_it_is_the_two_halves_taken_by_hand(name: str, other: str | None) -> None:
    first, second = plan(name), plan(other or name, learning_rate=0.037)
    edits = {FIRST: Edit(takeover=Takeover(first, second)), SECOND: Edit({1: 0.25})}

    start, theta, state = by_hand(first, THETA, optimizer_of(first).init(THETA), FIRST)
    state = state if second.name == first.name else optimizer_of(second).init(theta)
    middle, theta, state = by_hand(second, theta, state, SECOND - FIRST)
    theta = theta.copy()
    theta[1] = 0.25
    rest, _, _ = by_hand(second, theta, state, STEPS - SECOND)

    assert points(run(first, edits)) == [one.tobytes() for one in [*start, *middle, *rest]]


def test_what_came_before_stays_bit_for_bit() -> None:
    first = plan("momentum")
    changed = run(first, {FIRST: Edit(takeover=Takeover(first, plan("momentum", learning_rate=0.5)))})

    assert points(changed)[: FIRST + 1] == points(run(first))[: FIRST + 1]
    assert points(changed)[FIRST + 1 :] != points(run(first))[FIRST + 1 :]


def test_a_value_and_a_plan_may_change_before_the_same_step() -> None:
    first, second = plan("adam"), plan("gradient_descent", learning_rate=0.1)
    found = run(first, {FIRST: Edit({0: 3.0}, Takeover(first, second))})[FIRST]

    assert found.start.theta[0] == 3.0
    np.testing.assert_array_equal(found.update, found.measurement.slope.gradient * -0.1)


def points(taken: list[Iteration]) -> list[bytes]:
    return [one.start.theta.tobytes() for one in taken]


def test_points_are_compared_to_the_last_bit() -> None:
    there: Any = run(plan("adam"))[1]
    nearly = there._replace(start=Point(np.nextafter(there.start.theta, 9), {}, 1))

    assert points([there]) != points([nearly])
