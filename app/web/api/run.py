"""Starts a run from an experiment and turns its iterations into fields of answers: for step and train."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from app.descent.plan import rate_at
from app.training.counters import CONVENTION, Counters, batches_of, counters, over_legs
from app.training.edits import edited
from app.training.runs import Iteration
from app.training.step import Point, Training
from app.web.api.divergence import all_finite, diverged_at
from app.web.api.measurement_fields import graphs_by_count, measured, priced
from app.web.api.price_of_measuring import operations_of_measuring
from app.web.schemas.edits import Edit, by_count
from app.web.schemas.experiment import Experiment
from app.web.schemas.legs import Leg, leg_at, legs_of
from app.web.schemas.optimizer import chosen_optimizer
from app.web.schemas.state import starting_state


class Run:
    """An experiment made ready to run: the training, its start, and its iterations as fields of answers.

    edits: what is changed by hand from step 0 on; those of the experiment's count are made at the start.
    """

    def __init__(self, experiment: Experiment, edits: Sequence[Edit] = ()) -> None:
        graph_at = graphs_by_count(experiment)
        self._experiment = experiment
        self._legs = legs_of(experiment, edits)
        self._first = graph_at(experiment.count)
        self.edits = by_count(edits, experiment.optimizer)
        # The state that is sent is that of the plan that has taken the last step.
        optimizer = chosen_optimizer(leg_at(self._legs, experiment.count - 1).experiment.optimizer)
        theta = experiment.start()
        training = Training(
            lambda count: graph_at(count).graph,
            lambda count: self._leg(count).source_at(count),
            optimizer,
            experiment.is_interleaved,
        )
        here = Point(theta, starting_state(optimizer, experiment.state, theta), experiment.count)
        self.training, self.start = edited(training, here, self.edits)

    def measured(self, iteration: Iteration) -> dict[str, Any]:
        """The measurement, as differentiate answers it."""
        return measured(self._experiment, self._first, iteration.measurement)

    def rate(self, iteration: Iteration) -> float:
        """The learning rate of its step: a schedule may have changed it."""
        return rate_at(self._leg(iteration.start.count).optimizer, iteration.start.state)

    def measuring_cost(self) -> dict[str, Any]:
        """What one measurement costs, as differentiate answers it."""
        source = self._leg(self.start.count).source_at(self.start.count)
        return priced(source.cost(self._first.graph))

    def cost(self) -> dict[str, Any]:
        """What one iteration costs: the measurement and the update."""
        return {**self.measuring_cost(), "update": self._updating(self._leg(self.start.count))}

    def counters(self, count: int) -> dict[str, Any]:
        """What the run has done when it has taken `count` steps, and how that is counted."""
        starts = [leg.start for leg in self._legs if leg.start < max(count, 1)]
        done = over_legs(
            (self._counted(first, first), self._counted(last, first))
            for first, last in pairwise([*starts, count])
        )
        return {**done._asdict(), "convention": CONVENTION}

    def batches(self) -> list[dict[str, Any]]:
        """The kinds of batches in an epoch: how many, of how many rows, and what measuring on one costs."""
        cut = batches_of(self._experiment.problem.rows, self._experiment.batch_size)
        kinds = [(0, cut.full, cut.size), (cut.full, 1, cut.remain)]
        source = self._leg(self.start.count).source_at(self.start.count)
        return [
            {"batches": number, "rows": rows, **source.cost(self.training.graph_at(step))._asdict()}
            for step, number, rows in kinds
            if rows
        ]

    def _leg(self, count: int) -> Experiment:
        """The experiment with the plan that takes this step."""
        return leg_at(self._legs, count).experiment

    def _updating(self, leg: Experiment) -> int:
        return leg.optimizer.price(self.start.theta.size)

    def _counted(self, count: int, first: int) -> Counters:
        """What the run would have done after `count` steps, all of the leg that begins at `first`."""
        rows, size = self._experiment.problem.rows, self._experiment.batch_size
        leg = self._leg(first)
        source, graph_at = leg.source_at(first), self.training.graph_at
        return counters(count, rows, size, lambda step: source.cost(graph_at(step)), self._updating(leg))


def operations_of_an_iteration(experiment: Experiment, edits: Sequence[Edit] = ()) -> int:
    """About how many operations one step of a run takes, of the dearest leg from here on.

    Raises Refusal when that is too much.
    """
    legs = legs_of(experiment, edits)
    here = leg_at(legs, experiment.count)
    return max(_operations(leg) for leg in legs if leg.start >= here.start)


def _operations(leg: Leg) -> int:
    updating = leg.experiment.optimizer.price(leg.experiment.problem.size)
    return operations_of_measuring(leg.experiment) + updating


def end_fields(end: Point, diverged: int | None) -> dict[str, Any]:
    """The point after the last step, ready to be sent back for more.

    diverged: the step that did, if one did. Memory that overflowed counts too: nothing can go on from it.
    """
    if diverged is None and not all_finite(*end.state.values()):
        diverged = end.count - 1
    return {
        "theta": end.theta,
        "state": end.state,
        "count": end.count,
        "diverged": None if diverged is None else diverged_at(diverged),
    }
