"""One training step: a source measures the slope, then an optimizer turns it into an update."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from app.derivatives.graph import Graph
from app.derivatives.measurement import Measurement, Source
from app.descent.optimizer import Optimizer, State, move
from app.slope import Array
from app.training.interleaved import interleaved


class Step(NamedTuple):
    """One training iteration: the measurement at theta, the update added to it, and the point after it."""

    measurement: Measurement
    update: Array
    theta: Array
    state: State


def step(graph: Graph, source: Source, optimizer: Optimizer, theta: Array, state: State) -> Step:
    """Measure the slope at theta (..., P), then take the step. Nothing that is passed in is changed."""
    measurement = source.measure(graph, theta)  # how steep?
    update, state = optimizer.update(measurement.slope, state, theta)  # which way?
    return Step(measurement, update, move(theta, update), state)  # the only move


@dataclass(frozen=True)
class Point:
    """Where a run stands: theta (P,), what the optimizer remembers, and how many steps it has taken."""

    theta: Array
    state: State
    count: int


class Training(NamedTuple):
    """What stays the same in a run. Data and random directions may differ from one count to the next.

    interleaved: whether parameters are updated during the backward pass (see `interleaved.py`), not after it.
    """

    graph_at: Callable[[int], Graph]
    source_at: Callable[[int], Source]
    optimizer: Optimizer
    interleaved: bool = False

    def source_from(self, here: Point) -> Source:
        """Return where the gradient comes from at this point of the run."""
        return interleaved(self.optimizer, here.state) if self.interleaved else self.source_at(here.count)


def step_from(training: Training, here: Point) -> tuple[Step, Point]:
    """Take the step that a run takes at a point. Return it, and the point where the run stands after it."""
    graph, source = training.graph_at(here.count), training.source_from(here)
    taken = step(graph, source, training.optimizer, here.theta, here.state)
    return taken, Point(taken.theta, taken.state, here.count + 1)
