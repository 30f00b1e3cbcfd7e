"""A race: several ways of descending the same problem, compared where they have spent the same.

Steps cannot be compared: one Newton step costs more than one of gradient descent. Each lane therefore takes
as many steps as the budget pays for. Several starts of one lane run together, on a leading axis.
"""

from collections.abc import Callable, Sequence
from typing import Literal, NamedTuple

import numpy as np

from app.derivatives.evaluation import loss
from app.slope import Array
from app.training.step import Point, Training, step_from
from app.training.stopped import Stopped

Unit = Literal["operations", "evaluations"]
NEVER = -1


class Price(NamedTuple):
    """What one step of one run costs.

    operations: of the measurement and of the update, by the convention of `costs.py`.
    evaluations: how often the graph is walked through, backwards or forwards.
    """

    operations: int
    evaluations: int


class Lane(NamedTuple):
    """One way of descending: what it is called, how it measures and moves, and what one update costs."""

    name: str
    training: Training
    updating: int


class Track(NamedTuple):
    """What a lane did: thetas (steps + 1, runs, P) and losses (steps + 1, runs), the start included.

    diverged (runs,): the step that left the finite numbers, or NEVER.
    """

    name: str
    price: Price
    thetas: Array
    losses: Array
    diverged: Array


def race(
    lanes: Sequence[Lane],
    starts: Array,
    budget: int,
    unit: Unit = "operations",
    most_steps: int = 1000,
    keep_going: Callable[[], bool] = lambda: True,
) -> list[Track]:
    """Let every lane descend from all starts (runs, P), as far as the budget of one run goes.

    No lane takes more than `most_steps` steps, so that a cheap one does not go on for ever.
    Raises Stopped when keep_going says no; it is asked after each step.
    """
    tracks = []
    for lane in lanes:
        price = price_of(lane)
        steps = min(budget // max(getattr(price, unit), 1), most_steps)
        tracks.append(_run(lane, price, starts, steps, keep_going))
    return tracks


def price_of(lane: Lane) -> Price:
    """Return what one step of a lane costs. With mini-batches it is that of the first batch."""
    cost = lane.training.source_at(0).cost(lane.training.graph_at(0))
    return Price(
        cost.forward + cost.backward + lane.updating,
        cost.evaluations + cost.backward_passes,
    )


def steps_paid(track: Track, spent: int, unit: Unit = "operations") -> int:
    """Return how many steps of a track have been paid for when so much is spent."""
    price = track.price.operations if unit == "operations" else track.price.evaluations
    return min(spent // max(price, 1), len(track.losses) - 1)


def standings(tracks: Sequence[Track], spent: int, unit: Unit = "operations") -> list[Array]:
    """Return the loss (runs,) of every track where it stands when each of its runs has spent so much."""
    return [track.losses[steps_paid(track, spent, unit)] for track in tracks]


def _run(lane: Lane, price: Price, starts: Array, steps: int, keep_going: Callable[[], bool]) -> Track:
    here = Point(starts, lane.training.optimizer.init(starts), 0)
    thetas, losses = [starts], []
    for _ in range(steps):
        taken, here = step_from(lane.training, here)
        thetas.append(taken.theta)
        losses.append(np.broadcast_to(taken.measurement.slope.value, starts.shape[:-1]))
        if not keep_going():
            raise Stopped
    # Where the last step led is worth knowing, though nobody pays for it.
    losses.append(np.broadcast_to(loss(lane.training.graph_at(steps), here.theta), starts.shape[:-1]))
    path, values = np.array(thetas), np.array(losses)
    return Track(lane.name, price, path, values, _first_step_out(path, values))


def _first_step_out(thetas: Array, losses: Array) -> Array:
    """Return for each run the first step that left the finite numbers, or NEVER; as `runs.py` says it."""
    outside = ~(np.isfinite(losses[:-1]) & np.isfinite(thetas[1:]).all(axis=-1))
    steps = len(outside)
    first = np.argmax(np.concatenate([outside, np.ones((1, *outside.shape[1:]), dtype=bool)]), axis=0)
    return np.where(first < steps, first, NEVER)
