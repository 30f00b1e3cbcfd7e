"""A step measures first and moves after: it is exactly the two halves, one after the other."""

import json

import numpy as np
import pytest

from app.derivatives.sources import SOURCES, make_source
from app.descent.optimizer import move
from app.descent.rules import RULES
from app.slope import Slope
from app.training.step import Point, Training, step, step_from
from app.web.service.json_codec import encode
from tests.deep import every_pair
from tests.derivatives.random_networks import random_network
from tests.descent.making import make_optimizer


def through_json(value):
    """Write as the server writes, read as any client reads."""
    return json.loads(encode(value))


FIRST_ORDER = [name for name in RULES if make_optimizer(name, {}).order == 1]


# Neither half knows the other, so each rule with one source and each source with one rule would do.
PAIRS = every_pair(SOURCES, FIRST_ORDER, lambda source, rule: source == "backpropagation" or rule == "adam")


@pytest.mark.parametrize(("source_name", "rule_name"), PAIRS)
def test_step_equals_update_after_differentiate_bit_for_bit_through_json(source_name, rule_name):
    graph, theta = random_network("cross_entropy", "tanh")[3:]
    optimizer = make_optimizer(rule_name, {"learning_rate": 0.1})
    state = optimizer.init(theta)
    apart, apart_state = theta, state
    for count in range(5):
        source = make_source(source_name, {}, key=(7, count))
        taken = step(graph, source, optimizer, theta, state)
        theta, state = taken.theta, taken.state
        slope = source.measure(graph, apart).slope
        sent = through_json({"value": slope.value, "gradient": slope.gradient, "state": apart_state})
        remembered = {name: np.array(numbers) for name, numbers in sent["state"].items()}
        update, apart_state = optimizer.update(
            Slope(sent["value"], np.array(sent["gradient"])), remembered, apart
        )
        apart = np.array(through_json(move(apart, update)))
        assert np.isfinite(apart).all()
        assert apart.tobytes() == theta.tobytes()


def test_a_step_leaves_what_it_was_given_as_it_was():
    graph, theta = random_network("huber", "tanh")[3:]
    optimizer = make_optimizer("adam", {})
    state = optimizer.init(theta)
    before = theta.copy(), {name: numbers.copy() for name, numbers in state.items()}
    taken = step(graph, make_source("backpropagation", {}), optimizer, theta, state)
    assert np.array_equal(theta, before[0])
    assert all(np.array_equal(state[name], before[1][name]) for name in before[1])
    assert not np.array_equal(taken.theta, theta)


def test_step_from_asks_for_the_graph_and_source_of_its_count():
    graph, theta = random_network("huber", "tanh")[3:]
    asked = []

    def graph_at(count):
        asked.append(("graph", count))
        return graph

    def source_at(count):
        asked.append(("source", count))
        return make_source("backpropagation", {})

    training = Training(graph_at, source_at, make_optimizer("gradient_descent", {}))
    _, end = step_from(training, Point(theta, {}, 41))
    assert asked == [("graph", 41), ("source", 41)]
    assert end.count == 42
