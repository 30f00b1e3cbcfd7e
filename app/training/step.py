"""A step joins the two halves: a source measures the slope, an optimizer turns it into a move."""

from typing import NamedTuple

from app.derivatives.graph import Graph
from app.derivatives.measurement import Measurement, Source
from app.descent.optimizer import Optimizer, State, move
from app.slope import Array


class Step(NamedTuple):
    """One training iteration: what was measured at theta, the arrow added to it, and where it led."""

    measurement: Measurement
    update: Array
    theta: Array
    state: State


def step(graph: Graph, source: Source, optimizer: Optimizer, theta: Array, state: State) -> Step:
    """Measure the slope at theta (..., P), then take the step. Nothing that is passed in is changed."""
    measurement = source.measure(graph, theta)  # how steep?
    update, state = optimizer.update(measurement.slope, state, theta)  # which way?
    return Step(measurement, update, move(theta, update), state)  # the only move
