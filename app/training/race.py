"""A race: several racers descend, each with its own source and rule, and every step is kept.

Steps cannot be compared: one Newton step costs more than one of gradient descent. So each track has a price.
"""

from collections.abc import Callable, Sequence
from typing import NamedTuple

import numpy as np

from app.derivatives.evaluation import loss
from app.slope import Array
from app.training.runs import Iteration, train
from app.training.step import Point, Training


class Racer(NamedTuple):
    """How it measures and moves, where it starts, and how many operations one update takes."""

    training: Training
    start: Point
    update_operations: int


class Price(NamedTuple):
    """What one step costs.

    operations: of the measurement and of the update, by the convention of `costs.py`.
    evaluations: how often the graph is walked through, backwards or forwards.
    """

    operations: int
    evaluations: int


class Track(NamedTuple):
    """What a racer did: its price, its steps, and the loss where the last step led.

    diverged: the count of the step that left the finite numbers, None if none did.
    """

    price: Price
    steps: Sequence[Iteration]
    last_loss: Array
    diverged: int | None

    @property
    def thetas(self) -> Array:
        """The points (steps + 1, P), the start included."""
        return np.array([*(step.start.theta for step in self.steps), self.steps[-1].end.theta])

    @property
    def losses(self) -> Array:
        """The loss (steps + 1,) at each point."""
        return np.array([*(step.measurement.slope.value for step in self.steps), self.last_loss])

    @property
    def gradients(self) -> Array:
        """What was measured before each step, (steps, P)."""
        return np.array([step.measurement.slope.gradient for step in self.steps])

    @property
    def updates(self) -> Array:
        """What each step added, (steps, P)."""
        return np.array([step.update for step in self.steps])


def race(racers: Sequence[Racer], steps: int, keep_going: Callable[[], bool] = lambda: True) -> list[Track]:
    """Let every racer take so many steps, at least 1; one that diverges stops there.

    Raises Stopped when keep_going says no; it is asked after each step.
    """
    return [_track(racer, steps, keep_going) for racer in racers]


def price_of(racer: Racer) -> Price:
    """Return what one step of a racer costs. With mini-batches it is that of the first batch."""
    training = racer.training
    cost = training.source_at(0).cost(training.graph_at(0))
    return Price(
        cost.forward + cost.backward + racer.update_operations,
        cost.evaluations + cost.backward_passes,
    )


def _track(racer: Racer, steps: int, keep_going: Callable[[], bool]) -> Track:
    taken, end, diverged = train(racer.training, racer.start, steps, lambda step: step, keep_going=keep_going)
    # No step is taken from the last point, so nothing has measured it yet.
    return Track(price_of(racer), taken, loss(racer.training.graph_at(end.count), end.theta), diverged)
