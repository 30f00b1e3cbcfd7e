"""A run records what was asked for, can be continued anywhere, and says where it diverged."""

from itertools import pairwise

import numpy as np
import pytest

from app.derivatives.sources import make_source
from app.training.chunks import Stopped
from app.training.edits import Edit
from app.training.runs import train
from app.training.step import Point, Training
from tests.derivatives.random_networks import random_network
from tests.descent.making import make_optimizer

GRAPH, THETA = random_network("mean_squared_error", "tanh")[3:]


def training(rule: str = "adam", source: str = "spsa", **settings: float) -> Training:
    """A training whose random source depends on the count."""
    return Training(
        lambda count: GRAPH, lambda count: make_source(source, {}, (3, count)), make_optimizer(rule, settings)
    )


def start(train: Training) -> Point:
    """The seeded start, before the first step."""
    return Point(THETA, train.optimizer.init(THETA), 0)


def test_a_run_cut_in_two_is_the_same_run():
    chosen = training()
    whole, end, _ = train(chosen, start(chosen), 20, lambda i: float(i.measurement.slope.value))
    first, middle, _ = train(chosen, start(chosen), 13, lambda i: float(i.measurement.slope.value))
    second, end_of_two, _ = train(chosen, middle, 7, lambda i: float(i.measurement.slope.value))
    assert first + second == whole
    assert len(set(whole)) == 20
    assert end_of_two.theta.tobytes() == end.theta.tobytes()
    assert (middle.count, end_of_two.count) == (13, 20)


def test_every_third_iteration_is_recorded_the_first_included():
    chosen = training()
    later = Point(THETA, chosen.optimizer.init(THETA), 5)
    counts, end, _ = train(chosen, later, 8, lambda i: i.start.count, every=3)
    assert counts == [5, 8, 11]
    assert end.count == 13


def test_each_iteration_ends_where_its_update_leads_and_the_next_begins():
    chosen = training("gradient_descent", "backpropagation", learning_rate=0.1)
    taken, _, _ = train(chosen, start(chosen), 6, lambda i: i)
    for here, following in pairwise(taken):
        assert np.array_equal(here.start.theta + here.update, here.end.theta)
        assert here.end is following.start
        np.testing.assert_allclose(here.update, -0.1 * here.measurement.slope.gradient, rtol=1e-15)


def test_divergence_ends_the_run_and_names_its_step():
    chosen = training("gradient_descent", "backpropagation", learning_rate=1000.0)
    network = random_network("mean_squared_error", "identity")
    chosen = chosen._replace(graph_at=lambda count: network.graph)
    taken, end, diverged = train(chosen, Point(network.theta, {}, 100), 1000, lambda i: i, every=1000)
    assert diverged is not None
    assert 100 < diverged < 200
    assert taken[-1].start.count == diverged == end.count - 1
    assert taken[-1].diverged
    before, _, none = train(chosen, Point(network.theta, {}, 100), diverged - 100, lambda i: i)
    assert none is None
    assert all(np.isfinite(i.measurement.slope.value) and np.isfinite(i.end.theta).all() for i in before)


def test_a_learning_rate_of_zero_goes_nowhere_and_diverges_never():
    chosen = training("gradient_descent", "backpropagation", learning_rate=0)
    _, end, diverged = train(chosen, start(chosen), 50, lambda i: None)
    assert end.theta.tobytes() == THETA.tobytes()
    assert diverged is None


def test_a_run_stops_when_nobody_waits_for_it():
    chosen, taken = training(), []
    with pytest.raises(Stopped):
        train(chosen, start(chosen), 100, taken.append, keep_going=lambda: len(taken) < 4)
    assert len(taken) == 4


def test_an_edit_continues_the_run_from_the_edited_point():
    chosen = training()
    values = {3: {0: 0.5, len(THETA) - 1: -1.25}, 7: {2: 0.0}}
    edited, end, _ = train(
        chosen,
        start(chosen),
        12,
        lambda i: i,
        edits={count: Edit(by_place) for count, by_place in values.items()},
    )

    here, taken = start(chosen), []
    for steps, count in ((3, 3), (4, 7), (5, None)):
        parts, here, _ = train(chosen, here, steps, lambda i: i)
        taken += parts
        if count is not None:
            theta = here.theta.copy()
            for place, value in values[count].items():
                theta[place] = value
            here = Point(theta, here.state, here.count)

    assert [i.start.theta.tobytes() for i in edited] == [i.start.theta.tobytes() for i in taken]
    assert [i.measurement.slope.value for i in edited] == [i.measurement.slope.value for i in taken]
    assert end.theta.tobytes() == here.theta.tobytes()


def test_an_edit_changes_nothing_that_was_recorded_and_none_is_made_at_the_start():
    chosen = training()
    plain, _, _ = train(chosen, start(chosen), 6, lambda i: i)
    edited, _, _ = train(chosen, start(chosen), 6, lambda i: i, edits={0: Edit({1: 9.0}), 4: Edit({1: 9.0})})
    assert [i.start.theta.tobytes() for i in edited[:4]] == [i.start.theta.tobytes() for i in plain[:4]]
    assert edited[3].end.theta.tobytes() == plain[3].end.theta.tobytes()
    assert edited[4].start.theta[1] == 9.0
